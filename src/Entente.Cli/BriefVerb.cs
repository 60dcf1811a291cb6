using System.CommandLine;
using System.Text;
using Entente.Briefing;
using Entente.Reporting;
using Entente.Reporting.Briefs;
using Entente.States;

namespace Entente.Cli;

/// <summary><c>entente brief A B</c>: what is on record between two states.</summary>
internal static class BriefVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var first = new Argument<string>("first") { Description = "A state by any name or code." };
        var second = new Argument<string>("second") { Description = "Another." };
        var asOf = Asking.AsOf();
        var html = new Option<string?>("--html") { Description = "Also write one self-contained page with charts.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Write JSON (docs/json.md) instead of text." };
        var markdown = new Option<bool>("--markdown") { Description = "Write Markdown instead of text." };
        var record = DataVerb.Record();
        var command = new Command("brief", "What is on record between two states as of a day: trade, dependence, goods, prices, votes, treaties, recognition, borders, who governs, and what is missing.\n\nExamples:\n  entente brief CHN RUS --as-of 2024-05-16\n  entente brief Peru Japan --html peru-japan.html\n  entente brief DEU POL --json") { first, second, asOf, html, json, markdown, record };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json) && parsed.GetValue(markdown))
            {
                throw new EntenteException("Both --json and --markdown are given, and only one goes to standard output. Give one of them.");
            }

            var (a, b) = (StateArgument.Of(parsed.GetValue(first)!), StateArgument.Of(parsed.GetValue(second)!));
            var day = Asking.Day(parsed.GetValue(asOf));
            using var reader = Asking.Open(parsed.GetValue(record), day);
            var brief = Briefer.Of(reader, a, b, day);
            if (parsed.GetValue(html) is { } page)
            {
                BriefPage.Write(brief, page);
            }

            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
            {
                output.Write(Encoding.UTF8.GetString(BriefJsonReport.Of(brief)));
            }
            else if (parsed.GetValue(markdown))
            {
                output.Write(BriefMarkdown.Of(brief));
            }
            else
            {
                output.Write(Asking.Text(w => BriefTerminal.Write(brief, w, Asking.Width(), Asking.Colour())));
            }
        });
        return command;
    }
}
