using Entente.Catalogue;
using Entente.Record;
using Entente.States;
using Entente.Wording;

namespace Entente.Briefing;

/// <summary>What share of each side's trade is with the other, and how unequal that is, over time.</summary>
internal static class DependenceSection
{
    public static BriefSection Of(BriefContext c)
    {
        var overTime = c.Ask("dependence.asymmetry", c.First, c.Second);
        var section = new BriefSection { Id = "dependence", Title = "Dependence", Measures = ["trade.share", "dependence.asymmetry", "dependence.salience"] };
        if (overTime.Latest is null)
        {
            return section with { Gaps = [BriefContext.Gap("Shares of each side's trade", overTime)] };
        }

        // The last year by itself, from one dataset where one gives all three figures; the line over the years may need another.
        var year = overTime.Latest.Year;
        var mine = c.Ask("trade.share", c.First, c.Second, firstYear: year, lastYear: year);
        var theirs = c.Ask("trade.share", c.Second, c.First, firstYear: year, lastYear: year);
        var gap = c.Ask("dependence.asymmetry", c.First, c.Second, firstYear: year, lastYear: year);
        if (gap.Latest is not { Value: { } points } last || mine.In(last.Year) is not { Value: { } a } shareOfFirst || theirs.In(last.Year) is not { Value: { } b } shareOfSecond)
        {
            return section with { Gaps = [BriefContext.Gap("Shares of each side's trade", gap)] };
        }

        var (more, less) = a >= b ? (c.First, c.Second) : (c.Second, c.First);
        var findings = new List<string>
        {
            $"In {BriefContext.Year(last.Year)} trade with {c.Second.Spoken()} was {Numbers.Percent(a)} of {c.First.Owner()} goods trade; trade with {c.First.Spoken()} was {Numbers.Percent(b)} of {c.Second.Owner()}.",
            $"{more.Opening()} depends more on {less.Spoken()} than the other way round, by {Numbers.Points(Math.Abs(points) / 100)}{(Math.Min(a, b) > 0 ? $" ({Numbers.Times(Math.Max(a, b) / Math.Min(a, b))} the share)" : "")}.",
        };
        var (before, after) = (c.Ask("trade.share", c.First, c.Second), c.Ask("trade.share", c.Second, c.First));
        findings.AddRange(Past(c, before, after));
        var figures = new List<Figure>
        {
            c.Figure($"Share of {c.First.Owner()} trade that is with {c.Second.Spoken()}", mine, shareOfFirst),
            c.Figure($"Share of {c.Second.Owner()} trade that is with {c.First.Spoken()}", theirs, shareOfSecond),
            c.Figure($"Asymmetry, {c.First.Spoken()} towards {c.Second.Spoken()}", gap, last),
        };
        var output = OutputShares(c, year, figures);
        return section with
        {
            Findings = findings,
            Figures = figures,
            Charts = Charts(c, before, after, mine, theirs),
            Notes = [.. BriefContext.Notes(gap), .. OverTime(overTime, gap, last), .. BriefContext.Others("the asymmetry", gap)],
            Datasets = [.. gap.Datasets.Concat(overTime.Datasets).Distinct(StringComparer.Ordinal)],
            Queries = [.. gap.Queries, .. output],
        };
    }

    private static IEnumerable<string> Past(BriefContext c, MeasureAnswer mine, MeasureAnswer theirs)
    {
        var (first, last) = (mine.Points.First(p => !p.IsGap), mine.Latest!);
        return last.Year - first.Year < 2 || theirs.In(first.Year) is null || theirs.In(last.Year) is null ? [] :
        [
            $"Over time (from {string.Join(", ", mine.Datasets)}), {c.First.Owner()} share went from {Shown(mine, first.Year)} in {BriefContext.Year(first.Year)} to {Shown(mine, last.Year)} in {BriefContext.Year(last.Year)}, {c.Second.Owner()} from {Shown(theirs, first.Year)} to {Shown(theirs, last.Year)}.",
        ];
    }

    private static string Shown(MeasureAnswer answer, int year) => BriefContext.Shown(answer, answer.In(year)!);

    private static IEnumerable<string> OverTime(MeasureAnswer overTime, MeasureAnswer gap, MeasurePoint last) =>
        overTime.Datasets.SequenceEqual(gap.Datasets, StringComparer.Ordinal) ? [] :
        [
            .. BriefContext.Notes(overTime),
            $"The line over the years is from {string.Join(", ", overTime.Datasets)}, which gives {BriefContext.Shown(overTime, overTime.In(last.Year)!)} for {BriefContext.Year(last.Year)}; the figures are from {string.Join(", ", gap.Datasets)}, as far as can be from one dataset. Sources differ in what they count as a state's trade with the world.",
        ];

    private static IReadOnlyList<Chart> Charts(BriefContext c, MeasureAnswer before, MeasureAnswer after, MeasureAnswer mine, MeasureAnswer theirs)
    {
        var (one, other) = ($"{c.Second.Name} in {c.First.Owner()} trade", $"{c.First.Name} in {c.Second.Owner()} trade");
        if (before.Points.Count(p => !p.IsGap) > 1 && AnswerCharts.Lines("Share of each side's goods trade that is with the other", [(one, before), (other, after)], c.Sourcing) is { } lines)
        {
            return [lines];
        }

        return [new BarChart($"Share of each side's goods trade that is with the other, {BriefContext.Year(mine.Latest!.Year)}", "share", c.Sourcing.SourceLine(mine.Datasets),
            [new ChartBar(one, mine.Latest.Value, true), new ChartBar(other, theirs.Latest?.Value, false)])];
    }

    /// <summary>The pair's trade over each side's output of the same year, where both are on record.</summary>
    private static IReadOnlyList<string> OutputShares(BriefContext c, int year, List<Figure> figures)
    {
        var total = c.Ask("trade.total", c.First, c.Second, firstYear: year, lastYear: year);
        var answer = c.Record.Query(
            $"SELECT state, value_usd, dataset FROM gdp WHERE state IN {Sql.List([c.First.Iso3, c.Second.Iso3])} AND year = {BriefContext.Year(year)} AND value_usd > 0 ORDER BY state, dataset",
            r => (State: r.GetString(0), Value: r.GetDouble(1), Dataset: r.GetString(2)));
        foreach (var state in new[] { c.First, c.Second })
        {
            if (answer.Rows.FirstOrDefault(r => r.State == state.Iso3) is { Value: > 0 } output && total.Latest is { Value: { } trade } && total.Unit == "USD")
            {
                figures.Add(c.Sourcing.Figure($"Trade of the two over {state.Owner()} gross domestic product", trade / output.Value, "share", BriefContext.Year(year), output.Dataset));
            }
        }

        return [answer.Sql];
    }
}
