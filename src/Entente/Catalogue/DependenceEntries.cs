using Entente.Measures;
using Entente.States;

namespace Entente.Catalogue;

/// <summary>The measures of dependence, from the shares that two states have in each other's trade.</summary>
internal static class DependenceEntries
{
    private const string Missing = "Needs the pair's trade and both sides' trade with the world in the same year; else the year is a gap. A series is from one dataset of the pair's trade, one of three years or more before a shorter one, then from as few datasets as can be; several are named.";
    private const string Filler = "CEPII BACI for all years, or UN Comtrade with the totals of both states";
    private const string Barbieri = "Barbieri 1996, Economic Interdependence: A Path to Peace or a Source of Interstate Conflict?, Journal of Peace Research 33(1)";
    private const string KeohaneNye = "Keohane & Nye 1977, Power and Interdependence";
    private const string Hirschman = "Hirschman 1945, National Power and the Structure of Foreign Trade";

    private static readonly string[] Tables = ["trade_total", "trade_world"];

    public static IReadOnlyList<Measure> All { get; } =
    [
        new((m, q) => Answer(m, q, d => 100 * d.Asymmetry))
        {
            Id = "dependence.asymmetry",
            Title = "Asymmetry of dependence",
            Unit = "points",
            Scope = MeasureScope.Directed,
            Definition = "The share of A's goods trade that is with B, less the share of B's that is with A, in percentage points: positive where A depends more on B than B on A.",
            Formula = "100 · (trade.share(A,B) − trade.share(B,A))",
            References = [Hirschman, KeohaneNye],
            Missing = Missing,
            Tables = Tables,
            FilledBy = Filler,
            InYear = (flows, a, b) => 100 * (flows.Share(a, b) - flows.Share(b, a)),
        },
        new((m, q) => Answer(m, q, d => d.ShareOfFirst / d.ShareOfSecond))
        {
            Id = "dependence.ratio",
            Title = "Ratio of dependence",
            Unit = "ratio",
            Scope = MeasureScope.Directed,
            Definition = "The share of A's goods trade that is with B over the share of B's that is with A: 9 where the relation weighs nine times as much for A as for B, 1 where it weighs the same.",
            Formula = "trade.share(A,B) / trade.share(B,A)",
            References = [Hirschman, KeohaneNye],
            Missing = Missing,
            Tables = Tables,
            FilledBy = Filler,
            InYear = (flows, a, b) => flows.Share(a, b) / flows.Share(b, a),
        },
        new(Output)
        {
            Id = "dependence.output",
            Title = "Trade beside output",
            Unit = "share",
            Scope = MeasureScope.Directed,
            Definition = "Trade with B, both ways, beside A's gross domestic product. A state that trades little with anyone may do much of its trade with B and yet depend little on it.",
            Formula = "(x(A,B,t) + x(B,A,t)) / GDP(A,t)",
            References = [Hirschman, "Gleditsch 2002, Expanded Trade and GDP Data, Journal of Conflict Resolution 46(5)"],
            Missing = "Needs the pair's trade and A's gross domestic product of the same year, both in current US dollars; else the year is a gap. Trade is gross and output is value added: it is a yardstick, not a part of output.",
            Tables = ["trade_total", "gdp"],
            FilledBy = "CEPII BACI for all years, and World Bank, World Development Indicators",
        },
        new((m, q) => Answer(m, q, d => d.Salience))
        {
            Id = "dependence.salience",
            Title = "Salience of the relation",
            Unit = "index",
            Scope = MeasureScope.Mutual,
            Definition = "How much the trade matters to both: the geometric mean of the two shares, 0 to 1.",
            Formula = "√(trade.share(A,B) · trade.share(B,A))",
            References = [Barbieri],
            Missing = Missing,
            Tables = Tables,
            FilledBy = Filler,
            InYear = (flows, a, b) => flows.Share(a, b) * flows.Share(b, a) is { } product ? Math.Sqrt(product) : null,
        },
        new((m, q) => Answer(m, q, d => 1 - Math.Abs(d.Asymmetry)))
        {
            Id = "dependence.symmetry",
            Title = "Symmetry of dependence",
            Unit = "index",
            Scope = MeasureScope.Mutual,
            Definition = "How equal the two shares are: 1 where each matters as much to the other.",
            Formula = "1 − |trade.share(A,B) − trade.share(B,A)|",
            References = [Barbieri],
            Missing = Missing,
            Tables = Tables,
            FilledBy = Filler,
            InYear = (flows, a, b) => flows.Share(a, b) - flows.Share(b, a) is { } gap ? 1 - Math.Abs(gap) : null,
        },
        new((m, q) => Answer(m, q, d => d.Salience * (1 - Math.Abs(d.Asymmetry))))
        {
            Id = "dependence.interdependence",
            Title = "Interdependence",
            Unit = "index",
            Scope = MeasureScope.Mutual,
            Definition = "Salience times symmetry: high where the trade matters to both, and equally.",
            Formula = "dependence.salience · dependence.symmetry",
            References = [Barbieri],
            Missing = Missing,
            Tables = Tables,
            FilledBy = Filler,
            InYear = (flows, a, b) => flows.Share(a, b) is { } s && flows.Share(b, a) is { } t ? Math.Sqrt(s * t) * (1 - Math.Abs(s - t)) : null,
        },
    ];

