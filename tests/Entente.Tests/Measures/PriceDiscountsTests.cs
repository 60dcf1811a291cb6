using Entente.Claims;
using Entente.Measures;
using Entente.States;
using Entente.Tests.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Measures;

[Collection(StarterRecord.Name)]
public sealed class PriceDiscountsTests(BuiltRecord built)
{
    private static readonly State Russia = StateRegistry.Default["RUS"];
    private static readonly State India = StateRegistry.Default["IND"];

    /// <summary>
    /// Product A: own 90 a tonne, others 100; product B: own 45, others 50. Own basket 900k and 100k, the others' 500k and 500k:
    /// weights 0.7 and 0.3, both gaps ln 0.9. Then B at par: 0.7 · ln 0.9.
    /// </summary>
    [Theory]
    [InlineData(45, 1.0)]
    [InlineData(50, 0.7)]
    public void Törnqvist_by_hand(double priceOfB, double weightOfDiscount)
    {
        PricedFlow[] flows =
        [
            Flow("A", "RUS", 900_000, 90), Flow("A", "IRQ", 250_000, 100), Flow("A", "SAU", 250_000, 100),
            Flow("B", "RUS", 100_000, priceOfB), Flow("B", "IRQ", 300_000, 50), Flow("B", "SAU", 200_000, 50),
        ];
        var estimate = DiscountEstimate.Of(flows, "RUS", out var leftOut)!;

        Assert.Equal(weightOfDiscount * Math.Log(0.9), estimate.Gap, 12);
        Assert.Equal([0.7, 0.3], estimate.Products.Select(p => Math.Round(p.Weight, 12)));
        Assert.Empty(leftOut);

        var other = DiscountEstimate.Of(flows.Reverse().Append(Flow("C", "IRQ", 1e9, 10)), "RUS", out _)!;
        Assert.Equal((estimate.Gap, estimate.Low, estimate.High), (other.Gap, other.Low, other.High));
    }

    [Fact]
    public void What_cannot_be_compared_is_left_out_and_named()
    {
        PricedFlow[] flows =
        [
            Flow("mixed", "RUS", 1e6, 100), Flow("mixed", "IRQ", 1e6, 50), Flow("mixed", "SAU", 1e6, 100), Flow("mixed", "USA", 1e6, 200),
            Flow("unit", "RUS", 1e6, 10), Flow("unit", "IRQ", 1e6, 100), Flow("unit", "SAU", 1e6, 100),
            Flow("few", "RUS", 1e6, 100), Flow("few", "IRQ", 1e6, 100), Flow("few", "SAU", 9_999, 100),
            Flow("good", "RUS", 1e6, 90), Flow("good", "IRQ", 1e6, 100), Flow("good", "SAU", 1e6, 100), Flow("good", "USA", 1e6, 101), Flow("good", "KWT", 1e6, 1000),
        ];
        var estimate = DiscountEstimate.Of(flows, "RUS", out var leftOut)!;

        Assert.Equal(["few", "mixed", "unit"], leftOut.Select(l => l.Product));
        var good = Assert.Single(estimate.Products);
        Assert.Equal(("good", 3, 1), (good.Product, good.Others, good.Outliers));
    }

    /// <summary>
    /// A discount planted in goods whose unit values scatter by 15 percent from supplier to supplier. The interval is to hold it, and yet to tell it
    /// from nought so many times: one that is never told from nought would hold anything.
    /// </summary>
    [Theory]
    [InlineData(20, 8, -0.25, 90)]
    [InlineData(60, 12, -0.12, 75)]
    public void A_planted_discount_lies_in_its_interval_at_least_95_times_in_100(int products, int suppliers, double gap, int told)
    {
        var held = 0;
        var excludes = 0;
        for (var run = 0; run < 100; run++)
        {
            var estimate = DiscountEstimate.Of(Simulated(new Random(run), products, suppliers, gap), "RUS", out _)!;
            held += estimate.Low <= gap && gap <= estimate.High ? 1 : 0;
            excludes += estimate.High < 0 ? 1 : 0;
        }

        Assert.True(held >= 95, $"held {held} times in 100");
        Assert.True(excludes >= told, $"held {held}, told from nought {excludes} times in 100");
    }

