using Entente.Claims;
using Entente.Wording;

namespace Entente.Reporting;

/// <summary>How to cite a report or one finding of it.</summary>
internal static class ReportCitation
{
    /// <summary>The whole report.</summary>
    public static string Of(CheckedArticle article) =>
        $"Entente, check of {Title(article)}. {Summary.Of(article).Words} Made automatically, not reviewed by a person.";

    /// <summary>One finding, with the data it rests on.</summary>
    public static string Of(CheckedArticle article, CheckedStatement item, SourceNames sources)
    {
        var data = sources.Of(item.Finding);
        return $"Entente, “{PlainText.OneLine(item.Statement.Quote.In(article.Article.Text))}”: {item.Finding.Verdict.Words()}. In: check of {Title(article)}, finding {item.Id}."
            + (data.Count > 0 ? $" Data: {string.Join("; ", data)}." : "")
            + (item.Finding.Rule is { } rule ? $" Rule: {rule}." : "");
    }

    private static string Title(CheckedArticle article)
    {
        var title = PlainText.OneLine(article.Article.Title);
        return (title.Length == 0 ? "an article without a title" : $"“{title}”") + (article.Article.Date is { } day ? $", {Dates.Day(day)}" : "");
    }
}
