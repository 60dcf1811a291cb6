using Entente.Catalogue;
using Entente.Measures;
using Entente.States;
using Entente.Wording;

namespace Entente.Briefing;

/// <summary>What the two trade: sectors by direction, dual-use goods, and prices.</summary>
internal static class GoodsSections
{
    private const int Back = 2;

    // Goods that make less than this share of a flow are too few for a price: a crate of samples is no market.
    private const double Material = 0.01;

    public static BriefSection Sectors(BriefContext c)
    {
        var measure = MeasureCatalogue.Get("sector.trade");
        var answer = ProductFlows.BySector(c.Record, c.First, c.Second, 1900, c.LastWholeYear);
        var section = new BriefSection { Id = "sectors", Title = "Goods by sector", Measures = [measure.Id] };
        if (answer.Rows.Count == 0)
        {
            return section with { Gaps = [new BriefGap($"Trade by sector: no loaded dataset gives the trade of {c.First.Spoken()} and {c.Second.Spoken()} by product", measure.FilledBy)] };
        }

        var dataset = answer.Rows.GroupBy(r => r.Dataset).OrderByDescending(g => g.Max(r => r.Year)).ThenBy(g => g.Key, StringComparer.Ordinal).First();
        var year = dataset.Max(r => r.Year);
        var directions = new[] { (From: c.First, To: c.Second), (From: c.Second, To: c.First) };
        var rows = SectorTrade.Sectors.Where(s => s.Codes.Count > 0)
            .Select(s => (Sector: s, Flows: directions.Select(d => Flow(s.Id, d.From, year)).ToList()))
            .Where(r => r.Flows.Exists(f => f > 0)).OrderByDescending(r => r.Flows.Sum(f => f ?? 0)).ToList();
        var findings = directions.Where(d => Flow("all", d.From, year) > 0).Select(d => Chief(d.From, d.To)).ToList();
        return section with
        {
            Findings = findings,
            Charts = [.. directions.Where(d => Flow("all", d.From, year) > 0).Select(d => (Chart)new BarChart(
                $"{d.From.OpeningOwner()} exports to {d.To.Spoken()} by sector, {BriefContext.Year(year)}", "USD", c.Sourcing.SourceLine(dataset.Key),
                [.. rows.Select(r => (r.Sector.Name, Value: Flow(r.Sector.Id, d.From, year))).OrderByDescending(r => r.Value).Take(6).Select((r, i) => new ChartBar(r.Name, r.Value, i == 0))]))],
            Tables = [new BriefTable($"Trade by sector, {BriefContext.Year(year)}", ["Sector", $"{c.First.Name} to {c.Second.Name}", $"{c.Second.Name} to {c.First.Name}", $"Both ways, change on {BriefContext.Year(year - Back)}"],
                [.. rows.Select(r => (IReadOnlyList<string>)[r.Sector.Name, Shown(r.Flows[0]), Shown(r.Flows[1]), Change(r.Sector.Id)])])],
            Notes = ["Sectors are chapters of the Harmonized System; they overlap and do not add up to all trade. Services are not in goods data.", .. Break()],
            Datasets = [dataset.Key],
            Queries = [answer.Sql],
        };

        static string Shown(double? usd) => usd is > 0 ? Numbers.Usd(usd.Value) : "none listed";

        double? Flow(string sector, State from, int when) => dataset.FirstOrDefault(r => r.Sector == sector && r.Exporter == from.Iso3 && r.Year == when)?.Usd;

        string Chief(State from, State to)
        {
            var all = Flow("all", from, year)!.Value;
            var top = rows.Select(r => (r.Sector.Name, Value: Flow(r.Sector.Id, from, year) ?? 0)).OrderByDescending(r => r.Value).Take(2).Where(r => r.Value > 0);
            return $"Of {from.Owner()} {Numbers.Usd(all)} of exports to {to.Spoken()} in {BriefContext.Year(year)}, {string.Join(" and ", top.Select(r => $"{Numbers.Percent(r.Value / all)} was {r.Name}"))}.";
        }

        string Change(string sector)
        {
            var now = directions.Sum(d => Flow(sector, d.From, year));
            var then = directions.Any(d => Flow(sector, d.From, year - Back) is null) ? null : directions.Sum(d => Flow(sector, d.From, year - Back));
            return then > 0 ? Numbers.Change((now!.Value / then.Value) - 1) : "no figure";
        }

        IEnumerable<string> Break() => SeriesBreaks.Within(dataset.Key, year - Back, year, c.First, c.Second) is { } cut ? [$"{cut.Words}."] : [];
    }

    public static BriefSection DualUse(BriefContext c)
    {
        var section = new BriefSection { Id = "dual-use", Title = "Dual-use goods", Measures = ["dualuse.exports"] };
        var (there, back) = (c.Ask("dualuse.exports", c.First, c.Second), c.Ask("dualuse.exports", c.Second, c.First));
        List<string> findings = [];
        List<Figure> figures = [];
        foreach (var (from, to, answer) in new[] { (c.First, c.Second, there), (c.Second, c.First, back) })
        {
            if (answer.Latest is not { Value: { } now } last)
            {
                continue;
            }

            var before = answer.In(last.Year - Back) ?? answer.In(last.Year - 1);
            findings.Add($"{from.OpeningOwner()} exports to {to.Spoken()} of goods on the Common High Priority List came to {BriefContext.Shown(answer, last)} in {BriefContext.Year(last.Year)}"
                + (before is { Value: > 0 } ? $", {Numbers.Change((now / before.Value.Value) - 1)} on {BriefContext.Year(before.Year)}." : "."));
            figures.Add(c.Figure($"Listed goods, {from.Spoken()} to {to.Spoken()}", answer, last));
            if (PriorityGoods.Of(c.Record, from, to)?.In(last.Year) is { } year)
            {
                figures.AddRange(year.ByTier.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t =>
                    c.Sourcing.Figure($"of these, tier {t.Key.Replace("TIER_", "", StringComparison.Ordinal)}", t.Value, answer.Unit, BriefContext.Year(last.Year), answer.Datasets[0])));
            }
        }

