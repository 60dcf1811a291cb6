using Entente.Catalogue;
using Entente.States;
using Entente.Wording;

namespace Entente.Briefing;

/// <summary>Trade between the two and its growth, each direction by name.</summary>
internal static class TradeSection
{
    public static BriefSection Of(BriefContext c)
    {
        var total = c.Ask("trade.total", c.First, c.Second);
        var sold = c.Ask("trade.exports", c.First, c.Second);
        var bought = c.Ask("trade.exports", c.Second, c.First);
        var growth = c.Ask("trade.growth", c.First, c.Second);
        var section = new BriefSection { Id = "trade", Title = "Trade", Measures = ["trade.exports", "trade.total", "trade.growth", "trade.rank"] };
        if (total.Latest is not { } last)
        {
            return OneWay(c, section, total, sold, bought);
        }

        var (there, back) = (Within(c, total, c.First, c.Second), Within(c, total, c.Second, c.First));
        var findings = new List<string> { Level(c, total, last, there, back) };
        var figures = new List<Figure> { c.Figure($"Trade of {c.First.Spoken()} and {c.Second.Spoken()}, both ways", total, last) };
        Direction(c, figures, c.First, c.Second, there, last.Year);
        Direction(c, figures, c.Second, c.First, back, last.Year);
        List<BriefGap> gaps = [];
        if (growth.Reason is null && growth.Datasets[0] == total.Datasets[0] && growth.In(last.Year) is { } rate)
        {
            findings.Add(Growth(total, last, rate));
            figures.Add(c.Figure("Change on the year before", growth, rate));
        }
        else
        {
            gaps.Add(new BriefGap($"Growth of trade: {total.Datasets[0]} gives {BriefContext.Year(last.Year)} but not the year before", growth.Measure.FilledBy));
        }

        var ranks = Ranks(c, last.Year, figures);
        findings.AddRange(ranks.Select(r => r.Words));
        return section with
        {
            Findings = findings,
            Figures = figures,
            Charts = Charts(c, total, there, back),
            Notes = [.. BriefContext.Notes(total), .. BriefContext.Others("trade both ways", total), .. Stale(c, last.Year)],
            Queries = [.. total.Queries.Concat(there.Queries).Concat(back.Queries).Concat(ranks.SelectMany(r => r.Queries)).Distinct(StringComparer.Ordinal)],
            Datasets = total.Datasets,
            Gaps = gaps,
        };
    }

    /// <summary>The direction from the dataset that gives the total, so that the parts add up.</summary>
    private static MeasureAnswer Within(BriefContext c, MeasureAnswer total, State from, State to) =>
        MeasureCatalogue.Get("trade.exports").Answer(new MeasureQuestion { Record = c.Record, From = from, To = to, AsOf = c.AsOf, Dataset = total.Datasets[0] });

    private static string Level(BriefContext c, MeasureAnswer total, MeasurePoint last, MeasureAnswer there, MeasureAnswer back)
    {
        var words = $"In {BriefContext.Year(last.Year)} {c.First.Spoken()} and {c.Second.Spoken()} traded goods for {BriefContext.Shown(total, last)}";
        if (there.In(last.Year) is not { Value: { } a } || back.In(last.Year) is not { Value: { } b })
        {
            return words + ".";
        }

        var surplus = a >= b ? c.First : c.Second;
        return $"{words}: {c.First.Owner()} exports to {c.Second.Spoken()} came to {Numbers.Money(a, total.Unit)}, {c.Second.Owner()} exports to {c.First.Spoken()} to {Numbers.Money(b, total.Unit)}. "
            + $"{surplus.Opening()} sold {Numbers.Money(Math.Abs(a - b), total.Unit)} more than it bought.";
    }

    private static string Growth(MeasureAnswer total, MeasurePoint last, MeasurePoint rate)
    {
        var words = $"That is {Numbers.Change(rate.Value!.Value)} on {BriefContext.Year(last.Year - 1)}";
        var first = total.Points.First(p => !p.IsGap);
        if (last.Year - first.Year < 2)
        {
            return words + ".";
        }

        var yearly = Math.Pow(last.Value!.Value / first.Value!.Value, 1.0 / (last.Year - first.Year)) - 1;
        return $"{words}, and {Numbers.Change(yearly)} a year since {BriefContext.Year(first.Year)} ({BriefContext.Shown(total, first)}), at current prices.";
    }

