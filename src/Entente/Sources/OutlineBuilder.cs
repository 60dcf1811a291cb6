using System.Globalization;
using System.Text;
using Entente.States;

namespace Entente.Sources;

/// <summary>
/// Computes <c>data/maps/outlines.tsv</c> from Natural Earth's countries: every shared border simplified once, so that neighbours
/// still meet, and points rounded to a fiftieth of a degree. The same file gives the same bytes.
/// </summary>
internal static class OutlineBuilder
{
    /// <summary>Points are stored as whole numbers of this many to a degree.</summary>
    private const double PerDegree = 50;

    /// <summary>How far a point may lie off the simplified line, degrees; at the size of a locator map less than a line's width.</summary>
    private const double Tolerance = 0.07;

    /// <summary>And never more than this part of the line's own extent, so that a small state keeps its shape.</summary>
    private const double ToleranceOfExtent = 0.08;

    /// <summary>Islands smaller than this are left out, square degrees; every state keeps its largest ring.</summary>
    private const double SmallestIsland = 0.1;

    /// <summary>Writes the table.</summary>
    /// <param name="file">The published outlines.</param>
    /// <param name="data">The folder <c>data</c>.</param>
    /// <returns>How many states have an outline.</returns>
    /// <exception cref="EntenteException">The file cannot be read, or the table not written.</exception>
    public static int Build(string file, string data)
    {
        var topology = OutlineTopology.Read(file);
        var arcs = topology.Arcs.Select(a => OutlineSimplifier.Simplify(a, Math.Min(Tolerance, ToleranceOfExtent * Extent(a)))).ToList();
        var rings = new SortedDictionary<string, List<IReadOnlyList<(int X, int Y)>>>(StringComparer.Ordinal);
        var codes = StateRegistry.Default.All.Where(s => s.M49.Length > 0 && s.Until is null).ToDictionary(s => s.M49, s => s.Iso3, StringComparer.Ordinal);
        var corrections = DataFiles.Rows(Path.Combine(data, "sources", "outline_corrections.tsv")).ToList();
        foreach (var shape in topology.Shapes)
        {
            var code = codes.GetValueOrDefault(shape.Id) ?? (StateRegistry.Default.TryResolve(shape.Name, out var named) ? named.Iso3 : "");
            foreach (var ring in shape.Rings.Select(r => Rounded(Join(r, arcs))).Where(r => r.Count >= 4))
            {
                var owner = corrections.Find(c => c[0] == code && IsWithin(ring, c))?[1] ?? code;
                (rings.TryGetValue(owner, out var list) ? list : rings[owner] = []).Add(ring);
            }
        }

        Write(rings, Path.Combine(data, "maps"));
        return rings.Count - (rings.ContainsKey("") ? 1 : 0);
    }

    private static double Extent(IReadOnlyList<OutlinePoint> line) =>
        Math.Max(line.Max(p => p.Longitude) - line.Min(p => p.Longitude), line.Max(p => p.Latitude) - line.Min(p => p.Latitude));

    private static List<OutlinePoint> Join(IReadOnlyList<int> ring, List<List<OutlinePoint>> arcs) =>
        [.. ring.SelectMany(i => i >= 0 ? arcs[i] : Enumerable.Reverse(arcs[~i]))];

    private static List<(int X, int Y)> Rounded(List<OutlinePoint> ring)
    {
        var points = new List<(int X, int Y)>();
        foreach (var point in ring.Select(p => ((int)Math.Round(p.Longitude * PerDegree), (int)Math.Round(p.Latitude * PerDegree))))
        {
            if (points.Count == 0 || points[^1] != point)
            {
                points.Add(point);
            }
        }

        return points;
    }

    private static bool IsWithin(List<(int X, int Y)> ring, string[] box)
    {
        var bounds = box[2..6].Select(b => double.Parse(b, CultureInfo.InvariantCulture) * PerDegree).ToArray();
        return ring.TrueForAll(p => p.X >= bounds[0] && p.X <= bounds[2] && p.Y >= bounds[1] && p.Y <= bounds[3]);
    }

    private static double Area(IReadOnlyList<(int X, int Y)> ring)
    {
        var twice = 0.0;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            twice += ((double)a.X * b.Y) - ((double)b.X * a.Y);
        }

        return Math.Abs(twice) / 2 / (PerDegree * PerDegree) * Math.Cos(ring.Average(p => p.Y) / PerDegree * Math.PI / 180);
    }

    private static void Write(SortedDictionary<string, List<IReadOnlyList<(int X, int Y)>>> rings, string folder)
    {
        var text = new StringBuilder("# Computed by 'entente data outlines' from Natural Earth 1:50m countries (public domain); data/README.md. Degrees times 50: first point, then steps.\niso3\trings\n");
        foreach (var (code, list) in rings)
        {
            var kept = list.OrderByDescending(Area).Where((r, i) => i == 0 || Area(r) >= SmallestIsland).Select(Steps);
            text.Append(code).Append('\t').AppendJoin('|', kept).Append('\n');
        }

        try
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, "outlines.tsv");
            File.WriteAllText(path + ".new", text.ToString());
            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EntenteException($"The outlines could not be written to '{folder}': {e.Message.TrimEnd('.')}. Name a folder that you may write to with --to.", e);
        }
    }

    private static string Steps(IReadOnlyList<(int X, int Y)> ring)
    {
        var (x, y) = (0, 0);
        var steps = new StringBuilder();
        foreach (var point in ring)
        {
            steps.Append(steps.Length > 0 ? " " : "").Append(CultureInfo.InvariantCulture, $"{point.X - x} {point.Y - y}");
            (x, y) = point;
        }

        return steps.ToString();
    }
}
