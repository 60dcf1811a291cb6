using Entente.Reporting.Html;
using Entente.Wording;

namespace Entente.Reporting.Charts;

/// <summary>Lines over years: each named at its end, told apart by dash and marker as well as by colour, never drawn across a gap.</summary>
internal sealed class LineDrawing : ChartDrawing
{
    private const double Left = 4;
    private const double Top = 24;

    private readonly LineChart chart;
    private readonly IReadOnlyList<IReadOnlyList<Dot>> dots;
    private readonly IReadOnlyList<IReadOnlyList<IReadOnlyList<Dot>>> runs;
    private readonly Scale x;
    private readonly Scale y;
    private readonly double step;
    private readonly double right;

    public LineDrawing(LineChart chart, double width)
        : base(width)
    {
        this.chart = chart;
        dots = [.. chart.Series.Select(LineRuns.Dots)];
        runs = [.. dots.Select(LineRuns.Of)];
        var all = dots.SelectMany(d => d).ToList();
        (y, step) = Scale.FromZero(Extent.Of(all), Bottom, Top);
        var marks = 0.0;
        foreach (var mark in y.Marks(step))
        {
            marks = Math.Max(marks, ChartLook.SmallWidthOf(ShortValue(mark, chart.Unit)));
        }

        right = width - Math.Min(width * 0.4, NameRoom()) - 4;
        var from = Left + marks + 10;
        var (first, last) = all.Count == 0 ? (0, 0) : (all.Min(d => d.At), all.Max(d => d.At));
        x = first == last ? new(first - 1, last + 1, from, right - 14) : new(first, last, from, right - 12);
    }

    public override double Height => Bottom + 26 + (BreakLines.Count * ChartLook.Line);

    public override string UnitLine => UnitSentence(chart.Unit);

    public override string Description => string.Join(" ", chart.Series.Select((s, i) => SeriesWords.Of(s.Name, dots[i], chart.Unit)))
        + (chart.BreakAt is { } cut ? $" The series breaks at {SeriesWords.Time(cut.At)}: {cut.Words.TrimEnd('.')}." : "");

    private double Bottom => IsWide ? 230 : 184;

    // A long word is not broken if there is any room for it.
    private int NameLetters => IsWide ? 26 : chart.Series.SelectMany(s => PlainText.OneLine(s.Name).Split(' ')).Any(w => w.Length > 12) ? 15 : 12;

    private IReadOnlyList<string> BreakLines => chart.BreakAt is { } cut
        ? TextWrap.Lines($"┆ break at {SeriesWords.Time(cut.At)}: {PlainText.OneLine(cut.Words)}", ChartLook.LettersIn(Width - Left))
        : [];

    public override void Draw(Markup html)
    {
        DrawAxes(html);
        DrawBreak(html);
        for (var i = 0; i < chart.Series.Count; i++)
        {
            foreach (var run in runs[i])
            {
                Lines.Write(html, run, x, y, i);
                foreach (var dot in run)
                {
                    Markers.Write(html, i, x.At(dot.At), y.At(dot.Height));
                }
            }
        }

        DrawNames(html);
    }

    public override ChartTable Table() => SeriesWords.Table([.. chart.Series.Select(s => s.Name)], dots, chart.Unit);

    private void DrawAxes(Markup html)
    {
        foreach (var mark in y.Marks(step))
        {
            html.Add($"<line class=\"{(mark == 0 ? "axis" : "grid")}\" x1=\"{x.From - 6}\" x2=\"{right}\" y1=\"{y.At(mark)}\" y2=\"{y.At(mark)}\"/>");
            html.Add($"<text class=\"tick\" x=\"{Left}\" y=\"{y.At(mark) + 4}\">{ShortValue(mark, chart.Unit)}</text>\n");
        }

        foreach (var year in YearMarks())
        {
            html.Add($"<text class=\"tick\" text-anchor=\"middle\" x=\"{x.At(year)}\" y=\"{Bottom + 18}\">{SeriesWords.Time(year)}</text>\n");
        }
    }

    private IEnumerable<double> YearMarks()
    {
        var (first, last) = ((int)Math.Ceiling(x.Low), (int)Math.Floor(x.High));
        var every = Math.Max(1, (int)Math.Ceiling((last - first) * 42.0 / Math.Max(1, x.To - x.From)));
        for (var year = last; year >= first; year -= every)
        {
            yield return year;
        }
    }

    private void DrawBreak(Markup html)
    {
        if (chart.BreakAt is not { } cut)
        {
            return;
        }

        if (cut.At >= x.Low && cut.At <= x.High)
        {
            // Between the last year before the break and the first after it.
            var at = x.At(cut.At == Math.Floor(cut.At) && cut.At > x.Low ? cut.At - 0.5 : cut.At);
            html.Add($"<line class=\"break\" x1=\"{at}\" x2=\"{at}\" y1=\"{Top - 12}\" y2=\"{Bottom}\"/>\n");
        }

        for (var i = 0; i < BreakLines.Count; i++)
        {
            html.Add($"<text class=\"tick\" x=\"{Left}\" y=\"{Bottom + 37 + (i * ChartLook.Line)}\">{BreakLines[i]}</text>\n");
        }
    }

    private void DrawNames(Markup html)
    {
        var labels = runs.Select((r, i) => new { Number = i, Run = r }).Where(l => l.Run.Count > 0)
            .Select(l => new { l.Number, Value = l.Run[^1][^1].Height, Lines = NameLines(chart.Series[l.Number].Name) })
            .ToList();
        labels.Sort((a, b) => b.Value.CompareTo(a.Value));
        var places = LabelPlaces.Of([.. labels.Select(l => new WantedPlace(y.At(l.Value) - 8, ((l.Lines.Count + 1) * ChartLook.Line) + 5))], Top - 18, Bottom + 12);
        for (var i = 0; i < labels.Count; i++)
        {
            var label = labels[i];
            html.Add($"<text class=\"name series-{(label.Number % 4) + 1}\" x=\"{right + 2}\" y=\"{places[i] + 12}\"><tspan class=\"last\">{Written(label.Value)}</tspan>");
            foreach (var line in label.Lines)
            {
                html.Add($"<tspan x=\"{right + 2}\" dy=\"{ChartLook.Line}\">{line}</tspan>");
            }

            html.Add($"</text>\n");
        }
    }

    private double NameRoom()
    {
        var names = chart.Series.SelectMany(s => NameLines(s.Name));
        var values = runs.Where(r => r.Count > 0).Select(r => Written(r[^1][^1].Height));
        return Math.Max(40, Math.Max(ChartLook.Widest(names), ChartLook.BoldWidest(values)));
    }

    private string Written(double value) => chart.Unit == "points" ? $"{Numbers.Plain(value)} points" : Numbers.Of(value, chart.Unit);

    private IReadOnlyList<string> NameLines(string name) => TextWrap.Lines(PlainText.OneLine(name), NameLetters);
}
