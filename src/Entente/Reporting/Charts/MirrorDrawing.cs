using Entente.Reporting.Html;
using Entente.Wording;

namespace Entente.Reporting.Charts;

/// <summary>Bars to the left and to the right of one axis, on one scale: what goes one way and what goes the other.</summary>
internal sealed class MirrorDrawing : ChartDrawing
{
    private const double RowHeight = 24;
    private const double BarHeight = 15;
    private const double Top = 40;

    private readonly MirroredBars chart;
    private readonly Scale length;
    private readonly double gutter;
    private readonly double middle;

    public MirrorDrawing(MirroredBars chart, double width)
        : base(width)
    {
        this.chart = chart;
        var values = chart.Rows.SelectMany(r => new[] { r.Left, r.Right }).Where(LineRuns.IsFigure).Select(v => Math.Abs(v!.Value)).ToList();
        var room = values.Select(v => ChartLook.WidthOf(Numbers.Of(v, chart.Unit))).DefaultIfEmpty().Max() + 6;
        gutter = Math.Min(width * 0.34, chart.Rows.Select(r => ChartLook.WidthOf(PlainText.OneLine(r.Label))).DefaultIfEmpty().Max() + 12);
        middle = width / 2;
        var high = values.DefaultIfEmpty().Max();
        length = new(0, high > 0 ? high : 1, 0, Math.Max(20, ((width - gutter) / 2) - room));
    }

    public override double Height => Top + (chart.Rows.Count * RowHeight) + 2;

    public override string UnitLine => UnitSentence(chart.Unit) + " Both sides on one scale.";

    public override string Description => $"To the left {chart.LeftName}, to the right {chart.RightName}. "
        + string.Join("; ", chart.Rows.Select(r => $"{r.Label}: {Shown(r.Left, chart.Unit)} and {Shown(r.Right, chart.Unit)}")) + ".";

    public override void Draw(Markup html)
    {
        var (left, right) = (middle - (gutter / 2), middle + (gutter / 2));
        Name(html, chart.LeftName, left, "end", 1);
        Name(html, chart.RightName, right, "start", 2);
        for (var i = 0; i < chart.Rows.Count; i++)
        {
            var (row, top) = (chart.Rows[i], Top + (i * RowHeight));
            html.Add($"<text class=\"label\" text-anchor=\"middle\" x=\"{middle}\" y=\"{top + 15}\">{Fit(row.Label, gutter)}</text>");
            Bar(html, row.Left, left, -1, top);
            Bar(html, row.Right, right, 1, top);
            html.Add($"\n");
        }

        html.Add($"<line class=\"axis\" x1=\"{left}\" x2=\"{left}\" y1=\"{Top}\" y2=\"{Height}\"/><line class=\"axis\" x1=\"{right}\" x2=\"{right}\" y1=\"{Top}\" y2=\"{Height}\"/>\n");
    }

    public override ChartTable Table() => new(
        ["Row", chart.LeftName, chart.RightName],
        [.. chart.Rows.Select(r => (IReadOnlyList<ChartCell>)[ChartCell.Of(r.Label), ChartCell.Of(r.Left, chart.Unit), ChartCell.Of(r.Right, chart.Unit)])]);

    private void Name(Markup html, string name, double at, string anchor, int series)
    {
        var lines = TextWrap.Lines(PlainText.OneLine(name), ChartLook.LettersIn((Width - gutter) / 2)).Take(2).ToList();
        html.Add($"<text class=\"name series-{series}\" text-anchor=\"{anchor}\" x=\"{at}\" y=\"{(lines.Count > 1 ? 14 : 30)}\">");
        for (var i = 0; i < lines.Count; i++)
        {
            html.Add($"<tspan x=\"{at}\" dy=\"{(i == 0 ? 0 : ChartLook.Line)}\">{lines[i]}</tspan>");
        }

        html.Add($"</text>\n");
    }

    private void Bar(Markup html, double? value, double from, int side, double top)
    {
        var anchor = side < 0 ? "end" : "start";
        if (!LineRuns.IsFigure(value))
        {
            html.Add($"<text class=\"missing\" text-anchor=\"{anchor}\" x=\"{from + (side * 6)}\" y=\"{top + 15}\">{Shown(value, chart.Unit)}</text>");
            return;
        }

        var reach = length.At(Math.Abs(value!.Value));
        html.Add($"<rect class=\"bar series-{(side < 0 ? 1 : 2)}\" x=\"{(side < 0 ? from - reach : from)}\" y=\"{top + 3}\" width=\"{reach}\" height=\"{BarHeight}\"/>");
        html.Add($"<text class=\"value\" text-anchor=\"{anchor}\" x=\"{from + (side * (reach + 5))}\" y=\"{top + 15}\">{Shown(value, chart.Unit)}</text>");
    }
}
