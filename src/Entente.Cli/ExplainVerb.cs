using System.CommandLine;
using Entente.Catalogue;
using Entente.Claims;
using Entente.Record;
using Entente.Reporting;
using Entente.Wording;

namespace Entente.Cli;

/// <summary><c>entente explain NAME</c>: how a kind of statement is judged, how a measure is defined.</summary>
internal static class ExplainVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var name = new Argument<string?>("name") { Description = "A claim kind such as trade.growth, or a measure such as dependence.salience; none lists them all.", Arity = ArgumentArity.ZeroOrOne };
        var markdown = new Option<bool>("--markdown") { Description = "Write all kinds as the Markdown of docs/claim-kinds.md." };
        var record = DataVerb.Record();
        var command = new Command("explain", "How a kind of statement is judged (rules, thresholds, references), or how a measure is defined (formula, unit, references, missing data).\n\nExamples:\n  entente explain trade.growth\n  entente explain dependence.asymmetry") { name, markdown, record };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(markdown))
            {
                output.Write(KindReference.Sections(RuleBook.Default));
            }
            else if (parsed.GetValue(name) is { } asked)
            {
                Run(asked, parsed.GetValue(record), output);
            }
            else
            {
                List(output);
            }
        });
        return command;
    }

    private static void List(TextWriter output)
    {
        var kinds = RuleBook.Default.Kinds;
        var width = kinds.Keys.Concat(MeasureCatalogue.All.Select(m => m.Id)).Max(k => k.Length) + 2;
        output.WriteLine("Kinds of statements");
        foreach (var rules in kinds.Values.OrderBy(k => k.Kind, StringComparer.Ordinal))
        {
            output.WriteLine("  " + rules.Kind.PadRight(width) + rules.Says);
        }

        output.WriteLine();
        output.WriteLine("Measures");
        foreach (var measure in MeasureCatalogue.All)
        {
            output.WriteLine("  " + measure.Id.PadRight(width) + measure.Title);
        }

        output.WriteLine();
        output.WriteLine("More on one: entente explain NAME");
    }

    /// <summary>A name may be a measure's and a kind's: then both are told.</summary>
    private static void Run(string name, string? recordPath, TextWriter output)
    {
        var kind = RuleBook.Default.Kinds.Values.FirstOrDefault(k => string.Equals(k.Kind, name, StringComparison.OrdinalIgnoreCase));
        var measure = MeasureCatalogue.Find(name);
        if (measure is null && kind is null)
        {
            var names = RuleBook.Default.Kinds.Keys.Concat(MeasureCatalogue.All.Select(m => m.Id)).Distinct(StringComparer.Ordinal);
            throw new EntenteException($"There is no claim kind or measure '{name}'. Nearest: {string.Join(", ", Near.Of(name, names))}. All of them: entente explain");
        }

        if (measure is not null)
        {
            // What is loaded is told where there is a record; a definition needs none.
            using var record = recordPath is not null || Path.Exists(RecordLocation.Default) ? Asking.Open(recordPath) : null;
            output.Write(Asking.Text(w => MeasureReference.Write(measure, record, w, Asking.Width())));
        }

        if (kind is not null)
        {
            if (measure is not null)
            {
                output.WriteLine();
                output.WriteLine("As a kind of statement:");
                output.WriteLine();
            }

            WriteKind(kind, output);
        }
    }

    private static void WriteKind(KindRules found, TextWriter output)
    {
        output.WriteLine(found.Kind);
        Write("What an article says", [found.Says], output);
        Write("What it is held against", [found.HeldAgainst], output);
        Write("Rules", found.Rules.Select(r => $"{r.Id}: {r.Text}"), output);
        Write("Thresholds", found.Thresholds.Select(t => $"{t.Key} = {Numbers.Plain(t.Value.Value)} {t.Value.Unit}: {t.Value.Why}"), output);
        Write("References", found.References, output);
    }

    private static void Write(string heading, IEnumerable<string> lines, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(heading);
        foreach (var line in lines)
        {
            var first = true;
            foreach (var part in Wrap(line, 76))
            {
                output.WriteLine((first ? "  " : "    ") + part);
                first = false;
            }
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length + 1 > width && line.Length > 0)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        yield return line;
    }
}
