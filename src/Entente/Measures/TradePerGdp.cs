using System.Globalization;
using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>
/// dependence.asymmetry beside output: what trade with the other is of each side's gross domestic product. A state that trades little with
/// anyone may have a high share of trade and a low one of output. Missing data: both products of the same year, else no answer.
/// </summary>
/// <param name="Year">Calendar year.</param>
/// <param name="First">The pair's trade over the first's gross domestic product, current US dollars both: a share.</param>
/// <param name="Second">The same for the second.</param>
/// <param name="Dataset">Where the gross domestic products come from.</param>
/// <param name="Query">The query.</param>
internal sealed record TradePerGdp(int Year, double First, double Second, string Dataset, string Query)
{
    /// <summary>First less second, as a share.</summary>
    public double Asymmetry => First - Second;

    /// <summary>The shares of output beside shares of trade; null where a gross domestic product is not on record.</summary>
    public static TradePerGdp? Of(RecordReader record, State first, State second, Dependence dependence)
    {
        var answer = record.Query(
            $"""
            SELECT a.dataset, a.value_usd, b.value_usd
            FROM gdp a JOIN gdp b ON b.dataset = a.dataset AND b.year = a.year
            WHERE a.state = {Sql.Code(first)} AND b.state = {Sql.Code(second)} AND a.year = {dependence.Year.ToString(CultureInfo.InvariantCulture)} AND a.value_usd > 0 AND b.value_usd > 0
            ORDER BY a.dataset
            """,
            r => (Dataset: r.GetString(0), First: r.GetDouble(1), Second: r.GetDouble(2)));
        return answer.Rows.Count == 0
            ? null
            : new TradePerGdp(dependence.Year, dependence.Trade / answer.Rows[0].First, dependence.Trade / answer.Rows[0].Second, answer.Rows[0].Dataset, answer.Sql);
    }
}
