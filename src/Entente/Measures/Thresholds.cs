using System.Globalization;

namespace Entente.Measures;

/// <summary>The thresholds of measures, from <c>data/measures/thresholds.tsv</c>, where each has its reason.</summary>
internal static class Thresholds
{
    private static readonly Dictionary<(string Measure, string Name), double> All =
        DataFiles.Rows(DataFiles.Find("measures", "thresholds.tsv")).ToDictionary(r => (r[0], r[1]), r => double.Parse(r[2], CultureInfo.InvariantCulture));

    /// <summary>A threshold of a measure, in the unit that the table gives.</summary>
    /// <exception cref="EntenteException">The table has no such row.</exception>
    public static double Of(string measure, string name) => All.TryGetValue((measure, name), out var value)
        ? value
        : throw new EntenteException($"'{DataFiles.Find("measures", "thresholds.tsv")}' has no row '{name}' for {measure}. Expected the table as it ships with Entente; install it again.");

    /// <summary>A number as a query has it, the same in every culture.</summary>
    public static string Literal(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
