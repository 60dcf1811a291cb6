using Entente.Reporting.Html;
using Entente.Wording;

namespace Entente.Reporting.Charts;

/// <summary>Small line charts on one scale, in as many columns as there is room for.</summary>
internal sealed class PanelDrawing : ChartDrawing
{
    private const double Gap = 22;
    private const double Head = 20;
    private const double PlotHeight = 64;
    private const double Foot = 42;

    private readonly SmallMultiples chart;
    private readonly IReadOnlyList<IReadOnlyList<Dot>> dots;
    private readonly (double First, double Last) span;
    private readonly (Scale Scale, double Step) y;

    public PanelDrawing(SmallMultiples chart, double width)
        : base(width)
    {
        this.chart = chart;
        dots = [.. chart.Panels.Select(p => LineRuns.Dots(p.Series))];
        var all = dots.SelectMany(d => d).ToList();
        span = all.Count == 0 ? (0, 1) : (all.Min(d => d.At), all.Max(d => d.At));
        span = span.First == span.Last ? (span.First - 1, span.Last + 1) : span;
        y = Scale.FromZero(Extent.Of(all), PlotHeight, 0);
    }

    public override double Height => Math.Max(1, (chart.Panels.Count + Columns - 1) / Columns) * (Head + PlotHeight + Foot);

    public override string UnitLine => UnitSentence(chart.Unit) + " All panels on one scale.";

    public override string Description => string.Join(" ", chart.Panels.Select((p, i) => SeriesWords.Of(p.Name, dots[i], chart.Unit)));

    private int Columns => IsWide ? 4 : 2;

    private double PanelWidth => (Width - ((Columns - 1) * Gap)) / Columns;

    public override void Draw(Markup html)
    {
        for (var i = 0; i < chart.Panels.Count; i++)
        {
            DrawPanel(html, i, i % Columns * (PanelWidth + Gap), i / Columns * (Head + PlotHeight + Foot));
        }
    }

    public override ChartTable Table() => SeriesWords.Table([.. chart.Panels.Select(p => p.Name)], dots, chart.Unit);

    private void DrawPanel(Markup html, int number, double left, double top)
    {
        var x = new Scale(span.First, span.Last, left + 4, left + PanelWidth - 4);
        var down = y.Scale with { From = top + Head + PlotHeight, To = top + Head };
        html.Add($"<text class=\"label strong\" x=\"{left}\" y=\"{top + 13}\">{Fit(chart.Panels[number].Name, PanelWidth)}</text>");
        html.Add($"<line class=\"axis\" x1=\"{left}\" x2=\"{left + PanelWidth}\" y1=\"{down.At(0)}\" y2=\"{down.At(0)}\"/>");
        var runs = LineRuns.Of(dots[number]);
        foreach (var run in runs)
        {
            Lines.Write(html, run, x, down, 0);
            if (run.Count == 1)
            {
                Markers.Write(html, 0, x.At(run[0].At), down.At(run[0].Height));
            }
        }

        var foot = top + Head + PlotHeight + 15;
        if (runs.Count == 0)
        {
            html.Add($"<text class=\"missing\" x=\"{left}\" y=\"{foot}\">no figure</text>\n");
            return;
        }

        var (first, last) = (runs[0][0], runs[^1][^1]);
        Markers.Write(html, 0, x.At(last.At), down.At(last.Height));
        html.Add($"<text class=\"tick\" x=\"{left}\" y=\"{foot}\">{SeriesWords.Time(first.At)}<tspan x=\"{left}\" dy=\"14\">{Numbers.Of(first.Height, chart.Unit)}</tspan></text>");
        if (last.At > first.At)
        {
            var right = left + PanelWidth;
            html.Add($"<text class=\"tick\" text-anchor=\"end\" x=\"{right}\" y=\"{foot}\">{SeriesWords.Time(last.At)}<tspan class=\"last\" x=\"{right}\" dy=\"14\">{Numbers.Of(last.Height, chart.Unit)}</tspan></text>\n");
        }
    }
}
