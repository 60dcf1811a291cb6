using Entente.Catalogue;
using Entente.Measures;
using Entente.Measures.IdealPoints;
using Entente.States;
using Entente.Wording;

namespace Entente.Briefing;

/// <summary>Parts of sections that rest on estimates: trade beside what gravity expects, products of dependence, ways round, ideal points.</summary>
internal static class BriefParts
{
    private const int Back = 2;
    private const int MostNamed = 6;

    /// <summary>A section with what a part adds to it.</summary>
    public static BriefSection Plus(this BriefSection section, BriefSection part) => section with
    {
        Findings = [.. section.Findings, .. part.Findings],
        Figures = [.. section.Figures, .. part.Figures],
        Charts = [.. section.Charts, .. part.Charts],
        Tables = [.. section.Tables, .. part.Tables],
        Notes = [.. section.Notes, .. part.Notes],
        Measures = [.. section.Measures, .. part.Measures],
        Datasets = [.. section.Datasets.Concat(part.Datasets).Distinct(StringComparer.Ordinal)],
        Queries = [.. section.Queries.Concat(part.Queries).Distinct(StringComparer.Ordinal)],
        Gaps = [.. section.Gaps, .. part.Gaps],
    };

    /// <summary>Each side's exports to the other beside what gravity expects of them.</summary>
    public static BriefSection Expected(BriefContext c)
    {
        var part = Part("trade.expected");
        var answers = new[] { c.Ask("trade.expected", c.First, c.Second), c.Ask("trade.expected", c.Second, c.First) }.Where(a => a.Latest is not null).ToList();
        return answers.Count == 0 ? part : part with
        {
            Findings = [.. answers.Select(a => $"{a.From.OpeningOwner()} exports to {a.To!.Spoken()} in {BriefContext.Year(a.Latest!.Year)} were {BriefContext.Shown(a, a.Latest)} what a gravity model of all states' trade expects.")],
            Figures = [.. answers.Select(a => c.Figure($"{a.From.OpeningOwner()} exports to {a.To!.Spoken()} over those expected", a, a.Latest!))],
            Notes = [.. answers.SelectMany(a => a.Notes).Distinct(StringComparer.Ordinal)],
            Datasets = [.. answers.SelectMany(a => a.Datasets)],
            Queries = [.. answers.SelectMany(a => a.Queries)],
        };
    }

    /// <summary>The products for which either depends on the other.</summary>
    public static BriefSection Products(BriefContext c)
    {
        var part = Part("dependence.products");
        var answers = new[] { c.Ask("dependence.products", c.First, c.Second), c.Ask("dependence.products", c.Second, c.First) };
        var given = answers.Where(a => a.Latest is not null).ToList();
        return part with
        {
            Findings = [.. given.Select(a => $"By the European Commission's criteria {a.From.Spoken()} depended on {a.To!.Spoken()} for {Numbers.Count(a.Latest!.Value!.Value)} products in {BriefContext.Year(a.Latest.Year)}.")],
            Figures = [.. given.Select(a => c.Figure($"Products for which {a.From.Spoken()} depends on {a.To!.Spoken()}", a, a.Latest!))],
            Notes = [.. given.SelectMany(a => a.Notes)],
            Datasets = [.. given.SelectMany(a => a.Datasets)],
            Queries = [.. given.SelectMany(a => a.Queries)],
            Gaps = [.. answers.Where(a => a.Reason is not null).Select(a => BriefContext.Gap($"Products for which {a.From.Spoken()} depends on {a.To!.Spoken()}", a))],
        };
    }

    /// <summary>Third states by which goods of one may have come to the other.</summary>
    public static BriefSection Detours(BriefContext c)
    {
        var part = Part("dualuse.detour");
        foreach (var (seller, buyer) in new[] { (c.First, c.Second), (c.Second, c.First) })
        {
            part = part.Plus(Detours(c, seller, buyer));
        }

        return part;
    }

