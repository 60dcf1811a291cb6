using System.Text;
using Entente.Claims;
using Entente.Reading;
using Entente.Reading.Intake;
using Entente.Reporting;
using Entente.Reporting.Html;
using Entente.Web.Hosting;
using Entente.Web.Pages;

namespace Entente.Web.Checks;

/// <summary>Checks articles and keeps what came out, in every form of the report.</summary>
internal sealed class CheckKeeper(CheckDesk desk, WorkGate gate, CheckStore store, ServeOptions options)
{
    /// <summary>Checks an article and keeps the check.</summary>
    /// <param name="handed">The article.</param>
    /// <param name="owner">The name of the key that asks; null without keys.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <exception cref="EntenteException">It cannot be read, has no text, or the disk is full.</exception>
    public Task<(SavedCheck Saved, CheckedArticle Article)> CheckAndKeep(HandedIn handed, string? owner, CancellationToken stop) => gate.Run(
        () =>
        {
            var article = desk.Checked(handed);
            return (Keep(handed, article, owner), article);
        },
        stop);

    private SavedCheck Keep(HandedIn handed, CheckedArticle article, string? owner)
    {
        var (id, made) = store.NewId();
        var summary = Summary.Of(article);
        var saved = new SavedCheck(
            id, made, PlainText.Shorten(PlainText.OneLine(article.Article.Title), 200), article.Article.Date, handed.Address, owner, summary.Words,
            summary.Supported, summary.PartlySupported, summary.Contradicted, summary.NotCheckable, summary.NotAClaim,
            Shell.Sheet.Hash, [.. article.Datasets.Select(d => $"{d.Id}@{d.Version}")]);
        store.Save(saved, new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["article" + Ending(handed, article.Article)] = handed.Bytes,
            ["page.html"] = Encoding.UTF8.GetBytes(HtmlReport.Page(article, RuleBook.Default, options.Organisation, Frame(saved))),
            ["report.html"] = Encoding.UTF8.GetBytes(HtmlReport.Page(article, RuleBook.Default, options.Organisation)),
            ["report.json"] = CheckDesk.Json(article),
            ["report.md"] = Encoding.UTF8.GetBytes(MarkdownReport.Of(article)),
            ["findings.csv"] = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(CsvReport.Of(article))],
        });
        return saved;
    }

    // Below the bar stands what can be done with the check.
    private static PageFrame Frame(SavedCheck saved)
    {
        var frame = Shell.Frame("");
        return frame with
        {
            Bar = html =>
            {
                frame.Bar!(html);
                html.Add($"<nav class=\"kept\" aria-label=\"This check\">Checked on {Wording.Dates.Day(DateOnly.FromDateTime(saved.Made.UtcDateTime))} and kept at <a href=\"/checks/{saved.Id}\">this address</a>. Take it away: ");
                html.Add($"<a href=\"/checks/{saved.Id}/report.html\" download>one page</a>, <a href=\"/checks/{saved.Id}/report.md\" download>Markdown</a>, <a href=\"/checks/{saved.Id}/report.json\">JSON</a>, <a href=\"/checks/{saved.Id}/findings.csv\" download>CSV</a>, <a href=\"/checks/{saved.Id}.zip\" download>all of it</a>.</nav>\n");
            },
        };
    }

    private static string Ending(HandedIn handed, Article article) => Path.GetExtension(handed.Name).ToLowerInvariant() switch
    {
        ".html" or ".htm" => ".html",
        ".md" or ".markdown" => ".md",
        _ => handed.Format switch { ArticleFormat.Html => ".html", ArticleFormat.Markdown => ".md", _ => article.Text.Length == 0 ? "" : ".txt" },
    };
}
