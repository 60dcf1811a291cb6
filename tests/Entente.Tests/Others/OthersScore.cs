using System.Globalization;

namespace Entente.Tests.Others;

/// <summary>What one measure on others' texts gave.</summary>
/// <param name="Name">What is measured, on what.</param>
/// <param name="Figures">The figures, as the table shows them.</param>
/// <param name="Wanted">What is wanted.</param>
/// <param name="Errors">Kinds of errors with one's own words on each; never the others' text.</param>
internal sealed record OthersScore(string Name, string Figures, string Wanted, IReadOnlyList<string> Errors)
{
    public static string F(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}

/// <summary>Counts of found, missed and false items.</summary>
internal sealed class Hits
{
    public int Right { get; set; }

    public int Missed { get; set; }

    public int False { get; set; }

    public double Precision => Right + False == 0 ? 0 : (double)Right / (Right + False);

    public double Recall => Right + Missed == 0 ? 0 : (double)Right / (Right + Missed);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
