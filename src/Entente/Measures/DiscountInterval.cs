namespace Entente.Measures;

/// <summary>
/// A percentile interval of 95 percent for the aggregate of price gaps (Efron &amp; Tibshirani 1993), seeded. Each draw takes products anew,
/// takes the others of each anew, and gives the party's own unit value a peculiarity like theirs. Goods and peculiarities are thus both at
/// chance, which makes the interval wide rather than narrow: in simulations with a planted discount it holds it more often than 95 times in 100.
/// </summary>
internal static class DiscountInterval
{
    /// <summary>The two ends.</summary>
    /// <param name="products">The products compared.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="draws">How many draws.</param>
    public static (double Low, double High) Of(IReadOnlyList<ProductPrices> products, IReadOnlyList<double> weights, int draws)
    {
        var random = new SplitMix(0x5eed);
        var residuals = products.Select(Residuals).ToList();
        var gaps = new double[draws];
        for (var draw = 0; draw < draws; draw++)
        {
            double sum = 0;
            double weight = 0;
            for (var i = 0; i < products.Count; i++)
            {
                var k = random.Next(products.Count);
                sum += weights[k] * Drawn(products[k], residuals[k], ref random);
                weight += weights[k];
            }

            gaps[draw] = sum / weight;
        }

        Array.Sort(gaps);
        return (gaps[(int)(draws * 0.025)], gaps[(int)(draws * 0.975)]);
    }

    private static double Drawn(ProductPrices product, double[] residuals, ref SplitMix random)
    {
        double usd = 0;
        double tonnes = 0;
        for (var i = 0; i < product.Others.Count; i++)
        {
            var other = product.Others[random.Next(product.Others.Count)];
            usd += other.Usd;
            tonnes += other.Tonnes;
        }

        return product.Own.LogPrice + residuals[random.Next(residuals.Length)] - Math.Log(usd / tonnes);
    }

    // Deviations from a mean of few are too small by the factor that the sample variance corrects for.
    private static double[] Residuals(ProductPrices product)
    {
        var mean = product.Others.Average(o => o.LogPrice);
        var scale = Math.Sqrt(product.Others.Count / (product.Others.Count - 1.0));
        return [.. product.Others.Select(o => scale * (o.LogPrice - mean))];
    }
}
