namespace Entente.Reading.Languages;

/// <summary>Short ways to write forms down in a lexicon, and English plurals.</summary>
internal static class GlossForms
{
    private static readonly string[] Endings = ["", "e", "en", "er", "es", "em"];

    /// <summary>"Vereint~ Nationen" is every form with an ending of an adjective for the sign; "Gerichtshof(s)" is with and without.</summary>
    public static IEnumerable<string> Expand(string phrase)
    {
        var open = phrase.IndexOf('(', StringComparison.Ordinal);
        if (open >= 0 && phrase.IndexOf(')', open) is > 0 and var close)
        {
            return Expand(phrase[..open] + phrase[(close + 1)..]).Concat(Expand(phrase[..open] + phrase[(open + 1)..close] + phrase[(close + 1)..]));
        }

        return phrase.Contains('~', StringComparison.Ordinal) ? Endings.Select(e => phrase.Replace("~", e, StringComparison.Ordinal)) : [phrase];
    }

    /// <summary>The plural of an English noun or of the last word of a phrase.</summary>
    public static string EnglishPlural(string noun) =>
        noun.Length < 2 ? noun
        : noun[^1] == 'y' && !"aeiou".Contains(noun[^2], StringComparison.Ordinal) ? noun[..^1] + "ies"
        : noun[^1] is 's' or 'x' or 'z' || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal) ? noun + "es"
        : noun + "s";
}
