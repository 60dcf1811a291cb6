using Entente.Reporting.Html;

namespace Entente.Reporting.Charts;

/// <summary>Where the states lie among their neighbours; each is named, and told apart by its pattern as well as by its colour.</summary>
internal sealed class MapDrawing : ChartDrawing
{
    private const double BoxHeight = 190;
    private const double LeastSpan = 14;

    /// <summary>A part of a state counts for where it lies from this share of its largest part on.</summary>
    private const double MainPart = 0.3;

    /// <summary>A state drawn smaller than this is ringed, or nobody would find it.</summary>
    private const double Small = 7;

    /// <summary>Points of an outline that are nearer to one another than this are one.</summary>
    private const double Finest = 1.4;

    /// <summary>How far beyond its edge the map is drawn.</summary>
    private const double Beyond = 12;

    private readonly LocatorMap map;
    private readonly IReadOnlyList<MapState> known;
    private readonly GlobeView? view;

    public MapDrawing(LocatorMap map, double width)
        : base(width)
    {
        this.map = map;
        known = [.. map.States.Where(s => Outlines.All.ContainsKey(s.Iso3))];
        var points = known.SelectMany(s => MainRings(Outlines.All[s.Iso3])).SelectMany(r => r).ToList();
        view = points.Count == 0 ? null : GlobeView.Of(points, width, BoxHeight, LeastSpan);
    }

    public override double Height => BoxHeight;

    public override bool HasWide => false;

    public override string UnitLine => "Outlines are coarse, and say nothing about where a border runs by law.";

    public override string Description => known.Count == 0 ? "No outline is on record."
        : $"A map that shows {string.Join(" and ", known.Select(s => s.Name))} among their neighbours."
            + string.Concat(map.States.Except(known).Select(s => $" No outline of {s.Name} is on record."));

    public override void Draw(Markup html)
    {
        html.Add($"<rect class=\"sea\" x=\"0\" y=\"0\" width=\"{Width}\" height=\"{Height}\" rx=\"3\"/>\n");
        if (view is null)
        {
            html.Add($"<text class=\"missing\" x=\"12\" y=\"24\">no outline on record</text>\n");
            return;
        }

        var shown = known.Select(s => s.Iso3).ToHashSet(StringComparer.Ordinal);
        html.Add($"<path class=\"land\" d=\"");
        foreach (var (iso3, rings) in Outlines.All)
        {
            foreach (var ring in shown.Contains(iso3) ? [] : rings)
            {
                WriteRing(html, ring);
            }
        }

        html.Add($"\"/>\n");
        for (var i = 0; i < known.Count; i++)
        {
            html.Add($"<path class=\"land state series-{(i % 4) + 1}\" d=\"");
            foreach (var ring in Outlines.All[known[i].Iso3])
            {
                WriteRing(html, ring);
            }

            html.Add($"\"/>\n");
            WritePin(html, i);
        }

        DrawNames(html);
    }

    // What it shows is its title, in words.
    public override ChartTable? Table() => null;

    private void DrawNames(Markup html)
    {
        var labels = known.Select(s => new { State = s, At = Middle(Outlines.All[s.Iso3][0]) }).ToList();
        labels.Sort((a, b) => a.At.Y.CompareTo(b.At.Y));
        var places = LabelPlaces.Of([.. labels.Select(l => new WantedPlace(LabelTop(l.State, l.At), ChartLook.Line + 2))], 4, Height - 4);
        for (var i = 0; i < labels.Count; i++)
        {
            var name = Fit(labels[i].State.Name, Width * 0.6);
            var half = ChartLook.WidthOf(name) / 2;
            var at = Math.Clamp(labels[i].At.X, Math.Min(Width / 2, half + 4), Math.Max(Width / 2, Width - half - 4));
            html.Add($"<text class=\"place\" text-anchor=\"middle\" x=\"{at}\" y=\"{places[i] + 13}\">{name}</text>\n");
        }
    }

