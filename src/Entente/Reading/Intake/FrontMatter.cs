namespace Entente.Reading.Intake;

/// <summary>What stands between two lines of dashes at the head of a Markdown file: <c>title</c>, <c>date</c> and <c>lang</c> are read, the rest passed over.</summary>
internal sealed class FrontMatter
{
    private const int MostLines = 200;

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Index of the first line after it; 0 where there is none.</summary>
    public int End { get; private set; }

    public string? Title => Find("title");

    public string? Date => Find("date") ?? Find("published") ?? Find("pubdate");

    public string? Language => Find("lang") ?? Find("language");

    public static FrontMatter Read(string text, List<TextSpan> lines)
    {
        var matter = new FrontMatter();
        if (lines.Count < 2 || !IsFence(text, lines[0]))
        {
            return matter;
        }

        for (var i = 1; i < Math.Min(lines.Count, MostLines); i++)
        {
            if (IsFence(text, lines[i]) || lines[i].In(text).TrimEnd() == "...")
            {
                matter.End = i + 1;
                return matter;
            }

            var line = lines[i].In(text);
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                matter.values.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim().Trim('"', '\''));
            }
        }

        // No second fence: the dashes were a rule, and what follows is text.
        matter.values.Clear();
        return matter;
    }

    private static bool IsFence(string text, TextSpan line) => line.Length is >= 3 and <= 10 && line.In(text).TrimEnd() == "---";

    private string? Find(string key) => values.TryGetValue(key, out var value) && value.Length > 0 ? value : null;
}
