namespace Entente.Reading.Intake;

/// <summary>Guesses the language of a text by its script, then by its frequent words.</summary>
internal static class LanguageGuess
{
    private const int Sample = 20_000;
    private const int FewestHits = 3;

    private static readonly Dictionary<string, List<string>> LanguagesOf = ByWord();

    /// <summary>ISO 639-1 code: en, de, fr, es, ru, zh, or another that is told by its words; "und" for none of them. Too little text counts as English.</summary>
    public static string Of(string text, IReadOnlyList<Block> blocks)
    {
        var hits = new Dictionary<string, int>(StringComparer.Ordinal);
        var (letters, cyrillic, han, foreign, read) = (0, 0, 0, 0, 0);
        foreach (var block in blocks)
        {
            var end = Math.Min(block.Span.End, block.Span.Start + Sample - read);
            read += end - block.Span.Start;
            var word = block.Span.Start;
            for (var i = block.Span.Start; i <= end; i++)
            {
                if (i < end && char.IsLetter(text[i]))
                {
                    letters++;
                    cyrillic += text[i] is >= '\u0400' and <= '\u04FF' ? 1 : 0;
                    han += text[i] is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
                    foreign += text[i] > '\u024F' ? 1 : 0;
                    continue;
                }

                Count(text[word..i]);
                word = i + 1;
            }

            if (read >= Sample)
            {
                break;
            }
        }

        return cyrillic * 2 > letters ? "ru"
            : han * 2 > letters ? "zh"
            : foreign * 2 > letters ? "und"
            : ByWords(hits, letters);

        void Count(string word)
        {
            foreach (var code in LanguagesOf.GetValueOrDefault(word.ToLowerInvariant()) ?? [])
            {
                hits[code] = hits.GetValueOrDefault(code) + 1;
            }
        }
    }

    private static Dictionary<string, List<string>> ByWord()
    {
        var codes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (code, words) in IntakeWords.Languages)
        {
            foreach (var word in words)
            {
                if (!codes.TryGetValue(word, out var known))
                {
                    codes[word] = known = [];
                }

                known.Add(code);
            }
        }

        return codes;
    }

    /// <summary>The language's name in English.</summary>
    public static string NameOf(string code) => code switch
    {
        "de" => "German",
        "fr" => "French",
        "es" => "Spanish",
        "it" => "Italian",
        "pt" => "Portuguese",
        "nl" => "Dutch",
        "ru" => "Russian or another language in Cyrillic letters",
        "zh" => "Chinese",
        "und" => "a language other than English",
        _ => $"the language \"{code}\"",
    };

    private static string ByWords(Dictionary<string, int> hits, int letters)
    {
        // A text in English has one of its frequent words in four at the least; a long text without any is in none of these languages.
        var best = hits.Keys.OrderByDescending(code => hits[code]).ThenBy(code => code == "en" ? 0 : 1).FirstOrDefault();
        return best is null || hits[best] < FewestHits ? (letters > 400 ? "und" : "en") : best;
    }
}
