using System.Collections.Concurrent;
using Entente.Claims;

namespace Entente.Reporting.Texts;

/// <summary>
/// What reports say, in another language. Reports are written in English; a text that <c>data/texts/LANGUAGE.tsv</c> knows is said in the
/// language of the report, any other stays as it is. A row of the table is a text with places for names and numbers ("{0} bn").
/// </summary>
internal sealed class ReportTexts
{
    private const int Deepest = 3;
    private static readonly ConcurrentDictionary<string, ReportTexts> Loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> whole = new(StringComparer.Ordinal);
    private readonly List<TextPattern> patterns = [];
    private readonly ConcurrentDictionary<string, string> said = new(StringComparer.Ordinal);

    private ReportTexts(string language)
    {
        Language = language;
        if (language is "en")
        {
            return;
        }

        Names = new StateNames(language);
        foreach (var row in DataFiles.Rows(DataFiles.Find("texts", language + ".tsv")))
        {
            if (row[0].Contains('{', StringComparison.Ordinal))
            {
                patterns.Add(new TextPattern(row[0], row[1]));
            }
            else
            {
                whole[row[0]] = row[1];
            }
        }
    }

    /// <summary>ISO 639-1 code of the reports.</summary>
    public string Language { get; }

    /// <summary>The names of states; null for English.</summary>
    public StateNames? Names { get; }

    /// <summary>True for a language that reports are written in.</summary>
    public static bool Has(string language) => language is "en" || File.Exists(Path.Combine(DataFiles.Root, "texts", language + ".tsv"));

    /// <summary>The texts of a language; those of English where reports are not written in it.</summary>
    public static ReportTexts For(string language) => Loaded.GetOrAdd(Has(language) ? language : "en", static l => new ReportTexts(l));

    /// <summary>The texts that an article's report is written in.</summary>
    public static ReportTexts Of(CheckedArticle article) => For(article.ReportLanguage ?? "en");

    /// <summary>A text of the report in its language: whole, or sentence by sentence; what the table does not know stays as it is.</summary>
    public string Say(string english) => Language is "en" || english.Length == 0 ? english : Say(english, 0);

    internal string Say(string english, int depth)
    {
        if (depth > Deepest)
        {
            return english;
        }

        if (said.TryGetValue(english, out var known))
        {
            return known;
        }

        var made = Whole(english, depth) ?? BySentence(english, depth);
        if (said.Count < 10_000)
        {
            said[english] = made;
        }

        return made;
    }

    private string? Whole(string english, int depth)
    {
        var text = english.Trim();
        if (whole.TryGetValue(text, out var found))
        {
            return english.Replace(text, found, StringComparison.Ordinal);
        }

        foreach (var pattern in patterns)
        {
            if (pattern.Say(text, this, depth) is { } made)
            {
                return text.Length == english.Length ? made : english.Replace(text, made, StringComparison.Ordinal);
            }
        }

        return Names?.Plain(text);
    }

    // Reasons are sentences one after another; each is looked for by itself, so that one unknown sentence leaves the others said.
    private string BySentence(string english, int depth)
    {
        var cut = english.IndexOf(". ", StringComparison.Ordinal);
        if (cut < 0)
        {
            return english;
        }

        var (made, from) = (new List<string>(), 0);
        for (; cut >= 0; cut = english.IndexOf(". ", from, StringComparison.Ordinal))
        {
            made.Add(Whole(english[from..(cut + 1)], depth) ?? english[from..(cut + 1)]);
            from = cut + 2;
        }

        made.Add(Whole(english[from..], depth) ?? english[from..]);
        return string.Join(' ', made);
    }
}
