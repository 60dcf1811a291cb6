using System.Text;
using Entente.Claims;
using Entente.Reporting.Texts;
using Entente.Wording;

namespace Entente.Reporting;

/// <summary>The findings as Markdown (CommonMark with tables), for a newsroom's own system.</summary>
public static class MarkdownReport
{
    private static readonly string[] Columns = ["figure", "value", "period", "source"];

    /// <summary>The report.</summary>
    /// <param name="article">The article, checked.</param>
    public static string Of(CheckedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var (text, sources, texts) = (new StringBuilder(), new SourceNames(article), ReportTexts.Of(article));
        var title = PlainText.OneLine(article.Article.Title);
        text.Append("# ").Append(MarkdownText.Of(title.Length == 0 ? texts.Say("An article without a title") : title)).Append("\n\n");
        text.Append(article.Article.Date is { } day ? texts.Say($"As of {Dates.Day(day)}.") + " " : "").Append(LanguageLine.Of(article) is { } language ? texts.Say(language + ".") + " " : "").Append("**").Append(MarkdownText.Of(texts.Say(Summary.Of(article).Words))).Append("**\n");
        foreach (var warning in article.Article.Warnings)
        {
            text.Append("\n> ").Append(texts.Say("Note: ")).Append(MarkdownText.Of(texts.Say(warning))).Append('\n');
        }

        foreach (var item in article.Statements)
        {
            Append(text, article, item, sources, texts);
        }

        AppendSources(text, article, texts);
        text.Append('\n').Append(texts.Say("Made automatically by Entente; not reviewed by a person.")).Append('\n');
        return text.ToString();
    }

    /// <summary>Writes the report whole or not at all, UTF-8.</summary>
    /// <exception cref="EntenteException">The path cannot be written.</exception>
    public static void Write(CheckedArticle article, string path) => ReplacedFile.Write(path, Encoding.UTF8.GetBytes(Of(article)));

    private static void Append(StringBuilder text, CheckedArticle article, CheckedStatement item, SourceNames sources, ReportTexts texts)
    {
        var finding = item.Finding;
        text.Append("\n## ").Append(finding.Verdict.Sign()).Append(' ').Append(texts.Say(finding.Verdict.Words())).Append(" · ").Append(item.Id).Append(" · ").Append(MarkdownText.Of(texts.Say(item.Statement.Kind))).Append("\n\n");
        text.Append("> “").Append(MarkdownText.Of(item.Statement.Quote.In(article.Article.Text))).Append('”');
        text.Append(item.Statement.Speaker is { } speaker ? $" ({texts.Say("says " + MarkdownText.Of(speaker))})" : "").Append("\n\n");
        text.Append(MarkdownText.Of(texts.Say(finding.Reason))).Append('\n');
        if (finding.Figures.Count > 0)
        {
            text.Append("\n| ").AppendJoin(" | ", Columns.Select(w => texts.Say(w))).Append(" |\n|---|---|---|---|\n");
            foreach (var figure in finding.Figures)
            {
                text.Append("| ").AppendJoin(" | ", new[] { Label(figure, texts), texts.Say(figure.Shown()), texts.Say(figure.ShownPeriod()) + (figure.PublishedLater ? texts.Say(" (published later)") : ""), sources.Of(figure.Dataset, figure.Version) }.Select(MarkdownText.Of)).Append(" |\n");
            }
        }

        var notes = finding.Notes.Distinct(StringComparer.Ordinal).Select(n => MarkdownText.Of(texts.Say(n))).ToList();
        text.Append(notes.Count > 0 ? "\n- " : "").AppendJoin("\n- ", notes).Append(notes.Count > 0 ? "\n" : "");
        text.Append(finding.WouldDecide is { } dataset ? $"\n{texts.Say("Would decide it: ")}{MarkdownText.Of(texts.Say(dataset))}\n" : "");
        text.Append(finding.Rule is { } rule ? $"\n{texts.Say("Rule: ")}{MarkdownText.Of(rule)}\n" : "");
    }

    private static string Label(Figure figure, ReportTexts texts) =>
        figure.Beside is Beside.None ? texts.Say(figure.Label) : $"{texts.Say(figure.Label)} ({texts.Say($"beside: {figure.Beside.Phrase()}")})";

    private static void AppendSources(StringBuilder text, CheckedArticle article, ReportTexts texts)
    {
        if (article.Datasets.Count == 0)
        {
            return;
        }

        text.Append("\n## ").Append(texts.Say("Sources")).Append("\n\n");
        foreach (var dataset in article.Datasets)
        {
            text.Append("- ").Append(MarkdownText.Of($"{dataset.Name}, {dataset.Version}, {dataset.Publisher}. {texts.Say("Licence:")} {dataset.Licence}. {dataset.Citation}")).Append('\n');
        }
    }
}
