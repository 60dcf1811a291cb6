using Entente.Measures;
using Entente.Reading;
using Entente.Wording;

namespace Entente.Claims;

/// <summary>Judges statements of price by the rules of <c>data/rules/price.discount.json</c>.</summary>
internal static class PriceDiscountJudge
{
    private const string Kind = "price.discount";

    /// <summary>Which products stand for raw materials where a statement names none or names them all.</summary>
    private static readonly string[] Basket = ["commodity_crude", "commodity_gas", "commodity_lng"];

    public static Finding Judge(Statement statement, PriceDiscountClaim.Price claim, Product product, Judging judging)
    {
        if (product.Class is "commodity_raw")
        {
            return JudgeBasket(statement, claim, judging);
        }

        if (product.Comparability == "mixed")
        {
            return new Finding(Verdict.NotCheckable, $"Unit values of {product.Name} mix goods of very different price ({Reason(product)}); a discount would not show in them.")
            {
                Rule = "price.discount/mixed",
                WouldDecide = "customs values and quantities by eight-digit product and supplier (national customs)",
            };
        }

        return Measure(claim, product, judging) is { } found
            ? Finding(statement, claim, product, found.Gap, found.Direct, judging)
            : new Finding(Verdict.NotCheckable, $"No loaded dataset gives value and quantity of {product.Name} from {TradeRoles.Named(claim.Seller)} to {TradeRoles.Named(claim.Buyer)} for {Year(claim, judging)}.")
            {
                Rule = "price.discount/no-data",
                WouldDecide = "UN Comtrade or CEPII BACI by product and supplier, with quantities",
            };
    }

    /// <summary>Raw materials as a whole, or goods not named: what can be measured is shown one by one.</summary>
    public static Finding JudgeBasket(Statement statement, PriceDiscountClaim.Price claim, Judging judging)
    {
        var findings = Product.All.Where(p => Basket.Contains(p.Class)).Select(p => Judge(statement, claim with { Product = p }, p, judging)).Where(f => f.Figures.Count > 0).ToList();
        if (findings.Count == 0)
        {
            return new Finding(Verdict.NotCheckable, "No goods with comparable unit values of this pair are on record; raw materials as a whole have no one price.")
            {
                Rule = "price.discount/no-data",
                WouldDecide = "UN Comtrade or CEPII BACI by product and supplier, with quantities",
            };
        }

        var decided = findings.Where(f => f.Verdict is not Verdict.NotCheckable).ToList();
        var verdict = decided.Count == 0 ? Verdict.NotCheckable
            : decided.TrueForAll(f => f.Verdict is Verdict.Contradicted) && findings.Count == decided.Count ? Verdict.Contradicted
            : Verdict.PartlySupported;
        return new Finding(verdict, "One commodity at a time: " + string.Join(" ", findings.Select(f => f.Reason)))
        {
            Rule = "price.discount/basket",
            Figures = [.. findings.SelectMany(f => f.Figures)],
            Notes = [.. findings.SelectMany(f => f.Notes).Distinct(StringComparer.Ordinal)],
            Queries = [.. findings.SelectMany(f => f.Queries).Distinct(StringComparer.Ordinal)],
            Chart = Ranges(claim, findings, judging),
            WouldDecide = verdict is Verdict.NotCheckable ? "UN Comtrade or CEPII BACI with every supplier of the buyer" : null,
        };
    }

    /// <summary>How far each commodity's price is from what it is held against.</summary>
    private static DotRange Ranges(PriceDiscountClaim.Price claim, List<Finding> findings, Judging judging)
    {
        var measured = findings.Select(f => (Goods: f.Figures[0], Gap: f.Figures[2])).ToList();
        return new DotRange(
            $"What {TradeRoles.Named(claim.Buyer)} paid {TradeRoles.Named(claim.Seller)}, against the price each is held to",
            "percent",
            judging.SourceLine(measured[0].Gap.Dataset),
            [.. measured.Select(m => new RangeRow(Capital(m.Goods.Label.Replace("unit value of ", "", StringComparison.Ordinal).Split(',')[0]) + $", {m.Goods.Period}", m.Gap.Value, m.Gap.Interval?.Low, m.Gap.Interval?.High, m.Gap.Interval is { } i && (i.Low > 0 || i.High < 0)))],
            (0, "same price"));
    }

    private static (PriceGap Gap, bool Direct)? Measure(PriceDiscountClaim.Price claim, Product product, Judging judging)
    {
        var last = Year(claim, judging);
        for (var year = last; year >= last - (claim.Window.Stated ? 0 : 1); year--)
        {
            if (product.Class == "commodity_crude" && UnitValues.CrudeAgainstOthers(judging.Record, claim.Seller, claim.Buyer, year) is { } direct)
            {
                return (direct, true);
            }

            if (AgainstSuppliers(claim, product, year, judging) is { } suppliers)
            {
                return (suppliers, true);
            }

            foreach (var benchmark in product.Benchmarks)
            {
                if (UnitValues.AgainstBenchmark(judging.Record, claim.Seller, claim.Buyer, product.Codes, benchmark, product.PerTonne, judging.Rules.Threshold(Kind, "conversion"), year) is { } gap)
                {
                    return (gap, false);
                }
            }
        }

        return null;
    }

