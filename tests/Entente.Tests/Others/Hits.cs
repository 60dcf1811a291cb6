namespace Entente.Tests.Others;

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
