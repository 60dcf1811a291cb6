namespace Entente.Reporting.Charts;

/// <summary>A point of a drawing.</summary>
/// <param name="X">Across.</param>
/// <param name="Y">Down.</param>
internal sealed record DrawnPoint(double X, double Y);

/// <summary>
/// Lambert's azimuthal equal-area projection (Snyder 1987, Map Projections: A Working Manual, p. 185) about the middle of what
/// is to be seen, scaled so that it fits a box: areas keep their proportion, and no meridian cuts a state in two.
/// </summary>
internal sealed class GlobeView
{
    // Far off the middle the projection stretches without bound; nothing out there is within the box.
    private const double FarthestCosine = -0.55;

    private readonly double longitude;
    private readonly double sine;
    private readonly double cosine;
    private readonly double scale;
    private readonly double left;
    private readonly double top;

    private GlobeView(double longitude, double latitude, double scale, double left, double top)
    {
        this.longitude = longitude;
        (sine, cosine) = Math.SinCos(latitude);
        (this.scale, this.left, this.top) = (scale, left, top);
    }

    /// <summary>A view in which all the points lie within a box, some way from its edge.</summary>
    /// <param name="points">What must be seen; at least one point.</param>
    /// <param name="width">Width of the box.</param>
    /// <param name="height">Height of the box.</param>
    /// <param name="least">The least span of the box in degrees, so that a small state is seen among its neighbours.</param>
    public static GlobeView Of(IReadOnlyList<GeoPoint> points, double width, double height, double least)
    {
        var (x, y, z) = (0.0, 0.0, 0.0);
        foreach (var point in points)
        {
            var (sinLat, cosLat) = Math.SinCos(Radians(point.Latitude));
            var (sinLon, cosLon) = Math.SinCos(Radians(point.Longitude));
            (x, y, z) = (x + (cosLat * cosLon), y + (cosLat * sinLon), z + sinLat);
        }

        var view = new GlobeView(Math.Atan2(y, x), Math.Atan2(z, Math.Sqrt((x * x) + (y * y))), 1, 0, 0);
        var drawn = points.Select(view.At).ToList();
        var (minX, maxX, minY, maxY) = (drawn.Min(p => p.X), drawn.Max(p => p.X), drawn.Min(p => p.Y), drawn.Max(p => p.Y));
        var room = Radians(least);
        var fit = 0.84 * Math.Min(width / Math.Max(maxX - minX, room), height / Math.Max(maxY - minY, room * height / width));
        return new(view.longitude, Math.Asin(view.sine), fit, (width / 2) - (fit * (minX + maxX) / 2), (height / 2) - (fit * (minY + maxY) / 2));
    }

    /// <summary>Where a point of the globe is drawn.</summary>
    public DrawnPoint At(GeoPoint point)
    {
        var (sinLat, cosLat) = Math.SinCos(Radians(point.Latitude));
        var (sinLon, cosLon) = Math.SinCos(Radians(point.Longitude) - longitude);
        var off = Math.Max(FarthestCosine, (sine * sinLat) + (cosine * cosLat * cosLon));
        var k = scale * Math.Sqrt(2 / (1 + off));
        return new(left + (k * cosLat * sinLon), top - (k * ((cosine * sinLat) - (sine * cosLat * cosLon))));
    }

    /// <summary>True for a point on the far side, where the projection tears outlines apart.</summary>
    public bool IsFar(GeoPoint point)
    {
        var (sinLat, cosLat) = Math.SinCos(Radians(point.Latitude));
        return (sine * sinLat) + (cosine * cosLat * Math.Cos(Radians(point.Longitude) - longitude)) < FarthestCosine;
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