    /// <summary>From flows by product, where several suppliers of the buyer are loaded; goods that are never priced together have no one answer.</summary>
    private static PriceGap? AgainstSuppliers(PriceDiscountClaim.Price claim, Product product, int year, Judging judging)
    {
        var answer = PriceDiscounts.Of(judging.Record, claim.Seller, claim.Buyer, product.Codes, year);
        if (answer.Value is not { Baskets: [{ Estimate: var e }] })
        {
            return null;
        }

        var price = e.Usd / e.Tonnes;
        return new PriceGap(year, price, price / Math.Exp(e.Gap), e.Gap, e.Low, e.High, "t", answer.Datasets[0], answer.Datasets[0], "its other suppliers", answer.Queries);
    }

    private static int Year(PriceDiscountClaim.Price claim, Judging judging) => Math.Min(claim.Window.To, judging.LastWholeYear);

    private static Finding Finding(Statement statement, PriceDiscountClaim.Price claim, Product product, PriceGap gap, bool direct, Judging judging)
    {
        var least = judging.Rules.Threshold(Kind, "least");
        var sign = claim.Cheaper ? 1 : -1;
        var (discount, low, high) = (-gap.Difference * sign, Math.Min(-gap.Low * sign, -gap.High * sign), Math.Max(-gap.Low * sign, -gap.High * sign));
        var shown = low > 0 && discount >= least;
        var opposite = high < 0 && -discount >= least;
        var verdict = direct
            ? shown ? Verdict.Supported : opposite ? Verdict.Contradicted : Verdict.PartlySupported
            : shown ? Verdict.PartlySupported : Verdict.NotCheckable;
        if (direct && !shown && !opposite)
        {
            verdict = discount > 0 ? Verdict.PartlySupported : Verdict.NotCheckable;
        }

        if (statement.Negated)
        {
            verdict = verdict switch { Verdict.Supported => Verdict.Contradicted, Verdict.Contradicted => Verdict.Supported, _ => verdict };
        }

        var cheaper = gap.Difference < 0 ? "less" : "more";
        var share = Math.Abs(Math.Exp(gap.Difference) - 1);
        var reference = direct ? $"{TradeRoles.Owner(claim.Buyer)} other suppliers" : $"the benchmark {gap.ReferenceName}";
        var reason = $"In {gap.Year} {TradeRoles.Named(claim.Buyer)} paid {TradeRoles.Named(claim.Seller)} {Numbers.UnitValue(gap.Price, "USD", gap.Unit)} for {product.Name}, {Numbers.Percent(share)} {cheaper} than {reference} ({Numbers.UnitValue(gap.Reference, "USD", gap.Unit)}).";
        if (!direct)
        {
            reason += verdict is Verdict.NotCheckable
                ? " A benchmark alone does not show whether other suppliers were cheaper."
                : " That is against a benchmark only, not against the buyer's other suppliers.";
        }

        return new Finding(verdict, reason)
        {
            Rule = direct ? "price.discount/suppliers" : "price.discount/benchmark",
            Figures =
            [
                judging.Figure($"unit value of {product.Name}, {TradeRoles.Named(claim.Seller)} to {TradeRoles.Named(claim.Buyer)}", gap.Price, "USD/" + gap.Unit, $"{gap.Year}", gap.Dataset),
                judging.Figure(direct ? $"unit value from {reference}" : $"benchmark {gap.ReferenceName}", gap.Reference, "USD/" + gap.Unit, $"{gap.Year}", gap.ReferenceDataset),
                judging.Figure("difference", (Math.Exp(gap.Difference) - 1) * 100, "percent", $"{gap.Year}", gap.Dataset, interval: ((Math.Exp(gap.Low) - 1) * 100, (Math.Exp(gap.High) - 1) * 100)),
                .. direct ? Benchmarks(product, gap.Year, judging) : [],
            ],
            Notes = direct
                ? [gap.Unit == "t"
                    ? "The same products and year against the same buyer's other suppliers, outliers left out, goods weighted by their share in both baskets (Törnqvist); the interval resamples goods and suppliers. Grades and freight differ."
                    : "Month by month against the same buyer's other suppliers, weighted by value; the interval resamples months. Grades and freight differ."]
                : [$"Unit values are customs values over quantities; the benchmark is a yearly average. {Capital(product.Note)}."],
            Queries = gap.Queries,
            WouldDecide = verdict is Verdict.NotCheckable ? "UN Comtrade or CEPII BACI with every supplier of the buyer" : null,
            Chart = new BarChart(
                $"{Capital(product.Name)}: {Numbers.Percent(share)} {cheaper} than {reference}, {gap.Year}",
                "USD/" + gap.Unit,
                judging.SourceLine(gap.Dataset),
                [new ChartBar($"from {TradeRoles.Named(claim.Seller)}", gap.Price, true), new ChartBar(reference, gap.Reference, false)]),
        };
    }

    /// <summary>Benchmark prices of the year beside what suppliers were paid, in their own units.</summary>
    private static IEnumerable<Figure> Benchmarks(Product product, int year, Judging judging) =>
        from name in product.Benchmarks
        let found = UnitValues.Benchmark(judging.Record, name, year).Rows
        where found.Count > 0
        select judging.Figure($"benchmark {name}", found[0].Price, found[0].Unit, $"{year}", found[0].Dataset);

    private static string Reason(Product product) => product.Note.Length > 0 ? product.Note : "many grades and goods under one code";

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
