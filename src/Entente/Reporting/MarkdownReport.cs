using System.Text;
using Entente.Claims;
using Entente.Wording;

namespace Entente.Reporting;

/// <summary>The findings as Markdown (CommonMark with tables), for a newsroom's own system.</summary>
public static class MarkdownReport
{
    /// <summary>The report.</summary>
    /// <param name="article">The article, checked.</param>
    public static string Of(CheckedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var (text, sources) = (new StringBuilder(), new SourceNames(article));
        var title = PlainText.OneLine(article.Article.Title);
        text.Append("# ").Append(MarkdownText.Of(title.Length == 0 ? "An article without a title" : title)).Append("\n\n");
        text.Append(article.Article.Date is { } day ? $"As of {Dates.Day(day)}. " : "").Append("**").Append(MarkdownText.Of(Summary.Of(article).Words)).Append("**\n");
        foreach (var warning in article.Article.Warnings)
        {
            text.Append("\n> Note: ").Append(MarkdownText.Of(warning)).Append('\n');
        }

        foreach (var item in article.Statements)
        {
            Append(text, article, item, sources);
        }

        AppendSources(text, article);
        text.Append("\nMade automatically by Entente; not reviewed by a person.\n");
        return text.ToString();
    }

    /// <summary>Writes the report whole or not at all, UTF-8.</summary>
    /// <exception cref="EntenteException">The path cannot be written.</exception>
    public static void Write(CheckedArticle article, string path) => ReplacedFile.Write(path, Encoding.UTF8.GetBytes(Of(article)));

    private static void Append(StringBuilder text, CheckedArticle article, CheckedStatement item, SourceNames sources)
    {
        var finding = item.Finding;
        text.Append("\n## ").Append(finding.Verdict.Sign()).Append(' ').Append(finding.Verdict.Words()).Append(" · ").Append(item.Id).Append(" · ").Append(MarkdownText.Of(item.Statement.Kind)).Append("\n\n");
        text.Append("> “").Append(MarkdownText.Of(item.Statement.Quote.In(article.Article.Text))).Append('”');
        text.Append(item.Statement.Speaker is { } speaker ? $" (says {MarkdownText.Of(speaker)})" : "").Append("\n\n");
        text.Append(MarkdownText.Of(finding.Reason)).Append('\n');
        if (finding.Figures.Count > 0)
        {
            text.Append("\n| figure | value | period | source |\n|---|---|---|---|\n");
            foreach (var figure in finding.Figures)
            {
                text.Append("| ").AppendJoin(" | ", new[] { Label(figure), figure.Shown(), figure.ShownPeriod() + (figure.PublishedLater ? " (published later)" : ""), sources.Of(figure.Dataset, figure.Version) }.Select(MarkdownText.Of)).Append(" |\n");
            }
        }

        var notes = finding.Notes.Distinct(StringComparer.Ordinal).Select(MarkdownText.Of).ToList();
        text.Append(notes.Count > 0 ? "\n- " : "").AppendJoin("\n- ", notes).Append(notes.Count > 0 ? "\n" : "");
        text.Append(finding.WouldDecide is { } dataset ? $"\nWould decide it: {MarkdownText.Of(dataset)}\n" : "");
        text.Append(finding.Rule is { } rule ? $"\nRule: {MarkdownText.Of(rule)}\n" : "");
    }

    private static string Label(Figure figure) => figure.Beside is Beside.None ? figure.Label : $"{figure.Label} (beside: {figure.Beside.Phrase()})";

    private static void AppendSources(StringBuilder text, CheckedArticle article)
    {
        if (article.Datasets.Count == 0)
        {
            return;
        }

        text.Append("\n## Sources\n\n");
        foreach (var dataset in article.Datasets)
        {
            text.Append("- ").Append(MarkdownText.Of($"{dataset.Name}, {dataset.Version}, {dataset.Publisher}. Licence: {dataset.Licence}. {dataset.Citation}")).Append('\n');
        }
    }
}
