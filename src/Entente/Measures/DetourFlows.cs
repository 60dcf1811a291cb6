using System.Data.Common;
using System.Globalization;
using Entente.Record;

namespace Entente.Measures;

/// <summary>Which part of which years is compared.</summary>
/// <param name="Base">The base year, before what may have led to a detour.</param>
/// <param name="Year">The year asked about.</param>
/// <param name="FirstMonth">First month compared in both years, 1 to 12.</param>
/// <param name="LastMonth">Last month compared.</param>
internal sealed record DetourWindow(int Base, int Year, int FirstMonth = 1, int LastMonth = 12)
{
    /// <summary>True when whole years are compared, so that yearly data serve, too.</summary>
    public bool IsWholeYear => FirstMonth == 1 && LastMonth == 12;
}

/// <summary>One series: a dataset, and who reports in it.</summary>
internal sealed record FlowSource(string Dataset, string Reporter);

/// <summary>
/// The flows among states in the base year and the year asked about, in US dollars at yearly average rates, by source. A flow that is not
/// listed is unknown; a currency without a rate is left out.
/// </summary>
internal sealed class DetourFlows
{
    private readonly Dictionary<(FlowSource Source, string Exporter, string Importer, int Year), double> flows = [];
    private readonly Dictionary<(string Dataset, string State, string Flow, int Year), double> world = [];
    private readonly DetourWindow window;

    private DetourFlows(DetourWindow window) => this.window = window;

    public List<string> Queries { get; } = [];

    public IEnumerable<FlowSource> Sources => flows.Keys.Select(k => k.Source).Distinct().OrderBy(s => s.Dataset, StringComparer.Ordinal).ThenBy(s => s.Reporter, StringComparer.Ordinal);

    /// <summary>Reads the flows of a window: of the Common High Priority List, or of all goods.</summary>
    public static DetourFlows Read(RecordReader record, DetourWindow window, bool priorityGoods)
    {
        var found = new DetourFlows(window);
        var (years, months) = ($"({Number(window.Base)}, {Number(window.Year)})", $"BETWEEN {Number(window.FirstMonth)} AND {Number(window.LastMonth)}");
        var listed = $"product IN (SELECT hs2017 FROM product_list WHERE list = {Sql.Text(PriorityGoods.List)} UNION SELECT hs2022 FROM product_list WHERE list = {Sql.Text(PriorityGoods.List)})";
        found.Add(record.Query(
            $"""
            SELECT dataset, '' AS reporter, currency, exporter, importer, CAST(EXTRACT(YEAR FROM month) AS INTEGER) AS year, SUM(value) AS value
            FROM trade_month
            WHERE EXTRACT(YEAR FROM month) IN {years} AND EXTRACT(MONTH FROM month) {months} AND {(priorityGoods ? listed : "product = 'TOTAL'")}
              AND dataset IN (SELECT dataset FROM trade_month GROUP BY dataset HAVING MIN(month) <= {Sql.Day(new DateOnly(window.Base, window.FirstMonth, 1))} AND MAX(month) >= {Sql.Day(new DateOnly(window.Year, window.LastMonth, 1))})
            GROUP BY 1, 2, 3, 4, 5, 6
            """,
            Row));
        if (window.IsWholeYear)
        {
            found.Add(record.Query(
                priorityGoods
                    ? $"SELECT dataset, '' AS reporter, 'USD' AS currency, exporter, importer, year, SUM(value_usd) AS value FROM trade_product WHERE year IN {years} AND {listed} GROUP BY 1, 2, 3, 4, 5, 6"
                    : $"SELECT dataset, reporter, currency, exporter, importer, year, SUM(value) AS value FROM trade_total WHERE year IN {years} GROUP BY 1, 2, 3, 4, 5, 6",
                Row));
        }

        var totals = record.Query(
            $"SELECT dataset, '' AS reporter, currency, state, flow, year, SUM(value) AS value FROM trade_world WHERE year IN {years} GROUP BY 1, 2, 3, 4, 5, 6",
            Row);
        found.Queries.Add(totals.Sql);
        foreach (var row in totals.Rows.Where(r => r.Usd is not null))
        {
            found.world[(row.Source.Dataset, row.Exporter, row.Importer, row.Year)] = row.Usd!.Value;
        }

        return found;
    }

