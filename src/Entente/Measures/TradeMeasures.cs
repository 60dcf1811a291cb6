using System.Globalization;
using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>
/// Bilateral goods trade: trade.exports, trade.total, trade.share, trade.growth, trade.rank. Values in current prices.
/// Missing data: a flow without a row is unknown; sums are formed only where both directions are known in one dataset.
/// </summary>
internal static class TradeMeasures
{
    /// <summary>Exports of one state to another, a series a dataset and reporting side; the best first (longest, reconciled before reported).</summary>
    public static IReadOnlyList<TradeSeries> Exports(RecordReader record, State exporter, State importer) => Series(record,
        $"""
        SELECT dataset, CASE reporter WHEN 'exporter' THEN exporter WHEN 'importer' THEN importer ELSE '' END AS reporting, currency, year, SUM(value) AS value
        FROM trade_total
        WHERE exporter = {Sql.Code(exporter)} AND importer = {Sql.Code(importer)} AND value > 0
        GROUP BY 1, 2, 3, 4
        ORDER BY 1, 2, 3, 4
        """);

    /// <summary>Trade of two states in both directions; only years in which both are known from one dataset and one reporting side.</summary>
    public static IReadOnlyList<TradeSeries> Total(RecordReader record, State a, State b) => Series(record,
        $"""
        SELECT dataset, CASE reporter WHEN 'exporter' THEN exporter WHEN 'importer' THEN importer ELSE '' END AS reporting, currency, year, SUM(value) AS value
        FROM trade_total
        WHERE ((exporter = {Sql.Code(a)} AND importer = {Sql.Code(b)}) OR (exporter = {Sql.Code(b)} AND importer = {Sql.Code(a)})) AND value > 0
        GROUP BY 1, 2, 3, 4
        HAVING COUNT(DISTINCT exporter) = 2
        ORDER BY 1, 2, 3, 4
        """);

    /// <summary>Exports of some products from one state to another.</summary>
    /// <param name="codes">HS codes or prefixes.</param>
    public static IReadOnlyList<TradeSeries> Products(RecordReader record, State exporter, State importer, IEnumerable<string> codes) => Series(record,
        $"""
        SELECT dataset, '' AS reporting, 'USD' AS currency, year, SUM(value_usd) AS value
        FROM trade_product
        WHERE exporter = {Sql.Code(exporter)} AND importer = {Sql.Code(importer)} AND ({Prefixes(codes)})
        GROUP BY 1, 4
        ORDER BY 1, 4
        """);

    /// <summary>Trade of a state with the whole world, exports and imports together; only years in which both are known from one dataset.</summary>
    public static IReadOnlyList<TradeSeries> World(RecordReader record, State state) => Series(record,
        $"""
        SELECT dataset, '' AS reporting, currency, year, SUM(value) AS value
        FROM trade_world
        WHERE state = {Sql.Code(state)}
        GROUP BY 1, 3, 4
        HAVING COUNT(DISTINCT flow) = 2
        ORDER BY 1, 3, 4
        """);

    /// <summary>One flow of a state with the whole world.</summary>
    /// <param name="flow">export or import.</param>
    public static IReadOnlyList<TradeSeries> World(RecordReader record, State state, string flow) => Series(record,
        $"""
        SELECT dataset, '' AS reporting, currency, year, SUM(value) AS value
        FROM trade_world
        WHERE state = {Sql.Code(state)} AND flow = {Sql.Text(flow)}
        GROUP BY 1, 3, 4
        ORDER BY 1, 3, 4
        """);

    /// <summary>Growth over a window, one a series that knows both its ends.</summary>
    public static IReadOnlyList<TradeGrowth> Growth(IEnumerable<TradeSeries> series, int from, int to) =>
        [.. from s in series let start = s.In(@from) let end = s.In(to) where start is > 0 && end is not null select new TradeGrowth(s, @from, to, start.Value, end.Value)];

    /// <summary>The partners of a state in a year, largest first, from datasets that list all of them.</summary>
    /// <param name="flow">total, export (of the state to partners) or import.</param>
    public static Answer<PartnerValue> Partners(RecordReader record, State state, int year, string flow)
    {
        var where = flow switch
        {
            "export" => $"exporter = {Sql.Code(state)}",
            "import" => $"importer = {Sql.Code(state)}",
            _ => $"(exporter = {Sql.Code(state)} OR importer = {Sql.Code(state)})",
        };
        return record.Query(
            $"""
            SELECT t.dataset, CASE WHEN t.exporter = {Sql.Code(state)} THEN t.importer ELSE t.exporter END AS partner, SUM(t.value) AS value
            FROM trade_total t
            WHERE {where} AND t.year = {year.ToString(CultureInfo.InvariantCulture)} AND t.exporter <> t.importer
              AND t.dataset IN (SELECT dataset FROM trade_world WHERE state = {Sql.Code(state)} AND year = {year.ToString(CultureInfo.InvariantCulture)})
            GROUP BY 1, 2
            ORDER BY 1, 3 DESC, 2
            """,
            r => new PartnerValue(r.GetString(0), r.GetString(1), r.GetDouble(2)));
    }

    internal static string Prefixes(IEnumerable<string> codes) =>
        string.Join(" OR ", codes.Select(c => c.Length == 6 ? $"product = {Sql.Text(c)}" : $"product LIKE {Sql.Text(c + "%")}"));

    private static List<TradeSeries> Series(RecordReader record, string sql)
    {
        var answer = record.Query(sql, r => new SeriesRow(
            r.GetString(0), r.GetString(1), r.GetString(2), new YearValue(Convert.ToInt32(r.GetValue(3), CultureInfo.InvariantCulture), r.GetDouble(4))));
        return [.. answer.Rows
            .GroupBy(r => new SeriesKey(r.Dataset, r.Reporter, r.Currency))
            .Select(g => new TradeSeries(g.Key.Dataset, g.Key.Reporter, g.Key.Currency, [.. g.Select(r => r.Value).OrderBy(v => v.Year)], answer.Sql))
            .OrderByDescending(s => s.Currency == "USD")
            .ThenByDescending(s => s.Reporter.Length == 0)
            .ThenByDescending(s => s.Values.Count)
            .ThenBy(s => s.Dataset, StringComparer.Ordinal)];
    }

    private sealed record SeriesKey(string Dataset, string Reporter, string Currency);

    private sealed record SeriesRow(string Dataset, string Reporter, string Currency, YearValue Value);
}

/// <summary>A partner with its value in a dataset.</summary>
internal sealed record PartnerValue(string Dataset, string Partner, double Value);
