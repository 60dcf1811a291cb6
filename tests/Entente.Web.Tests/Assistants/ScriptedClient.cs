using System.Globalization;
using System.Text.RegularExpressions;
using Entente.States;
using ModelContextProtocol.Client;

namespace Entente.Web.Tests.Assistants;

/// <summary>
/// A client without a model that chooses as one would: by the tools' texts and parameters alone. It weighs how many of a question's
/// words stand in the texts of each tool, rare words more, and whether its parameters hold the states, years and quotations that the
/// question names; measures it takes from the list in the parameter's own text. So a text that says too little, or names a measure by
/// no word that people use, fails a question.
/// </summary>
internal sealed partial class ScriptedClient(IReadOnlyList<McpClientTool> tools)
{
    private static readonly HashSet<string> Empty = [.. "a an and are as by did do does for from have how i in is it its me of on or since the this to was were what which who with".Split(' ')];

    /// <summary>The call for a question.</summary>
    public (string Tool, SortedDictionary<string, object> Arguments) Choose(string question)
    {
        var quoted = Quoted().Match(question);
        var asked = quoted.Success ? question.Replace(quoted.Value, "", StringComparison.Ordinal) : question;
        var tool = tools.OrderByDescending(t => Fit(asked, quoted.Success, t)).ThenBy(t => t.Name, StringComparer.Ordinal).First();
        var takes = tool.JsonSchema.GetProperty("properties").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.TryGetProperty("description", out var d) ? d.GetString()! : "", StringComparer.Ordinal);
        var arguments = new SortedDictionary<string, object>(StringComparer.Ordinal);
        var states = StatesIn(asked);
        if (takes.TryGetValue("measure", out var measures))
        {
            arguments["measure"] = NamedIn(measures, asked, tool.Name);
        }

        if (takes.TryGetValue("name", out var names))
        {
            arguments["name"] = NamedIn(names, asked, tool.Name);
        }

        if (takes.ContainsKey("text"))
        {
            arguments["text"] = quoted.Groups["words"].Value;
        }

        if (takes.ContainsKey("pairs"))
        {
            arguments["pairs"] = new[] { string.Join('-', states.Take(2)) };
        }
        else if (takes.ContainsKey("first"))
        {
            (arguments["first"], arguments["second"]) = (states[0], states[1]);
        }
        else if (takes.ContainsKey("state") && states.Count > 0)
        {
            arguments["state"] = states[0];
        }

        AddTimes(asked, takes.Keys, arguments);
        return (tool.Name, arguments);
    }

    private static void AddTimes(string asked, Dictionary<string, string>.KeyCollection takes, SortedDictionary<string, object> arguments)
    {
        if (takes.Contains("as_of") && Day().Match(asked) is { Success: true } day)
        {
            arguments["as_of"] = day.Value;
        }
        else if (Year().Match(asked) is { Success: true } found)
        {
            var year = int.Parse(found.Groups["year"].Value, CultureInfo.InvariantCulture);
            if (takes.Contains("year"))
            {
                arguments["year"] = year;
            }
            else if (takes.Contains("from"))
            {
                arguments["from"] = year;
                if (found.Groups["word"].Value == "in")
                {
                    arguments["to"] = year;
                }
            }
        }
    }

    private double Fit(string question, bool quotes, McpClientTool tool)
    {
        var words = TextOf(tool);
        return Words(question).Where(words.Contains).Sum(w => Math.Log((double)tools.Count / tools.Count(t => TextOf(t).Contains(w))))
            + Words(question).Count(Words(tool.Name).Contains) + Holds(question, quotes, tool);
    }

    // What a question names must have its place, and what a tool requires must be named.
    private static double Holds(string question, bool quotes, McpClientTool tool)
    {
        var takes = tool.JsonSchema.GetProperty("properties").EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var (states, room) = (StatesIn(question).Count, takes.Contains("pairs") || takes.Contains("first") ? 2 : takes.Contains("state") ? 1 : 0);
        var needed = takes.Contains("pairs") ? 1 : takes.Contains("first") ? 2 : 0;
        return (2.0 * Math.Min(states, room)) - (states < needed ? 6 : 0) - (takes.Contains("text") && !quotes ? 6 : 0) + (takes.Contains("text") && quotes ? 6 : 0)
            + (Year().IsMatch(question) && (takes.Contains("year") || takes.Contains("from")) ? 2 : 0) + (Day().IsMatch(question) && takes.Contains("as_of") ? 1 : 0);
    }

    private static HashSet<string> TextOf(McpClientTool tool) =>
        Words(string.Join(' ', tool.JsonSchema.GetProperty("properties").EnumerateObject().Select(p => p.Value.TryGetProperty("description", out var d) ? d.GetString() : "").Append(tool.Description).Append(tool.Title)));

    // Each entry reads "id: words"; the one whose words, or whose id, stand in the question most fully is meant.
    private static string NamedIn(string list, string question, string tool)
    {
        var asked = Words(question);
        asked.ExceptWith(Words(tool));
        return Entry().Matches(list).Select(m => (Id: m.Groups["id"].Value, Words: Words(m.Groups["title"].Value)))
            .OrderByDescending(e => question.Contains(e.Id, StringComparison.Ordinal))
            .ThenByDescending(e => e.Words.Count(asked.Contains) - (0.6 * e.Words.Count(w => !asked.Contains(w)))).First().Id;
    }

    private static List<string> StatesIn(string question) =>
        [.. Capital().Matches(question).Select(m => StateRegistry.Default.TryResolve(m.Value, out var state) ? (m.Index, state.Iso3) : (m.Index, "")).Where(s => s.Item2.Length > 0).OrderBy(s => s.Index).Select(s => s.Item2).Distinct(StringComparer.Ordinal)];

    private static HashSet<string> Words(string text) => [.. Letters().Matches(text.ToLowerInvariant()).Select(m => Stem(m.Value)).Where(w => !Empty.Contains(w))];

    private static string Stem(string word) => word.Length > 4 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;

    [GeneratedRegex("\"(?<words>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(?<word>in|since) (?<year>\d{4})\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<id>[a-z]+\.[a-z]+): (?<title>[^;(]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\b[A-Z][a-z]+\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capital();

    [GeneratedRegex("[a-z]+(?:-[a-z]+)?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Letters();
}
