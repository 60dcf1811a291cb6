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
    private readonly int number = WordForm.NewVocabulary();
    private readonly Dictionary<string, Bucket> byFirst = new(StringComparer.Ordinal);

    /// <summary>Adds a phrase. All phrases are added before the first is looked for.</summary>
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

        if (!byFirst.TryGetValue(tokens[0].Lower, out var bucket))
        {
            byFirst[tokens[0].Lower] = bucket = new Bucket();
        }

        var acronym = caseMatters && phrase.Length <= 6 && phrase.All(c => char.IsUpper(c) || c == '.');
        var rest = new Word[tokens.Count - 1];
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i] = new Word(tokens[i + 1].Lower, caseMatters && tokens[i + 1].Capital);
        }

        bucket.Add(new Entry(rest, caseMatters && tokens[0].Capital, acronym, value));
    }

    /// <summary>Appends the phrases that begin at a token, longest first.</summary>
    public void FindAt(ReadOnlySpan<Token> tokens, int at, string text, List<FoundPhrase<T>> into)
    {
        // Each word of the text remembers where it leads in each index.
        var form = tokens[at].Form;
        if ((form.Note(number) ?? Look(form)) is not Bucket bucket)
        {
            return;
        }

        if (bucket.BySecond is { } bySecond && at + 1 < tokens.Length && bySecond.TryGetValue(tokens[at + 1].Lower, out var longer))
        {
            Collect(longer, tokens, at, text, into);
        }

        Collect(bucket.Alone, tokens, at, text, into);
    }

    private object Look(WordForm form)
    {
        object found = byFirst.TryGetValue(form.Lower, out var bucket) ? bucket : WordForm.Nothing;
        form.Take(number, found);
        return found;
    }

    private static void Collect(List<Entry> entries, ReadOnlySpan<Token> tokens, int at, string text, List<FoundPhrase<T>> into)
    {
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

    /// <summary>The phrases of one first word: that word alone, and the longer ones by their second word ("the" begins hundreds).</summary>
    private sealed class Bucket
    {
        public List<Entry> Alone { get; } = [];

        public Dictionary<string, List<Entry>>? BySecond { get; private set; }

        public void Add(Entry entry)
        {
            var entries = Alone;
            if (entry.Rest.Length > 0)
            {
                BySecond ??= new(StringComparer.Ordinal);
                if (!BySecond.TryGetValue(entry.Rest[0].Lower, out entries!))
                {
                    BySecond[entry.Rest[0].Lower] = entries = [];
                }
            }

            var at = entries.FindIndex(e => e.Rest.Length < entry.Rest.Length);
            entries.Insert(at < 0 ? entries.Count : at, entry);
        }
    }
}
