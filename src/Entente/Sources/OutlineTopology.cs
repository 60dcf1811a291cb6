using System.Text.Json;

namespace Entente.Sources;

/// <summary>A state's rings in a file of outlines: each a list of arcs, a negative one run backwards.</summary>
/// <param name="Id">ISO 3166-1 numeric code; empty where the file gives none.</param>
/// <param name="Name">The file's name for it.</param>
/// <param name="Rings">The outer ring of each of its parts.</param>
internal sealed record OutlineShape(string Id, string Name, IReadOnlyList<IReadOnlyList<int>> Rings);

/// <summary>A TopoJSON file of countries (specification 1.0): states that share a border share its points.</summary>
/// <param name="Arcs">The lines.</param>
/// <param name="Shapes">The states made of them.</param>
internal sealed record OutlineTopology(IReadOnlyList<IReadOnlyList<OutlinePoint>> Arcs, IReadOnlyList<OutlineShape> Shapes)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="EntenteException">The file cannot be read, or is no TopoJSON with an object "countries".</exception>
    public static OutlineTopology Read(string path)
    {
        try
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = file.RootElement;
            var transform = root.GetProperty("transform");
            var (scale, offset) = (Pair(transform.GetProperty("scale")), Pair(transform.GetProperty("translate")));
            var arcs = root.GetProperty("arcs").EnumerateArray().Select(a => (IReadOnlyList<OutlinePoint>)Arc(a, scale, offset)).ToList();
            var shapes = root.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray().Select(Shape).ToList();
            return new(arcs, shapes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new EntenteException($"'{path}' could not be read as outlines: {e.Message.TrimEnd('.')}. Expected Natural Earth's countries as TopoJSON (countries-50m.json of world-atlas).", e);
        }
    }

    // Quantised: whole numbers, each the step from the one before.
    private static List<OutlinePoint> Arc(JsonElement arc, (double X, double Y) scale, (double X, double Y) offset)
    {
        var points = new List<OutlinePoint>();
        var (x, y) = (0.0, 0.0);
        foreach (var step in arc.EnumerateArray())
        {
            var (dx, dy) = Pair(step);
            (x, y) = (x + dx, y + dy);
            points.Add(new((x * scale.X) + offset.X, (y * scale.Y) + offset.Y));
        }

        return points;
    }

    // Holes are left out: what lies in one is a state drawn after it.
    private static OutlineShape Shape(JsonElement shape)
    {
        var id = shape.TryGetProperty("id", out var code) ? code.GetString() ?? "" : "";
        var arcs = shape.GetProperty("arcs");
        var name = shape.GetProperty("properties").GetProperty("name").GetString() ?? "";
        return new(id, name, shape.GetProperty("type").GetString() == "Polygon"
            ? [Ring(arcs[0])]
            : [.. arcs.EnumerateArray().Select(p => Ring(p[0]))]);
    }

    private static List<int> Ring(JsonElement ring) => [.. ring.EnumerateArray().Select(i => i.GetInt32())];

    private static (double X, double Y) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());
}
