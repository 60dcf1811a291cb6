using System.Collections.Concurrent;

namespace Entente.Reading;

/// <summary>
/// Cuts text into tokens in one pass, without a regular expression. Hyphens and possessive endings stand apart
/// ("China-Russia", "China's", "does n't"), abbreviations with inner points stay whole ("U.S.", "p.m.").
/// Marks of Markdown and zero-width characters are white space.
/// </summary>
internal static class Tokenizer
{
    private const int LongestPooledWord = 24;
    private const int LargestPool = 200_000;
    private static readonly ConcurrentDictionary<char, WordForm> Marks = new();
    private static readonly WordForm Possessive = new("'s");
    private static readonly WordForm Negation = new("n't");

    [ThreadStatic]
    private static Dictionary<string, WordForm>? pool;

    /// <summary>Appends the tokens of a span of text to a list.</summary>
    public static void Cut(string text, TextSpan span, List<Token> into)
    {
        var i = span.Start;
        while (i < span.End)
        {
            var c = text[i];
            if (IsSpace(c))
            {
                i++;
            }
            else if (c == ']' && i + 1 < span.End && text[i + 1] == '(')
            {
                i = SkipLinkTarget(text, i + 1, span.End);
            }
            else if (char.IsLetter(c))
            {
                i = CutWord(text, i, span.End, into);
            }
            else if (char.IsAsciiDigit(c))
            {
                i = CutNumber(text, i, span.End, into);
            }
            else if (IsApostrophe(c) && IsPossessive(text, i, span.End))
            {
                into.Add(new Token(i, 2, Possessive, TokenKind.Word, Capital: false));
                i += 2;
            }
            else
            {
                into.Add(new Token(i, 1, Mark(c), TokenKind.Punctuation, Capital: false));
                i++;
            }
        }
    }

    /// <summary>The tokens of a phrase of a lexicon.</summary>
    public static List<Token> Cut(string phrase)
    {
        var tokens = new List<Token>(4);
        Cut(phrase, new TextSpan(0, phrase.Length), tokens);
        return tokens;
    }

