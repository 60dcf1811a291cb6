using System.CommandLine;
using System.Globalization;
using Entente.Claims;
using Entente.Reading.Intake;
using Entente.Record;
using Entente.Reporting;
using Entente.Reporting.Texts;

namespace Entente.Cli;

/// <summary><c>entente check ARTICLE</c>: statements, verdicts, evidence.</summary>
internal static class CheckVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var article = new Argument<string>("article") { Description = "The article: a text, Markdown or HTML file, or - for standard input." };
        var asOf = new Option<string?>("--as-of") { Description = "The day that bounds what counts, instead of the article's date.", HelpName = "yyyy-MM-dd" };
        var format = new Option<string?>("--format") { Description = "How the article is written down: text, markdown or html; told from the file without it.", HelpName = "FORMAT" };
        var record = DataVerb.Record();
        var json = new Option<bool>("--json") { Description = "Write JSON (docs/json.md) instead of the table." };
        var html = new Option<string?>("--html") { Description = "Also write one self-contained page; - for standard output instead of the table.", HelpName = "FILE" };
        var markdown = new Option<string?>("--markdown") { Description = "Write Markdown instead of the table, or to a file beside it.", HelpName = "FILE", Arity = ArgumentArity.ZeroOrOne };
        var csv = new Option<string?>("--csv") { Description = "Write CSV instead of the table, or to a file beside it.", HelpName = "FILE", Arity = ArgumentArity.ZeroOrOne };
        var lang = new Option<string?>("--lang") { Description = "Language of the report: en or de; the article's own without it.", HelpName = "CODE" };
        var organisation = new Option<string?>("--organisation") { Description = "Who runs the check: the author that the page's ClaimReview names.", HelpName = "NAME" };
        var command = new Command("check", "Hold every checkable statement of an article against the record.") { article, asOf, format, record, json, html, markdown, csv, lang, organisation };
        command.SetAction(parsed =>
        {
            var options = new ArticleOptions { AsOf = Day(parsed.GetValue(asOf)), Format = FormatOf(parsed.GetValue(format)) };
            var outputs = new CheckOutputs(parsed.GetValue(json), ToPage(parsed.GetValue(html)), Given(parsed, markdown), Given(parsed, csv), parsed.GetValue(organisation));
            Run(parsed.GetValue(article)!, options, parsed.GetValue(record), outputs, Language(parsed.GetValue(lang)), parsed.InvocationConfiguration);
            return 0;
        });
        return command;
    }

    private static void Run(string source, ArticleOptions options, string? recordPath, CheckOutputs outputs, string? language, InvocationConfiguration console)
    {
        var path = recordPath ?? RecordLocation.Default;
        outputs.Check(source, path);
        if (source == "-" && !Console.IsInputRedirected)
        {
            console.Error.WriteLine($"entente: Type or paste the article, then end it with {(OperatingSystem.IsWindows() ? "Ctrl-Z and Enter" : "Ctrl-D on a line of its own")}.");
        }

        // Opening a record is the database's own work: it goes on while the article is read.
        var opening = Path.Exists(path) ? Task.Run(() => RecordReader.Open(path, options.AsOf)) : null;
        var read = ArticleStatements.Of(ArticleIntake.FromFile(source, options));
        if (opening is null)
        {
            RecordMaking.Make(path);
        }

        using var record = opening?.GetAwaiter().GetResult() ?? RecordReader.Open(path, options.AsOf);
        var checkedArticle = new ArticleChecker(record, RuleBook.Default).Check(read) with { ReportLanguage = language };
        outputs.Write(checkedArticle, RuleBook.Default, () => TerminalReport.Write(
            checkedArticle, console.Output, Width(), TerminalReport.WantsColour(!Console.IsOutputRedirected, Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM"))));
    }

    // Null where the option is not there, empty where it names no file or standard output as - does.
    private static string? Given(ParseResult parsed, Option<string?> option) =>
        parsed.GetResult(option) is null ? null : parsed.GetValue(option) is { } file and not "-" ? file : "";

    private static string? ToPage(string? file) => file switch
    {
        "-" => "",
        { } named when string.IsNullOrWhiteSpace(named) => throw new EntenteException("No file is named after --html. Give one, as in --html report.html, or - for standard output."),
        _ => file,
    };

    private static DateOnly? Day(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new EntenteException($"'{text}' is not a day. Expected yyyy-MM-dd after --as-of, such as 2024-05-16.");

    private static string? Language(string? code) =>
        code is null || ReportTexts.Has(code) ? code : throw new EntenteException($"Reports are not written in '{code}'. Expected en or de after --lang.");

    private static ArticleFormat FormatOf(string? text) => text?.ToLowerInvariant() switch
    {
        null or "auto" => ArticleFormat.Auto,
        "text" => ArticleFormat.Text,
        "markdown" => ArticleFormat.Markdown,
        "html" => ArticleFormat.Html,
        _ => throw new EntenteException($"'{text}' is not a format that is read. Expected text, markdown or html after --format."),
    };

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
