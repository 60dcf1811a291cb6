using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>A state's gross domestic product over the years, current US dollars; a year that is not there is not known.</summary>
/// <param name="Dataset">Where it comes from; empty for nowhere.</param>
/// <param name="Values">By year.</param>
/// <param name="Sql">The query.</param>
internal sealed record GrossProduct(string Dataset, IReadOnlyDictionary<int, double> Values, string Sql)
{
    /// <summary>The product from the dataset that has most years of it.</summary>
    public static GrossProduct Of(RecordReader record, State state)
    {
        var answer = record.Query(
            $"SELECT dataset, year, value_usd FROM gdp WHERE state = {Entente.Record.Sql.Code(state)} AND value_usd > 0 ORDER BY dataset, year",
            r => (Dataset: r.GetString(0), Year: r.GetInt32(1), Usd: r.GetDouble(2)));
        var chosen = answer.Rows.GroupBy(r => r.Dataset).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        return new GrossProduct(chosen?.Key ?? "", chosen?.ToDictionary(r => r.Year, r => r.Usd) ?? [], answer.Sql);
    }
}
