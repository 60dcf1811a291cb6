using System.Text.RegularExpressions;
using Entente.Claims;
using Entente.Cli;
using Entente.Reporting;

namespace Entente.Tests;

/// <summary>What the papers say is what the code does: commands parse, links lead somewhere, tables are those that the rules give.</summary>
public sealed partial class DocsTests
{
    private static readonly string[] Papers =
    [
        "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/claim-kinds.md", "docs/how-to-read-a-report.md", "docs/json.md", "docs/packages.md", "data/README.md",
    ];

    public static TheoryData<string> EveryPaper => [.. Papers];

    [Fact]
    public void The_table_of_claim_kinds_in_the_readme_is_that_of_the_rules() =>
        Generated("README.md", KindReference.Table(RuleBook.Default, "docs/claim-kinds.md"));

    [Fact]
    public void The_page_of_claim_kinds_is_that_of_the_rules() =>
        Generated("docs/claim-kinds.md", KindReference.Sections(RuleBook.Default));

    [Theory]
    [MemberData(nameof(EveryPaper))]
    public void Commands_in_the_papers_are_commands_of_entente(string paper)
    {
        foreach (var line in Command().Matches(Read(paper)).Select(m => m.Groups["words"].Value.Trim()))
        {
            // KIND, DIR and the like stand for a word of the reader's.
            var parsed = EntenteCommand.Create().Parse(line.Replace("yyyy-MM-dd", "2024-05-16", StringComparison.Ordinal));
            Assert.True(parsed.Errors.Count == 0, $"{paper}: 'entente {line}': {string.Join(' ', parsed.Errors.Select(e => e.Message))}");
            Assert.True(parsed.CommandResult.Command.Name != "entente", $"{paper}: 'entente {line}' names no verb");
        }
    }

    [Theory]
    [MemberData(nameof(EveryPaper))]
    public void Links_in_the_papers_lead_to_files(string paper)
    {
        var folder = Path.GetDirectoryName(Path.Combine(SharedData.Root, paper))!;
        foreach (var target in Link().Matches(Read(paper)).Select(m => m.Groups["file"].Value).Where(t => !t.Contains("://", StringComparison.Ordinal)))
        {
            Assert.True(Path.Exists(Path.Combine(folder, target)), $"{paper} links to {target}");
        }
    }

    [Fact]
    public void Every_verb_of_entente_is_in_the_readme()
    {
        var readme = Read("README.md");
        Assert.All(EntenteCommand.Create().Subcommands, verb => Assert.Contains("entente " + verb.Name, readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_verdict_is_in_the_readme()
    {
        var readme = Read("README.md");
        Assert.All(Enum.GetValues<Verdict>(), verdict => Assert.Contains($"{verdict.Sign()} {verdict.Words()}", readme, StringComparison.Ordinal));
    }

    /// <summary>Compares what stands between the two marks with what was generated; ENTENTE_ACCEPT=1 writes it there.</summary>
    private static void Generated(string paper, string expected)
    {
        var (text, path) = (Read(paper), Path.Combine(SharedData.Root, paper));
        var (begin, end) = ("<!-- from data/rules -->\n", "<!-- end -->");
        var from = text.IndexOf(begin, StringComparison.Ordinal);
        var to = text.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= 0 && to > from, $"{paper} has no place between '{begin.Trim()}' and '{end}'");
        from += begin.Length;
        if (Environment.GetEnvironmentVariable("ENTENTE_ACCEPT") == "1")
        {
            File.WriteAllText(path, string.Concat(text.AsSpan(0, from), expected, text.AsSpan(to)));
            return;
        }

        Assert.Equal(expected, text[from..to]);
    }

    private static string Read(string paper) => File.ReadAllText(Path.Combine(SharedData.Root, paper)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^ {4,}(\./)?entente (?<words>[^#<>\n]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Command();

    [GeneratedRegex(@"\]\((?<file>[^)#\s]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Link();
}
