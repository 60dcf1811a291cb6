using System.Text;
using Entente.Briefing;
using Entente.Reporting.Charts;
using Entente.Reporting.Html;
using Entente.Wording;

namespace Entente.Reporting.Briefs;

/// <summary>A brief as one self-contained page: no script, nothing fetched, readable on paper and on a telephone.</summary>
public static class BriefPage
{
    /// <summary>Writes the page beside the path and renames it into place.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="path">Where to; a file that stands there is replaced.</param>
    /// <exception cref="EntenteException">The path cannot be written.</exception>
    public static void Write(Brief brief, string path) => ReplacedFile.Write(path, Encoding.UTF8.GetBytes(Of(brief)));

    /// <summary>The page itself.</summary>
    internal static string Of(Brief brief, PageFrame? frame = null)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var html = new Markup();
        var around = frame ?? new PageFrame(StyleSheet.OfBrief);
        around.Open(html, $"{BriefWords.Title(brief)} · brief");
        html.Add($"<header class=\"masthead\">\n<p class=\"brand\">Entente <span>what is on record</span></p>\n<h1>{BriefWords.Title(brief)}</h1>\n<p class=\"date\">{BriefWords.AsOf(brief)}</p>\n<ul class=\"summary\">\n");
        Items(html, brief.Summary);
        html.Add($"</ul>\n<nav class=\"contents\" aria-label=\"Contents\"><ul>\n");
        foreach (var section in brief.Sections)
        {
            html.Add($"<li><a href=\"#{section.Id}\">{section.Title}</a></li>\n");
        }

        html.Add($"<li><a href=\"#missing\">What is missing</a></li>\n<li><a href=\"#sources\">Sources</a></li>\n</ul></nav>\n</header>\n");
        around.OpenMain(html, "brief");
        foreach (var section in brief.Sections)
        {
            WriteSection(html, section, brief);
        }

        WriteMissing(html, brief);
        html.Add($"</main>\n<footer class=\"page-foot\">\n");
        WriteSources(html, brief);
        html.Add($"<p>{BriefWords.Made}</p>\n</footer>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void WriteSection(Markup html, BriefSection section, Brief brief)
    {
        html.Add($"<section class=\"finding subject\" id=\"{section.Id}\" aria-labelledby=\"{section.Id}-title\">\n<h2 id=\"{section.Id}-title\">{section.Title}</h2>\n<div class=\"columns\">\n<div class=\"said\">\n");
        foreach (var finding in section.Findings)
        {
            html.Add($"<p class=\"reason\">{finding}</p>\n");
        }

        WriteFigures(html, section.Figures);
        foreach (var table in section.Tables)
        {
            WriteTable(html, table);
        }

        html.Add($"</div>\n");
        if (section.Charts.Count > 0)
        {
            html.Add($"<div class=\"drawn\">\n");
            for (var i = 0; i < section.Charts.Count; i++)
            {
                ChartView.Write(html, section.Charts[i], $"{section.Id}-chart-{i + 1}");
            }

            html.Add($"</div>\n");
        }

        html.Add($"</div>\n");
        if (section.Notes.Count > 0)
        {
            html.Add($"<div class=\"notes\"><h3>To bear in mind</h3>\n<ul>\n");
            Items(html, section.Notes);
            html.Add($"</ul></div>\n");
        }

        WriteBasis(html, section);
        html.Add($"</section>\n");
    }

    private static void WriteFigures(Markup html, IReadOnlyList<Figure> figures)
    {
        if (figures.Count == 0)
        {
            return;
        }

        html.Add($"<table class=\"figures\">\n<thead><tr><th scope=\"col\">Figure</th><th scope=\"col\">Value</th><th scope=\"col\">Period</th></tr></thead>\n<tbody>\n");
        foreach (var figure in figures)
        {
            html.Add($"<tr><th scope=\"row\">{figure.Label}</th><td class=\"value\">{figure.Shown()}</td><td class=\"period\"><span>{figure.ShownPeriod()}</span>");
            if (figure.PublishedLater)
            {
                html.Add($" <span class=\"later\">published later</span>");
            }

            html.Add($"</td></tr>\n");
        }

        html.Add($"</tbody></table>\n<p class=\"source\">Source: {string.Join(", ", figures.Select(f => $"{f.Dataset} {f.Version}").Distinct(StringComparer.Ordinal))}.</p>\n");
    }

    private static void WriteTable(Markup html, BriefTable table)
    {
        html.Add($"<div class=\"listed\"><h3>{table.Title}</h3>\n<div class=\"scroll\"><table class=\"rows\">\n<thead><tr>");
        foreach (var column in table.Columns)
        {
            html.Add($"<th scope=\"col\">{column}</th>");
        }

        html.Add($"</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Add($"<tr><th scope=\"row\">{row[0]}</th>");
            for (var i = 1; i < row.Count; i++)
            {
                // On a narrow screen the row is a block, and each cell must say which column it was.
                html.Add($"<td data-of=\"{table.Columns[i]}\">{row[i]}</td>");
            }

            html.Add($"</tr>\n");
        }

        html.Add($"</tbody></table></div></div>\n");
    }

    private static void WriteBasis(Markup html, BriefSection section)
    {
        html.Add($"<details class=\"basis\"><summary>Measures and queries</summary>\n");
        foreach (var measure in section.Measures)
        {
            html.Add($"<p><code>entente explain {measure}</code> prints definition, unit, reference and rule for missing data.</p>\n");
        }

        foreach (var query in section.Queries)
        {
            html.Add($"<pre><code>{query}</code></pre>\n");
        }

        html.Add($"</details>\n");
    }

    private static void WriteMissing(Markup html, Brief brief)
    {
        html.Add($"<section class=\"finding subject\" id=\"missing\" aria-labelledby=\"missing-title\">\n<h2 id=\"missing-title\">What is missing</h2>\n");
        if (brief.Missing.Count == 0)
        {
            html.Add($"<p class=\"reason\">Every subject of a brief has an answer on record.</p>\n");
        }
        else
        {
            html.Add($"<ul class=\"gaps\">\n");
            foreach (var gap in brief.Missing)
            {
                html.Add($"<li>{gap.What.TrimEnd('.')}. <span class=\"would\"><b>Would be filled by:</b> {gap.FilledBy}.</span></li>\n");
            }

            html.Add($"</ul>\n");
        }

        html.Add($"</section>\n");
    }

    private static void WriteSources(Markup html, Brief brief)
    {
        SourcesView.Write(html, [.. brief.Sources.Select(s => s.Dataset)]);
        var noted = brief.Sources.Where(s => s.Note.Length > 0 || s.PublishedLater).ToList();
        if (noted.Count > 0)
        {
            html.Add($"<h2 class=\"traps\">To bear in mind of the sources</h2>\n<ul>\n");
            Items(html, noted.Select(s => $"{s.Dataset.Id}: {(s.PublishedLater ? $"released after {Dates.Day(brief.AsOf)}. " : "")}{s.Note}".Trim()));
            html.Add($"</ul>\n");
        }
    }

    private static void Items(Markup html, IEnumerable<string> items)
    {
        foreach (var item in items)
        {
            html.Add($"<li>{item}</li>\n");
        }
    }
}
