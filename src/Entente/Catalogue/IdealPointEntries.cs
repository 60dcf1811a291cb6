using Entente.Measures;
using Entente.Measures.IdealPoints;
using Entente.States;
using Entente.Wording;

namespace Entente.Catalogue;

/// <summary>Where states stand in the General Assembly, and how far apart two of them are.</summary>
internal static class IdealPointEntries
{
    // Session n opens in September of the year 1945 + n, under which it is given.
    private const int BeforeFirstSession = 1945;
    private const double Normal95 = 1.959964;
    private const string Unit = "s.d.";
    private const string Sessions = "A session is given under the year in which it opens.";
    private const string Filler = "United Nations roll calls (UN Digital Library; Voeten, Harvard Dataverse)";

    public static IReadOnlyList<Measure> All { get; } =
    [
        new(Position)
        {
            Id = "votes.ideal",
            Title = "Ideal point in the General Assembly",
            Unit = Unit,
            Scope = MeasureScope.State,
            Definition = $"Where A stands on the one dimension that best tells the votes of all states apart, in standard deviations of all states and sessions; the United States are on the positive side. {Sessions}",
            Formula = AssemblyIdealPoints.Definition.Formula,
            References = AssemblyIdealPoints.Definition.References,
            Missing = AssemblyIdealPoints.Definition.MissingData,
            Tables = ["roll_call", "vote"],
            FilledBy = Filler,
        },
        new(Distance)
        {
            Id = "votes.distance",
            Title = "Distance of ideal points",
            Unit = Unit,
            Scope = MeasureScope.Mutual,
            Definition = $"How far apart A and B stand in the General Assembly: the distance of their ideal points (votes.ideal), in standard deviations of all states and sessions. {Sessions}",
            Formula = "|votes.ideal(A,t) − votes.ideal(B,t)|",
            References = AssemblyIdealPoints.Definition.References,
            Missing = $"{AssemblyIdealPoints.Definition.MissingData} Both must have voted in the session; the interval takes the two errors as independent.",
            Tables = ["roll_call", "vote"],
            FilledBy = Filler,
            WithAll = (q, year) => Ranked(q, year, pair => pair.Contains(q.From.Iso3)),
            AllPairs = (q, year) => Ranked(q, year, _ => true),
        },
    ];

    private static MeasureAnswer Position(Measure measure, MeasureQuestion q)
    {
        var all = AssemblyIdealPoints.Of(q.Record, q.AsOf);
        var points = all.Value?.Points.Where(p => p.State == q.From.Iso3 && q.Wants(YearOf(p.Period))).OrderBy(p => p.Period)
            .Select(p => Point(p.Period, p.Position, p.StandardError)).ToList() ?? [];
        return points.Count == 0
            ? MeasureAnswer.None(measure, q, all.Reason ?? $"No vote of {q.From.Spoken()} in the General Assembly is on record for the years asked for.", all.Queries)
            : Found(measure, q, all, points);
    }

    private static MeasureAnswer Distance(Measure measure, MeasureQuestion q)
    {
        var all = AssemblyIdealPoints.Of(q.Record, q.AsOf);
        var between = AssemblyIdealPoints.Between(q.Record, new Dyad(q.From, q.Second), q.AsOf);
        var points = between.Value?.Where(d => q.Wants(YearOf(d.Session))).OrderBy(d => d.Session)
            .Select(d => Point(d.Session, d.Distance, d.StandardError, 0)).ToList() ?? [];
        return points.Count == 0
            ? MeasureAnswer.None(measure, q, between.Reason ?? $"{q.From.Opening()} and {q.Second.Spoken()} did not both vote in a session of the years asked for.", between.Queries)
            : Found(measure, q, all, points);
    }

    private static MeasureAnswer Found(Measure measure, MeasureQuestion q, Measured<IdealPointEstimate> all, List<MeasurePoint> points) => new()
    {
        Measure = measure,
        From = q.From,
        To = q.To,
        Unit = measure.Unit,
        Points = MeasureAnswer.WithGaps(points),
        Datasets = all.Datasets,
        Notes = [Said(all.Value!)],
        Queries = all.Queries,
    };

    private static MeasurePoint Point(int session, double value, double error, double least = double.NegativeInfinity) =>
        new(YearOf(session), value, Interval: (Math.Max(least, value - (Normal95 * error)), value + (Normal95 * error)));

    private static string Said(IdealPointEstimate e) =>
        $"Estimated from {Numbers.Count(e.Votes)} votes on {Numbers.Count(e.Items)} divided roll calls of the sessions {Numbers.Count(e.Points.Min(p => p.Period))} to {Numbers.Count(e.Points.Max(p => p.Period))}; converged in {Numbers.Count(e.Rounds)} rounds. Intervals are of 95 percent and, the items' parameters being held, somewhat narrow. Estimates from other sessions differ a little.";

    private static RankedValues Ranked(MeasureQuestion q, int year, Func<string[], bool> wanted)
    {
        var all = AssemblyIdealPoints.Of(q.Record, q.AsOf);
        var states = StateRegistry.Default;
        var points = all.Value?.Points.Where(p => YearOf(p.Period) == year && states.TryGet(p.State, out _)).OrderByDescending(p => p.State == q.From.Iso3).ThenBy(p => p.State, StringComparer.Ordinal).ToList() ?? [];
        var pairs = points.SelectMany((a, i) => points.Skip(i + 1).Where(b => wanted([a.State, b.State])).Select(b => new RankedValue(0, states[a.State], states[b.State], Math.Abs(a.Position - b.Position))));
        var placed = Ranking.Placed(pairs, ascending: false);
        return new RankedValues { Year = year, Unit = Unit, Datasets = all.Datasets, Rows = placed, Ranked = placed.Count, Notes = all.Value is null ? [] : [Said(all.Value)], Queries = all.Queries };
    }

    private static int YearOf(int session) => BeforeFirstSession + session;
}
