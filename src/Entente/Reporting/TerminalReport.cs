using Entente.Claims;
using Entente.Reporting.Texts;
using Entente.Wording;

namespace Entente.Reporting;

/// <summary>The report as text for a terminal of any width, readable without colour.</summary>
public static class TerminalReport
{
    private const int Indent = 2;

    /// <summary>
    /// True when the report should be coloured: standard output is a terminal that knows colours, and <c>NO_COLOR</c> is not
    /// set to anything.
    /// </summary>
    /// <param name="isTerminal">Whether standard output is a terminal.</param>
    /// <param name="noColor">The environment's NO_COLOR; null when not set.</param>
    /// <param name="term">The environment's TERM; null when not set.</param>
    public static bool WantsColour(bool isTerminal, string? noColor, string? term) => Ink.IsWanted(isTerminal, noColor, term);

    /// <summary>Writes the report: the statements with a verdict, then what could not be judged, the result, the sources.</summary>
    /// <param name="article">The article, checked.</param>
    /// <param name="output">Where to.</param>
    /// <param name="width">Cells of the terminal's line; held between 20 and 100.</param>
    /// <param name="colour">Whether to colour; see <see cref="WantsColour"/>.</param>
    public static void Write(CheckedArticle article, TextWriter output, int width = 80, bool colour = false)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(output);
        var page = new TerminalPage(output, width, ReportTexts.Of(article));
        var ink = new Ink(colour);
        var sources = new SourceNames(article);
        WriteHead(page, ink, article);
        foreach (var statement in article.Statements.Where(RemainderGroup.IsDecided))
        {
            page.Space();
            WriteStatement(page, ink, article, statement, sources);
        }

        foreach (var group in RemainderGroup.Of(article))
        {
            WriteGroup(page, ink, article, group, sources);
        }

        page.Space();
        page.Paragraph(Summary.Of(article).Words, paint: ink.Strong);
        WriteSources(page, ink, article);
    }

    private static void WriteHead(TerminalPage page, Ink ink, CheckedArticle article)
    {
        var (title, date, warnings) = (article.Article.Title, article.Article.Date, article.Article.Warnings);
        page.Paragraph(string.IsNullOrWhiteSpace(title) ? "(no title)" : title, paint: ink.Strong);
        page.Paragraph(date is { } day ? $"as of {Dates.Day(day)}{DateSource(article)}" : "no date", paint: ink.Quiet);
        if (LanguageLine.Of(article) is { } language)
        {
            page.Paragraph(language, paint: ink.Quiet);
        }

        foreach (var warning in warnings)
        {
            page.Paragraph(warning, lead: "! ");
        }
    }

    private static string DateSource(CheckedArticle article) =>
        article.Article.DateSource.Length == 0 ? "" : $" ({article.Article.DateSource})";

    private static void WriteStatement(TerminalPage page, Ink ink, CheckedArticle article, CheckedStatement statement, SourceNames sources)
    {
        var finding = statement.Finding;
        var verdict = $"{finding.Verdict.Sign()} {page.Say(finding.Verdict.Words())}";
        var (sign, kind) = (ink.Verdict(finding.Verdict, verdict), PlainText.OneLine($"{statement.Id} {page.Say(statement.Statement.Kind)}"));
        if (verdict.Length + 2 + TextWrap.Cells(kind) <= page.Width)
        {
            page.Line($"{sign}  {ink.Quiet(kind)}");
        }
        else
        {
            page.Line(sign);
            page.Paragraph(kind, Indent, paint: ink.Quiet);
        }

        WriteQuote(page, article, statement, "");
        page.Paragraph(finding.Reason, Indent);
        WriteEvidence(page, ink, statement, sources, Indent);
    }

    private static void WriteQuote(TerminalPage page, CheckedArticle article, CheckedStatement statement, string lead)
    {
        page.Paragraph($"“{PlainText.OneLine(statement.Statement.Quote.In(article.Article.Text))}”", Indent, lead);
        if (statement.Statement.Speaker is { } speaker)
        {
            page.Paragraph($"says {speaker}", Indent + lead.Length, "— ");
        }
    }

    private static void WriteEvidence(TerminalPage page, Ink ink, CheckedStatement statement, SourceNames sources, int indent)
    {
        var finding = statement.Finding;
        if (finding.Figures.Count > 0)
        {
            TerminalFigures.Write(page, Excerpt.Of(statement.Statement.Kind, finding.Figures), indent + Indent, ink);
        }

        if (sources.Of(finding) is { Count: > 0 } names)
        {
            page.Paragraph(string.Join("; ", names), indent, names.Count == 1 ? "Source: " : "Sources: ", ink.Quiet);
        }

        if (finding.Rule is { } rule)
        {
            page.Paragraph(rule, indent, "Rule: ", ink.Quiet);
        }

        foreach (var note in finding.Notes)
        {
            page.Paragraph(note, indent, "Note: ");
        }
    }

    private static void WriteGroup(TerminalPage page, Ink ink, CheckedArticle article, RemainderGroup group, SourceNames sources)
    {
        page.Space();
        page.Paragraph(group.Heading, paint: ink.Strong);
        if (group.SharedReason is { } shared)
        {
            page.Paragraph(shared, Indent, paint: ink.Quiet);
        }

        foreach (var statement in group.Statements)
        {
            var finding = statement.Finding;
            WriteQuote(page, article, statement, $"{finding.Verdict.Sign()} ");
            if (finding.Reason != group.SharedReason)
            {
                page.Paragraph(finding.Reason, Indent * 2);
            }

            WriteEvidence(page, ink, statement, sources, Indent * 2);
            if (finding.WouldDecide is { } dataset)
            {
                page.Paragraph(dataset, Indent * 2, "Would decide it: ");
            }
        }
    }

    private static void WriteSources(TerminalPage page, Ink ink, CheckedArticle article)
    {
        if (article.Datasets.Count == 0)
        {
            return;
        }

        page.Space();
        page.Paragraph("Sources", paint: ink.Strong);
        foreach (var dataset in article.Datasets)
        {
            var released = dataset.Released is { } day ? $", released {Dates.Day(day)}" : "";
            page.Paragraph($"{dataset.Name}, {dataset.Version} ({dataset.Publisher}{released}). {dataset.Licence}. {dataset.Url}", Indent, "- ");
        }
    }
}
