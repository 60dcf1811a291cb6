using Entente.Reporting.Charts;
using Entente.Reporting.Html;
using Entente.States;
using Entente.Wording;

namespace Entente.Web.Pages;

/// <summary>The world with a share for each state, in five classes from light to dark; every state says its own value.</summary>
internal static class WorldMap
{
    private const double Width = 960;
    private const double Height = 450;

    // Antarctica has no trade, and would take a quarter of the height.
    private const double South = -58;

    /// <summary>Where a class begins, as a share.</summary>
    private static readonly double[] Begins = [0, 0.01, 0.05, 0.10, 0.20];

    /// <summary>Writes the map.</summary>
    /// <param name="html">The page.</param>
    /// <param name="title">The finding.</param>
    /// <param name="state">The state that the others' shares are with.</param>
    /// <param name="shares">The shares by code; who is not in it has none on record.</param>
    public static void Write(Markup html, string title, State state, IReadOnlyDictionary<string, double> shares)
    {
        html.Add($"<figure class=\"chart world\"><p class=\"chart-title\" aria-hidden=\"true\">{title}</p>\n<svg role=\"img\" viewBox=\"0 0 {Width} {Height}\" aria-labelledby=\"map-title map-desc\"><title id=\"map-title\">{title}</title><desc id=\"map-desc\">A map of the world. The states with the largest shares: {Largest(shares)}. The table has all of them.</desc>\n<rect class=\"sea\" width=\"{Width}\" height=\"{Height}\" rx=\"4\"/>\n");
        foreach (var (code, rings) in Outlines.All.OrderBy(o => o.Key, StringComparer.Ordinal))
        {
            var known = shares.TryGetValue(code, out var share);
            var kind = code == state.Iso3 ? "itself" : known ? "class-" + Shell.Number(ClassOf(share) + 1) : "land";
            html.Add($"<path class=\"{kind}\" d=\"");
            foreach (var ring in rings)
            {
                WriteRing(html, ring);
            }

            html.Add($"\"><title>{StateRegistry.Default.NameOf(code)}: {(code == state.Iso3 ? "the state itself" : known ? Numbers.Percent(share) : "no figure")}</title></path>\n");
        }

        html.Add($"</svg>\n<ul class=\"legend\">\n");
        for (var i = 0; i < Begins.Length; i++)
        {
            var words = i == 0 ? $"under {Of(Begins[1])}" : i == Begins.Length - 1 ? $"{Of(Begins[i])} and more" : $"{Of(Begins[i])} to {Of(Begins[i + 1])}";
            html.Add($"<li><svg viewBox=\"0 0 24 14\" aria-hidden=\"true\"><rect class=\"class-{i + 1}\" width=\"24\" height=\"14\" rx=\"2\"/></svg>{words}</li>\n");
        }

        html.Add($"<li><svg viewBox=\"0 0 24 14\" aria-hidden=\"true\"><rect class=\"land\" width=\"24\" height=\"14\" rx=\"2\"/></svg>no figure</li>\n<li><svg viewBox=\"0 0 24 14\" aria-hidden=\"true\"><rect class=\"itself\" width=\"24\" height=\"14\" rx=\"2\"/></svg>{state.Name}</li></ul>\n<figcaption>Share of each state’s goods trade, both ways, that is with {state.Spoken()}. Equal Earth projection. Outlines are coarse, and say nothing about where a border runs by law.</figcaption></figure>\n");
    }

    private static string Of(double share) => Numbers.Plain(share * 100) + "%";

    private static int ClassOf(double share) => Array.FindLastIndex(Begins, b => share >= b) is var found and >= 0 ? found : 0;

    private static string Largest(IReadOnlyDictionary<string, double> shares) =>
        string.Join(", ", shares.OrderByDescending(s => s.Value).Take(5).Select(s => $"{StateRegistry.Default.NameOf(s.Key)} {Numbers.Percent(s.Value)}"));

    // Points that fall within a unit of the last one are left out: nobody would see them.
    private static void WriteRing(Markup html, IReadOnlyList<GeoPoint> ring)
    {
        if (ring.All(p => p.Latitude < South))
        {
            return;
        }

        var points = new List<(double X, double Y)>();
        foreach (var place in Joined(ring))
        {
            var point = At(place);
            if (points.Count == 0 || Math.Abs(point.X - points[^1].X) + Math.Abs(point.Y - points[^1].Y) > 0.8)
            {
                points.Add(point);
            }
        }

        if (points.Count < 3)
        {
            // An island of a point or two is a dot, or it would not be there at all.
            html.Add($"M{Math.Round(points[0].X, 1)} {Math.Round(points[0].Y, 1)}h1.4v1.4h-1.4z");
            return;
        }

        for (var i = 0; i < points.Count; i++)
        {
            html.Add($"{(i == 0 ? "M" : " ")}{Math.Round(points[i].X, 1)} {Math.Round(points[i].Y, 1)}");
        }

        html.Add($"z");
    }

    // A ring across the date line goes on beyond it, where it lies for the most part: else it would be drawn across the whole world.
    private static List<GeoPoint> Joined(IReadOnlyList<GeoPoint> ring)
    {
        var joined = new List<GeoPoint>(ring.Count);
        var turn = 0.0;
        for (var i = 0; i < ring.Count; i++)
        {
            var step = i == 0 ? 0 : ring[i].Longitude - ring[i - 1].Longitude;
            turn += step > 180 ? -360 : step < -180 ? 360 : 0;
            joined.Add(new GeoPoint(ring[i].Longitude + turn, ring[i].Latitude));
        }

        var back = Math.Round(joined.Average(p => p.Longitude) / 360) * 360;
        return back == 0 ? joined : [.. joined.Select(p => new GeoPoint(p.Longitude - back, p.Latitude))];
    }

    private static (double X, double Y) At(GeoPoint place)
    {
        var (x, y) = EqualEarth.At(place.Longitude, Math.Max(place.Latitude, South));
        var scale = (Width - 12) / (2 * EqualEarth.HalfWidth);
        return (Math.Round((Width / 2) + (x * scale), 1), Math.Round(6 + ((EqualEarth.HalfHeight - 0.02 - y) * scale), 1));
    }
}