    /// <summary>Exports of some states to one in the base year and in the year asked about, from one source; null where either year is not listed.</summary>
    public (double Base, double Year)? Of(FlowSource source, IEnumerable<string> exporters, string importer)
    {
        var codes = exporters.ToList();
        return Sum(codes, window.Base) is { } before && before > 0 && Sum(codes, window.Year) is { } after ? (before, after) : null;

        double? Sum(List<string> of, int year)
        {
            var known = of.Where(e => flows.ContainsKey((source, e, importer, year))).ToList();
            return known.Count == 0 ? null : known.Sum(e => flows[(source, e, importer, year)]);
        }
    }

    /// <summary>To whom a source lists exports of some states in both years.</summary>
    public IReadOnlyList<string> Importers(FlowSource source, IReadOnlyCollection<string> exporters) =>
        [.. flows.Keys.Where(k => k.Source == source && exporters.Contains(k.Exporter)).Select(k => k.Importer).Distinct(StringComparer.Ordinal).Where(i => Of(source, exporters, i) is not null).Order(StringComparer.Ordinal)];

    /// <summary>
    /// Growth of a state's other trade from the base year to the year asked about (1.1 is a tenth more). Where the source lists the state's
    /// trade with the world it is that of the same goods with all but the states named; else that of its trade with the whole world in another dataset.
    /// </summary>
    /// <param name="source">The source of the flow.</param>
    /// <param name="state">Whose other trade.</param>
    /// <param name="flow">export or import.</param>
    /// <param name="without">Partners that are left out.</param>
    /// <param name="words">What was taken; empty for nothing.</param>
    public (double Base, double Year)? Other(FlowSource source, string state, string flow, IReadOnlyCollection<string> without, out string words)
    {
        if (world.ContainsKey((source.Dataset, state, flow, window.Base)) && world.ContainsKey((source.Dataset, state, flow, window.Year)))
        {
            double Sum(int year) => flows.Where(f => f.Key.Source == source && f.Key.Year == year && (flow == "export" ? f.Key.Exporter : f.Key.Importer) == state && !without.Contains(flow == "export" ? f.Key.Importer : f.Key.Exporter)).Sum(f => f.Value);
            if (Sum(window.Base) is > 0 and var before && Sum(window.Year) is > 0 and var after)
            {
                words = $"{state} {flow}s of the same goods, {source.Dataset}";
                return (before, after);
            }
        }

        foreach (var dataset in world.Keys.Where(k => k.State == state && k.Flow == flow).Select(k => k.Dataset).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (world.TryGetValue((dataset, state, flow, window.Base), out var before) && before > 0 && world.TryGetValue((dataset, state, flow, window.Year), out var after))
            {
                words = $"{state} {flow}s of all goods to the world, {dataset}".Replace("imports of all goods to", "imports of all goods from", StringComparison.Ordinal);
                return (before, after);
            }
        }

        words = "";
        return null;
    }

    private void Add(Answer<(FlowSource Source, string Exporter, string Importer, int Year, double? Usd)> answer)
    {
        Queries.Add(answer.Sql);
        foreach (var row in answer.Rows.Where(r => r.Usd is not null))
        {
            flows[(row.Source, row.Exporter, row.Importer, row.Year)] = row.Usd!.Value;
        }
    }

    private static (FlowSource Source, string Exporter, string Importer, int Year, double? Usd) Row(DbDataReader r)
    {
        var year = r.GetInt32(5);
        return (new FlowSource(r.GetString(0), r.GetString(1)), r.GetString(3), r.GetString(4), year, r.GetDouble(6) * ExchangeRates.Usd(r.GetString(2), year));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
