using System.Globalization;
using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>Exports of the Common High Priority List in a year, whole and by tier.</summary>
/// <param name="Year">The year.</param>
/// <param name="Total">USD (or the dataset's currency).</param>
/// <param name="ByTier">By tier, where the products are known.</param>
internal sealed record PriorityYear(int Year, double Total, IReadOnlyDictionary<string, double> ByTier);

/// <summary>dualuse.exports(i→j): exports of the goods of the Common High Priority List (EU, US, UK, Japan, February 2024), by tier.</summary>
/// <param name="Dataset">Where they come from.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Years">By year, ascending. Where <paramref name="Months"/> is less than 12 each year covers those first months alone.</param>
/// <param name="Months">How many months of each year are compared.</param>
/// <param name="Query">The query.</param>
internal sealed record PriorityGoods(string Dataset, string Currency, IReadOnlyList<PriorityYear> Years, int Months, string Query)
{
    /// <summary>The list's id in the record.</summary>
    public const string List = "common-high-priority";

    /// <summary>The exports of one state to another; null where no dataset gives them.</summary>
    public static PriorityGoods? Of(RecordReader record, State exporter, State importer) => Yearly(record, exporter, importer) ?? Monthly(record, exporter, importer);

    /// <summary>The value of a year; null where it is not known.</summary>
    public PriorityYear? In(int year) => Years.FirstOrDefault(y => y.Year == year);

    private static PriorityGoods? Yearly(RecordReader record, State exporter, State importer)
    {
        var answer = record.Query(
            $"""
            SELECT t.dataset, t.year, l.tier, SUM(t.value_usd) AS value
            FROM trade_product t
            JOIN (SELECT DISTINCT hs2017, tier FROM product_list WHERE list = {Sql.Text(List)}) l ON l.hs2017 = t.product
            WHERE t.exporter = {Sql.Code(exporter)} AND t.importer = {Sql.Code(importer)}
            GROUP BY 1, 2, 3
            ORDER BY 1, 2, 3
            """,
            r => new TierYear(r.GetString(0), Convert.ToInt32(r.GetValue(1), CultureInfo.InvariantCulture), r.GetString(2), r.GetDouble(3)));
        return answer.Rows.Count == 0 ? null : new PriorityGoods(
            answer.Rows[0].Dataset,
            "USD",
            [.. answer.Rows.Where(r => r.Dataset == answer.Rows[0].Dataset).GroupBy(r => r.Year).OrderBy(g => g.Key)
                .Select(g => new PriorityYear(g.Key, g.Sum(r => r.Value), g.ToDictionary(r => r.Tier, r => r.Value, StringComparer.Ordinal)))],
            12,
            answer.Sql);
    }

    /// <summary>From monthly data: the months that every year has are compared, so that a broken year is not taken for a fall.</summary>
    private static PriorityGoods? Monthly(RecordReader record, State exporter, State importer)
    {
        var answer = record.Query(
            $"""
            SELECT t.dataset, t.currency, t.month, l.tier, SUM(t.value) AS value
            FROM trade_month t
            JOIN (SELECT DISTINCT hs2017, tier FROM product_list WHERE list = {Sql.Text(List)}) l ON l.hs2017 = t.product
            WHERE t.exporter = {Sql.Code(exporter)} AND t.importer = {Sql.Code(importer)}
            GROUP BY 1, 2, 3, 4
            ORDER BY 1, 2, 3, 4
            """,
            r => (Dataset: r.GetString(0), Currency: r.GetString(1), Month: DateOnly.Parse(r.GetValue(2).ToString()![..10], CultureInfo.InvariantCulture), Tier: r.GetString(3), Value: r.GetDouble(4)));
        if (answer.Rows.Count == 0)
        {
            return null;
        }

        var last = record.Query(
            $"SELECT MAX(month) AS last FROM trade_month WHERE dataset = {Sql.Text(answer.Rows[0].Dataset)}",
            r => DateOnly.Parse(r.GetValue(0).ToString()![..10], CultureInfo.InvariantCulture)).Rows[0];
        var months = last.Month;
        return new PriorityGoods(
            answer.Rows[0].Dataset,
            answer.Rows[0].Currency,
            [.. answer.Rows.Where(r => r.Month.Month <= months).GroupBy(r => r.Month.Year).OrderBy(g => g.Key)
                .Select(g => new PriorityYear(g.Key, g.Sum(r => r.Value), g.GroupBy(r => r.Tier).ToDictionary(t => t.Key, t => t.Sum(r => r.Value), StringComparer.Ordinal)))],
            months,
            answer.Sql);
    }

    private sealed record TierYear(string Dataset, int Year, string Tier, double Value);
}
