using Entente.Reporting.Html;

namespace Entente.Reporting.Charts;

/// <summary>Horizontal bars from zero; those the statement is about stand out, and a missing one is said.</summary>
internal sealed class BarDrawing : ChartDrawing
{
    private const double BarHeight = 15;

    private readonly BarChart chart;
    private readonly Scale x;
    private readonly bool beside;
    private readonly double labels;

    public BarDrawing(BarChart chart, double width)
        : base(width)
    {
        this.chart = chart;
        var values = new Extent().Add(0);
        foreach (var bar in chart.Bars)
        {
            values.Add(bar.Value);
        }

        var room = ChartLook.BoldWidest(chart.Bars.Where(b => LineRuns.IsFigure(b.Value)).Select(b => Shown(b.Value, chart.Unit))) + 6;

        // Where there is room the labels stand beside the bars, else above them.
        var longest = ChartLook.Widest(chart.Bars.Select(b => PlainText.OneLine(b.Label))) + 14;
        beside = IsWide && longest <= width * 0.4;
        labels = beside ? longest : 0;
        x = new(values.Low, values.Low == values.High ? 1 : values.High, labels + 1, Math.Max(labels + 60, width - room));
    }

    public override double Height => (chart.Bars.Count * RowHeight) + 4;

    public override string UnitLine => UnitSentence(chart.Unit);

    public override string Description => string.Join("; ", chart.Bars.Select(b => $"{b.Label}: {Shown(b.Value, chart.Unit)}")) + ".";

    private double RowHeight => beside ? 25 : 39;

    public override void Draw(Markup html)
    {
        for (var i = 0; i < chart.Bars.Count; i++)
        {
            DrawBar(html, chart.Bars[i], i * RowHeight);
        }
    }

    public override ChartTable Table() =>
        new(["Which", "Value"], [.. chart.Bars.Select(b => (IReadOnlyList<ChartCell>)[ChartCell.Of(b.Label), ChartCell.Of(b.Value, chart.Unit)])]);

    private void DrawBar(Markup html, ChartBar bar, double top)
    {
        var emphasis = bar.Emphasis ? "strong" : "plain";
        var barTop = top + (beside ? 5 : 20);
        var text = barTop + 12;
        if (beside)
        {
            html.Add($"<text class=\"label {emphasis}\" text-anchor=\"end\" x=\"{labels - 8}\" y=\"{text}\">{PlainText.OneLine(bar.Label)}</text>");
        }
        else
        {
            html.Add($"<text class=\"label {emphasis}\" x=\"{x.From + 3}\" y=\"{top + 15}\">{Fit(bar.Label, Width)}</text>");
        }

        html.Add($"<line class=\"axis\" x1=\"{x.At(0)}\" x2=\"{x.At(0)}\" y1=\"{barTop - 3}\" y2=\"{barTop + BarHeight + 3}\"/>");
        if (!LineRuns.IsFigure(bar.Value))
        {
            html.Add($"<text class=\"missing\" x=\"{x.At(0) + 6}\" y=\"{text}\">{Shown(bar.Value, chart.Unit)}</text>\n");
            return;
        }

        var (zero, end) = (x.At(0), x.At(bar.Value!.Value));
        html.Add($"<rect class=\"bar {emphasis}\" x=\"{Math.Min(zero, end)}\" y=\"{barTop}\" width=\"{Math.Abs(end - zero)}\" height=\"{BarHeight}\"/>");
        html.Add($"<text class=\"value {emphasis}\" x=\"{Math.Max(zero, end) + 6}\" y=\"{text}\">{Shown(bar.Value, chart.Unit)}</text>\n");
    }
}
