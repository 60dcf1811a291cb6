using Entente.Reporting.Html;

namespace Entente.Reporting.Charts;

/// <summary>
/// A chart as a figure: its finding in words, a static drawing that screen readers name and describe, its unit and source, and
/// its numbers as a table.
/// </summary>
internal static class ChartView
{
    /// <summary>Writes the figure.</summary>
    /// <param name="html">The page.</param>
    /// <param name="chart">What to show.</param>
    /// <param name="id">An id of the page that no other chart has.</param>
    public static void Write(Markup html, Chart chart, string id)
    {
        ChartDrawing drawing = chart switch
        {
            LineChart lines => new LineDrawing(lines),
            BarChart bars => new BarDrawing(bars),
            VoteStrip strip => new VoteDrawing(strip),
            _ => throw new ArgumentException($"No drawing for {chart.GetType().Name}.", nameof(chart)),
        };
        html.Add($"<figure class=\"chart\">\n<p class=\"chart-title\" aria-hidden=\"true\">{chart.Title}</p>\n");
        html.Add($"<svg role=\"img\" viewBox=\"0 0 {ChartDrawing.Width} {drawing.Height}\" aria-labelledby=\"{id}-title {id}-desc\">\n");
        html.Add($"<title id=\"{id}-title\">{chart.Title}</title>\n<desc id=\"{id}-desc\">{drawing.Description}</desc>\n");
        drawing.Draw(html);
        html.Add($"</svg>\n<figcaption>{drawing.UnitLine} Source: {chart.Source}.</figcaption>\n");
        html.Add($"<details><summary>The numbers</summary>\n<div class=\"scroll\"><table>\n");
        drawing.Table(html);
        html.Add($"</table></div></details>\n</figure>\n");
    }
}
