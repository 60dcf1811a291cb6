namespace Entente.Reading;

/// <summary>
/// Finds who says what: "according to X", "X says (that) ...", "...", says X. A speaker introduced by "According to" at the head of
/// a sentence, or a quotation that runs on, speaks for the next sentence of the paragraph as well.
/// </summary>
internal sealed class AttributionReader
{
    private readonly int say = Lexicon.English.Class("say_verb");
    private readonly int accordingTo = Lexicon.English.Class("according_to");
    private readonly Dictionary<string, string> fullNames = new(StringComparer.Ordinal);
    private Attribution? previous;
    private int lastBlock = -1;
    private bool quoteOpen;

    /// <summary>Fills <see cref="Sentence.Attributions"/>; to be called on the sentences in order.</summary>
    public void Read(Sentence s)
    {
        LearnNames(s);
        if (s.BlockKind is BlockKind.Dateline)
        {
            return;
        }

        var own = AccordingTo(s) ?? Saying(s);
        if (own is not null)
        {
            s.Attributions.Add(own);
        }
        else if (previous is not null && lastBlock == s.Block && (CarriesOn(s) || quoteOpen))
        {
            s.Attributions.Add(previous with { CueFirst = -1, CueLast = -1, From = s.First, To = s.End - 1, Carried = true });
        }

        if (lastBlock != s.Block)
        {
            quoteOpen = false;
        }

        quoteOpen ^= OddQuotes(s);
        previous = own ?? (s.Attributions.Count > 0 ? previous : null);
        lastBlock = s.Block;
    }

    /// <summary>A sentence is still the same speaker's when the one before began with "According to" and this one changes neither speaker nor scene.</summary>
    private bool CarriesOn(Sentence s) => previous is { Carried: false, CueFirst: >= 0 } && s[previous.CueFirst].Capital && s[previous.CueFirst].Is("according");

    private Attribution? AccordingTo(Sentence s)
    {
        foreach (var hit in s.HitsOf(accordingTo))
        {
            var end = hit.Last + 1;
            var depth = 0;
            while (end < s.End && (!s.IsAny(end, ",", ".", ";", ":", "–", "but", "who", "which") || depth > 0))
            {
                depth += s.IsAny(end, "(") ? 1 : s.IsAny(end, ")") ? -1 : 0;
                end++;
            }

            if (end <= hit.Last + 1)
            {
                continue;
            }

            return new Attribution(NameOf(s, hit.Last + 1, end - 1), hit.First, end - 1, s.First, s.End - 1, Carried: false);
        }

        return null;
    }

    private Attribution? Saying(Sentence s)
    {
        foreach (var hit in s.HitsOf(say))
        {
            // "..., X said." or "...", says X.
            var afterQuote = hit.First - 1 >= s.First && s.IsAny(hit.First - 1, ",", "\"", "'");
            if (afterQuote && hit.Last + 1 < s.End && s[hit.Last + 1].IsWord && NounPhraseRight(s, hit.Last + 1) is { } right && !s.IsAny(hit.Last + 1, "that"))
            {
                return new Attribution(NameOf(s, hit.Last + 1, right), hit.First, right, s.First, s.End - 1, Carried: false);
            }

            if (NounPhraseLeft(s, hit.First - 1) is not { } left || s.IsAny(hit.Last + 1, "of", "on", "in", "a", "an") && !s.IsAny(hit.First, "speaks", "spoke", "talks", "talked", "speak"))
            {
                continue;
            }

            var (first, lastToken) = left;
            var speaker = NameOf(s, first, lastToken);
            if (speaker.Length == 0)
            {
                continue;
            }

            var content = hit.Last + 1;
            var endsSentence = content >= s.End || s.IsAny(content, ".", "\"", ",") && content >= s.End - 2;
            var from = endsSentence || (InsideSubordinate(s, first) && s.IsAny(content, ",")) ? s.First : content;
            var to = endsSentence ? first - 1 : s.End - 1;
            return new Attribution(speaker, first, hit.Last, from, Math.Max(from, to), Carried: false);
        }

        return null;
    }

    /// <summary>"Trade has doubled, officials say, since 2019": the words before belong to what is said.</summary>
    private static bool InsideSubordinate(Sentence s, int first) => first - 1 > s.First && s.IsAny(first - 1, ",", "\"");

