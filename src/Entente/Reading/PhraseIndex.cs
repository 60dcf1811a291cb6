namespace Entente.Reading;

/// <summary>A phrase of a vocabulary found in running text.</summary>
/// <param name="Last">Index of its last token.</param>
/// <param name="Value">What it stands for.</param>
internal sealed record FoundPhrase<T>(int Last, T Value)
    where T : class;

/// <summary>Phrases by their first word: finds every phrase of a vocabulary in running text in one pass.</summary>
/// <typeparam name="T">What a phrase stands for; a class, because generic code over a struct is compiled anew at every start.</typeparam>
internal sealed class PhraseIndex<T>
    where T : class
{
    private readonly Dictionary<string, List<Entry>> byFirst = new(StringComparer.Ordinal);

    /// <summary>Adds a phrase.</summary>
    /// <param name="phrase">The words, in the case they are written in.</param>
    /// <param name="value">What they stand for.</param>
    /// <param name="caseMatters">True when a word that begins with a capital here must do so in the text.</param>
    public void Add(string phrase, T value, bool caseMatters)
    {
        var tokens = Tokenizer.Cut(phrase);
        if (tokens.Count == 0)
        {
            return;
        }

        if (!byFirst.TryGetValue(tokens[0].Lower, out var entries))
        {
            byFirst[tokens[0].Lower] = entries = [];
        }

        var acronym = caseMatters && phrase.Length <= 6 && phrase.All(c => char.IsUpper(c) || c == '.');
        var rest = new Word[tokens.Count - 1];
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i] = new Word(tokens[i + 1].Lower, caseMatters && tokens[i + 1].Capital);
        }

        var at = entries.FindIndex(e => e.Rest.Length < rest.Length);
        entries.Insert(at < 0 ? entries.Count : at, new Entry(rest, caseMatters && tokens[0].Capital, acronym, value));
    }

    /// <summary>Appends the phrases that begin at a token, longest first.</summary>
    public void FindAt(ReadOnlySpan<Token> tokens, int at, string text, List<FoundPhrase<T>> into)
    {
        if (!byFirst.TryGetValue(tokens[at].Lower, out var entries))
        {
            return;
        }

        foreach (var entry in entries)
        {
            if (Matches(tokens, at, text, entry))
            {
                into.Add(new FoundPhrase<T>(at + entry.Rest.Length, entry.Value));
            }
        }
    }

    private static bool Matches(ReadOnlySpan<Token> tokens, int at, string text, in Entry entry)
    {
        if (at + entry.Rest.Length >= tokens.Length || (entry.Capital && !tokens[at].Capital))
        {
            return false;
        }

        for (var i = 0; i < entry.Rest.Length; i++)
        {
            var token = tokens[at + 1 + i];
            if (!token.Is(entry.Rest[i].Lower) || (entry.Rest[i].Capital && !token.Capital))
            {
                return false;
            }
        }

        // "US" is a state, "us" and "Us" are not.
        return !entry.Acronym || !text.AsSpan(tokens[at].Start, tokens[at].Length).ContainsAnyInRange('a', 'z');
    }

    private sealed record Word(string Lower, bool Capital);

    private sealed record Entry(Word[] Rest, bool Capital, bool Acronym, T Value);
}
