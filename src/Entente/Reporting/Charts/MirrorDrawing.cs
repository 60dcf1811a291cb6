using Entente.Reporting.Html;

namespace Entente.Reporting.Charts;

/// <summary>
/// Bars to the left and to the right on one scale: what goes one way and what goes the other. In a wide place the rows' names stand
/// between the sides and the values at the bars' ends; in a narrow one both stand above the bars, which have the whole width.
/// </summary>
internal sealed class MirrorDrawing : ChartDrawing
{
    private const double BarHeight = 15;
    private const double Top = 40;

    private readonly MirroredBars chart;
    private readonly Scale length;
    private readonly double labels;
    private readonly double gutter;
    private readonly double middle;

    public MirrorDrawing(MirroredBars chart, double width)
        : base(width)
    {
        this.chart = chart;
        var values = new Extent().Add(0);
        foreach (var row in chart.Rows)
        {
            values.Add(row.Left).Add(row.Right);
        }

        var room = ChartLook.Widest(chart.Rows.SelectMany(r => new[] { Shown(r.Left, chart.Unit), Shown(r.Right, chart.Unit) })) + 6;
        labels = Math.Min(width * 0.34, ChartLook.Widest(chart.Rows.Select(r => PlainText.OneLine(r.Label))) + 12);
        gutter = IsWide ? labels : 0;
        middle = width / 2;
        var high = Math.Max(values.High, -values.Low);
        length = new(0, high > 0 ? high : 1, 0, Math.Max(20, ((width - gutter) / 2) - (IsWide ? room : 1)));
    }

    public override double Height => Top + (chart.Rows.Count * RowHeight) + 2;

    public override string UnitLine => UnitSentence(chart.Unit) + " Both sides on one scale.";

    public override string Description => $"To the left {chart.LeftName}, to the right {chart.RightName}. "
        + string.Join("; ", chart.Rows.Select(r => $"{r.Label}: {Shown(r.Left, chart.Unit)} and {Shown(r.Right, chart.Unit)}")) + ".";

    private double RowHeight => IsWide ? 24 : 41;

    // How far below the top of its row the text of a row stands, and how far its bars.
    private double TextDrop => IsWide ? 15 : 13;

    private double BarDrop => IsWide ? 3 : 19;

    public override void Draw(Markup html)
    {
        var (left, right) = (middle - (gutter / 2), middle + (gutter / 2));
        Name(html, chart.LeftName, IsWide ? left : 0, IsWide ? "end" : "start", 1);
        Name(html, chart.RightName, IsWide ? right : Width, IsWide ? "start" : "end", 2);
        for (var i = 0; i < chart.Rows.Count; i++)
        {
            var (row, top) = (chart.Rows[i], Top + (i * RowHeight));
            html.Add($"<text class=\"label\" text-anchor=\"middle\" x=\"{middle}\" y=\"{top + TextDrop}\">{Fit(row.Label, labels)}</text>");
            Bar(html, row.Left, left, -1, top);
            Bar(html, row.Right, right, 1, top);
            Axis(html, left, top);
            Axis(html, right, top);
            html.Add($"\n");
        }
    }

    public override ChartTable Table() => new(
        ["Row", chart.LeftName, chart.RightName],
        [.. chart.Rows.Select(r => (IReadOnlyList<ChartCell>)[ChartCell.Of(r.Label), ChartCell.Of(r.Left, chart.Unit), ChartCell.Of(r.Right, chart.Unit)])]);

    private void Name(Markup html, string name, double at, string anchor, int series)
    {
        var lines = TextWrap.Lines(PlainText.OneLine(name), ChartLook.LettersIn((Width - labels) / 2)).Take(2).ToList();
        html.Add($"<text class=\"name series-{series}\" text-anchor=\"{anchor}\" x=\"{at}\" y=\"{(lines.Count > 1 ? 14 : 30)}\">");
        for (var i = 0; i < lines.Count; i++)
        {
            html.Add($"<tspan x=\"{at}\" dy=\"{(i == 0 ? 0 : ChartLook.Line)}\">{lines[i]}</tspan>");
        }

        html.Add($"</text>\n");
    }

    private void Bar(Markup html, double? value, double from, int side, double top)
    {
        var anchor = side < 0 == IsWide ? "end" : "start";
        var edge = side < 0 ? 0 : Width;
        if (!LineRuns.IsFigure(value))
        {
            html.Add($"<text class=\"missing\" text-anchor=\"{anchor}\" x=\"{(IsWide ? from + (side * 6) : edge)}\" y=\"{top + TextDrop}\">{Shown(value, chart.Unit)}</text>");
            return;
        }

        var reach = length.At(Math.Abs(value!.Value));
        html.Add($"<rect class=\"bar series-{(side < 0 ? 1 : 2)}\" x=\"{(side < 0 ? from - reach : from)}\" y=\"{top + BarDrop}\" width=\"{reach}\" height=\"{BarHeight}\"/>");
        html.Add($"<text class=\"value\" text-anchor=\"{anchor}\" x=\"{(IsWide ? from + (side * (reach + 5)) : edge)}\" y=\"{top + TextDrop}\">{Shown(value, chart.Unit)}</text>");
    }

    private void Axis(Markup html, double at, double top) =>
        html.Add($"<line class=\"axis\" x1=\"{at}\" x2=\"{at}\" y1=\"{top + BarDrop - 3}\" y2=\"{top + BarDrop + BarHeight + 3}\"/>");
}
