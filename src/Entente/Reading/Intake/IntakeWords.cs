using System.Collections.Frozen;

namespace Entente.Reading.Intake;

/// <summary>The words of dates, by-lines and languages, from <c>data/lexicon/intake</c>.</summary>
internal static class IntakeWords
{
    private static readonly Dictionary<string, string[]> Dates = Read("dates.tsv");

    /// <summary>Month by its name or abbreviation, 1 to 12.</summary>
    public static IReadOnlyDictionary<string, int> Months { get; } = Numbered("month-");

    /// <summary>Day of the week by its name or abbreviation.</summary>
    public static IReadOnlyDictionary<string, int> Weekdays { get; } = Numbered("weekday-");

    public static FrozenSet<string> Ordinals { get; } = Set("ordinal");

    public static FrozenSet<string> Clock { get; } = Set("clock");

    public static FrozenSet<string> Between { get; } = Set("between");

    public static FrozenSet<string> SentenceOpeners { get; } = Set("sentence_opener");

    public static FrozenSet<string> Ahead { get; } = Set("ahead");

    public static FrozenSet<string> BylineNext { get; } = Set("byline_next");

    public static FrozenSet<string> PageLines { get; } = Set("page_line");

    public static string[] Labels { get; } = LongestFirst("label");

    public static string[] Bylines { get; } = LongestFirst("byline");

    public static string[] PageStarts { get; } = LongestFirst("page_start");

    /// <summary>The frequent words of each language, by its code.</summary>
    public static Dictionary<string, string[]> Languages { get; } = Read("languages.tsv");

    /// <summary>The length of the phrase that a text begins with, whole words only; 0 where none fits.</summary>
    public static int StartOf(ReadOnlySpan<char> text, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && (text.Length == phrase.Length || !char.IsLetterOrDigit(phrase[^1]) || !char.IsLetterOrDigit(text[phrase.Length])))
            {
                return phrase.Length;
            }
        }

        return 0;
    }

    private static Dictionary<string, string[]> Read(string file) =>
        DataFiles.Rows(DataFiles.Find("lexicon", "intake", file)).ToDictionary(r => r[0], r => r[1].Split('|'), StringComparer.Ordinal);

    private static FrozenSet<string> Set(string name) => Dates[name].ToFrozenSet(StringComparer.Ordinal);

    private static string[] LongestFirst(string name) => [.. Dates[name].OrderByDescending(p => p.Length)];

    private static Dictionary<string, int> Numbered(string prefix) =>
        Dates.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal))
            .SelectMany(k => Dates[k], (key, word) => new NumberedWord(word, int.Parse(key[prefix.Length..])))
            .ToDictionary(n => n.Word, n => n.Number, StringComparer.Ordinal);

    private sealed record NumberedWord(string Word, int Number);
}
