using Entente.Claims;
using Entente.Wording;

namespace Entente.Reporting.Html;

/// <summary>How the findings were made, what a verdict means, how to cite the report and take it away.</summary>
internal static class MethodView
{
    /// <summary>Writes the notes.</summary>
    public static void Write(Markup html, CheckedArticle article)
    {
        html.Add($"<section class=\"method\" id=\"method\" aria-labelledby=\"method-title\">\n<h2 id=\"method-title\">Method</h2>\n");
        html.Add($"<p>Entente reads an article sentence by sentence, recognises statements about states that data can decide, and holds each against public datasets by a published rule with stated thresholds. ");
        html.Add($"A verdict is on the words quoted{(article.Article.Date is { } day ? $", as of {Dates.Day(day)}" : "")}: figures for later periods are not used, and figures published later are marked. ");
        html.Add($"Statements it did not recognise are not judged. This was made automatically and not reviewed by a person.</p>\n<dl>\n");
        foreach (var (verdict, meaning) in Meanings)
        {
            html.Add($"<dt class=\"{verdict.Slug()}\"><span aria-hidden=\"true\">{verdict.Sign()}</span> {verdict.Words()}</dt><dd>{meaning}</dd>\n");
        }

        html.Add($"</dl>\n<h3>How to cite</h3>\n<p class=\"cite\">{ReportCitation.Of(article)}</p>\n<p>");
        CsvLink.Write(html, "findings", CsvReport.Of(article), "All findings as CSV");
        html.Add($"</p>\n</section>\n");
    }

    private static readonly (Verdict Verdict, string Meaning)[] Meanings =
    [
        (Verdict.Supported, "The record bears the statement out by the rule named."),
        (Verdict.PartlySupported, "A part of it, one of its readings or sources, or a weaker form of it holds."),
        (Verdict.Contradicted, "The record says otherwise."),
        (Verdict.NotCheckable, "A statement of fact that the loaded data cannot decide; what would is named."),
        (Verdict.NotAClaim, "An opinion, a plan, a prediction: nothing that is true or false today."),
    ];
}
