using Entente.Measures.Votes;
using Entente.States;
using Entente.Wording;

namespace Entente.Catalogue;

/// <summary>Similarity of votes beyond plain agreement: S, and what is left of it when chance is taken out.</summary>
internal static class SimilarityEntries
{
    private const string Filler = "United Nations roll calls (UN Digital Library; Voeten, Harvard Dataverse)";

    public static IReadOnlyList<Measure> All { get; } =
    [
        Entry("votes.s", "Similarity of votes, S", "How near the votes of A and B in a year lie on the scale no, abstain, yes: 1 the same throughout, 0 half-way, −1 opposed throughout. Two states that nearly always vote yes score high whatever they think of one another.", t => t.S),
        Entry("votes.pi", "Similarity of votes, Scott's π", "The similarity of the votes of A and B in a year beyond what chance would bring, were both to vote as the two do on average: 1 the same throughout, 0 no more than by chance, below 0 less.", t => t.Pi),
        Entry("votes.kappa", "Similarity of votes, Cohen's κ", "The similarity of the votes of A and B in a year beyond what chance would bring, each keeping its own habit of voting yes, no or abstain: 1 the same throughout, 0 no more than by chance, below 0 less.", t => t.Kappa),
    ];

    private static Measure Entry(string id, string title, string says, Func<ChoiceTable, double?> value)
    {
        var definition = VotingSimilarity.Definitions.First(d => d.Id == id);
        return new((m, q) => Answer(m, q, value))
        {
            Id = id,
            Title = title,
            Unit = definition.Unit,
            Scope = MeasureScope.Mutual,
            Definition = says,
            Formula = definition.Formula,
            References = definition.References,
            Missing = $"{definition.MissingData} Whole years alone.",
            Tables = ["roll_call", "vote"],
            FilledBy = Filler,
            Detail = VoteEntries.Body,
            WithAll = (q, year) => Ranked(q, year, definition.Unit, value, p => p.First == q.From.Iso3 || p.Second == q.From.Iso3),
            AllPairs = (q, year) => Ranked(q, year, definition.Unit, value, _ => true),
        };
    }

    private static MeasureAnswer Answer(Measure measure, MeasureQuestion q, Func<ChoiceTable, double?> value)
    {
        var answer = VotingSimilarity.ByYear(q.Record, new Dyad(q.From, q.Second), q.Detail, q.FirstYear ?? 1946, Math.Max(q.Until, 1946));
        var points = answer.Rows.Select(r => (Year: YearOf(r), r.Table, Value: value(r.Table))).Where(r => r.Value is not null && q.Wants(r.Year)).ToList();
        if (points.Count == 0)
        {
            return MeasureAnswer.None(measure, q, $"No roll call of {VoteEntries.Words(q.Detail)} is on record in which {q.From.Spoken()} and {q.Second.Spoken()} both voted, and differently enough to tell, in the years asked for.", [answer.Sql]);
        }

        var last = points[^1];
        return new MeasureAnswer
        {
            Measure = measure,
            From = q.From,
            To = q.To,
            Detail = q.Detail,
            Unit = measure.Unit,
            Points = MeasureAnswer.WithGaps(points.Select(p => new MeasurePoint(p.Year, p.Value))),
            Datasets = VoteEntries.Datasets(q, points[0].Year, last.Year),
            Notes = [$"{Numbers.Count(points.Sum(p => p.Table.Total))} roll calls in all, {Numbers.Count(last.Table.Total)} in {SeriesAnswers.Year(last.Year)}, each of the same weight."],
            Queries = [answer.Sql],
        };
    }

    private static RankedValues Ranked(MeasureQuestion q, int year, string unit, Func<ChoiceTable, double?> value, Func<PairSession, bool> wanted)
    {
        var answer = VotingSimilarity.AllPairsOf(q.Record, q.Detail, year);
        var states = StateRegistry.Default;
        var rows = answer.Rows.Where(p => wanted(p) && states.TryGet(p.First, out _) && states.TryGet(p.Second, out _)).ToList();
        var most = rows.Select(r => r.Table.Total).DefaultIfEmpty().Max();
        var ranked = from p in rows
                     where p.Table.Total * 2 >= most
                     let pair = p.Second == q.From.Iso3 ? (From: p.Second, To: p.First) : (From: p.First, To: p.Second)
                     let v = value(p.Table)
                     where v is not null
                     select new RankedValue(0, states[pair.From], states[pair.To], v.Value);
        var placed = Ranking.Placed(ranked, ascending: false);
        return new RankedValues
        {
            Year = year,
            Unit = unit,
            Datasets = VoteEntries.Datasets(q, year, year),
            Rows = placed,
            Ranked = placed.Count,
            Notes = rows.Count == placed.Count ? [] : [$"Left out: {Numbers.Count(rows.Count - placed.Count)} pairs that voted together in fewer than half of the {Numbers.Count(most)} roll calls of the fullest pair, or whose choices leave nothing to chance."],
            Queries = [answer.Sql],
        };
    }

    private static int YearOf(PairSession pair) => int.Parse(pair.Session, System.Globalization.CultureInfo.InvariantCulture);
}
