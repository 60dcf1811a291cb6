namespace Entente.Reading;

/// <summary>Finds where sentences end within the tokens of a block.</summary>
/// <param name="abbreviations">Words after which a point does not end a sentence.</param>
/// <param name="joins">Tells a point that ends no sentence in the language, by the tokens and its index; null where there is none.</param>
internal sealed class SentenceSplitter(IReadOnlySet<string> abbreviations, Func<List<Token>, int, bool>? joins = null)
{
    /// <summary>Longer runs without a full stop are cut here, so that hostile text stays linear.</summary>
    private const int LongestSentence = 400;

    /// <summary>The sentences of a run of tokens, as ranges of token indexes (end exclusive).</summary>
    public IEnumerable<(int First, int End)> Split(List<Token> tokens, int first, int end)
    {
        var start = first;
        for (var i = first; i < end; i++)
        {
            if (!EndsSentence(tokens, i, end) && i - start < LongestSentence)
            {
                continue;
            }

            var last = i;
            while (last + 1 < end && IsCloser(tokens, last + 1))
            {
                last++;
            }

            yield return (start, last + 1);
            start = last + 1;
            i = last;
        }

        if (start < end)
        {
            yield return (start, end);
        }
    }

    private bool EndsSentence(List<Token> tokens, int i, int end)
    {
        var token = tokens[i];
        if (token.Lower is "!" or "?" or "…")
        {
            return true;
        }

        // An abbreviation with points ("U.S.") ends a sentence only before a capital that begins one.
        if (token.IsWord && token.Lower[^1] == '.')
        {
            return i + 1 < end && tokens[i + 1].Capital && tokens[i + 1].Start > token.End
                && tokens[i + 1].Lower is "the" or "but" or "in" or "it" or "he" or "she" or "a" or "an" or "this" or "they" or "however" or "we" or "on" or "at";
        }

        if (token.Lower is not ".")
        {
            return false;
        }

        if (i + 1 >= end)
        {
            return true;
        }

        if (joins is not null && joins(tokens, i))
        {
            return false;
        }

        var next = tokens[i + 1];
        var glued = next.Start == token.End;
        if (glued && !IsCloser(tokens, i + 1))
        {
            return false;
        }

        if (i > 0 && tokens[i - 1].End == token.Start && tokens[i - 1].IsWord
            && ((abbreviations.Contains(tokens[i - 1].Lower) && !(tokens[i - 1].Is("no") && next.IsWord)) || (tokens[i - 1].Length == 1 && tokens[i - 1].Capital && next.Capital)))
        {
            return false;
        }

        return next.Capital || !next.IsWord;
    }

    private static bool IsCloser(List<Token> tokens, int i) =>
        tokens[i].Lower is "\"" or "'" or ")" or "]" && tokens[i].Start == tokens[i - 1].End;
}
