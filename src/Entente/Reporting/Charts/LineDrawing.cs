using System.Globalization;
using Entente.Reporting.Html;
using Entente.Wording;

namespace Entente.Reporting.Charts;

/// <summary>Lines over years: each named at its end, told apart by dash and marker as well as by colour, never drawn across a gap.</summary>
internal sealed class LineDrawing : ChartDrawing
{
    private const double Left = 8;
    private const double Bottom = 190;
    private const double Top = 30;
    private const double LineHeight = 14;

    private readonly LineChart chart;
    private readonly IReadOnlyList<IReadOnlyList<Dot>> dots;
    private readonly IReadOnlyList<IReadOnlyList<IReadOnlyList<Dot>>> runs;
    private readonly Scale x;
    private readonly Scale y;
    private readonly double step;
    private readonly double right;

    public LineDrawing(LineChart chart)
    {
        this.chart = chart;
        dots = [.. chart.Series.Select(LineRuns.Dots)];
        runs = [.. dots.Select(LineRuns.Of)];
        right = Width - 8 - Math.Min(130, NameRoom());
        var all = dots.SelectMany(d => d).ToList();
        (y, step) = Scale.FromZero(all.Where(d => d.Value is not null).Select(d => d.Height), Bottom, Top);
        var (first, last) = all.Count == 0 ? (0, 0) : (all.Min(d => d.At), all.Max(d => d.At));
        x = first == last ? new(first - 1, last + 1, Left + 40, right - 14) : new(first, last, Left + 40, right - 14);
    }

    public override double Height => Bottom + 26 + (chart.BreakAt is null ? 0 : BreakLines.Count * LineHeight);

    public override string UnitLine => UnitSentence(chart.Unit);

    public override string Description => string.Join(" ", chart.Series.Select((s, i) => Describe(s, dots[i], runs[i])))
        + (chart.BreakAt is { } cut ? $" The series breaks at {Year(cut.At)}: {cut.Words}." : "");

    private IReadOnlyList<string> BreakLines =>
        chart.BreakAt is { } cut ? TextWrap.Lines($"┆ break at {Year(cut.At)}: {PlainText.OneLine(cut.Words)}", (int)((Width - Left) / LetterWidth)) : [];

    public override void Draw(Markup html)
    {
        DrawAxes(html);
        DrawBreak(html);
        for (var i = 0; i < chart.Series.Count; i++)
        {
            DrawSeries(html, runs[i], i);
        }

        DrawNames(html);
    }

    public override void Table(Markup html)
    {
        html.Add($"<thead><tr><th scope=\"col\">Year</th>");
        foreach (var series in chart.Series)
        {
            html.Add($"<th scope=\"col\">{series.Name}</th>");
        }

        html.Add($"</tr></thead>\n<tbody>\n");
        foreach (var at in dots.SelectMany(d => d).Select(d => d.At).Distinct().Order())
        {
            html.Add($"<tr><th scope=\"row\">{Year(at)}</th>");
            foreach (var series in dots)
            {
                var dot = series.FirstOrDefault(d => d.At == at && d.Value is not null);
                html.Add($"<td>{(dot is null ? "no figure" : Numbers.Of(dot.Height, chart.Unit))}</td>");
            }

            html.Add($"</tr>\n");
        }

        html.Add($"</tbody>\n");
    }

    private void DrawAxes(Markup html)
    {
        foreach (var mark in y.Marks(step))
        {
            html.Add($"<line class=\"{(mark == 0 ? "axis" : "grid")}\" x1=\"{Left}\" x2=\"{right}\" y1=\"{y.At(mark)}\" y2=\"{y.At(mark)}\"/>");
            html.Add($"<text class=\"tick\" x=\"{Left}\" y=\"{y.At(mark) - 3}\">{ShortValue(mark)}</text>\n");
        }

        foreach (var year in YearMarks())
        {
            html.Add($"<text class=\"tick\" text-anchor=\"middle\" x=\"{x.At(year)}\" y=\"{Bottom + 17}\">{Year(year)}</text>\n");
        }
    }

    private IEnumerable<double> YearMarks()
    {
        var (first, last) = ((int)Math.Ceiling(x.Low), (int)Math.Floor(x.High));
        var every = Math.Max(1, (int)Math.Ceiling((last - first) * 36.0 / Math.Max(1, x.To - x.From)));
        for (var year = last; year >= first; year -= every)
        {
            yield return year;
        }
    }

    private void DrawBreak(Markup html)
    {
        if (chart.BreakAt is not { } cut || cut.At < x.Low || cut.At > x.High)
        {
            return;
        }

        // Between the last year before the break and the first after it.
        var at = x.At(cut.At == Math.Floor(cut.At) && cut.At > x.Low ? cut.At - 0.5 : cut.At);
        html.Add($"<line class=\"break\" x1=\"{at}\" x2=\"{at}\" y1=\"{Top - 10}\" y2=\"{Bottom}\"/>\n");
        for (var i = 0; i < BreakLines.Count; i++)
        {
            html.Add($"<text class=\"tick\" x=\"{Left}\" y=\"{Bottom + 36 + (i * LineHeight)}\">{BreakLines[i]}</text>\n");
        }
    }

