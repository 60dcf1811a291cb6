using System.Text;
using Entente.Claims;
using Entente.Reading;
using Entente.Reading.Intake;
using Entente.Reporting;
using Entente.Reporting.Html;
using Entente.Web.Hosting;
using Entente.Web.Pages;

namespace Entente.Web.Checks;

/// <summary>An article as it was handed in.</summary>
/// <param name="Bytes">What was handed in.</param>
/// <param name="Name">What messages call it; an ending tells the format.</param>
/// <param name="Format">How it is written down.</param>
/// <param name="AsOf">The day that bounds what counts; null for the article's own date.</param>
/// <param name="Address">Where it was fetched from; null where it was given.</param>
internal sealed record HandedIn(byte[] Bytes, string Name, ArticleFormat Format, DateOnly? AsOf, string? Address = null)
{
    /// <summary>An article given as text.</summary>
    public static HandedIn Of(string text, ArticleFormat format, DateOnly? asOf) => new(Encoding.UTF8.GetBytes(text), "The text", format, asOf);
}

/// <summary>Checks articles, and keeps what came out.</summary>
internal sealed class CheckDesk(RecordPool pool, WorkGate gate, CheckStore store, ServeOptions options)
{
    /// <summary>The most that is read of an article, in bytes: saved pages carry scripts and pictures.</summary>
    public const int MostBytes = 10_000_000;

    /// <summary>The longest text that is checked at once, in characters: some fifty pages.</summary>
    public const int MostText = 200_000;

    /// <summary>Checks an article.</summary>
    /// <exception cref="EntenteException">It cannot be read, or has no text.</exception>
    public Task<CheckedArticle> Check(HandedIn handed, CancellationToken stop) => gate.Run(() => Checked(handed), stop);

    /// <summary>Checks an article and keeps the check.</summary>
    /// <param name="handed">The article.</param>
    /// <param name="owner">The name of the key that asks; null without keys.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <exception cref="EntenteException">It cannot be read, has no text, or the disk is full.</exception>
    public Task<(SavedCheck Saved, CheckedArticle Article)> CheckAndKeep(HandedIn handed, string? owner, CancellationToken stop) => gate.Run(
        () =>
        {
            var article = Checked(handed);
            return (Keep(handed, article, owner), article);
        },
        stop);

    private CheckedArticle Checked(HandedIn handed)
    {
        using var stream = new MemoryStream(handed.Bytes, writable: false);
        var article = ArticleIntake.FromStream(stream, handed.Name, new ArticleOptions { AsOf = handed.AsOf, Format = handed.Format, SizeLimit = MostBytes, TextLimit = MostText });
        if (handed.AsOf is not null)
        {
            article = article with { DateSource = "the day that was asked for" };
        }

        using var lease = pool.Lease(handed.AsOf);
        return new ArticleChecker(lease.Record, RuleBook.Default).Check(article);
    }

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
            ["report.json"] = Json(article),
            ["report.md"] = Encoding.UTF8.GetBytes(MarkdownReport.Of(article)),
            ["findings.csv"] = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(CsvReport.Of(article))],
        });
        return saved;
    }

    /// <summary>A report as JSON.</summary>
    public static byte[] Json(CheckedArticle article)
    {
        using var stream = new MemoryStream();
        JsonReport.Write(article, stream);
        return stream.ToArray();
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
