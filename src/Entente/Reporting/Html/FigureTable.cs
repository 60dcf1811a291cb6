using Entente.Claims;

namespace Entente.Reporting.Html;

/// <summary>The figures of a finding: first those that it rests on, then what stands beside them.</summary>
internal sealed class FigureTable(SourceNames sources)
{
    /// <summary>More rows than this are folded away, for the reason names those that decide.</summary>
    private const int ManyRows = 6;

    private static readonly string[] Kinds = [Beside.OtherSource.Phrase(), Beside.OtherPeriod.Phrase(), Beside.OtherMeasure.Phrase()];

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

    private static string Heading(List<Figure> beside) => "By " + string.Join(", ", Kinds.Where(k => beside.Exists(f => f.Beside.Phrase() == k)));

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

        var (groups, dated) = (figures.GroupBy(SourceOf, StringComparer.Ordinal).ToList(), figures.Any(f => f.ShownPeriod().Length > 0));
        html.Add($"<table class=\"figures\">\n<thead><tr><th scope=\"col\">{name}</th><th scope=\"col\">Value</th>");
        if (dated)
        {
            html.Add($"<th scope=\"col\">Period</th>");
        }

        html.Add($"</tr></thead>\n");
        foreach (var group in groups)
        {
            html.Add($"<tbody>\n");
            if (groups.Count > 1 && group.Key.Length > 0)
            {
                html.Add($"<tr class=\"by\"><th scope=\"rowgroup\" colspan=\"{(dated ? 3 : 2)}\">{group.Key}</th></tr>\n");
            }

            foreach (var figure in group)
            {
                WriteFigure(html, figure, dated);
            }

            html.Add($"</tbody>\n");
        }

        html.Add($"</table>\n");
        if (groups.Count == 1 && groups[0].Key.Length > 0)
        {
            html.Add($"<p class=\"source\">Source: {groups[0].Key}</p>\n");
        }

        if (many)
        {
            html.Add($"</details>\n");
        }
    }

    private string SourceOf(Figure figure) => figure.Dataset.Length > 0 ? sources.Of(figure.Dataset, figure.Version) : "";

    private static void WriteFigure(Markup html, Figure figure, bool dated)
    {
        html.Add($"<tr><th scope=\"row\">{Capital(figure.Label)}</th><td class=\"value\">{figure.Shown()}");
        if (dated)
        {
            html.Add($"</td><td class=\"period\">{figure.ShownPeriod()}");
        }

        if (figure.PublishedLater)
        {
            html.Add($"<span class=\"later\" title=\"published after the article\">*</span>");
        }

        html.Add($"</td></tr>\n");
    }

    private static string Capital(string label) => label.Length == 0 ? label : char.ToUpperInvariant(label[0]) + label[1..];
}
