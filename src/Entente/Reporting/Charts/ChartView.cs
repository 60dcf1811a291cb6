using Entente.Reporting.Html;

namespace Entente.Reporting.Charts;

/// <summary>
/// A chart as a figure: its finding in words, static drawings that screen readers name and describe, its unit and source, and
/// its numbers as a table and as CSV.
/// </summary>
internal static class ChartView
{
    /// <summary>Writes the figure.</summary>
    /// <param name="html">The page.</param>
    /// <param name="chart">What to show.</param>
    /// <param name="id">An id of the page that no other chart has.</param>
    public static void Write(Markup html, Chart chart, string id)
    {
        var drawing = ChartDrawing.Of(chart, ChartLook.Narrow);
        html.Add($"<figure class=\"chart\">\n<p class=\"chart-title\" aria-hidden=\"true\">{chart.Title}</p>\n");
        WriteDrawing(html, chart, drawing, id, drawing.HasWide ? "narrow" : "only");
        if (drawing.HasWide)
        {
            WriteDrawing(html, chart, ChartDrawing.Of(chart, ChartLook.Wide), id + "-wide", "wide");
        }

        html.Add($"<figcaption>{drawing.UnitLine} Source: {chart.Source.TrimEnd('.')}.</figcaption>\n");
        if (drawing.Table() is { } table)
        {
            WriteTable(html, table, id);
        }

        html.Add($"</figure>\n");
    }

    // A page shows one of the two, so a screen reader meets one.
    private static void WriteDrawing(Markup html, Chart chart, ChartDrawing drawing, string id, string place)
    {
        html.Add($"<svg class=\"{place}\" role=\"img\" viewBox=\"0 0 {drawing.Width} {drawing.Height}\" aria-labelledby=\"{id}-title {id}-desc\">\n");
        html.Add($"<title id=\"{id}-title\">{chart.Title}</title>\n<desc id=\"{id}-desc\">{drawing.Description}</desc>\n");
        drawing.Draw(html);
        html.Add($"</svg>\n");
    }

    private static void WriteTable(Markup html, ChartTable table, string id)
    {
        html.Add($"<details><summary>The numbers</summary>\n<div class=\"scroll\"><table>\n<thead><tr>");
        foreach (var head in table.Heads)
        {
            html.Add($"<th scope=\"col\">{head}</th>");
        }

        html.Add($"</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Add($"<tr><th scope=\"row\">{row[0].Shown}</th>");
            foreach (var cell in row.Skip(1))
            {
                html.Add($"<td>{cell.Shown}</td>");
            }

            html.Add($"</tr>\n");
        }

        html.Add($"</tbody></table></div>\n<p class=\"download\">");
        CsvLink.Write(html, id, Csv.Of(table.Heads, table.Rows.Select(r => r.Select(c => c.Exact))), "These numbers as CSV");
        html.Add($"</p></details>\n");
    }
}
