using System.Text;
using Entente.Claims;
using Entente.Reporting.Html;
using Entente.Reporting.Texts;
using Entente.Wording;

namespace Entente.Reporting;

/// <summary>The report as one self-contained page: no script, nothing fetched, readable on paper and on a telephone.</summary>
public static class HtmlReport
{
    /// <summary>Writes the page beside the path and renames it into place, so that a reader never meets half a page.</summary>
    /// <param name="article">The article, checked.</param>
    /// <param name="path">Where to; a file that stands there is replaced.</param>
    /// <param name="rules">The rules that judged, to show the one that fired in full; null shows its id alone.</param>
    /// <param name="organisation">Who runs the check, named as the author of each ClaimReview; null for Entente itself.</param>
    /// <exception cref="EntenteException">The path cannot be written.</exception>
    public static void Write(CheckedArticle article, string path, RuleBook? rules = null, string? organisation = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        ReplacedFile.Write(path, Encoding.UTF8.GetBytes(Page(article, rules, organisation)));
    }

    /// <summary>The page itself.</summary>
    internal static string Page(CheckedArticle article, RuleBook? rules, string? organisation = null, PageFrame? frame = null)
    {
        var html = new Markup();
        var around = frame ?? new PageFrame(StyleSheet.OfReport);
        around.Open(html, $"{PlainText.OneLine(TitleOf(article))} · checked");
        WriteMasthead(html, article);
        FilterBar.Write(html, Summary.Of(article));
        around.OpenMain(html);
        html.Add($"<section class=\"text\" aria-label=\"The article\"><div class=\"sheet\" lang=\"{article.Article.Language}\">\n");
        ArticleView.Write(html, article);
        html.Add($"</div></section>\n<div class=\"findings\">\n<h2>Findings</h2>\n");
        var findings = new FindingView(article, new SourceNames(article), rules, organisation);
        foreach (var statement in article.Statements)
        {
            findings.Write(html, statement);
        }

        html.Add($"</div>\n</main>\n<footer class=\"page-foot\">\n");
        SourcesView.Write(html, article.Datasets);
        MethodView.Write(html, article);
        html.Add($"</footer>\n</body>\n</html>\n");
        return HtmlTexts.Say(html.ToString(), ReportTexts.Of(article));
    }

    private static void WriteMasthead(Markup html, CheckedArticle article)
    {
        html.Add($"<header class=\"masthead\">\n<p class=\"brand\">Entente <span>held against the public record</span></p>\n<h1>{PlainText.OneLine(TitleOf(article))}</h1>\n");
        var source = article.Article.DateSource;
        html.Add($"<p class=\"date\">{(article.Article.Date is { } day ? "As of " + Dates.Day(day) : "No date was found")}{(source.Length == 0 ? "" : $" ({source})")}</p>\n");
        if (LanguageLine.Of(article) is { } language)
        {
            html.Add($"<p class=\"date\">{language}</p>\n");
        }

        html.Add($"<p class=\"result\">{Summary.Of(article).Words}</p>\n");
        foreach (var warning in article.Article.Warnings)
        {
            html.Add($"<p class=\"warning\"><b aria-hidden=\"true\">!</b> {warning}</p>\n");
        }

        html.Add($"</header>\n");
    }

    private static string TitleOf(CheckedArticle article) =>
        string.IsNullOrWhiteSpace(article.Article.Title) ? "An article without a title" : article.Article.Title;
}
