namespace Entente.Tests.Measures;

/// <summary>What tests of estimates need.</summary>
internal static class Statistics
{
    /// <summary>Pearson's correlation.</summary>
    public static double Correlation(IEnumerable<(double X, double Y)> pairs)
    {
        var all = pairs.ToList();
        double x = all.Average(p => p.X), y = all.Average(p => p.Y);
        return all.Sum(p => (p.X - x) * (p.Y - y)) / Math.Sqrt(all.Sum(p => (p.X - x) * (p.X - x)) * all.Sum(p => (p.Y - y) * (p.Y - y)));
    }

    /// <summary>A draw from the standard normal distribution (Box and Muller).</summary>
    public static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
