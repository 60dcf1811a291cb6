namespace Entente.Measures;

/// <summary>Value and weight of one product in one flow of a period.</summary>
/// <param name="Product">HS code of six digits.</param>
/// <param name="Party">The supplier (or the buyer) at the other end; what is compared is one of them with all the rest.</param>
/// <param name="Usd">Value, USD.</param>
/// <param name="Tonnes">Weight, above nought.</param>
internal sealed record PricedFlow(string Product, string Party, double Usd, double Tonnes)
{
    /// <summary>ln of USD a tonne.</summary>
    public double LogPrice => Math.Log(Usd / Tonnes);
}

/// <summary>A product whose unit values are comparable, with the price of one party beside that of the others.</summary>
/// <param name="Product">HS code of six digits.</param>
/// <param name="Price">The party's unit value, USD a tonne.</param>
/// <param name="Reference">Value over weight of the others, USD a tonne.</param>
/// <param name="Weight">Törnqvist weight in the aggregate: the mean of its shares in the two baskets.</param>
/// <param name="Spread">Value-weighted standard deviation of the others' log unit values.</param>
/// <param name="Others">How many others are counted.</param>
/// <param name="Outliers">How many others were left out as outliers.</param>
internal sealed record PricedProduct(string Product, double Price, double Reference, double Weight, double Spread, int Others, int Outliers)
{
    /// <summary>ln(price / reference): −0.1 is about 10 percent cheaper.</summary>
    public double Gap => Math.Log(Price / Reference);
}

/// <summary>A product that is not compared, and why.</summary>
internal sealed record LeftOutProduct(string Product, string Why);

/// <summary>The price of one party against all others over a basket of products.</summary>
/// <param name="Gap">ln of the Törnqvist index of its prices over the others': −0.1 is about 10 percent cheaper.</param>
/// <param name="Low">Lower end of the interval of <paramref name="Gap"/>.</param>
/// <param name="High">Upper end.</param>
/// <param name="Products">The products compared, heaviest first.</param>
/// <param name="LeftOut">The products left out.</param>
/// <param name="Usd">What the party was paid for the products compared, USD.</param>
/// <param name="Tonnes">Their weight.</param>
internal sealed record DiscountEstimate(double Gap, double Low, double High, IReadOnlyList<PricedProduct> Products, IReadOnlyList<LeftOutProduct> LeftOut, double Usd, double Tonnes)
{
    private const string Id = "price.discount";

    /// <summary>Compares one party with the rest, product by product; null estimate where no product is comparable.</summary>
    /// <param name="flows">One row a product and party.</param>
    /// <param name="party">The party compared with all others.</param>
    /// <param name="leftOut">The products left out, with the rule that left each out.</param>
    public static DiscountEstimate? Of(IEnumerable<PricedFlow> flows, string party, out IReadOnlyList<LeftOutProduct> leftOut)
    {
        var least = Thresholds.Of(Id, "least_value");
        var compared = new List<ProductPrices>();
        var without = new List<LeftOutProduct>();
        foreach (var product in flows.Where(f => f.Tonnes > 0 && f.Usd >= least).OrderBy(f => f.Product, StringComparer.Ordinal).ThenBy(f => f.Party, StringComparer.Ordinal).GroupBy(f => f.Product, StringComparer.Ordinal))
        {
            if (product.FirstOrDefault(f => f.Party == party) is not { } own)
            {
                continue;
            }

            var prices = ProductPrices.Of(own, [.. product.Where(f => f.Party != party)]);
            if (prices.WhyNot is { } why)
            {
                without.Add(new LeftOutProduct(product.Key, why));
            }
            else
            {
                compared.Add(prices);
            }
        }

        leftOut = without;
        return compared.Count == 0 ? null : Aggregate(compared, without);
    }

    private static DiscountEstimate Aggregate(List<ProductPrices> products, IReadOnlyList<LeftOutProduct> leftOut)
    {
        var own = products.Sum(p => p.Own.Usd);
        var others = products.Sum(p => p.Others.Sum(o => o.Usd));
        var weights = products.ConvertAll(p => ((p.Own.Usd / own) + (p.Others.Sum(o => o.Usd) / others)) / 2);
        var gap = products.Select((p, i) => weights[i] * p.Gap).Sum();
        var (low, high) = DiscountInterval.Of(products, weights, (int)Thresholds.Of(Id, "resamples"));
        return new DiscountEstimate(
            gap,
            low,
            high,
            [.. products.Select((p, i) => new PricedProduct(p.Own.Product, Math.Exp(p.Own.LogPrice), Math.Exp(p.Reference), weights[i], p.Spread, p.Others.Count, p.Outliers)).OrderByDescending(p => p.Weight).ThenBy(p => p.Product, StringComparer.Ordinal)],
            leftOut,
            own,
            products.Sum(p => p.Own.Tonnes));
    }
}
