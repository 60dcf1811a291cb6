using System.Globalization;
using System.Text;
using Entente.Claims;

namespace Entente.Reporting;

/// <summary>The findings as comma-separated values, a row a statement.</summary>
public static class CsvReport
{
    /// <summary>The table, its lines ended as RFC 4180 has it.</summary>
    /// <param name="article">The article, checked.</param>
    public static string Of(CheckedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var sources = new SourceNames(article);
        return Csv.Of(
            ["id", "kind", "verdict", "quote", "speaker", "states", "reason", "rule", "figures", "sources", "notes", "would_decide", "title", "as_of"],
            article.Statements.Select(s => (IEnumerable<string>)
            [
                s.Id, s.Statement.Kind, s.Finding.Verdict.Slug(), PlainText.OneLine(s.Statement.Quote.In(article.Article.Text)), s.Statement.Speaker ?? "",
                string.Join(' ', s.Statement.States.Select(x => x.State.Iso3).Distinct(StringComparer.Ordinal)), s.Finding.Reason, s.Finding.Rule ?? "",
                string.Join("; ", s.Finding.Figures.Select(f => $"{f.Label}: {f.Shown()} ({f.ShownPeriod()})")), string.Join("; ", sources.Of(s.Finding)),
                string.Join(' ', s.Finding.Notes.Distinct(StringComparer.Ordinal)), s.Finding.WouldDecide ?? "", article.Article.Title,
                article.Article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            ]));
    }

    /// <summary>Writes the table whole or not at all, UTF-8 with the mark that spreadsheets need to read it as such.</summary>
    /// <exception cref="EntenteException">The path cannot be written.</exception>
    public static void Write(CheckedArticle article, string path) =>
        ReplacedFile.Write(path, [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Of(article))]);
}
