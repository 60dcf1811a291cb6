using System.Text.RegularExpressions;
using Entente.Claims;

namespace Entente.Tests;

/// <summary>The rules of the house in ARCHITECTURE.md, held against the source text.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>The rooms, and which others each may import.</summary>
    private static readonly Dictionary<string, string[]> Upstream = new(StringComparer.Ordinal)
    {
        ["States"] = [],
        ["Wording"] = [],
        ["Record"] = ["States"],
        ["Sources"] = ["States", "Record"],
        ["Measures"] = ["States", "Record"],
        ["Reading"] = ["States"],
        ["Evidence"] = ["Record"],
        ["Catalogue"] = ["States", "Wording", "Record", "Measures", "Evidence"],
        ["Briefing"] = ["States", "Wording", "Record", "Measures", "Evidence", "Catalogue"],
        ["Claims"] = ["States", "Wording", "Record", "Measures", "Evidence", "Reading"],
        ["Reporting"] = ["States", "Wording", "Record", "Evidence", "Catalogue", "Briefing", "Reading", "Claims"],
        ["Evaluation"] = ["States", "Record", "Reading", "Claims"],
    };

    /// <summary>
    /// What a room uses of one that is not upstream of it, by type: small words and shapes that stand in the wrong room.
    /// The list may only grow shorter; a line that nothing needs any more fails the test.
    /// </summary>
    private static readonly string[] Exceptions = [];

    private static readonly Dictionary<string, Dictionary<string, string>> TypesOf = RoomTypes();

    [Fact]
    public void Rooms_import_only_rooms_upstream_of_them()
    {
        var found = Imports().Where(i => !Upstream[i.Room].Contains(i.Of, StringComparer.Ordinal)).Select(i => $"{i.Room} -> {i.Of}.{i.Type}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var listed = Exceptions.Order(StringComparer.Ordinal).ToList();
        Assert.True(listed.SequenceEqual(found, StringComparer.Ordinal), $"listed: {string.Join(", ", listed)}; found: {string.Join(", ", found)}");
    }

    [Fact]
    public void Every_folder_of_the_library_is_a_room_with_a_rule()
    {
        var folders = Directory.GetDirectories(Path.Combine(SharedData.Root, "src", "Entente")).Select(Path.GetFileName).Where(f => f is not ("bin" or "obj"));
        Assert.Equal(Upstream.Keys.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Imports_run_one_way()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (Upstream.Keys.FirstOrDefault(r => !done.Contains(r) && Upstream[r].All(done.Contains)) is { } next)
        {
            done.Add(next);
        }

        Assert.Equal(Upstream.Count, done.Count);
    }

    [Fact]
    public void Every_claim_kind_has_its_rules_and_every_rule_file_its_kind()
    {
        var files = Directory.GetFiles(Path.Combine(SharedData.Root, "data", "rules"), "*.json").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(ClaimKinds.All.Select(k => k.Name).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
        Assert.Equal(ClaimKinds.All.Select(k => k.Name).Order(StringComparer.Ordinal), RuleBook.Default.Kinds.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_class_that_is_a_claim_kind_is_asked()
    {
        var classes = typeof(ClaimKind).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ClaimKind)) && !t.IsAbstract);
        Assert.Equal(classes.Select(t => t.Name).Order(StringComparer.Ordinal), ClaimKinds.All.Select(k => k.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_kind_and_every_threshold_its_reason()
    {
        foreach (var kind in RuleBook.Default.Kinds.Values)
        {
            Assert.NotEmpty(kind.Rules);
            Assert.All(kind.Rules, r => Assert.StartsWith(kind.Kind + "/", r.Id, StringComparison.Ordinal));
            Assert.All(kind.Thresholds.Values, t => Assert.True(t.Why.Length > 10 && t.Unit.Length > 0, kind.Kind));
        }
    }

    [Fact]
    public void Every_rule_that_code_names_is_in_the_rules_and_the_other_way_round()
    {
        var ids = RuleBook.Default.Kinds.Values.SelectMany(k => k.Rules).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var code = string.Join('\n', SourceFiles("Claims").Select(f => File.ReadAllText(f.FullName)));
        Assert.All(RuleId().Matches(code), m => Assert.Contains(m.Groups["id"].Value, ids));

        // An id is written whole, or as its kind and the rest of it.
        Assert.All(ids, id => Assert.Matches($"[\"/]{Regex.Escape(id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..])}\"", code));
    }

    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        var files = SourceFiles("").Concat(new DirectoryInfo(Path.Combine(SharedData.Root, "src", "Entente.Cli")).GetFiles("*.cs"))
            .Concat(new[] { "Api", "Access", "Assistants", "Checks", "Fetching", "Hosting", "Pages" }.SelectMany(room => new DirectoryInfo(Path.Combine(SharedData.Root, "src", "Entente.Web", room)).GetFiles("*.cs")))
            .Select(f => (Path: Path.GetRelativePath(SharedData.Root, f.FullName).Replace('\\', '/'), Lines: File.ReadLines(f.FullName).Count()));
        var tooLong = files.Where(f => f.Lines > 400).ToList();
        Assert.True(tooLong.Count == 0, string.Join(", ", tooLong.Select(f => $"{f.Path} has {f.Lines} lines")));
    }

    [Fact]
    public void Every_row_of_a_table_has_as_many_cells_as_its_header()
    {
        var files = Directory.GetFiles(Path.Combine(SharedData.Root, "data"), "*.tsv", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var lines = File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1)).Where(l => l.Text.Length > 0 && l.Text[0] != '#').ToList();
            var cells = lines[0].Text.Split('\t').Length;
            Assert.All(lines, l => Assert.True(l.Text.Split('\t').Length == cells, $"{file}, line {l.Number}: {l.Text.Split('\t').Length} cells, the header has {cells}"));
        }
    }

    [Fact]
    public void No_row_of_a_table_stands_twice_and_no_class_of_words()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(SharedData.Root, "data"), "*.tsv", SearchOption.AllDirectories))
        {
            var rows = File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').ToList();
            Assert.Empty(rows.GroupBy(r => r, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"{file}: {g.Key}"));
        }

        var classes = File.ReadLines(Path.Combine(SharedData.Root, "data", "lexicon", "en", "words.tsv")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')[0]);
        Assert.Empty(classes.GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    /// <summary>Each type of another room that a file of a room names; a word with a parenthesis behind it is a method of that name, unless it is made anew.</summary>
    private static IEnumerable<(string Room, string Of, string Type)> Imports()
    {
        var everywhere = SourceFiles("").SelectMany(f => GlobalUsing().Matches(File.ReadAllText(f.FullName))).Select(m => m.Groups["room"].Value).ToList();
        foreach (var room in Upstream.Keys)
        {
            foreach (var code in SourceFiles(room).Select(f => Comment().Replace(File.ReadAllText(f.FullName), "")))
            {
                var usings = Using().Matches(code).Select(m => m.Groups["room"].Value).Concat(everywhere).ToHashSet(StringComparer.Ordinal);
                foreach (var (other, types) in TypesOf.Where(t => t.Key != room))
                {
                    var used = types.Where(t => usings.Contains(t.Value)
                        ? Regex.IsMatch(code, $@"(?<![\w.""])({t.Key}\b(?!\()|(?<=\bnew\s+){t.Key}\b)", RegexOptions.None, TimeSpan.FromSeconds(5))
                        : Regex.IsMatch(code, $@"\b{Regex.Escape(t.Value["Entente.".Length..])}\.{t.Key}\b", RegexOptions.None, TimeSpan.FromSeconds(5)));
                    foreach (var type in used)
                    {
                        yield return (room, other, type.Key);
                    }
                }
            }
        }
    }

    /// <summary>The types of each room that stand by themselves, with their namespace.</summary>
    private static Dictionary<string, Dictionary<string, string>> RoomTypes() =>
        typeof(ArticleChecker).Assembly.GetTypes()
            .Where(t => !t.IsNested && t.Namespace?.StartsWith("Entente.", StringComparison.Ordinal) == true && !t.Name.Contains('<', StringComparison.Ordinal))
            .GroupBy(t => t.Namespace!.Split('.')[1], StringComparer.Ordinal)
            .Where(g => Upstream.ContainsKey(g.Key))
            .ToDictionary(g => g.Key, g => g.ToDictionary(t => t.Name.Split('`')[0], t => t.Namespace!, StringComparer.Ordinal), StringComparer.Ordinal);

    private static IEnumerable<FileInfo> SourceFiles(string room) =>
        new DirectoryInfo(Path.Combine(SharedData.Root, "src", "Entente", room)).EnumerateFiles("*.cs", SearchOption.AllDirectories)
            .Where(f => !f.FullName.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !f.FullName.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline, 5000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^using (?<room>Entente(\.\w+)+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Using();

    [GeneratedRegex(@"^global using (?<room>Entente(\.\w+)+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex GlobalUsing();

    [GeneratedRegex(@"""(?<id>([a-z]+\.[a-z]+|geography)/[a-z-]+)""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex RuleId();
}
