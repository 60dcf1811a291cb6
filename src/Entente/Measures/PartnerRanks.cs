using System.Globalization;
using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>The place of a partner in a year.</summary>
/// <param name="Dataset">Dataset id.</param>
/// <param name="Year">The year.</param>
/// <param name="Rank">1 for the largest.</param>
/// <param name="Partners">How many are listed.</param>
/// <param name="Value">The trade with it.</param>
internal sealed record PartnerRank(string Dataset, int Year, int Rank, int Partners, double Value);

/// <summary>trade.rank over years: the place of one state among another's partners. Missing data: only years in which a dataset lists the partners and the trade with the world.</summary>
internal static class PartnerRanks
{
    /// <summary>The place of a partner among all partners of a state, by dataset and year.</summary>
    /// <param name="flow">total, export (of the state to partners) or import.</param>
    public static Answer<PartnerRank> Of(RecordReader record, State state, State partner, string flow, int until)
    {
        var code = Sql.Code(state);
        var which = flow switch
        {
            "export" => $"exporter = {code}",
            "import" => $"importer = {code}",
            _ => $"(exporter = {code} OR importer = {code})",
        };
        return Ask(
            record,
            $"""
            SELECT t.dataset, t.year, CASE WHEN t.exporter = {code} THEN t.importer ELSE t.exporter END AS partner, SUM(t.value) AS value
            FROM trade_total t
            WHERE {which} AND t.exporter <> t.importer AND t.year <= {Number(until)} AND {Listed(code)}
            GROUP BY 1, 2, 3
            """,
            partner);
    }

    /// <summary>The place of a partner among all partners of a state by trade both ways in some goods, by dataset and year.</summary>
    /// <param name="codes">HS codes or prefixes.</param>
    public static Answer<PartnerRank> OfGoods(RecordReader record, State state, State partner, IReadOnlyList<string> codes, int until)
    {
        var code = Sql.Code(state);
        return Ask(
            record,
            $"""
            SELECT t.dataset, t.year, CASE WHEN t.exporter = {code} THEN t.importer ELSE t.exporter END AS partner, SUM(t.value_usd) AS value
            FROM trade_product t
            WHERE (exporter = {code} OR importer = {code}) AND ({TradeMeasures.Prefixes(codes)}) AND t.exporter <> t.importer AND t.year <= {Number(until)} AND {Listed(code)}
            GROUP BY 1, 2, 3
            """,
            partner);
    }

    private static string Listed(string code) => $"EXISTS (SELECT 1 FROM trade_world w WHERE w.dataset = t.dataset AND w.year = t.year AND w.state = {code})";

    private static Answer<PartnerRank> Ask(RecordReader record, string sums, State partner) => record.Query(
        $"""
        SELECT dataset, year, place, partners, value FROM (
          SELECT dataset, year, partner, value,
            RANK() OVER (PARTITION BY dataset, year ORDER BY value DESC) AS place,
            COUNT(*) OVER (PARTITION BY dataset, year) AS partners
          FROM ({sums}) sums) places
        WHERE partner = {Sql.Code(partner)}
        ORDER BY dataset, year
        """,
        r => new PartnerRank(r.GetString(0), Int(r.GetValue(1)), Int(r.GetValue(2)), Int(r.GetValue(3)), r.GetDouble(4)));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Int(object value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);
}
