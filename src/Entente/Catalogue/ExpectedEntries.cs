using System.Globalization;
using Entente.Measures.Gravity;
using Entente.States;
using Entente.Wording;

namespace Entente.Catalogue;

/// <summary>Trade beside what gravity would have it.</summary>
internal static class ExpectedEntries
{
    public static IReadOnlyList<Measure> All { get; } =
    [
        new(Ratio)
        {
            Id = "trade.expected",
            Title = "Exports beside those expected",
            Unit = ExpectedTrade.Definition.Unit,
            Scope = MeasureScope.Directed,
            Definition = "A's exports to B over what a gravity model of all states' trade in the year expects, given what A sells and B buys in all, their distance, and whether they share a border, a language or a colonial past: 2 is twice as much as expected.",
            Formula = ExpectedTrade.Definition.Formula,
            References = ExpectedTrade.Definition.References,
            Missing = ExpectedTrade.Definition.MissingData,
            Tables = ["trade_total", "tie"],
            FilledBy = "CEPII BACI for all years and all states, with CEPII GeoDist or Gravity",
            WithAll = (q, year) => Ranked(q, year, f => f.Exporter == q.From.Iso3),
            AllPairs = (q, year) => Ranked(q, year, _ => true),
        },
    ];

    private static MeasureAnswer Ratio(Measure measure, MeasureQuestion q)
    {
        var years = ExpectedTrade.Years(q.Record);
        var datasets = years.Rows.Where(y => q.Wants(y.Year) && (q.Dataset is null || y.Dataset == q.Dataset)).GroupBy(y => y.Dataset)
            .OrderByDescending(g => g.Max(y => y.Year)).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        string? reason = null;
        foreach (var dataset in datasets)
        {
            var found = dataset.Select(y => (y.Year, Flow: ExpectedTrade.Of(q.Record, new Dyad(q.From, q.Second), y.Year, dataset.Key))).ToList();
            reason ??= found[^1].Flow.Reason;
            var given = found.Where(f => f.Flow.Value is not null).ToList();
            if (given.Count == 0)
            {
                continue;
            }

            var (year, last) = given[^1];
            return new MeasureAnswer
            {
                Measure = measure,
                From = q.From,
                To = q.To,
                Unit = measure.Unit,
                Points = MeasureAnswer.WithGaps(given.Select(f => new MeasurePoint(f.Year, f.Flow.Value!.Ratio))),
                Datasets = last.Datasets,
                Notes =
                [
                    $"{q.From.OpeningOwner()} exports to {q.Second.Spoken()} in {SeriesAnswers.Year(year)}: {Numbers.Usd(last.Value!.Actual)}, where {Numbers.Usd(last.Value.Expected)} would be expected.",
                    Said(ExpectedTrade.In(q.Record, year, dataset.Key).Value!),
                    "What the model does not know (sanctions, pipelines, tastes, war) is in the ratio; it says how unusual a flow is, not why.",
                ],
                Others = [.. datasets.Where(d => d != dataset).Select(d => new OtherSource(d.Key, $"{d.Key}, {SeriesAnswers.Span([.. d.Select(y => y.Year)])}"))],
                Queries = [years.Sql, .. last.Queries],
            };
        }

        return MeasureAnswer.None(measure, q, reason ?? "No loaded dataset has the trade of at least 30 exporters with all their partners in the years asked for.", [years.Sql]);
    }

    private static RankedValues Ranked(MeasureQuestion q, int year, Func<ExpectedFlow, bool> wanted)
    {
        var states = StateRegistry.Default;
        var all = ExpectedTrade.In(q.Record, year, q.Dataset);
        var rows = all.Value?.Flows.Where(f => wanted(f) && states.TryGet(f.Exporter, out _) && states.TryGet(f.Importer, out _)).Select(f => new RankedValue(0, states[f.Exporter], states[f.Importer], f.Ratio)) ?? [];
        var placed = Ranking.Placed(rows, ascending: false);
        return new RankedValues { Year = year, Unit = "ratio", Datasets = all.Datasets, Rows = placed, Ranked = placed.Count, Notes = all.Value is { } found ? [Said(found), "Small flows stray farthest: a ratio of a few thousand dollars says little."] : [], Queries = all.Queries };
    }

    private static string Said(ExpectedYear year) => string.Create(
        CultureInfo.InvariantCulture,
        $"Estimated on {Numbers.Count(year.Estimate.Rows)} flows of {SeriesAnswers.Year(year.Year)} ({string.Join(", ", year.Estimate.Coefficients.Where(c => double.IsFinite(c.Value)).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Name} {c.Value:0.00;−0.00} ±{c.StandardError:0.00}")))}; standard errors clustered by pair), converged in {Numbers.Count(year.Estimate.Rounds)} rounds{(year.Estimate.Separated > 0 ? $", {Numbers.Count(year.Estimate.Separated)} separated flows left out" : "")}.");
}
