using Entente.Catalogue;
using Entente.Measures;
using Entente.States;
using Entente.Wording;

namespace Entente.Briefing;

/// <summary>How the two vote in the United Nations: how often alike, against what is usual, and where they parted.</summary>
internal static class VotesSection
{
    private const int YearsBack = 2;
    private const int MostListed = 12;

    public static BriefSection Of(BriefContext c)
    {
        var section = new BriefSection { Id = "votes", Title = "Votes in the United Nations", Measures = ["votes.agreement"] };
        var assembly = c.Ask("votes.agreement", c.First, c.Second, "UNGA");
        var council = c.Ask("votes.agreement", c.First, c.Second, "UNSC", firstYear: c.LastWholeYear - 9);
        List<string> findings = [];
        List<Figure> figures = [];
        List<string> queries = [.. assembly.Queries, .. council.Queries];
        if (assembly.Latest is { Value: { } share } last)
        {
            figures.Add(c.Figure("Agreement in the General Assembly", assembly, last));
            var usual = Usual(c, last.Year, figures, queries);
            var past = assembly.In(last.Year - 10);
            findings.Add($"In the General Assembly of {BriefContext.Year(last.Year)} {c.First.Spoken()} and {c.Second.Spoken()} cast the same vote in {Numbers.Percent(share)} of the roll calls in which both voted{usual}."
                + (past is { Value: { } before } ? $" Ten years before it was {Numbers.Percent(before)}." : ""));
        }

        if (council.Latest is { Value: { } alike } latest)
        {
            figures.Add(c.Figure("Agreement in contested votes of the Security Council", council, latest));
            findings.Add($"In the Security Council, in the votes of {BriefContext.Year(latest.Year)} that were not unanimous, it was {Numbers.Percent(alike)}.");
        }

        var parted = Parted(c, queries);
        if (parted.Count > 0)
        {
            findings.Add(PartedWords(c, parted));
        }

        return section with
        {
            Findings = findings,
            Figures = figures,
            Charts = [.. new[] { AnswerCharts.Lines("Share of General Assembly roll calls with the same vote", [("same vote", assembly)], c.Sourcing), (Chart?)Strip(c, parted) }.OfType<Chart>()],
            Tables = Table(c, parted),
            Notes = assembly.Reason is null ? [.. assembly.Notes, "Most resolutions pass without a vote and are not counted."] : [],
            Datasets = [.. assembly.Datasets.Concat(council.Datasets).Concat(parted.Select(p => p.Dataset)).Distinct(StringComparer.Ordinal)],
            Queries = queries,
            Gaps = assembly.Reason is null ? [] : [BriefContext.Gap("Votes in the General Assembly", assembly)],
        };
    }

    /// <summary>The median agreement of each with all members that year, as a yardstick.</summary>
    private static string Usual(BriefContext c, int year, List<Figure> figures, List<string> queries)
    {
        var words = new List<string>();
        foreach (var state in new[] { c.First, c.Second })
        {
            var ranking = Ranking.Of(MeasureCatalogue.Get("votes.agreement"), c.Record, state, year, c.AsOf, "UNGA");
            queries.AddRange(ranking.Queries);
            if (VotingAgreement.Median(ranking.Rows.Select(r => r.Value)) is { } median && ranking.Datasets.Count > 0)
            {
                figures.Add(c.Sourcing.Figure($"Median of {state.Owner()} agreement with all members", median, "share", BriefContext.Year(year), ranking.Datasets[0]));
                words.Add($"{Numbers.Percent(median)} for {state.Spoken()}");
            }
        }

        return words.Count == 0 ? "" : $"; with all members the median is {string.Join(" and ", words)}";
    }

    /// <summary>Votes on whole drafts of the last years in which the two chose differently, opposed ones first, then the latest.</summary>
    private static List<RollCall> Parted(BriefContext c, List<string> queries)
    {
        var answer = RollCalls.Find(c.Record, null, c.AsOf.AddYears(-YearsBack), c.AsOf, [c.First, c.Second], [], [], "");
        queries.Add(answer.Sql);
        return [.. answer.Rows.Where(r => Choice(r, c.First) is not ' ' && Choice(r, c.Second) is not ' ' && Choice(r, c.First) != Choice(r, c.Second))
            .OrderByDescending(r => Opposed(r, c)).ThenByDescending(r => r.Date).ThenBy(r => r.Symbol, StringComparer.Ordinal)];
    }

    private static string PartedWords(BriefContext c, List<RollCall> parted)
    {
        var opposed = parted.Count(r => Opposed(r, c));
        return $"In the two years to {Dates.Day(c.AsOf)} they voted differently {Numbers.Count(parted.Count)} {(parted.Count == 1 ? "time" : "times")}, {(opposed == 0 ? "never as yes against no" : $"{Numbers.Count(opposed)} of them as yes against no")}, in the roll calls that are loaded.";
    }

    private static VoteStrip? Strip(BriefContext c, List<RollCall> parted)
    {
        var shown = parted.Take(MostListed).OrderBy(r => r.Date).ThenBy(r => r.Symbol, StringComparer.Ordinal).ToList();
        return shown.Count == 0 ? null : new VoteStrip(
            parted.Count > shown.Count ? $"Where they parted: {Numbers.Count(shown.Count)} of {Numbers.Count(parted.Count)}, opposed votes first" : "Where they parted",
            c.Sourcing.SourceLine(shown.Select(r => r.Dataset)),
            [c.First.Name, c.Second.Name],
            [.. shown.Select(r => new ChartVote(r.Label, r.Date, [Choice(r, c.First), Choice(r, c.Second)]))]);
    }

    private static IReadOnlyList<BriefTable> Table(BriefContext c, List<RollCall> parted) => parted.Count == 0 ? [] :
    [
        new BriefTable(parted.Count > MostListed ? $"Where they parted: {Numbers.Count(MostListed)} of {Numbers.Count(parted.Count)}" : "Where they parted", ["Date", "Vote", "On", c.First.Name, c.Second.Name],
            [.. parted.Take(MostListed).Select(r => (IReadOnlyList<string>)[Dates.Day(r.Date), r.Label, r.Topic.Length > 0 ? r.Topic : r.Title.Length > 0 ? r.Title : "–", Words(Choice(r, c.First)), Words(Choice(r, c.Second))])]),
    ];

    private static bool Opposed(RollCall call, BriefContext c) => Choice(call, c.First) != 'A' && Choice(call, c.Second) != 'A';

    private static char Choice(RollCall call, State state) => call.ChoiceOf(state) is 'Y' or 'N' or 'A' ? call.ChoiceOf(state) : ' ';

    private static string Words(char choice) => choice switch { 'Y' => "yes", 'N' => "no", _ => "abstained" };
}
