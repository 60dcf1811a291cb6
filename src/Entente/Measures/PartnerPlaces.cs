using System.Globalization;
using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>The place of a partner among a state's partners in a year.</summary>
/// <param name="Dataset">Dataset id.</param>
/// <param name="State">Code of the state whose partners are ranked.</param>
/// <param name="Partner">Code of the partner.</param>
/// <param name="Value">Its trade with the state, current prices, in the dataset's currency.</param>
/// <param name="Place">1 for the largest; equal values share a place.</param>
/// <param name="Of">How many partners are listed.</param>
internal sealed record PartnerPlace(string Dataset, string State, string Partner, double Value, int Place, int Of);

/// <summary>
/// trade.rank: the place of each partner in total trade, exports or imports, over all goods or a group of products; for one state or for all.
/// Missing data: only datasets that give the state's trade with the world list all its partners, and a partner without a row sold or bought
/// nothing that they list. Of a flow that both sides report, the state's own report counts.
/// </summary>
internal static class PartnerPlaces
{
    /// <summary>The places in a year.</summary>
    /// <param name="record">The record.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="flow">total, export (of the state to partners) or import.</param>
    /// <param name="codes">HS codes or prefixes; none for all goods.</param>
    /// <param name="state">The state; null for every state.</param>
    public static Answer<PartnerPlace> Of(RecordReader record, int year, string flow, IReadOnlyList<string> codes, State? state = null)
    {
        var y = year.ToString(CultureInfo.InvariantCulture);
        var (table, value, own) = codes.Count == 0 ? ("trade_total", "value", "reporter") : ("trade_product", "value_usd", "'reconciled'");
        var goods = codes.Count == 0 ? "" : $" AND ({TradeMeasures.Prefixes(codes)})";
        var only = state is null ? "" : $" AND state = {Sql.Code(state)}";
        string Side(string who, string whom) =>
            $"SELECT dataset, {who} AS state, {whom} AS partner, {value} AS value FROM {table} WHERE year = {y} AND exporter <> importer{goods} AND {own} IN ('reconciled', '{who}')";
        var listed = flow is "total" ? "" : $" AND w.flow = {Sql.Text(flow)}";
        var sides = flow switch
        {
            "export" => Side("exporter", "importer"),
            "import" => Side("importer", "exporter"),
            "total" => $"{Side("exporter", "importer")} UNION ALL {Side("importer", "exporter")}",
            _ => throw new ArgumentOutOfRangeException(nameof(flow), flow, "total, export or import"),
        };
        return record.Query(
            $"""
            SELECT dataset, state, partner, value,
              RANK() OVER (PARTITION BY dataset, state ORDER BY value DESC) AS place, COUNT(*) OVER (PARTITION BY dataset, state) AS partners
            FROM (SELECT dataset, state, partner, SUM(value) AS value FROM ({sides}) sides WHERE 1 = 1{only} GROUP BY 1, 2, 3) sums
            WHERE (SELECT COUNT(DISTINCT w.flow) FROM trade_world w WHERE w.dataset = sums.dataset AND w.state = sums.state AND w.year = {y}{listed}) = {(flow is "total" ? 2 : 1)}
            ORDER BY dataset, state, place, partner
            """,
            r => new PartnerPlace(r.GetString(0), r.GetString(1), r.GetString(2), r.GetDouble(3), Convert.ToInt32(r.GetValue(4), CultureInfo.InvariantCulture), Convert.ToInt32(r.GetValue(5), CultureInfo.InvariantCulture)));
    }
}
