using Entente.Reporting.Html;

namespace Entente.Reporting.Charts;

/// <summary>Two times, a line from each first value to its second one, both ends named.</summary>
internal sealed class SlopeDrawing : ChartDrawing
{
    private const double Top = 38;

    private readonly SlopeChart chart;
    private readonly Scale y;
    private readonly double left;
    private readonly double right;

    public SlopeDrawing(SlopeChart chart, double width)
        : base(width)
    {
        this.chart = chart;
        var values = new Extent();
        foreach (var line in chart.Lines)
        {
            values.Add(line.From).Add(line.To);
        }

        (y, _) = Scale.Around(values, Height - 14, Top);
        var numbers = ChartLook.Widest(chart.Lines.SelectMany(l => new[] { Shown(l.From, chart.Unit), Shown(l.To, chart.Unit) }));
        left = Math.Max(numbers, ChartLook.WidthOf(PlainText.OneLine(chart.From)) - 4) + 12;
        right = width - Math.Min(width * 0.45, Math.Max(numbers, ChartLook.Widest(chart.Lines.SelectMany(l => Names(l, NameLetters)))) + 14);
    }

    public override double Height => Math.Max(IsWide ? 240 : 200, Top + 20 + (chart.Lines.Sum(l => LabelHeight(Names(l, NameLetters)))));

    public override string UnitLine => UnitSentence(chart.Unit);

    public override string Description => string.Join("; ", chart.Lines.Select(l => $"{l.Name}: {Shown(l.From, chart.Unit)} in {chart.From}, {Shown(l.To, chart.Unit)} in {chart.To}")) + ".";

    private int NameLetters => IsWide ? 30 : 15;

    public override void Draw(Markup html)
    {
        Post(html, left, chart.From, "end");
        Post(html, right, chart.To, "start");
        for (var i = 0; i < chart.Lines.Count; i++)
        {
            DrawLine(html, chart.Lines[i], i);
        }

        DrawFirstValues(html);
        DrawNames(html);
    }

    public override ChartTable Table() => new(
        ["Which", chart.From, chart.To],
        [.. chart.Lines.Select(l => (IReadOnlyList<ChartCell>)[ChartCell.Of(l.Name), ChartCell.Of(l.From, chart.Unit), ChartCell.Of(l.To, chart.Unit)])]);

    private void Post(Markup html, double at, string words, string anchor)
    {
        html.Add($"<line class=\"axis\" x1=\"{at}\" x2=\"{at}\" y1=\"{Top - 8}\" y2=\"{y.From}\"/>");
        html.Add($"<text class=\"tick\" text-anchor=\"{anchor}\" x=\"{at + (anchor == "end" ? 3 : -3)}\" y=\"{Top - 18}\">{Fit(words, 80)}</text>\n");
    }

    private void DrawLine(Markup html, SlopeLine line, int number)
    {
        var series = (number % 4) + 1;
        if (LineRuns.IsFigure(line.From) && LineRuns.IsFigure(line.To))
        {
            html.Add($"<path class=\"line series-{series}{(line.Emphasis ? "" : " faded")}\" d=\"M{left} {y.At(line.From!.Value)}L{right} {y.At(line.To!.Value)}\"/>");
        }

        foreach (var (at, value) in new[] { (left, line.From), (right, line.To) })
        {
            if (LineRuns.IsFigure(value))
            {
                Markers.Write(html, number, at, y.At(value!.Value));
            }
        }

        html.Add($"\n");
    }

    private void DrawFirstValues(Markup html)
    {
        var shown = chart.Lines.Where(l => LineRuns.IsFigure(l.From)).OrderByDescending(l => l.From).ToList();
        var places = LabelPlaces.Of([.. shown.Select(l => new WantedPlace(y.At(l.From!.Value) - 7, ChartLook.Line))], Top - 10, Height);
        for (var i = 0; i < shown.Count; i++)
        {
            html.Add($"<text class=\"value\" text-anchor=\"end\" x=\"{left - 9}\" y=\"{places[i] + 12}\">{Shown(shown[i].From, chart.Unit)}</text>\n");
        }
    }

    private void DrawNames(Markup html)
    {
        var shown = chart.Lines.Select((l, i) => new { Line = l, Number = i, Names = Names(l, NameLetters), At = LineRuns.IsFigure(l.To) ? y.At(l.To!.Value) : y.From })
            .Where(l => LineRuns.IsFigure(l.Line.From) || LineRuns.IsFigure(l.Line.To)).OrderBy(l => l.At).ToList();
        var places = LabelPlaces.Of([.. shown.Select(l => new WantedPlace(l.At - 7, LabelHeight(l.Names)))], Top - 10, Height);
        for (var i = 0; i < shown.Count; i++)
        {
            var label = shown[i];
            html.Add($"<text class=\"name series-{(label.Number % 4) + 1}\" x=\"{right + 9}\" y=\"{places[i] + 12}\"><tspan class=\"last\">{Shown(label.Line.To, chart.Unit)}</tspan>");
            foreach (var line in label.Names)
            {
                html.Add($"<tspan x=\"{right + 9}\" dy=\"{ChartLook.Line}\">{line}</tspan>");
            }

            html.Add($"</text>\n");
        }
    }

    // Some room beneath, so that a value is not read with the name above it.
    private static double LabelHeight(IReadOnlyList<string> names) => ((names.Count + 1) * ChartLook.Line) + 6;

    private static IReadOnlyList<string> Names(SlopeLine line, int letters) => TextWrap.Lines(PlainText.OneLine(line.Name), letters);
}
