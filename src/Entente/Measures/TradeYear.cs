using System.Globalization;
using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>
/// All flows of goods between states in one year from one dataset, with each state's trade with the world: what measures of all pairs
/// are computed from at once. Missing data: a flow that is not listed is unknown.
/// </summary>
internal sealed class TradeYear
{
    // Fewer flows than these are those of a few states, and no ranking of all.
    private const int ManyPairs = 1000;
    private const int ManyPartners = 20;

    private readonly Dictionary<(string From, string To), double> flows = [];
    private readonly Dictionary<(string State, string Flow), double> world = [];

    private TradeYear(string dataset, int year, string currency, IReadOnlyList<string> queries)
    {
        Dataset = dataset;
        Year = year;
        Currency = currency;
        Queries = queries;
    }

    public string Dataset { get; }

    public int Year { get; }

    /// <summary>ISO 4217 code.</summary>
    public string Currency { get; }

    public IReadOnlyList<string> Queries { get; }

    /// <summary>Exporter and importer of every flow, by code.</summary>
    public IReadOnlyCollection<(string From, string To)> Flows => flows.Keys;

    /// <summary>The years that can be taken, the best first: with trade with the world, in dollars, listing many flows, the latest, reconciled before reported, listing most.</summary>
    /// <param name="record">The record.</param>
    /// <param name="year">The year; null for the last that a dataset lists.</param>
    /// <param name="until">The last year that may be taken.</param>
    /// <param name="state">Only flows from or to this state; null for all.</param>
    /// <param name="dataset">The dataset to take; null for the best.</param>
    public static IEnumerable<TradeYear> Of(RecordReader record, int? year, int until, State? state, string? dataset)
    {
        var mine = state is null ? "" : $" AND (t.exporter = {Sql.Code(state)} OR t.importer = {Sql.Code(state)})";
        var when = year is { } y ? $"t.year = {Number(y)}" : $"t.year <= {Number(until)}";
        var which = dataset is null ? "" : $" AND t.dataset = {Sql.Text(dataset)}";
        var whose = state is null ? "" : $" AND w.state = {Sql.Code(state)}";
        var many = state is null ? ManyPairs : ManyPartners;
        var choice = record.Query(
            $"""
            SELECT t.dataset, t.year, t.currency, MAX(CASE WHEN t.reporter = 'reconciled' THEN 1 ELSE 0 END) AS reconciled, COUNT(*) AS flows
            FROM trade_total t
            WHERE {when}{which}{mine} AND t.exporter <> t.importer
            GROUP BY 1, 2, 3
            ORDER BY CASE WHEN EXISTS (SELECT 1 FROM trade_world w WHERE w.dataset = t.dataset AND w.year = t.year{whose}) THEN 0 ELSE 1 END, CASE WHEN t.currency = 'USD' THEN 0 ELSE 1 END, CASE WHEN COUNT(*) >= {Number(many)} THEN 0 ELSE 1 END, t.year DESC, 4 DESC, 5 DESC, t.dataset
            """,
            r => (Dataset: r.GetString(0), Year: Convert.ToInt32(r.GetValue(1), CultureInfo.InvariantCulture), Currency: r.GetString(2)));
        return choice.Rows.Select(c => Read(record, c.Dataset, c.Year, c.Currency, mine));
    }

    /// <summary>Exports of one state to another; null where they are not listed.</summary>
    public double? Exports(State from, State to) => flows.TryGetValue((from.Iso3, to.Iso3), out var value) ? value : null;

    /// <summary>Trade of two states, both ways; null where one of them is not listed.</summary>
    public double? Total(State a, State b) => Exports(a, b) + Exports(b, a);

    /// <summary>A state's exports and imports with the whole world together; null where one is not listed.</summary>
    public double? World(State state) =>
        world.TryGetValue((state.Iso3, "export"), out var exports) && world.TryGetValue((state.Iso3, "import"), out var imports) ? exports + imports : null;

    /// <summary>Trade with b as a share of a's trade with the world; null where either is not known.</summary>
    public double? Share(State a, State b) => Total(a, b) / World(a);

    private static TradeYear Read(RecordReader record, string dataset, int year, string currency, string mine)
    {
        var of = $"dataset = {Sql.Text(dataset)} AND year = {Number(year)} AND currency = {Sql.Text(currency)}";
        var pairs = record.Query(
            $"SELECT t.exporter, t.importer, t.value FROM trade_total t WHERE t.{of.Replace(" AND ", " AND t.", StringComparison.Ordinal)}{mine} AND t.exporter <> t.importer AND t.value > 0 ORDER BY 1, 2, t.reporter",
            r => (From: r.GetString(0), To: r.GetString(1), Value: r.GetDouble(2)));
        var totals = record.Query($"SELECT state, flow, value FROM trade_world WHERE {of} ORDER BY 1, 2", r => (State: r.GetString(0), Flow: r.GetString(1), Value: r.GetDouble(2)));
        var found = new TradeYear(dataset, year, currency, [pairs.Sql, totals.Sql]);
        foreach (var (from, to, value) in pairs.Rows)
        {
            // A flow that both sides report stands once: as its exporter gives it, since "exporter" comes first.
            found.flows.TryAdd((from, to), value);
        }

        foreach (var (state, flow, value) in totals.Rows)
        {
            found.world[(state, flow)] = value;
        }

        return found;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