    private static void Direction(BriefContext c, List<Figure> figures, State from, State to, MeasureAnswer answer, int year)
    {
        if (answer.In(year) is { } point)
        {
            figures.Add(c.Figure($"{from.OpeningOwner()} exports to {to.Spoken()}", answer, point));
        }
    }

    private static List<(string Words, IReadOnlyList<string> Queries)> Ranks(BriefContext c, int year, List<Figure> figures)
    {
        var ranks = new List<(string, IReadOnlyList<string>)>();
        foreach (var (of, partner) in new[] { (c.First, c.Second), (c.Second, c.First) })
        {
            var rank = c.Ask("trade.rank", of, partner, firstYear: year, lastYear: year);
            if (rank.Latest is { } place)
            {
                figures.Add(c.Figure($"Rank of {partner.Spoken()} among {of.Owner()} partners", rank, place));
                ranks.Add(($"{partner.Opening()} was {of.Owner()} {(place.Value == 1 ? "largest" : $"{BriefContext.Shown(rank, place)} largest")} partner by trade both ways in {BriefContext.Year(place.Year)} ({rank.Notes[0][..1].ToLowerInvariant()}{rank.Notes[0][1..].TrimEnd('.')}).", rank.Queries));
            }
        }

        return ranks;
    }

    private static IReadOnlyList<Chart> Charts(BriefContext c, MeasureAnswer total, MeasureAnswer there, MeasureAnswer back)
    {
        var first = total.Points.First(p => !p.IsGap);
        var title = total.Latest!.Year == first.Year ? "Exports by direction" : $"Exports by direction, {BriefContext.Year(first.Year)} to {BriefContext.Year(total.Latest.Year)}";
        var lines = AnswerCharts.Lines(title, [($"{c.First.Name} to {c.Second.Name}", there with { Break = total.Break }), ($"{c.Second.Name} to {c.First.Name}", back)], c.Sourcing);
        if (lines is not null && total.Points.Count(p => !p.IsGap) > 1)
        {
            return [lines];
        }

        var year = total.Latest.Year;
        return [new BarChart($"Exports by direction, {BriefContext.Year(year)}", total.Unit, c.Sourcing.SourceLine(total.Datasets),
            [new ChartBar($"{c.First.Name} to {c.Second.Name}", there.In(year)?.Value, true), new ChartBar($"{c.Second.Name} to {c.First.Name}", back.In(year)?.Value, false)])];
    }

    /// <summary>Where no dataset gives both directions, each is told by itself, and no sum is formed.</summary>
    private static BriefSection OneWay(BriefContext c, BriefSection section, MeasureAnswer total, MeasureAnswer sold, MeasureAnswer bought)
    {
        var (findings, figures) = (new List<string>(), new List<Figure>());
        var notes = new List<string>();
        foreach (var (from, to, flow) in new[] { (c.First, c.Second, sold), (c.Second, c.First, bought) })
        {
            if (flow.Latest is { } last)
            {
                findings.Add($"{from.OpeningOwner()} exports to {to.Spoken()} came to {BriefContext.Shown(flow, last)} in {BriefContext.Year(last.Year)}.");
                figures.Add(c.Figure($"{from.OpeningOwner()} exports to {to.Spoken()}", flow, last));
                notes.AddRange(BriefContext.Notes(flow).Concat(BriefContext.Others($"{from.Owner()} exports", flow)).Concat(Stale(c, last.Year)));
            }
        }

        return section with
        {
            Findings = findings,
            Figures = figures,
            Notes = [.. notes.Distinct(StringComparer.Ordinal)],
            Datasets = [.. sold.Datasets.Concat(bought.Datasets).Distinct(StringComparer.Ordinal)],
            Queries = [.. sold.Queries.Concat(bought.Queries).Distinct(StringComparer.Ordinal)],
            Gaps = [BriefContext.Gap("Trade both ways", total)],
        };
    }

    private static IEnumerable<string> Stale(BriefContext c, int year) =>
        year < c.LastWholeYear - 1 ? [$"{BriefContext.Year(year)} is the last year on record for this pair; nothing later up to {BriefContext.Year(c.LastWholeYear)} is loaded."] : [];
}