    private void DrawSeries(Markup html, IReadOnlyList<IReadOnlyList<Dot>> series, int number)
    {
        foreach (var run in series)
        {
            if (run.Count > 1)
            {
                html.Add($"<path class=\"line series-{(number % 4) + 1}\" d=\"M");
                for (var i = 0; i < run.Count; i++)
                {
                    html.Add($"{(i == 0 ? "" : "L")}{x.At(run[i].At)} {y.At(run[i].Height)}");
                }

                html.Add($"\"/>\n");
            }

            foreach (var dot in run)
            {
                Marker(html, number, x.At(dot.At), y.At(dot.Height));
            }
        }
    }

    private static void Marker(Markup html, int number, double cx, double cy)
    {
        var series = (number % 4) + 1;
        switch (series)
        {
            case 1:
                html.Add($"<circle class=\"marker series-1\" cx=\"{cx}\" cy=\"{cy}\" r=\"3.2\"/>");
                break;
            case 2:
                html.Add($"<rect class=\"marker series-2\" x=\"{cx - 3}\" y=\"{cy - 3}\" width=\"6\" height=\"6\"/>");
                break;
            default:
                var turn = series == 3 ? -1 : 1;
                html.Add($"<path class=\"marker series-{series}\" d=\"M{cx - 4} {cy - (3 * turn)}L{cx + 4} {cy - (3 * turn)}L{cx} {cy + (4 * turn)}Z\"/>");
                break;
        }
    }

    private void DrawNames(Markup html)
    {
        var labels = runs.Select((r, i) => new { Number = i, Run = r }).Where(l => l.Run.Count > 0)
            .Select(l => new { l.Number, Value = l.Run[^1][^1].Height, Lines = NameLines(chart.Series[l.Number].Name) })
            .OrderByDescending(l => l.Value).ToList();
        var free = Top - 16;
        var below = labels.Sum(l => (l.Lines.Count + 1) * LineHeight);
        foreach (var label in labels)
        {
            var (number, value, lines) = (label.Number, label.Value, label.Lines);
            var height = (lines.Count + 1) * LineHeight;
            var top = Math.Max(free, Math.Min(y.At(value) - 6, Bottom + 10 - below));
            (free, below) = (top + height + 2, below - height);
            html.Add($"<text class=\"name series-{(number % 4) + 1}\" x=\"{right}\" y=\"{top + 10}\"><tspan class=\"last\">{(chart.Unit == "points" ? $"{Numbers.Plain(value)} points" : Numbers.Of(value, chart.Unit))}</tspan>");
            foreach (var line in lines)
            {
                html.Add($"<tspan x=\"{right}\" dy=\"{LineHeight}\">{line}</tspan>");
            }

            html.Add($"</text>\n");
        }
    }

    private double NameRoom()
    {
        var longest = chart.Series.SelectMany(s => NameLines(s.Name)).DefaultIfEmpty("").Max(l => l.Length);
        return Math.Max(longest, 9) * LetterWidth;
    }

    private string Describe(ChartSeries series, IReadOnlyList<Dot> all, IReadOnlyList<IReadOnlyList<Dot>> drawn)
    {
        if (drawn.Count == 0)
        {
            return $"{series.Name}: no figures.";
        }

        var (first, last) = (drawn[0][0], drawn[^1][^1]);
        var gaps = all.Where(d => d.Value is null).Select(d => Year(d.At)).ToList();
        return $"{series.Name}: {Numbers.Of(first.Height, chart.Unit)} in {Year(first.At)}, {Numbers.Of(last.Height, chart.Unit)} in {Year(last.At)}"
            + (gaps.Count == 0 ? "." : $"; no figure for {string.Join(", ", gaps)}.");
    }

    private string ShortValue(double mark) => chart.Unit.Contains('/', StringComparison.Ordinal) || chart.Unit is "points" or "rate"
        ? Numbers.Plain(chart.Unit == "rate" ? mark * 100 : mark)
        : Numbers.Of(mark, chart.Unit).Replace(".0", "", StringComparison.Ordinal).Replace(" tonnes", "", StringComparison.Ordinal);

    private static IReadOnlyList<string> NameLines(string name) => TextWrap.Lines(PlainText.OneLine(name), 18);

    private static string Year(double at) => at == Math.Floor(at)
        ? at.ToString("0", CultureInfo.InvariantCulture)
        : new DateOnly((int)at, Math.Clamp((int)((at - Math.Floor(at)) * 12) + 1, 1, 12), 1).ToString("MMM yyyy", CultureInfo.InvariantCulture);
}