    // Small islands overseas would make the map one of the whole world.
    private static IEnumerable<IReadOnlyList<GeoPoint>> MainRings(IReadOnlyList<IReadOnlyList<GeoPoint>> rings) =>
        rings.Where((r, i) => i == 0 || Size(r) >= MainPart * Size(rings[0]));

    private static double Size(IReadOnlyList<GeoPoint> ring)
    {
        var twice = 0.0;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            twice += (a.Longitude * b.Latitude) - (b.Longitude * a.Latitude);
        }

        return Math.Abs(twice) * Math.Cos(ring[0].Latitude * Math.PI / 180);
    }

    private bool IsSmall(MapState state) => Extent(state) is { X: < Small, Y: < Small };

    private DrawnPoint Extent(MapState state)
    {
        var drawn = Outlines.All[state.Iso3][0].Select(view!.At).ToList();
        return new(drawn.Max(p => p.X) - drawn.Min(p => p.X), drawn.Max(p => p.Y) - drawn.Min(p => p.Y));
    }

    // On a state that is large enough to bear it, else above its ring or its outline, so as not to hide it.
    private double LabelTop(MapState state, DrawnPoint middle) => middle.Y - 8
        - (IsSmall(state) ? 16 : Extent(state).Y < 2 * ChartLook.Line ? (Extent(state).Y / 2) + 9 : 0);

    private void WritePin(Markup html, int number)
    {
        if (IsSmall(known[number]))
        {
            var middle = Middle(Outlines.All[known[number].Iso3][0]);
            html.Add($"<circle class=\"pin series-{(number % 4) + 1}\" cx=\"{middle.X}\" cy=\"{middle.Y}\" r=\"{Small}\"/>\n");
        }
    }

    private DrawnPoint Middle(IReadOnlyList<GeoPoint> ring)
    {
        var drawn = ring.Select(view!.At).ToList();
        return new((drawn.Min(p => p.X) + drawn.Max(p => p.X)) / 2, (drawn.Min(p => p.Y) + drawn.Max(p => p.Y)) / 2);
    }

    private void WriteRing(Markup html, IReadOnlyList<GeoPoint> ring)
    {
        var points = new List<DrawnPoint>();
        foreach (var place in ring)
        {
            if (view!.IsFar(place))
            {
                return;
            }

            Append(points, AtEdge(view.At(place)));
        }

        if (points.Count < 3 || points.TrueForAll(p => p.X < 0) || points.TrueForAll(p => p.X > Width) || points.TrueForAll(p => p.Y < 0) || points.TrueForAll(p => p.Y > Height))
        {
            return;
        }

        for (var i = 0; i < points.Count; i++)
        {
            // Points after the first are lines by themselves.
            html.Add($"{(i == 0 ? "M" : " ")}{Math.Round(points[i].X, 1)} {Math.Round(points[i].Y, 1)}");
        }

        html.Add($"z");
    }

    // What lies outside is cut off somewhat beyond the edge, where it is not seen.
    private DrawnPoint AtEdge(DrawnPoint point) => new(Math.Clamp(point.X, -Beyond, Width + Beyond), Math.Clamp(point.Y, -Beyond, Height + Beyond));

    // Points within a unit of the last one, and those between two others along an edge, are left out: nobody would see them.
    private void Append(List<DrawnPoint> points, DrawnPoint point)
    {
        if (points.Count > 0 && Math.Abs(point.X - points[^1].X) + Math.Abs(point.Y - points[^1].Y) <= Finest)
        {
            return;
        }

        if (points.Count > 1 && (IsAlong(points, point, p => p.X, Width) || IsAlong(points, point, p => p.Y, Height)))
        {
            points.RemoveAt(points.Count - 1);
        }

        points.Add(point);
    }

    private static bool IsAlong(List<DrawnPoint> points, DrawnPoint point, Func<DrawnPoint, double> part, double end) =>
        (part(point) == -Beyond || part(point) == end + Beyond) && part(points[^1]) == part(point) && part(points[^2]) == part(point);
}
