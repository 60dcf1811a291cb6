using Entente.Claims;
using Entente.Reading;
using Entente.Reporting.Charts;

namespace Entente.Reporting.Html;

/// <summary>What was found on one statement: verdict, reason, chart, figures, notes, sources, rule and query.</summary>
internal sealed class FindingView(CheckedArticle article, SourceNames sources, RuleBook? rules, string? organisation)
{
    private readonly Dictionary<string, CheckedStatement> shown = new(StringComparer.Ordinal);
    private readonly FigureTable figures = new(sources);
    private readonly BasisView basis = new(article, sources, rules);

    /// <summary>Writes the finding as a section with an anchor of its own.</summary>
    public void Write(Markup html, CheckedStatement item)
    {
        var (verdict, finding) = (item.Finding.Verdict, item.Finding);
        html.Add($"<section class=\"finding {verdict.Slug()}\" id=\"{item.Id}\" aria-labelledby=\"{item.Id}-verdict\">\n");
        html.Add($"<h3 class=\"verdict\" id=\"{item.Id}-verdict\"><a class=\"anchor\" href=\"#{item.Id}\" aria-label=\"Finding {ArticleView.Number(item)}\">{ArticleView.Number(item)}</a> ");
        html.Add($"<span class=\"badge\"><span aria-hidden=\"true\">{verdict.Sign()}</span> {Sentence(verdict.Words())}</span> <span class=\"kind\">{KindOf(item)}</span></h3>\n");
        WriteQuote(html, item);
        html.Add($"<p class=\"reason\">{finding.Reason}</p>\n");
        if (finding.WouldDecide is { } dataset)
        {
            html.Add($"<p class=\"would\"><b>Would decide it:</b> {dataset}</p>\n");
        }

        if (ShownBefore(item) is { } before)
        {
            html.Add($"<p class=\"again\">Decided as <a href=\"#{before.Id}\">finding {ArticleView.Number(before)}</a> is, by the same figures.</p>\n");
        }
        else
        {
            WriteEvidence(html, item);
        }

        WriteFoot(html, item);
        html.Add($"</section>\n");
    }

    // An article says some things twice, and the evidence is needed once.
    private CheckedStatement? ShownBefore(CheckedStatement item)
    {
        var finding = item.Finding;
        if (finding.Figures.Count == 0)
        {
            return null;
        }

        var what = string.Join('\n', [item.Statement.Kind, finding.Verdict.Slug(), finding.Rule ?? "", finding.Reason, figures.AsCsv(finding.Figures), .. finding.Notes, .. finding.Queries]);
        return shown.TryAdd(what, item) ? null : shown[what];
    }

    private void WriteEvidence(Markup html, CheckedStatement item)
    {
        if (item.Finding.Chart is { } chart)
        {
            ChartView.Write(html, chart, item.Id + "-chart");
        }

        figures.Write(html, item);
        WriteNotes(html, item.Finding.Notes);
    }

    // A plan that names a sector is of that claim kind, and still no claim.
    private static string KindOf(CheckedStatement item) => item.Finding.Verdict == Verdict.NotAClaim && item.Statement.Modality != Modality.Fact
        && !string.Equals(item.Statement.Kind, item.Statement.Modality.ToString(), StringComparison.OrdinalIgnoreCase)
            ? $"{item.Statement.Kind} · {item.Statement.Modality.ToString().ToLowerInvariant()}"
            : item.Statement.Kind;

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static void WriteNotes(Markup html, IReadOnlyList<string> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        html.Add($"<div class=\"notes\"><h4>To bear in mind</h4>\n<ul>\n");
        foreach (var note in notes.Distinct(StringComparer.Ordinal))
        {
            html.Add($"<li>{note}</li>\n");
        }

        html.Add($"</ul>\n</div>\n");
    }

    private void WriteQuote(Markup html, CheckedStatement item)
    {
        var words = PlainText.OneLine(item.Statement.Quote.In(article.Article.Text));
        html.Add($"<blockquote><p><a href=\"#in-{item.Id}\">“{words}”</a></p>");
        if (item.Statement.Speaker is { } speaker)
        {
            html.Add($"<footer>says {speaker}</footer>");
        }

        html.Add($"</blockquote>\n");
    }

    private void WriteFoot(Markup html, CheckedStatement item)
    {
        if (BasisView.HasAny(item.Finding))
        {
            html.Add($"<div class=\"foot\">\n");
            basis.Write(html, item);
            if (item.Finding.Figures.Count > 0)
            {
                CsvLink.Write(html, item.Id + "-figures", figures.AsCsv(item.Finding.Figures), "Figures as CSV");
            }

            html.Add($"</div>\n");
        }

        if (ClaimReview.Of(article, item, organisation) is { } review)
        {
            html.Data(EmbeddedJson.Of(review, ClaimReviewContext.Default.ClaimReviewJson));
        }
    }
}
