using System.CommandLine;
using System.Globalization;
using Entente.Claims;
using Entente.Reading;
using Entente.Reading.Intake;
using Entente.Record;
using Entente.Reporting;

namespace Entente.Cli;

/// <summary><c>entente check ARTICLE</c>: statements, verdicts, evidence.</summary>
internal static class CheckVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var article = new Argument<string>("article") { Description = "The article: a text, Markdown or HTML file, or - for standard input." };
        var asOf = new Option<string?>("--as-of") { Description = "The day that bounds what counts, instead of the article's date.", HelpName = "yyyy-MM-dd" };
        var format = new Option<ArticleFormat>("--format") { Description = "How the article is written down; told from the file without it." };
        var record = DataVerb.Record();
        var json = new Option<bool>("--json") { Description = "Write JSON (docs/json.md) instead of the table." };
        var html = new Option<string?>("--html") { Description = "Also write one self-contained page.", HelpName = "FILE" };
        var command = new Command("check", "Hold every checkable statement of an article against the record.") { article, asOf, format, record, json, html };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var options = new ArticleOptions { AsOf = Day(parsed.GetValue(asOf)), Format = parsed.GetValue(format) };
            Run(parsed.GetValue(article)!, options, parsed.GetValue(record), parsed.GetValue(json), parsed.GetValue(html), output);
            return 0;
        });
        return command;
    }

    private static void Run(string source, ArticleOptions options, string? recordPath, bool json, string? html, TextWriter output)
    {
        var path = recordPath ?? RecordLocation.Default;

        // Opening a record is the database's own work: it goes on while the article is read.
        var opening = File.Exists(path) ? Task.Run(() => RecordReader.Open(path)) : null;
        var read = ArticleStatements.Of(Take(source, options));
        if (opening is null)
        {
            RecordBuilder.Create(path);
        }

        using var record = opening?.GetAwaiter().GetResult() ?? RecordReader.Open(path);
        var checkedArticle = new ArticleChecker(record, RuleBook.Default).Check(read);
        if (html is not null)
        {
            HtmlReport.Write(checkedArticle, html, RuleBook.Default);
        }

        if (json)
        {
            using var stream = Console.OpenStandardOutput();
            JsonReport.Write(checkedArticle, stream);
        }
        else
        {
            TerminalReport.Write(checkedArticle, output, Width(), TerminalReport.WantsColour(!Console.IsOutputRedirected, Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM")));
        }
    }

    private static Article Take(string source, ArticleOptions options)
    {
        if (source != "-")
        {
            return ArticleIntake.FromFile(source, options);
        }

        using var input = Console.OpenStandardInput();
        return ArticleIntake.FromStream(input, "standard input", options);
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new EntenteException($"'{text}' is not a day. Expected yyyy-MM-dd after --as-of, such as 2024-05-16.");

    private static int Width()
    {
        if (Console.IsOutputRedirected)
        {
            return 80;
        }

        try
        {
            return Math.Clamp(Console.WindowWidth, 40, 120);
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