    internal static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`';

    internal static bool IsSpace(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || c is '*' or '_' or '\u200b' or '\u200c' or '\u200d' or '\u200e' or '\u200f' or '\ufeff' or '\u00ad'
            or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static WordForm Mark(char c) => Marks.GetOrAdd(
        c switch
        {
            '“' or '”' or '„' or '«' or '»' or '″' => '"',
            '’' or '‘' or '‚' => '\'',
            '‐' or '‑' => '-',
            '—' or '―' or '−' => '–',
            _ => c,
        },
        static m => new WordForm(m.ToString()));

    private static int SkipLinkTarget(string text, int open, int end)
    {
        var close = text.AsSpan(open, Math.Min(end - open, 2000)).IndexOf(')');
        return close < 0 ? open : open + close + 1;
    }

    private static bool IsPossessive(string text, int i, int end) =>
        i + 1 < end && text[i + 1] is 's' or 'S' && (i + 2 >= end || !char.IsLetterOrDigit(text[i + 2])) && i > 0 && char.IsLetterOrDigit(text[i - 1]);

    private static int CutWord(string text, int start, int end, List<Token> into)
    {
        var i = start;
        while (i < end && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark))
        {
            i++;
        }

        // "U.S.", "p.m.", "e.g.": single letters, each with its point.
        if (i - start == 1 && i + 1 < end && text[i] == '.' && char.IsLetter(text[i + 1]) && (i + 2 >= end || !char.IsLetter(text[i + 2])))
        {
            while (i + 1 < end && text[i] == '.' && char.IsLetter(text[i + 1]) && (i + 2 >= end || !char.IsLetterOrDigit(text[i + 2])))
            {
                i += 2;
            }

            if (i < end && text[i] == '.')
            {
                i++;
            }
        }

        // "doesn't" is "does" and "n't"; "O'Brien" stays one word.
        if (i < end && IsApostrophe(text[i]) && i + 1 < end && char.IsLetter(text[i + 1]) && !IsPossessive(text, i, end))
        {
            if (text[i + 1] is 't' or 'T' && text[i - 1] is 'n' or 'N' && i - 1 > start)
            {
                Add(text, start, i - 1, into);
                into.Add(new Token(i - 1, 3, Negation, TokenKind.Word, Capital: false));
                return i + 2;
            }

            if (i - start <= 2)
            {
                i++;
                while (i < end && char.IsLetter(text[i]))
                {
                    i++;
                }
            }
        }

        if (AmountAfter(text, start, i, end) is var digits && digits > start)
        {
            Add(text, start, digits, into);
            return CutNumber(text, digits, end, into);
        }

        Add(text, start, i, into);
        return i;
    }

    /// <summary>"RM23.50", "$US55,931", "USD1,700": where an amount begins right after the letters of a currency; the start for none.</summary>
    private static int AmountAfter(string text, int start, int i, int end)
    {
        var at = start;
        while (at < i && at - start < 4 && char.IsAsciiLetterUpper(text[at]))
        {
            at++;
        }

        var digits = at;
        while (digits < i && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var afterSign = start > 0 && text[start - 1] == '$';
        return at > start && digits > at && digits == i
            && (afterSign || (at - start > 1 && i + 1 < end && text[i] is '.' or ',' && char.IsAsciiDigit(text[i + 1]))) ? at : start;
    }

    private static int CutNumber(string text, int start, int end, List<Token> into)
    {
        var i = start;
        while (i < end && (char.IsAsciiDigit(text[i]) || (IsInnerMark(text[i]) && i + 1 < end && char.IsAsciiDigit(text[i + 1]))))
        {
            i++;
        }

        // "20th", "1st": an ordinal is a word.
        if (i + 2 <= end && IsOrdinalEnding(text.AsSpan(i, 2)) && (i + 2 == end || !char.IsLetterOrDigit(text[i + 2])))
        {
            Add(text, start, i + 2, into);
            return i + 2;
        }

        into.Add(new Token(start, i - start, FormOf(text.AsSpan(start, i - start)), TokenKind.Number, Capital: false));
        return i;
    }

    private static bool IsInnerMark(char c) => c is '.' or ',' or '\u00a0' or '\u202f' or '\u2009';

    private static bool IsOrdinalEnding(ReadOnlySpan<char> two) =>
        two.Equals("th", StringComparison.OrdinalIgnoreCase) || two.Equals("st", StringComparison.OrdinalIgnoreCase)
        || two.Equals("nd", StringComparison.OrdinalIgnoreCase) || two.Equals("rd", StringComparison.OrdinalIgnoreCase);

    private static void Add(string text, int start, int end, List<Token> into)
    {
        var length = end - start;
        WordForm form;
        if (length <= LongestPooledWord)
        {
            Span<char> buffer = stackalloc char[LongestPooledWord];
            for (var k = 0; k < length; k++)
            {
                var c = text[start + k];
                buffer[k] = char.IsAscii(c) ? Small(c) : IsApostrophe(c) ? '\'' : char.ToLowerInvariant(c);
            }

            form = FormOf(buffer[..length]);
        }
        else
        {
            form = new WordForm(text.Substring(start, Math.Min(length, 200)).ToLowerInvariant());
        }

        into.Add(new Token(start, length, form, TokenKind.Word, char.IsUpper(text[start])));
    }

    private static char Small(char ascii) => char.IsAsciiLetterUpper(ascii) ? (char)(ascii | 0x20) : ascii == '`' ? '\'' : ascii;

    private static WordForm FormOf(ReadOnlySpan<char> lower)
    {
        pool ??= new Dictionary<string, WordForm>(StringComparer.Ordinal);
        var lookup = pool.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(lower, out var form))
        {
            form = new WordForm(lower.ToString());
            if (pool.Count < LargestPool && lower.Length <= LongestPooledWord)
            {
                pool.Add(form.Lower, form);
            }
        }

        return form;
    }
}
