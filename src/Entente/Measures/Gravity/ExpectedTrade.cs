using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Entente.Record;
using Entente.States;

namespace Entente.Measures.Gravity;

/// <summary>A flow beside what gravity expects of it.</summary>
/// <param name="Exporter">The exporter's code.</param>
/// <param name="Importer">The importer's code.</param>
/// <param name="Actual">The flow, USD.</param>
/// <param name="Expected">What the model expects, USD.</param>
internal sealed record ExpectedFlow(string Exporter, string Importer, double Actual, double Expected)
{
    /// <summary>Actual over expected: 2 is twice as much as the two states' sizes and what lies between them would have it.</summary>
    public double Ratio => Actual / Expected;
}

/// <summary>All flows of a year with the estimate behind them.</summary>
internal sealed record ExpectedYear(int Year, IReadOnlyList<ExpectedFlow> Flows, PoissonEstimate Estimate);

/// <summary>trade.expected from the record: the trade of all pairs in a year against distance, border, language and colonial past.</summary>
internal static class ExpectedTrade
{
    private const int FewestExporters = 30;
    private static readonly ConditionalWeakTable<RecordReader, ConcurrentDictionary<(int Year, string Dataset), Lazy<Measured<ExpectedYear>>>> Kept = [];
    private const string Filler = "CEPII GeoDist or Gravity (cepii-ties) for what lies between states, CEPII BACI for the trade of all pairs in other years";

    /// <summary>The measure.</summary>
    public static MeasureDefinition Definition { get; } = new(
        "trade.expected",
        "ratio",
        "x(i,j) / exp(a(i) + b(j) + β1·ln distance + β2·border + β3·language + β4·colony), by Poisson pseudo-maximum likelihood; errors clustered by pair",
        "Flows that are not listed are left out, not taken for zero; so are pairs of which distance is not on record. Needs one dataset with the flows of at least 30 exporters in the year. No value where the estimate did not converge, or where it could not be decided which flows are separated.",
        ["Santos Silva and Tenreyro 2006, The Log of Gravity, Review of Economics and Statistics 88(4)", "Correia, Guimarães and Zylkin 2020, Fast Poisson estimation with high-dimensional fixed effects, Stata Journal 20(1)"]);

    /// <summary>The years in which a dataset has the trade of enough exporters, by dataset.</summary>
    public static Answer<(string Dataset, int Year)> Years(RecordReader record) => record.Query(
        $"""
        SELECT dataset, year
        FROM trade_total
        WHERE currency = 'USD' AND reporter = 'reconciled'
        GROUP BY dataset, year
        HAVING count(DISTINCT exporter) >= {FewestExporters.ToString(CultureInfo.InvariantCulture)}
        ORDER BY dataset, year
        """,
        r => (r.GetString(0), Convert.ToInt32(r.GetValue(1), CultureInfo.InvariantCulture)));

    /// <summary>Every flow of a year beside its expectation, or the reason why there is none. Kept as long as the reader lives.</summary>
    /// <param name="record">The record.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="dataset">The dataset of trade to take; null for the one with most flows.</param>
    public static Measured<ExpectedYear> In(RecordReader record, int year, string? dataset = null) =>
        Kept.GetOrCreateValue(record).GetOrAdd((year, dataset ?? ""), k => new Lazy<Measured<ExpectedYear>>(() => Found(record, k.Year, dataset))).Value;

    // One estimated before from the same record is read instead.
    private static Measured<ExpectedYear> Found(RecordReader record, int year, string? dataset)
    {
        var file = KeptFile.PathOf(record, "gravity", $"{year.ToString(CultureInfo.InvariantCulture)} {dataset}");
        if (file is not null && KeptFile.Read(file, KeptExpectedTrade.Read) is { } kept)
        {
            return kept;
        }

        var answer = Compute(record, year, dataset);
        if (file is not null && answer.Value is not null)
        {
            KeptFile.Write(file, to => KeptExpectedTrade.Write(to, answer));
        }

        return answer;
    }