    /// <summary>A measure of the two shares, year by year.</summary>
    public static MeasureAnswer Answer(Measure measure, MeasureQuestion q, Func<Dependence, double> value) =>
        Answer(measure, q, value, DependenceSeries.Of(q.Record, q.From, q.Second));

    /// <summary>The same from shares that have been asked for already.</summary>
    public static MeasureAnswer Answer(Measure measure, MeasureQuestion q, Func<Dependence, double> value, DependenceSeries series)
    {
        var years = series.Years.Where(d => q.Wants(d.Year) && (q.Dataset is null || d.PairDataset == q.Dataset)).ToList();
        if (years.Count == 0)
        {
            return MeasureAnswer.None(measure, q, series.WhyNone, series.Queries);
        }

        // One dataset of the pair's trade for the whole answer: as recent as any, over some years where years are asked for, from as few datasets as can be.
        var latest = years.Max(d => d.Year);
        var chosen = years.GroupBy(d => d.PairDataset).OrderByDescending(g => g.Max(d => d.Year) >= latest - SeriesAnswers.AsRecent).ThenByDescending(g => g.Count() >= 3)
            .ThenBy(g => g.SelectMany(Sources).Distinct(StringComparer.Ordinal).Count()).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().ToList();
        var points = chosen.ConvertAll(d => new MeasurePoint(d.Year, value(d)));
        var datasets = chosen.SelectMany(Sources).Distinct(StringComparer.Ordinal).ToList();
        return new MeasureAnswer
        {
            Measure = measure,
            From = q.From,
            To = q.To,
            Unit = measure.Unit,
            Points = MeasureAnswer.WithGaps(points),
            Datasets = datasets,
            Notes = datasets.Count == 1 ? [] : [$"The pair's trade is from {chosen[0].PairDataset}, trade with the world from {string.Join(" and ", datasets.Skip(1))}."],
            Break = SeriesAnswers.BreakOf(chosen[0].PairDataset, points, q),
            Others = [.. years.GroupBy(d => d.PairDataset).Where(g => g.Key != chosen[0].PairDataset)
                .Select(g => new OtherSource(g.Key, $"{g.Key}, {SeriesAnswers.Span([.. g.Select(d => d.Year)])}; {SeriesAnswers.Year(g.Last().Year)}: {Wording.Numbers.Of(value(g.Last()), measure.Unit)}"))],
            Queries = series.Queries,
        };
    }

    private static MeasureAnswer Output(Measure measure, MeasureQuestion q)
    {
        var output = GrossProduct.Of(q.Record, q.From);
        if (output.Values.Count == 0)
        {
            return MeasureAnswer.None(measure, q, $"No gross domestic product of {q.From.Spoken()} is on record.", [output.Sql]);
        }

        var found = SeriesAnswers.Of(measure, q, TradeMeasures.Total(q.Record, q.From, q.Second), (s, year) => s.Currency == "USD" && output.Values.TryGetValue(year, out var gdp) ? s.In(year) / gdp : null, measure.Unit);
        return found with
        {
            Datasets = found.Reason is null ? [.. found.Datasets, output.Dataset] : [],
            Notes = found.Reason is null ? [.. found.Notes, $"Gross domestic product from {output.Dataset}."] : found.Notes,
            Queries = [.. found.Queries, output.Sql],
        };
    }

    private static IEnumerable<string> Sources(Dependence year) => [year.PairDataset, year.FirstDataset, year.SecondDataset];
}