    private static (int First, int Last)? NounPhraseLeft(Sentence s, int at)
    {
        while (at >= s.First && s.IsAny(at, "has", "have", "had", "also", "then", "once", "again", "repeatedly", "later", "recently", "often", "is", "was", "does", "did", "publicly", "openly", "yesterday", "on", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
        {
            at--;
        }

        // "does not acknowledge the court" tells what somebody does not say.
        if (at < s.First || s.IsAny(at, "not", "n't", "never", "cannot"))
        {
            return null;
        }

        // "Gabuev, who heads the centre, said": step over the insertion.
        if (s.IsAny(at, ","))
        {
            var comma = at - 1;
            while (comma > s.First && !s.IsAny(comma, ","))
            {
                comma--;
            }

            if (comma <= s.First || at - comma > 25)
            {
                return null;
            }

            at = comma - 1;
        }

        var last = at;
        while (at >= s.First && at > last - 9 && !IsBoundary(s, at))
        {
            at--;
        }

        var first = at + 1;
        return first <= last && (s[first].Capital || s.IsAny(first, "the", "a", "an", "both", "its", "their", "some", "many", "he", "she", "it", "they", "officials", "analysts", "experts", "diplomats", "economists", "critics", "observers", "researchers")) ? (first, last) : null;
    }

    private static bool IsBoundary(Sentence s, int at) =>
        s.IsAny(at, ",", ";", ":", "–", "\"", "(", ")", "that", "and", "but", "as", "when", "while", "because", "which", "who", "if", "although", "so", "than", "since", "after", "before", ".");

    private static int? NounPhraseRight(Sentence s, int at)
    {
        var first = at;
        while (at < s.End && !s.IsAny(at, ",", ".", ";", ":", "–", "\"", "who", "which", "in", "on", "at", "after", "when", "as", "during", "adding", "before", "with", "last", "this", "to") && at < first + 9)
        {
            at++;
        }

        return at > first && (s[first].Capital || s.IsAny(first, "the", "a", "an", "one", "its", "their", "officials", "analysts", "experts", "diplomats", "he", "she")) ? at - 1 : null;
    }

    /// <summary>The speaker in words: the full name where the article has given it, else the phrase without its article.</summary>
    private string NameOf(Sentence s, int first, int last)
    {
        // "Alexander Gabuev from the think tank ...": the name is what counts.
        for (var i = first; i <= last; i++)
        {
            if (s.Mentions.FirstOrDefault(m => m.First == i && m.Person is not null && m.Kind == MentionKind.Person) is { } mention && mention.Last <= last)
            {
                return mention.Person!.Name;
            }
        }

        for (var i = first; i <= last; i++)
        {
            var run = NameRun(s, i, last);
            if (run > i)
            {
                return Words(s, i, run);
            }

            if (s[i].Capital && s.MentionAt(i) is null && fullNames.TryGetValue(s[i].Lower, out var full))
            {
                return full;
            }
        }

        var end = first;
        while (end < last && !s.IsAny(end + 1, "from", "of", "at", "in", "who", "based", "quoted", "with"))
        {
            end++;
        }

        if (end < last && s.IsAny(end + 1, "of", "from", "in", "at"))
        {
            end = last;
        }

        return s.IsAny(first, "he", "she", "it", "they") ? Pronoun(s, first) : Words(s, first, end);
    }

    private string Pronoun(Sentence s, int at)
    {
        // "says Alexander Gabuev. China pays less, he adds": who spoke last goes on, before anyone else of the article.
        if (s.IsAny(at, "he", "she") && lastBlock == s.Block && previous is { CueFirst: >= 0 } spoke && spoke.Speaker.Contains(' ', StringComparison.Ordinal))
        {
            return spoke.Speaker;
        }

        if (s.IsAny(at, "he", "she") && s.Mentions.FirstOrDefault(m => m.First == at)?.Person is { } person)
        {
            return person.Name;
        }

        return previous?.Speaker ?? "";
    }

    private static string Words(Sentence s, int first, int last)
    {
        var text = s.Quoted(first, last);
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.StartsWith("The ", StringComparison.Ordinal) ? "the " + words[4..] : words;
    }

    /// <summary>The last token of a personal name of two to four capitalised words that begins here; the token itself where none does.</summary>
    private static int NameRun(Sentence s, int at, int last)
    {
        var end = at;
        while (end <= last && end < at + 4 && s[end] is { IsWord: true, Capital: true } && s[end].Length > 1 && s.MentionAt(end) is null
            && (end == at || s[end].Start == s[end - 1].End + 1) && !s.IsAny(end, "the", "on", "in", "according", "president", "minister", "chancellor", "foreign", "prime"))
        {
            end++;
        }

        return end - 1 > at ? end - 1 : at;
    }

    private void LearnNames(Sentence s)
    {
        if (s.BlockKind is not BlockKind.Paragraph)
        {
            return;
        }

        for (var i = s.First; i < s.End; i++)
        {
            var end = NameRun(s, i, s.End - 1);
            if (end > i)
            {
                fullNames.TryAdd(s[end].Lower, Words(s, i, end));
                i = end;
            }
        }
    }

    private static bool OddQuotes(Sentence s)
    {
        var count = 0;
        for (var i = s.First; i < s.End; i++)
        {
            count += s.IsAny(i, "\"") ? 1 : 0;
        }

        return (count & 1) == 1;
    }
}