    private static Measured<ExpectedYear> Compute(RecordReader record, int year, string? named)
    {
        var queries = new List<string>();
        Measured<ExpectedYear> None(string reason, params string[] datasets) => new(Definition, null, reason, datasets, queries);
        if (Chosen(record, year, named, queries) is not { } dataset)
        {
            return None($"No dataset of the record has the trade of at least {FewestExporters} exporters with all their partners in {year}. {Filler} would fill it.");
        }

        var rows = Rows(record, dataset, year, queries);
        if (rows.Count == 0)
        {
            return None($"The record does not say how far apart states are, nor what they share. {Filler} would fill it.", dataset);
        }

        if (rows.Select(r => r.Exporter).Distinct(StringComparer.Ordinal).Count() < FewestExporters)
        {
            return None($"Distances are on record for {rows.Count} of the flows of {year} only, of fewer than {FewestExporters} exporters. {Filler} would fill it.", dataset);
        }

        var estimate = PoissonRegression.Estimate(Panel(rows));
        string[] datasets = [dataset, .. rows.Select(r => r.Ties).Distinct(StringComparer.Ordinal)];
        if (!estimate.Converged || !estimate.SeparationDecided)
        {
            return None($"The estimate for {year} did not {(estimate.Converged ? "settle which flows are separated" : $"converge in {estimate.Rounds} rounds")}.", datasets);
        }

        var flows = rows.Select((r, i) => new ExpectedFlow(r.Exporter, r.Importer, r.Value, estimate.Fitted[i])).Where(f => !double.IsNaN(f.Expected)).ToList();
        return new(Definition, new ExpectedYear(year, flows, estimate), null, datasets, queries);
    }

    /// <summary>The flow from one state to another beside its expectation, or the reason why there is none.</summary>
    public static Measured<ExpectedFlow> Of(RecordReader record, Dyad pair, int year, string? dataset = null)
    {
        var all = In(record, year, dataset);
        var flow = all.Value?.Flows.FirstOrDefault(f => f.Exporter == pair.From.Iso3 && f.Importer == pair.To.Iso3);
        return new(Definition, flow, flow is null ? all.Reason ?? $"No exports of {pair.From.Name} to {pair.To.Name} in {year} are on record with their distance." : null, all.Datasets, all.Queries);
    }

    // The dataset with most flows; of equals the first by id.
    private static string? Chosen(RecordReader record, int year, string? named, List<string> queries)
    {
        var sql = $"""
            SELECT dataset, count(*) AS flows
            FROM trade_total
            WHERE year = {year.ToString(CultureInfo.InvariantCulture)} AND currency = 'USD' AND reporter = 'reconciled'{(named is null ? "" : $" AND dataset = {Sql.Text(named)}")}
            GROUP BY dataset
            HAVING count(DISTINCT exporter) >= {FewestExporters.ToString(CultureInfo.InvariantCulture)}
            ORDER BY flows DESC, dataset
            """;
        queries.Add(sql);
        return record.Query(sql, r => r.GetString(0)).Rows is [var most, ..] ? most : null;
    }

    private static IReadOnlyList<Row> Rows(RecordReader record, string dataset, int year, List<string> queries)
    {
        var at = year.ToString(CultureInfo.InvariantCulture);
        var sql = $"""
            SELECT f.exporter, f.importer, f.value, t.dataset, t.distance_km, t.contiguous, t.common_language, t.colonial
            FROM trade_total f
            JOIN (
                SELECT *, row_number() OVER (PARTITION BY origin, destination ORDER BY year DESC NULLS LAST, dataset) AS place
                FROM tie
                WHERE (year IS NULL OR year <= {at}) AND distance_km > 0
            ) t ON t.origin = f.exporter AND t.destination = f.importer AND t.place = 1
            WHERE f.dataset = {Sql.Text(dataset)} AND f.year = {at} AND f.currency = 'USD' AND f.reporter = 'reconciled' AND f.exporter <> f.importer
              AND t.contiguous IS NOT NULL AND t.common_language IS NOT NULL AND t.colonial IS NOT NULL
            ORDER BY f.exporter, f.importer
            """;
        queries.Add(sql);
        return record.Query(sql, r => new Row(r.GetString(0), r.GetString(1), r.GetDouble(2), r.GetString(3), r.GetDouble(4), r.GetBoolean(5), r.GetBoolean(6), r.GetBoolean(7))).Rows;
    }

    private static PanelData Panel(IReadOnlyList<Row> rows)
    {
        var number = rows.SelectMany(r => new[] { r.Exporter, r.Importer }).Distinct(StringComparer.Ordinal).Select((state, index) => (state, index)).ToDictionary(x => x.state, x => (long)x.index, StringComparer.Ordinal);
        return PanelData.Of(
            [.. rows.Select(r => r.Value)],
            [
                ("ln distance", [.. rows.Select(r => Math.Log(r.Distance))]),
                ("border", [.. rows.Select(r => r.Border ? 1.0 : 0)]),
                ("language", [.. rows.Select(r => r.Language ? 1.0 : 0)]),
                ("colony", [.. rows.Select(r => r.Colony ? 1.0 : 0)]),
            ],
            [[.. rows.Select(r => number[r.Exporter])], [.. rows.Select(r => number[r.Importer])]],
            [.. rows.Select(r => (Math.Min(number[r.Exporter], number[r.Importer]) * number.Count) + Math.Max(number[r.Exporter], number[r.Importer]))]);
    }

    private sealed record Row(string Exporter, string Importer, double Value, string Ties, double Distance, bool Border, bool Language, bool Colony);
}
