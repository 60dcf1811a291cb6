using Entente.Reporting.Html;
using Entente.Wording;

namespace Entente.Reporting.Charts;

/// <summary>Values as dots on their intervals, against a value they are held to.</summary>
internal sealed class RangeDrawing : ChartDrawing
{
    private const double Top = 26;

    private readonly DotRange chart;
    private readonly Scale x;
    private readonly double step;
    private readonly double labels;

    public RangeDrawing(DotRange chart, double width)
        : base(width)
    {
        this.chart = chart;
        labels = IsWide ? Math.Min(width * 0.36, ChartLook.Widest(chart.Rows.Select(r => PlainText.OneLine(r.Label))) + 16) : 0;
        var values = new Extent().Add(chart.Mark?.Value);
        foreach (var row in chart.Rows)
        {
            values.Add(row.Value).Add(row.Low).Add(row.High);
        }

        (x, step) = Scale.Around(values, labels + 12, width - 16);
    }

    public override double Height => Top + (chart.Rows.Count * RowHeight) + 22;

    public override string UnitLine => UnitSentence(chart.Unit) + (chart.Rows.Any(r => r.Low is not null) ? " The line through a dot is its interval." : "");

    public override string Description => string.Join("; ", chart.Rows.Select(r => $"{r.Label}: {Words(r)}")) + "."
        + (chart.Mark is { } mark ? $" Held against {Numbers.Of(mark.Value, chart.Unit)}: {mark.Words}." : "");

    private double RowHeight => IsWide ? 30 : 44;

    private double Bottom => Top + (chart.Rows.Count * RowHeight);

    public override void Draw(Markup html)
    {
        foreach (var mark in x.Marks(step))
        {
            Upright(html, "grid", x.At(mark));
            html.Add($"<text class=\"tick\" text-anchor=\"middle\" x=\"{x.At(mark)}\" y=\"{Bottom + 16}\">{ShortValue(mark, chart.Unit)}</text>\n");
        }

        DrawMark(html);
        for (var i = 0; i < chart.Rows.Count; i++)
        {
            DrawRow(html, chart.Rows[i], Top + (i * RowHeight));
        }
    }

    public override ChartTable Table() => new(
        ["Which", "Value", "From", "To"],
        [.. chart.Rows.Select(r => (IReadOnlyList<ChartCell>)[ChartCell.Of(r.Label), ChartCell.Of(r.Value, chart.Unit), Bound(r.Low), Bound(r.High)])]);

    private ChartCell Bound(double? value) => value is null ? new("–", "") : ChartCell.Of(value, chart.Unit);

    private void DrawMark(Markup html)
    {
        if (chart.Mark is not { } mark || !LineRuns.IsFigure(mark.Value))
        {
            return;
        }

        var at = x.At(mark.Value);
        var words = Fit(mark.Words, Width - labels);
        var anchor = at > (x.From + x.To) / 2 ? "end" : "start";
        html.Add($"<line class=\"against\" x1=\"{at}\" x2=\"{at}\" y1=\"{Top - 9}\" y2=\"{Top + 2}\"/>");
        Upright(html, "against", at);
        html.Add($"<text class=\"tick\" text-anchor=\"{anchor}\" x=\"{at + (anchor == "end" ? 4 : -4)}\" y=\"{Top - 13}\">{words}</text>\n");
    }

    // In a narrow place the labels stand across, and the line leaves room for them.
    private void Upright(Markup html, string name, double at)
    {
        html.Add($"<path class=\"{name}\" d=\"");
        for (var i = 0; i < (IsWide ? 1 : chart.Rows.Count); i++)
        {
            html.Add($"M{at} {(IsWide ? Top : Top + (i * RowHeight) + 23)}V{(IsWide ? Bottom : Top + ((i + 1) * RowHeight))}");
        }

        html.Add($"\"/>");
    }

    private void DrawRow(Markup html, RangeRow row, double top)
    {
        var emphasis = row.Emphasis ? "strong" : "plain";
        var middle = top + RowHeight - (IsWide ? 15 : 12);
        if (IsWide)
        {
            html.Add($"<text class=\"label {emphasis}\" text-anchor=\"end\" x=\"{labels - 6}\" y=\"{middle + 4}\">{Fit(row.Label, labels - 6)}</text>");
        }
        else
        {
            html.Add($"<text class=\"label {emphasis}\" x=\"2\" y=\"{top + 18}\">{Fit(row.Label, Width)}</text>");
        }

        if (!LineRuns.IsFigure(row.Value))
        {
            html.Add($"<text class=\"missing\" x=\"{x.From}\" y=\"{middle + 4}\">{Shown(row.Value, chart.Unit)}</text>\n");
            return;
        }

        if (LineRuns.IsFigure(row.Low) && LineRuns.IsFigure(row.High))
        {
            var (low, high) = (x.At(Math.Min(row.Low!.Value, row.High!.Value)), x.At(Math.Max(row.Low.Value, row.High.Value)));
            html.Add($"<path class=\"interval {emphasis}\" d=\"M{low} {middle - 5}V{middle + 5}M{low} {middle}H{high}M{high} {middle - 5}V{middle + 5}\"/>");
        }

        html.Add($"<circle class=\"dot {emphasis}\" cx=\"{x.At(row.Value!.Value)}\" cy=\"{middle}\" r=\"5\"/>\n");
    }

    private string Words(RangeRow row) => Shown(row.Value, chart.Unit)
        + (row.Low is { } low && row.High is { } high ? $" ({Numbers.Of(low, chart.Unit)} to {Numbers.Of(high, chart.Unit)})" : "");
}
