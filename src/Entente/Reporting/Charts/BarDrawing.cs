using Entente.Reporting.Html;
using Entente.Wording;

namespace Entente.Reporting.Charts;

/// <summary>Horizontal bars from zero; those the statement is about stand out, and a missing one is said.</summary>
internal sealed class BarDrawing : ChartDrawing
{
    private const double RowHeight = 36;
    private const double BarHeight = 13;

    private readonly BarChart chart;
    private readonly Scale x;

    public BarDrawing(BarChart chart)
    {
        this.chart = chart;
        var values = chart.Bars.Where(b => LineRuns.IsFigure(b.Value)).Select(b => b.Value!.Value).ToList();
        var (low, high) = (Math.Min(0, values.DefaultIfEmpty().Min()), Math.Max(0, values.DefaultIfEmpty().Max()));
        var room = values.Select(v => Numbers.Of(v, chart.Unit).Length).DefaultIfEmpty().Max() * LetterWidth * 1.2;
        x = new(low, low == high ? 1 : high, 1, Width - room - 10);
    }

    public override double Height => (chart.Bars.Count * RowHeight) + 4;

    public override string UnitLine => UnitSentence(chart.Unit);

    public override string Description => string.Join("; ", chart.Bars.Select(b => $"{b.Label}: {Shown(b)}")) + ".";

    public override void Draw(Markup html)
    {
        for (var i = 0; i < chart.Bars.Count; i++)
        {
            DrawBar(html, chart.Bars[i], i * RowHeight);
        }

        html.Add($"<line class=\"axis\" x1=\"{x.At(0)}\" x2=\"{x.At(0)}\" y1=\"2\" y2=\"{Height}\"/>\n");
    }

    public override void Table(Markup html)
    {
        html.Add($"<thead><tr><th scope=\"col\">Which</th><th scope=\"col\">Value</th></tr></thead>\n<tbody>\n");
        foreach (var bar in chart.Bars)
        {
            html.Add($"<tr><th scope=\"row\">{bar.Label}</th><td>{Shown(bar)}</td></tr>\n");
        }

        html.Add($"</tbody>\n");
    }

    private void DrawBar(Markup html, ChartBar bar, double top)
    {
        var emphasis = bar.Emphasis ? "strong" : "plain";
        var label = PlainText.Shorten(PlainText.OneLine(bar.Label), (int)(Width / LetterWidth));
        html.Add($"<text class=\"label {emphasis}\" x=\"{x.From + 3}\" y=\"{top + 13}\">{label}</text>");
        if (!LineRuns.IsFigure(bar.Value))
        {
            html.Add($"<text class=\"missing\" x=\"{x.At(0) + 5}\" y=\"{top + 29}\">{Shown(bar)}</text>\n");
            return;
        }

        var (zero, end) = (x.At(0), x.At(bar.Value!.Value));
        html.Add($"<rect class=\"bar {emphasis}\" x=\"{Math.Min(zero, end)}\" y=\"{top + 18}\" width=\"{Math.Abs(end - zero)}\" height=\"{BarHeight}\"/>");
        html.Add($"<text class=\"value {emphasis}\" x=\"{Math.Max(zero, end) + 5}\" y=\"{top + 29}\">{Shown(bar)}</text>\n");
    }

    private string Shown(ChartBar bar) => LineRuns.IsFigure(bar.Value) ? Numbers.Of(bar.Value!.Value, chart.Unit) : "no figure";
}
