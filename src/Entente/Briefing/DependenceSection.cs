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
        var mine = c.Ask("trade.share", c.First, c.Second);
        var theirs = c.Ask("trade.share", c.Second, c.First);
        var gap = c.Ask("dependence.asymmetry", c.First, c.Second);
        var section = new BriefSection { Id = "dependence", Title = "Dependence", Measures = ["trade.share", "dependence.asymmetry", "dependence.salience"] };
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
        var first = gap.Points.First(p => !p.IsGap);
        if (last.Year - first.Year >= 2)
        {
            findings.Add($"In {BriefContext.Year(first.Year)} the shares were {Numbers.Percent(mine.In(first.Year)!.Value!.Value)} and {Numbers.Percent(theirs.In(first.Year)!.Value!.Value)}.");
        }

        var figures = new List<Figure>
        {
            c.Figure($"Share of {c.First.Owner()} trade that is with {c.Second.Spoken()}", mine, shareOfFirst),
            c.Figure($"Share of {c.Second.Owner()} trade that is with {c.First.Spoken()}", theirs, shareOfSecond),
            c.Figure($"Asymmetry, {c.First.Spoken()} towards {c.Second.Spoken()}", gap, last),
        };
        var output = OutputShares(c, last.Year, figures);
        return section with
        {
            Findings = findings,
            Figures = figures,
            Charts = Charts(c, mine, theirs, last),
            Notes = [.. BriefContext.Notes(gap), .. BriefContext.Others("the asymmetry", gap)],
            Datasets = gap.Datasets,
            Queries = [.. gap.Queries, .. output],
        };
    }

    private static IReadOnlyList<Chart> Charts(BriefContext c, MeasureAnswer mine, MeasureAnswer theirs, MeasurePoint last)
    {
        var (one, other) = ($"{c.Second.Name} in {c.First.Owner()} trade", $"{c.First.Name} in {c.Second.Owner()} trade");
        if (mine.Points.Count(p => !p.IsGap) > 1 && AnswerCharts.Lines("Share of each side's goods trade that is with the other", [(one, mine), (other, theirs)], c.Sourcing) is { } lines)
        {
            return [lines];
        }

        return [new BarChart($"Share of each side's goods trade that is with the other, {BriefContext.Year(last.Year)}", "share", c.Sourcing.SourceLine(mine.Datasets),
            [new ChartBar(one, mine.In(last.Year)!.Value, true), new ChartBar(other, theirs.In(last.Year)!.Value, false)])];
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