        var drawn = new[] { ($"{c.First.Name} to {c.Second.Name}", there), ($"{c.Second.Name} to {c.First.Name}", back) };
        return section with
        {
            Findings = findings,
            Figures = figures,
            Charts = there.Unit == back.Unit || there.Reason is not null || back.Reason is not null ? [.. new[] { AnswerCharts.Lines("Goods on the Common High Priority List, by direction", drawn, c.Sourcing) }.OfType<Chart>()] : [],
            Notes = findings.Count == 0 ? [] : [.. BriefContext.Notes(there, back), "The list (50 codes, February 2024) stands for dual-use goods at large; for six codes the HS2017 code is wider. Trade on paper is not use."],
            Datasets = [.. there.Datasets.Concat(back.Datasets).Distinct(StringComparer.Ordinal)],
            Queries = [.. there.Queries.Concat(back.Queries).Distinct(StringComparer.Ordinal)],
            Gaps = [.. new[] { there, back }.Where(a => a.Reason is not null).Select(a => BriefContext.Gap($"Dual-use goods, {a.From.Spoken()} to {a.To!.Spoken()}", a))],
        };
    }

    public static BriefSection Prices(BriefContext c)
    {
        var section = new BriefSection { Id = "prices", Title = "Prices", Measures = ["price.discount"] };
        var found = new[] { (Seller: c.First, Buyer: c.Second), (Seller: c.Second, Buyer: c.First) }.AsParallel().AsOrdered()
            .SelectMany(d => MaterialGoods(c, d.Seller, d.Buyer).Select(g => (d.Seller, d.Buyer, Goods: g, Answer: c.Ask("price.discount", d.Seller, d.Buyer, g.Id, firstYear: c.LastWholeYear - 4))))
            .Where(f => f.Answer.Latest is not null).ToList();
        var measure = MeasureCatalogue.Get("price.discount");
        if (found.Count == 0)
        {
            return section with { Gaps = [new BriefGap("Prices: no loaded dataset gives value and quantity of goods with a comparable price between the two in the last five years", measure.FilledBy)] };
        }

        return section with
        {
            Findings = [.. found.Select(f => Said(f.Seller, f.Buyer, f.Goods, f.Answer))],
            Figures = [.. found.Select(f => c.Figure($"{char.ToUpperInvariant(f.Goods.Name[0])}{f.Goods.Name[1..]}, {f.Seller.Spoken()} to {f.Buyer.Spoken()}, against {Against(f.Answer)}", f.Answer, f.Answer.Latest!))],
            Notes = [.. found.SelectMany(f => f.Answer.Notes).Distinct(StringComparer.Ordinal), "Only goods that make at least 1 percent of the flow are priced."],
            Datasets = [.. found.SelectMany(f => f.Answer.Datasets).Distinct(StringComparer.Ordinal)],
            Queries = [.. found.SelectMany(f => f.Answer.Queries).Distinct(StringComparer.Ordinal)],
            Gaps = found.Exists(f => f.Answer.Datasets.Count == 1) ? [] : [new BriefGap("Prices against the buyer's other suppliers: only benchmark prices are loaded for this pair", measure.FilledBy)],
        };
    }

    /// <summary>Goods with a comparable price that make a material part of what one sold the other lately, and crude oil where the buyer's other suppliers are on record.</summary>
    private static IEnumerable<Commodity> MaterialGoods(BriefContext c, State seller, State buyer)
    {
        var priced = Commodity.All.Where(g => g.Benchmarks.Count > 0).ToList();
        var all = ProductFlows.Of(c.Record, seller, buyer, [""]).Rows.Where(r => r.Year <= c.LastWholeYear).MaxBy(r => r.Year);
        return priced.Where(g => g.Id == "crude" || (all is not null && ProductFlows.Of(c.Record, seller, buyer, g.Codes).Rows.FirstOrDefault(r => r.Dataset == all.Dataset && r.Year == all.Year)?.Usd >= Material * all.Usd));
    }

    private static string Said(State seller, State buyer, Commodity goods, MeasureAnswer answer)
    {
        var last = answer.Latest!;
        var clear = last.Interval is not { } i || i.Low > 0 || i.High < 0;
        var words = $"In {BriefContext.Year(last.Year)} {buyer.Spoken()} paid {seller.Spoken()} for {goods.Name} ";
        var size = Numbers.Percent(Math.Abs(last.Value!.Value) / 100);
        return words + (clear ? $"{size} {(last.Value < 0 ? "less" : "more")} than {Against(answer)}." : $"about what {Against(answer)} cost: {size} {(last.Value < 0 ? "less" : "more")}, within the uncertainty.");
    }

    private static string Against(MeasureAnswer answer) => answer.Datasets.Count == 1 ? "its other suppliers" : "the benchmark";
}
