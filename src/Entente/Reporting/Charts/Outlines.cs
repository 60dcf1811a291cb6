using System.Globalization;

namespace Entente.Reporting.Charts;

/// <summary>A place on the globe.</summary>
/// <remarks>A class, as in a short run the machine code of lists is at hand for classes alone.</remarks>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Latitude">Degrees north.</param>
internal sealed record GeoPoint(double Longitude, double Latitude);

/// <summary>Outlines of the states, from <c>data/maps/outlines.tsv</c>: simplified, for locator maps and nothing finer.</summary>
internal static class Outlines
{
    /// <summary>Points are stored as whole numbers of this many to a degree.</summary>
    public const double PerDegree = 50;

    private static readonly Lazy<Dictionary<string, IReadOnlyList<IReadOnlyList<GeoPoint>>>> Table = new(Load);

    /// <summary>The closed rings of every state by its alpha-3 code, the largest first; land without a code stands under the empty one.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<GeoPoint>>> All => Table.Value;

    private static Dictionary<string, IReadOnlyList<IReadOnlyList<GeoPoint>>> Load()
    {
        var table = new Dictionary<string, IReadOnlyList<IReadOnlyList<GeoPoint>>>(StringComparer.Ordinal);
        foreach (var row in DataFiles.Rows(DataFiles.Find("maps", "outlines.tsv")))
        {
            table[row[0]] = [.. row[1].Split('|').Select(Ring)];
        }

        return table;
    }

    // A ring is its first point and the steps from point to point.
    private static List<GeoPoint> Ring(string text)
    {
        var ring = new List<GeoPoint>();
        var (x, y) = (0, 0);
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            x += Next(ref rest);
            y += Next(ref rest);
            ring.Add(new(x / PerDegree, y / PerDegree));
        }

        return ring;
    }

    private static int Next(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(' ');
        var number = int.Parse(end < 0 ? rest : rest[..end], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        rest = end < 0 ? [] : rest[(end + 1)..];
        return number;
    }
}
