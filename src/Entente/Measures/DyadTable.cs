using System.Data.Common;
using System.Globalization;
using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>Trade of one state with a partner in a year, as one dataset and one reporting side give it, with the measures computed from it.</summary>
/// <param name="Dataset">Dataset id.</param>
/// <param name="Reporting">Code of the reporting state; empty for reconciled data.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="State">Code of the state that exports and imports are those of.</param>
/// <param name="Partner">Code of the other.</param>
/// <param name="Exports">trade.exports: of the state to the partner, current prices; null where not listed.</param>
/// <param name="Imports">trade.imports: of the state from the partner; null where not listed.</param>
/// <param name="World">The state's exports and imports with the world in the same dataset; null where not both are given.</param>
/// <param name="TotalBefore">trade.total of the year before; null where it is not known.</param>
internal sealed record DyadYear(string Dataset, string Reporting, string Currency, int Year, string State, string Partner, double? Exports, double? Imports, double? World, double? TotalBefore)
{
    /// <summary>trade.total: both directions; null where one is not listed.</summary>
    public double? Total => Exports + Imports;

    /// <summary>trade.balance: exports less imports; null where one is not listed.</summary>
    public double? Balance => Exports - Imports;

    /// <summary>trade.share: trade with the partner as a share of the state's trade with the world, 0 to 1; null where either is not known.</summary>
    public double? Share => World > 0 ? Total / World : null;

    /// <summary>trade.growth: change of trade.total on the year before (0.26 is 26 percent); null after a gap.</summary>
    public double? Growth => TotalBefore > 0 ? (Total / TotalBefore) - 1 : null;
}

/// <summary>
/// trade.exports, trade.imports, trade.total, trade.balance, trade.share and trade.growth of all pairs and all years in one query;
/// for one pair the same query with the pair named. Numerator and denominator of a share come from one dataset.
/// Missing data: a flow without a row is unknown; a year after a gap has no growth.
/// </summary>
internal static class DyadTable
{
    /// <summary>Every pair, in both orders.</summary>
    /// <param name="year">The year; null for all.</param>
    public static Answer<DyadYear> All(RecordReader record, int? year = null) => Read(record, "", year);

    /// <summary>One pair, by dataset, reporting side and year.</summary>
    public static Answer<DyadYear> Of(RecordReader record, State state, State partner) => Read(
        record,
        $" AND ((exporter = {Sql.Code(state)} AND importer = {Sql.Code(partner)}) OR (exporter = {Sql.Code(partner)} AND importer = {Sql.Code(state)}))",
        null,
        $"p.state = {Sql.Code(state)}");

    /// <summary>Compound annual growth of trade.total of one pair over a window, one a series that knows both ends: a rate a year.</summary>
    /// <exception cref="EntenteException">The window does not run forward.</exception>
    public static IReadOnlyList<TradeGrowth> Compound(RecordReader record, State state, State partner, int from, int to) => from < to
        ? TradeMeasures.Growth(TradeMeasures.Total(record, state, partner), from, to)
        : throw new EntenteException($"Growth needs a first year before the last; found {from} to {to}. Name the earlier year first.");

    private static Answer<DyadYear> Read(RecordReader record, string flows, int? year, string dyads = "1 = 1")
    {
        var when = year is { } y ? $" AND p.year = {y.ToString(CultureInfo.InvariantCulture)}" : "";
        return record.Query(
            $"""
            WITH flow AS (
              SELECT dataset, CASE reporter WHEN 'exporter' THEN exporter WHEN 'importer' THEN importer ELSE '' END AS reporting, currency, year, exporter, importer, SUM(value) AS value
              FROM trade_total WHERE exporter <> importer{flows} GROUP BY 1, 2, 3, 4, 5, 6),
            pair AS (
              SELECT dataset, reporting, currency, year, state, partner, SUM(exports) AS exports, SUM(imports) AS imports FROM (
                SELECT dataset, reporting, currency, year, exporter AS state, importer AS partner, value AS exports, CAST(NULL AS DOUBLE PRECISION) AS imports FROM flow
                UNION ALL
                SELECT dataset, reporting, currency, year, importer, exporter, CAST(NULL AS DOUBLE PRECISION), value FROM flow) sides
              GROUP BY 1, 2, 3, 4, 5, 6),
            world AS (SELECT dataset, currency, year, state, SUM(value) AS value FROM trade_world GROUP BY 1, 2, 3, 4 HAVING COUNT(DISTINCT flow) = 2)
            SELECT p.dataset, p.reporting, p.currency, p.year, p.state, p.partner, p.exports, p.imports, w.value, b.exports + b.imports
            FROM pair p
            LEFT JOIN world w ON w.dataset = p.dataset AND w.currency = p.currency AND w.year = p.year AND w.state = p.state
            LEFT JOIN pair b ON b.dataset = p.dataset AND b.reporting = p.reporting AND b.currency = p.currency AND b.state = p.state AND b.partner = p.partner AND b.year = p.year - 1
            WHERE {dyads}{when}
            ORDER BY p.dataset, p.reporting, p.currency, p.year, p.state, p.partner
            """,
            r => new DyadYear(r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt32(3), r.GetString(4), r.GetString(5), Amount(r, 6), Amount(r, 7), Amount(r, 8), Amount(r, 9)));
    }

    private static double? Amount(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);
}
