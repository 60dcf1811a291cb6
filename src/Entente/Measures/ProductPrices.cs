using System.Globalization;

namespace Entente.Measures;

/// <summary>
/// Unit values of one product, one party's against the others', after the rules of <c>data/measures/thresholds.tsv</c>: outliers among the
/// others are left out (three scaled median absolute deviations in logs), at least two must remain, they must agree within the spread, and
/// the party must not be three times off, which is another good or another unit of quantity.
/// </summary>
/// <param name="Own">The party's flow.</param>
/// <param name="Others">The others that are counted.</param>
/// <param name="Reference">ln of the others' value over weight.</param>
/// <param name="Spread">Value-weighted standard deviation of the others' log unit values.</param>
/// <param name="Outliers">How many were left out.</param>
/// <param name="WhyNot">Why the product is not compared; null where it is.</param>
internal sealed record ProductPrices(PricedFlow Own, IReadOnlyList<PricedFlow> Others, double Reference, double Spread, int Outliers, string? WhyNot)
{
    private const string Id = "price.discount";

    // Scales the median absolute deviation to the standard deviation of a normal distribution.
    private const double Normal = 1.4826;

    /// <summary>ln(own / reference).</summary>
    public double Gap => Own.LogPrice - Reference;

    /// <summary>The prices, with the reason why they cannot be compared where that is so.</summary>
    public static ProductPrices Of(PricedFlow own, IReadOnlyList<PricedFlow> all)
    {
        var others = Trimmed(all);
        var least = Thresholds.Of(Id, "others");
        if (others.Count < least)
        {
            return new ProductPrices(own, others, double.NaN, double.NaN, all.Count - others.Count, $"fewer than {Number(least)} others with value and weight");
        }

        var reference = Math.Log(others.Sum(o => o.Usd) / others.Sum(o => o.Tonnes));
        var spread = SpreadOf(others);
        var why = spread > Thresholds.Of(Id, "spread") ? $"unit values of the others scatter by {Number(spread)} in logs: the code mixes goods"
            : Math.Abs(own.LogPrice - reference) > Thresholds.Of(Id, "seller") ? "three times off all others: another good, or another unit of quantity"
            : null;
        return new ProductPrices(own, others, reference, spread, all.Count - others.Count, why);
    }

    private static List<PricedFlow> Trimmed(IReadOnlyList<PricedFlow> all)
    {
        if (all.Count < 3)
        {
            return [.. all];
        }

        var median = Median([.. all.Select(o => o.LogPrice)]);
        var deviation = Normal * Median([.. all.Select(o => Math.Abs(o.LogPrice - median))]);
        var reach = Thresholds.Of(Id, "outlier") * Math.Max(deviation, Thresholds.Of(Id, "outlier_floor"));
        return [.. all.Where(o => Math.Abs(o.LogPrice - median) <= reach)];
    }

    private static double SpreadOf(List<PricedFlow> others)
    {
        var usd = others.Sum(o => o.Usd);
        var mean = others.Sum(o => o.Usd * o.LogPrice) / usd;
        return Math.Sqrt(others.Sum(o => o.Usd * (o.LogPrice - mean) * (o.LogPrice - mean)) / usd);
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
