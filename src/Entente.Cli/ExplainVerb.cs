using System.CommandLine;
using Entente.Claims;
using Entente.Reporting;
using Entente.States;
using Entente.Wording;

namespace Entente.Cli;

/// <summary><c>entente explain KIND</c>: how a kind of statement is judged.</summary>
internal static class ExplainVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var kind = new Argument<string?>("kind") { Description = "A claim kind such as trade.growth; none lists them all.", Arity = ArgumentArity.ZeroOrOne };
        var markdown = new Option<bool>("--markdown") { Description = "Write all kinds as the Markdown of docs/claim-kinds.md." };
        var command = new Command("explain", "The rules, thresholds and references by which a kind of statement is judged.") { kind, markdown };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(markdown))
            {
                output.Write(KindReference.Sections(RuleBook.Default));
            }
            else
            {
                Run(parsed.GetValue(kind), output);
            }
        });
        return command;
    }

    private static void Run(string? kind, TextWriter output)
    {
        var kinds = RuleBook.Default.Kinds;
        if (kind is null)
        {
            var width = kinds.Keys.Max(k => k.Length) + 2;
            foreach (var rules in kinds.Values.OrderBy(k => k.Kind, StringComparer.Ordinal))
            {
                output.WriteLine(rules.Kind.PadRight(width) + rules.Says);
            }

            output.WriteLine();
            output.WriteLine("More on one: entente explain KIND");
            return;
        }

        if (!kinds.TryGetValue(kind, out var found))
        {
            var near = kinds.Keys.OrderBy(k => EditDistance.Between(k, kind)).ThenBy(k => k, StringComparer.Ordinal).Take(3);
            throw new EntenteException($"There is no claim kind '{kind}'. Nearest: {string.Join(", ", near)}. All of them: entente explain");
        }

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
