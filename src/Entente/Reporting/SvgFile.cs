using Entente.Reporting.Charts;
using Entente.Reporting.Html;

namespace Entente.Reporting;

/// <summary>A chart as an SVG file of its own, with its title, unit and source, that opens anywhere and prints.</summary>
internal static class SvgFile
{
    private const int Margin = 12;
    private const int LineHeight = 15;

    // Cells that fit beside the margins at the size of the words.
    private const int TitleCells = 78;
    private const int CaptionCells = 104;

    private const string Style = """
        text { font: 13px system-ui, -apple-system, "Segoe UI", "Liberation Sans", Arial, sans-serif; fill: #1c1f24; }
        .title { font-weight: 700; font-size: 14px; } .caption { font-size: 11px; fill: #565c66; }
        .tick { fill: #565c66; font-size: 12px; } .grid { stroke: #dedad1; } .axis { stroke: #565c66; } .break { stroke: #565c66; stroke-dasharray: 2 3; }
        .series-1 { --tone: #0b5f8a; } .series-2 { --tone: #b3470c; } .series-3 { --tone: #5c4a9c; } .series-4 { --tone: #4d6b12; }
        .line { fill: none; stroke: var(--tone); stroke-width: 2.2; stroke-linejoin: round; } .marker { fill: var(--tone); stroke: #fff; } .name { fill: var(--tone); } .last { font-weight: 700; }
        .line.series-2 { stroke-dasharray: 7 4; } .line.series-3 { stroke-dasharray: 2 4; } .line.series-4 { stroke-dasharray: 9 3 2 3; }
        .bar { fill: #b9bec7; } .bar.strong { fill: #0b5f8a; } .strong { font-weight: 700; } .missing { fill: #565c66; font-style: italic; }
        """;

    /// <summary>The file's text.</summary>
    public static string Of(Chart chart)
    {
        var drawing = ChartDrawing.Of(chart, ChartLook.Wide);
        var title = TextWrap.Lines(PlainText.OneLine(chart.Title), TitleCells);
        var caption = TextWrap.Lines(PlainText.OneLine($"{drawing.UnitLine} Source: {chart.Source}. Missing is a gap, not zero."), CaptionCells);
        var top = Margin + (title.Count * LineHeight) + 6;
        var (width, height) = (drawing.Width + (2 * Margin), top + drawing.Height + (caption.Count * LineHeight) + Margin + 10);
        var svg = new Markup();
        svg.Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title desc\" viewBox=\"0 0 {width} {height}\" width=\"{width * 1.5}\" height=\"{height * 1.5}\">\n");
        svg.Add($"<title id=\"title\">{chart.Title}</title>\n<desc id=\"desc\">{drawing.Description}</desc>\n<style>").Text(Style).Add($"</style>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        Words(svg, title, "title", Margin + 10);
        svg.Add($"<g transform=\"translate({Margin} {top})\">\n");
        drawing.Draw(svg);
        svg.Add($"</g>\n");
        Words(svg, caption, "caption", top + drawing.Height + LineHeight + 4);
        svg.Add($"</svg>\n");
        return svg.ToString();
    }

    private static void Words(Markup svg, IReadOnlyList<string> lines, string kind, double first)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            svg.Add($"<text class=\"{kind}\" x=\"{Margin}\" y=\"{first + (i * LineHeight)}\">{lines[i]}</text>\n");
        }
    }
}