    [Fact]
    public void Gas_by_pipeline_and_by_ship_stand_apart()
    {
        using var rows = TradeRows.Of(Gas());
        var found = PriceDiscounts.Of(rows.Record, Russia, India, ["2711"], 2020).Value!;

        Assert.Equal(["", "gas by pipeline", "gas by ship"], found.Baskets.Select(b => b.Goods));
        Assert.Equal(Math.Log(0.5), found.Baskets[1].Estimate.Gap, 12);
        Assert.Equal(0, found.Baskets[2].Estimate.Gap, 12);
    }

    /// <summary>The seller's side: 80 a tonne from India, 100 from its other buyers.</summary>
    [Fact]
    public void Against_the_sellers_other_buyers()
    {
        using var rows = TradeRows.Of(
            TradeRows.Product("RUS", "IND", 2020, "270900", 8e6, 1e5), TradeRows.Product("RUS", "CHN", 2020, "270900", 1e7, 1e5), TradeRows.Product("RUS", "TUR", 2020, "270900", 1e7, 1e5));
        Assert.Equal(Math.Log(0.8), PriceDiscounts.Of(rows.Record, Russia, India, ["270900"], 2020, PriceReference.OtherBuyers).Value!.Baskets[0].Estimate.Gap, 12);

        var none = PriceDiscounts.Of(rows.Record, Russia, India, ["270900"], 2020);
        Assert.Null(none.Value);
        Assert.Contains("fewer than 2 others", none.Reason, StringComparison.Ordinal);
        Assert.Contains("No loaded dataset", PriceDiscounts.Of(rows.Record, Russia, India, ["270900"], 2019).Reason, StringComparison.Ordinal);
    }

    /// <summary>Eurostat, Germany 2022, USD a barrel: Russia 81, Kazakhstan 100, Norway 104, United States 107. Brent averaged 101 (EIA).</summary>
    [Fact]
    public void Germanys_crude_oil_of_2022_by_origin_beside_brent()
    {
        var prices = CrudePrices.Of(built.Reader, StateRegistry.Default["DEU"], 2022);
        double Price(string origin) => Math.Round(prices.Origins.Single(o => o.Origin == origin).UsdPerBarrel);

        Assert.Equal((81, 100, 104, 107), (Price("RUS"), Price("KAZ"), Price("NOR"), Price("USA")));
        Assert.Equal(("USD/bbl", 101), (prices.Brent!.Unit, Math.Round(prices.Brent.Price)));
    }

    [Theory]
    [InlineData("Russian coffee was cheaper for India in 2020.", Verdict.Supported)]
    [InlineData("In 2020 India paid a premium for Russian coffee.", Verdict.Contradicted)]
    public void A_claim_is_held_against_other_suppliers_where_their_flows_are_loaded(string text, Verdict verdict)
    {
        using var rows = TradeRows.Of(
            TradeRows.Product("RUS", "IND", 2020, "090111", 8e6, 1e4), TradeRows.Product("BRA", "IND", 2020, "090111", 1e7, 1e4),
            TradeRows.Product("VNM", "IND", 2020, "090111", 1.02e7, 1e4), TradeRows.Product("COL", "IND", 2020, "090111", 9.9e6, 1e4));
        var finding = Checking.One(rows.Record, "2021-03-01", text, "price.discount").Finding;

        Assert.True(finding.Verdict == verdict && finding.Rule == "price.discount/suppliers", $"{finding.Rule}: {finding.Reason}");
    }

    private static PricedFlow Flow(string product, string party, double usd, double price) => new(product, party, usd, usd / price);

    private static IEnumerable<string> Gas()
    {
        foreach (var (product, own) in new[] { ("271113", 0.8), ("271121", 0.5), ("271111", 1.0) })
        {
            yield return TradeRows.Product("RUS", "IND", 2020, product, 1e6 * own, 1e3);
            yield return TradeRows.Product("QAT", "IND", 2020, product, 1e6, 1e3);
            yield return TradeRows.Product("USA", "IND", 2020, product, 1e6, 1e3);
        }
    }

    private static IEnumerable<PricedFlow> Simulated(Random random, int products, int suppliers, double gap)
    {
        for (var k = 0; k < products; k++)
        {
            var level = 4 + (3 * random.NextDouble());
            for (var s = 0; s <= suppliers; s++)
            {
                var tonnes = 1000 * Math.Exp(Normal(random));
                yield return new PricedFlow($"{k:D6}", s == 0 ? "RUS" : $"S{s}", tonnes * Math.Exp(level + (0.15 * Normal(random)) + (s == 0 ? gap : 0)), tonnes);
            }
        }
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