    private static BriefSection Detours(BriefContext c, State seller, State buyer)
    {
        // A way round is looked for where the direct way is known to carry less than it did.
        var window = DetourWindows.Of(c.Record, null, c.LastWholeYear, priorityGoods: true, Back)
            .LastOrDefault(w => Detour.Of(c.Record, [seller], buyer, w, priorityGoods: true).Value?.Direct is { } direct && direct.Year < direct.Base);
        if (window is null)
        {
            return Part();
        }

        var answer = Detour.Of(c.Record, [seller], buyer, window, priorityGoods: true);
        var (before, now) = answer.Value!.Direct!.Value;
        var states = answer.Value.States.Where(s => s.StandsOut && s.Bound > 0 && StateRegistry.Default.TryGet(s.State, out _)).OrderByDescending(s => s.Bound).Take(MostNamed).ToList();
        var (year, start) = (BriefContext.Year(window.Year), BriefContext.Year(window.Base));
        var months = window.IsWholeYear ? "" : $", in the first {Numbers.Count(window.LastMonth)} months of both years";
        return Part() with
        {
            Findings =
            [
                $"In US dollars{months}, {seller.Owner()} listed exports to {buyer.Spoken()} went from {Numbers.Usd(before)} in {start} to {Numbers.Usd(now)} in {year}.",
                states.Count == 0
                    ? $"None of {seller.Owner()} listed exports to third states on record stood out in {year} as a way round."
                    : $"{seller.OpeningOwner()} listed exports to {string.Join(", ", states.Select(s => $"{StateRegistry.Default[s.State].Spoken()} ({Numbers.Usd(s.Bound)})"))} stood out; at most so much above the path of other trade may have come round to {buyer.Spoken()}.",
            ],
            Figures = [.. states.Select(s => c.Sourcing.Figure($"From {seller.Spoken()} to {buyer.Spoken()} by {StateRegistry.Default[s.State].Spoken()}, at most", s.Bound, "USD", year, s.First.Dataset))],
            Notes = [answer.Value.Assumption, answer.Value.CannotShow],
            Datasets = answer.Datasets,
            Queries = answer.Queries,
        };
    }

    /// <summary>How far apart the two stand in the General Assembly.</summary>
    public static BriefSection IdealPoints(BriefContext c)
    {
        var part = Part("votes.distance");
        var answer = c.Ask("votes.distance", c.First, c.Second);
        if (answer.Latest is not { Value: { } apart } last)
        {
            return part with { Queries = answer.Queries };
        }

        var members = AssemblyIdealPoints.Of(c.Record, c.AsOf).Value!.Points.Where(p => p.Period == last.Year - 1945).ToList();
        string Words(double distance) => $"{Numbers.Plain(distance)} standard deviations";
        string Median(State state) => VotingAgreement.Median(members.Where(p => p.State != state.Iso3).Select(p => Math.Abs(p.Position - members.First(m => m.State == state.Iso3).Position))) is { } m ? Numbers.Plain(m) : "no figure";
        var past = answer.In(last.Year - 10) is { Value: { } before } ? $" Ten years before it was {Numbers.Plain(before)}." : "";
        return part with
        {
            Findings = [$"In the session that opened in {BriefContext.Year(last.Year)} their ideal points lay {Words(apart)} apart; from all members the median is {Median(c.First)} for {c.First.Spoken()} and {Median(c.Second)} for {c.Second.Spoken()}.{past}"],
            Figures = [c.Figure("Distance of ideal points, General Assembly", answer, last)],
            Charts = [.. new Chart?[] { AnswerCharts.Lines("Distance of ideal points in the General Assembly", [("distance", answer)], c.Sourcing) }.OfType<Chart>()],
            Notes = answer.Notes,
            Datasets = answer.Datasets,
            Queries = answer.Queries,
        };
    }

    private static BriefSection Part(params string[] measures) => new() { Id = "", Title = "", Measures = measures };
}
