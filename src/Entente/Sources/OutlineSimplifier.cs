namespace Entente.Sources;

/// <summary>A point of an outline, degrees east and north.</summary>
internal readonly record struct OutlinePoint(double Longitude, double Latitude);

/// <summary>Leaves out the points of a line that do not change its look (Douglas and Peucker 1973).</summary>
internal static class OutlineSimplifier
{
    /// <summary>The line with fewer points; its ends stay, so that lines which meet still meet.</summary>
    /// <param name="line">The points.</param>
    /// <param name="tolerance">How far, in degrees of latitude, a point may lie off the new line.</param>
    public static List<OutlinePoint> Simplify(IReadOnlyList<OutlinePoint> line, double tolerance)
    {
        var keep = new bool[line.Count];
        (keep[0], keep[^1]) = (true, true);
        var open = new Stack<(int From, int To)>();
        open.Push((0, line.Count - 1));
        while (open.TryPop(out var part))
        {
            var (farthest, distance) = (-1, tolerance);
            for (var i = part.From + 1; i < part.To; i++)
            {
                if (Distance(line[i], line[part.From], line[part.To]) is var off && off > distance)
                {
                    (farthest, distance) = (i, off);
                }
            }

            if (farthest >= 0)
            {
                keep[farthest] = true;
                open.Push((part.From, farthest));
                open.Push((farthest, part.To));
            }
        }

        return [.. line.Where((_, i) => keep[i])];
    }

    // Degrees of longitude are narrower away from the equator. A closed line has no direction: distance from its end then.
    private static double Distance(OutlinePoint p, OutlinePoint a, OutlinePoint b)
    {
        var narrow = Math.Cos(p.Latitude * Math.PI / 180);
        var (px, py) = ((p.Longitude - a.Longitude) * narrow, p.Latitude - a.Latitude);
        var (dx, dy) = ((b.Longitude - a.Longitude) * narrow, b.Latitude - a.Latitude);
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp(((px * dx) + (py * dy)) / length, 0, 1);
        return Math.Sqrt(Math.Pow(px - (along * dx), 2) + Math.Pow(py - (along * dy), 2));
    }
}
