using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>
/// arms.tiv: deliveries of major arms from one state to another by year, in millions of SIPRI's trend-indicator value, which prices what arms
/// can do and not what was paid. Missing data: a year that is not listed has no delivery on record.
/// </summary>
internal static class ArmsTransfers
{
    /// <summary>The deliveries, one series a dataset.</summary>
    public static (IReadOnlyList<TradeSeries> Series, string Sql) Of(RecordReader record, State supplier, State recipient)
    {
        var answer = record.Query(
            $"""
            SELECT dataset, year, SUM(tiv_millions) AS tiv
            FROM arms_transfer
            WHERE supplier = {Sql.Code(supplier)} AND recipient = {Sql.Code(recipient)}
            GROUP BY dataset, year
            ORDER BY dataset, year
            """,
            r => (Dataset: r.GetString(0), Year: r.GetInt32(1), Tiv: r.GetDouble(2)));
        return ([.. answer.Rows.GroupBy(r => r.Dataset).Select(g => new TradeSeries(g.Key, "", "", [.. g.Select(r => new YearValue(r.Year, r.Tiv))], answer.Sql))], answer.Sql);
    }

    /// <summary>True when the record has deliveries of any two states.</summary>
    public static bool Loaded(RecordReader record) =>
        record.Query("SELECT 1 FROM arms_transfer LIMIT 1", r => r.GetValue(0).ToString() ?? "").Rows.Count > 0;
}
