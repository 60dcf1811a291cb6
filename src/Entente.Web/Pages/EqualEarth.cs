namespace Entente.Web.Pages;

/// <summary>The Equal Earth projection: areas are true, so that no state looks larger than it is. Šavrič, Patterson &amp; Jenny 2018, doi 10.1080/13658816.2018.1504949.</summary>
internal static class EqualEarth
{
    /// <summary>Half the width of the whole map, in the projection's own unit.</summary>
    public const double HalfWidth = 2.706629980;

    /// <summary>Half the height of the whole map.</summary>
    public const double HalfHeight = 1.317362759;

    private const double A1 = 1.340264, A2 = -0.081106, A3 = 0.000893, A4 = 0.003796;
    private static readonly double M = Math.Sqrt(3) / 2;

    /// <summary>Where a place lies on the map, in the projection's own unit, east and north positive.</summary>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="latitude">Degrees north.</param>
    public static (double X, double Y) At(double longitude, double latitude)
    {
        var t = Math.Asin(M * Math.Sin(latitude * Math.PI / 180));
        var t2 = t * t;
        var t6 = t2 * t2 * t2;
        return (longitude * Math.PI / 180 * Math.Cos(t) / (M * (A1 + (3 * A2 * t2) + (t6 * ((7 * A3) + (9 * A4 * t2))))), t * (A1 + (A2 * t2) + (t6 * (A3 + (A4 * t2)))));
    }
}
