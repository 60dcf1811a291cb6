using Entente.Claims;

namespace Entente.Reporting.Html;

/// <summary>The figures of a finding: first those that it rests on, then what stands beside them.</summary>
internal sealed class FigureTable(SourceNames sources)
{
    /// <summary>More rows than this are folded away, for the reason names those that decide.</summary>
    private const int ManyRows = 6;

    /// <summary>Writes the tables; nothing where there is no figure.</summary>
    public void Write(Markup html, CheckedStatement item)
    {
        var figures = item.Finding.Figures;
        WriteTable(html, [.. figures.Where(f => f.Beside is Beside.None)], "Figures");
        var beside = figures.Where(f => f.Beside is not Beside.None).ToList();
        if (beside.Count > 0)
        {
            html.Add($"<h4>{Heading(beside)}</h4>\n");
            WriteTable(html, beside, "Beside");
        }

        if (figures.Any(f => f.PublishedLater))
        {
            html.Add($"<p class=\"source\"><span class=\"later\">*</span> published after the article, for a period before it</p>\n");
        }
    }

    /// <summary>The figures as CSV, every one with its source.</summary>
    public string AsCsv(IEnumerable<Figure> figures) => Csv.Of(
        ["figure", "value", "words", "unit", "period", "low", "high", "beside", "dataset", "version", "source", "published_later"],
        figures.Select(f => (IEnumerable<string>)
        [
            f.Label, Csv.Number(f.Value), f.Text ?? "", f.Unit, f.Period, Csv.Number(f.Interval?.Low), Csv.Number(f.Interval?.High), f.Beside.Word(), f.Dataset, f.Version,
            sources.Of(f.Dataset, f.Version), f.PublishedLater ? "yes" : "no",
        ]));

    private static string Heading(List<Figure> beside)
    {
        var words = beside.Select(f => f.Beside).Distinct().Order().Select(b => b switch { Beside.OtherSource => "another source", Beside.OtherPeriod => "another period", _ => "another measure" }).ToList();
        return "By " + string.Join(", ", words);
    }

    private void WriteTable(Markup html, List<Figure> figures, string name)
    {
        if (figures.Count == 0)
        {
            return;
        }

        var many = figures.Count > ManyRows;
        if (many)
        {
            html.Add($"<details class=\"many\"><summary>{figures.Count} figures</summary>\n");
        }

        var names = figures.Where(f => f.Dataset.Length > 0).Select(f => sources.Of(f.Dataset, f.Version)).Distinct(StringComparer.Ordinal).ToList();
        var mixed = names.Count > 1;
        html.Add($"<table class=\"figures\">\n<thead><tr><th scope=\"col\">{name}</th><th scope=\"col\">Value</th><th scope=\"col\">Period</th>");
        if (mixed)
        {
            html.Add($"<th scope=\"col\">Source</th>");
        }

        html.Add($"</tr></thead>\n<tbody>\n");
        foreach (var figure in figures)
        {
            WriteFigure(html, figure, mixed);
        }

        html.Add($"</tbody></table>\n");
        if (!mixed)
        {
            html.Add($"<p class=\"source\">Source: {string.Concat(names)}</p>\n");
        }

        if (many)
        {
            html.Add($"</details>\n");
        }
    }

    private void WriteFigure(Markup html, Figure figure, bool withSource)
    {
        html.Add($"<tr><th scope=\"row\">{Capital(figure.Label)}</th><td class=\"value\">{figure.Shown()}</td><td class=\"period\">{figure.ShownPeriod()}");
        if (figure.PublishedLater)
        {
            html.Add($"<span class=\"later\" title=\"published after the article\">*</span>");
        }

        html.Add($"</td>");
        if (withSource)
        {
            html.Add($"<td class=\"source\">{sources.Of(figure.Dataset, figure.Version)}</td>");
        }

        html.Add($"</tr>\n");
    }

    private static string Capital(string label) => label.Length == 0 ? label : char.ToUpperInvariant(label[0]) + label[1..];
}
