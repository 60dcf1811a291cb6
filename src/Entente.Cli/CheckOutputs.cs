using System.Text;
using Entente.Claims;
using Entente.Reporting;

namespace Entente.Cli;

/// <summary>What <c>entente check</c> writes: one form to standard output, any of them to files.</summary>
/// <param name="Json">JSON to standard output.</param>
/// <param name="Html">The page: its file, empty for standard output; null for none.</param>
/// <param name="Markdown">Markdown: its file, empty for standard output; null for none.</param>
/// <param name="Csv">CSV: its file, empty for standard output; null for none.</param>
/// <param name="Organisation">Who runs the check; null for Entente itself.</param>
internal sealed record CheckOutputs(bool Json, string? Html, string? Markdown, string? Csv, string? Organisation)
{
    /// <summary>Refuses two forms on one output, and files that would take the place of what they are made from.</summary>
    /// <exception cref="EntenteException">They cannot be written as asked for.</exception>
    public void Check(string source, string record)
    {
        if ((Json ? 1 : 0) + (Html is "" ? 1 : 0) + (Markdown is "" ? 1 : 0) + (Csv is "" ? 1 : 0) > 1)
        {
            throw new EntenteException("Only one of --json, --html, --markdown and --csv can go to standard output. Give the others a file, as in --csv findings.csv.");
        }

        KeepApart(Html, "--html", source, record);
        KeepApart(Markdown, "--markdown", source, record);
        KeepApart(Csv, "--csv", source, record);
        if (new[] { Html, Markdown, Csv }.Where(f => !string.IsNullOrWhiteSpace(f)).Select(f => Path.GetFullPath(f!)).GroupBy(f => f, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new EntenteException($"Two outputs name the same file, '{twice.Key}'. Give each its own.");
        }
    }

    /// <summary>Writes the files, then standard output.</summary>
    /// <param name="article">The article, checked.</param>
    /// <param name="rules">The rules that judged.</param>
    /// <param name="terminal">Writes the table for people, where nothing else goes to standard output.</param>
    public void Write(CheckedArticle article, RuleBook rules, Action terminal)
    {
        if (!string.IsNullOrEmpty(Html))
        {
            HtmlReport.Write(article, Html, rules, Organisation);
        }

        if (!string.IsNullOrEmpty(Markdown))
        {
            MarkdownReport.Write(article, Markdown);
        }

        if (!string.IsNullOrEmpty(Csv))
        {
            CsvReport.Write(article, Csv);
        }

        WriteOut(article, rules, terminal);
    }

    // Made whole before the first byte leaves, so that a failure in making it never leaves half of it; as UTF-8 wherever it goes.
    private void WriteOut(CheckedArticle article, RuleBook rules, Action terminal)
    {
        using var made = new MemoryStream();
        if (Json)
        {
            JsonReport.Write(article, made);
        }
        else if (Html is "")
        {
            made.Write(Encoding.UTF8.GetBytes(HtmlReport.Page(article, rules, Organisation)));
        }
        else if (Markdown is "")
        {
            made.Write(Encoding.UTF8.GetBytes(MarkdownReport.Of(article)));
        }
        else if (Csv is "")
        {
            made.Write(Encoding.UTF8.GetBytes(CsvReport.Of(article)));
        }
        else
        {
            terminal();
            return;
        }

        using var output = Console.OpenStandardOutput();
        made.WriteTo(output);
    }

    private static void KeepApart(string? file, string option, string source, string record)
    {
        if (string.IsNullOrWhiteSpace(file) || string.IsNullOrWhiteSpace(record))
        {
            return;
        }

        var path = Path.GetFullPath(file);
        if (string.Equals(path, Path.GetFullPath(record), StringComparison.Ordinal) || (source is not ("" or "-") && string.Equals(path, Path.GetFullPath(source), StringComparison.Ordinal)))
        {
            throw new EntenteException($"The report would be written over '{file}', which it is made from. Give another path after {option}.");
        }
    }
}
