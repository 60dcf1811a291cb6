using Entente.Measures;
using Entente.States;
using Entente.Wording;

namespace Entente.Catalogue;

/// <summary>Measures of votes in the United Nations.</summary>
internal static class VoteEntries
{
    // Votes are dated by the day, so the year that is still running counts up to the day; no later one does.
    public static MeasureDetail Body { get; } = new("body", "UNGA", _ => [new("UNGA", "General Assembly"), new("UNSC", "Security Council, votes that were not unanimous")]);

    public static IReadOnlyList<Measure> All { get; } =
    [
        new(Agreement)
        {
            Id = "votes.agreement",
            Title = "Voting agreement",
            Unit = "share",
            Scope = MeasureScope.Mutual,
            Definition = "Of the roll calls of a year in which A and B both voted yes, no or abstained, the share in which they made the same choice. In the Security Council, of the votes that were not unanimous.",
            Formula = "roll calls with the same choice / roll calls in which both voted",
            References = ["Lijphart 1963, The Analysis of Bloc Voting in the General Assembly, American Political Science Review 57(4)"],
            Missing = "A roll call in which one of the two cast no vote is left out; a year without a common vote is a gap. Whole years alone.",
            Tables = ["roll_call", "vote"],
            FilledBy = "United Nations roll calls (UN Digital Library; Voeten, Harvard Dataverse)",
            Detail = Body,
            WithAll = WithAll,
        },
    ];

    private static MeasureAnswer Agreement(Measure measure, MeasureQuestion q)
    {
        var answer = VotingAgreement.ByYear(q.Record, q.From, q.Second, q.Detail, q.FirstYear ?? 1946, Math.Max(q.Until, 1946));
        var years = answer.Rows.Where(r => r.Share is not null && q.Wants(r.Year)).ToList();
        if (years.Count == 0)
        {
            return MeasureAnswer.None(measure, q, $"No roll call of {Words(q.Detail)} is on record in which {q.From.Spoken()} and {q.Second.Spoken()} both voted in the years asked for.", [answer.Sql]);
        }

        return new MeasureAnswer
        {
            Measure = measure,
            From = q.From,
            To = q.To,
            Detail = q.Detail,
            Unit = measure.Unit,
            Points = MeasureAnswer.WithGaps(years.Select(r => new MeasurePoint(r.Year, r.Share))),
            Datasets = Datasets(q, years[0].Year, years[^1].Year),
            Notes = [$"{Numbers.Count(years.Sum(r => r.Both))} roll calls in all, {Numbers.Count(years[^1].Both)} in {SeriesAnswers.Year(years[^1].Year)}; with an abstention beside a yes or a no counted half, {Numbers.Percent(years[^1].HalfWay!.Value)} in {SeriesAnswers.Year(years[^1].Year)}."],
            Queries = [answer.Sql],
        };
    }

    private static RankedValues WithAll(MeasureQuestion q, int year)
    {
        var answer = VotingAgreement.WithAll(q.Record, q.From, q.Detail, year, year);
        var most = answer.Rows.Select(r => r.Both).DefaultIfEmpty().Max();
        var rows = answer.Rows.Where(r => r.Share is not null && StateRegistry.Default.TryGet(r.State, out _)).ToList();
        var few = rows.Where(r => r.Both * 2 < most).ToList();
        return new RankedValues
        {
            Year = year,
            Unit = "share",
            Datasets = Datasets(q, year, year),
            Rows = Ranking.Placed(rows.Except(few).Select(r => new RankedValue(0, q.From, StateRegistry.Default[r.State], r.Share!.Value)), ascending: false),
            Ranked = rows.Count - few.Count,
            Notes = few.Count == 0 ? [] : [$"Left out, having voted in fewer than half of the {Numbers.Count(most)} roll calls of the fullest pair: {string.Join(", ", few.Select(r => StateRegistry.Default.NameOf(r.State)))}."],
            Queries = [answer.Sql],
        };
    }

    public static IReadOnlyList<string> Datasets(MeasureQuestion q, int from, int to) => q.Record.Query(
        $"SELECT DISTINCT dataset FROM roll_call WHERE body = {Entente.Record.Sql.Text(q.Detail)} AND EXTRACT(YEAR FROM date) BETWEEN {SeriesAnswers.Year(from)} AND {SeriesAnswers.Year(to)} ORDER BY dataset",
        r => r.GetString(0)).Rows;

    public static string Words(string body) => body == "UNSC" ? "the Security Council" : "the General Assembly";
}
