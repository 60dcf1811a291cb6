using System.Globalization;

namespace Entente.Reading;

/// <summary>What a word does in a number.</summary>
internal enum NumberWordKind
{
    Cardinal,
    Tens,
    Scale,
    Ordinal,
    Fraction,
    Factor,
}

/// <summary>Words for numbers, and the numbers that runs of tokens give.</summary>
internal sealed class NumberWords
{
    private static readonly int Kinds = Enum.GetValues<NumberWordKind>().Length;

    private readonly int number = WordForm.NewVocabulary();

    // What a word is worth as each kind of number.
    private readonly Dictionary<string, double?[]> values = new(StringComparer.Ordinal);

    private NumberWords(string path)
    {
        foreach (var row in DataFiles.Rows(path))
        {
            if (!values.TryGetValue(row[0], out var worth))
            {
                values[row[0]] = worth = new double?[Kinds];
            }

            worth[(int)Enum.Parse<NumberWordKind>(row[1], ignoreCase: true)] = double.Parse(row[2], CultureInfo.InvariantCulture);
        }
    }

    public static NumberWords English { get; } = new(DataFiles.Find("lexicon", "en", "numbers.tsv"));

    /// <summary>What a word is worth as a number of a kind; null for nothing.</summary>
    public double? ValueOf(in Token token, NumberWordKind kind)
    {
        var form = token.Form;
        if (form.Note(number) is not { } note)
        {
            note = values.TryGetValue(form.Lower, out var worth) ? worth : WordForm.Nothing;
            form.Take(number, note);
        }

        return ReferenceEquals(note, WordForm.Nothing) ? null : ((double?[])note)[(int)kind];
    }

    /// <summary>The ordinal a token stands for: "fifth" and "5th" give 5.</summary>
    public int? Ordinal(in Token token)
    {
        if (ValueOf(token, NumberWordKind.Ordinal) is { } value)
        {
            return (int)value;
        }

        return token.Lower.Length is > 2 and < 6 && char.IsAsciiDigit(token.Lower[0])
            && int.TryParse(token.Lower.AsSpan(0, token.Lower.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    /// <summary>
    /// The number that begins at a token: digits with separators and a scale word ("1,234.5", "240 bn", "2.3 million"),
    /// or words ("two hundred and forty billion", "a dozen", "three quarters").
    /// </summary>
    /// <param name="tokens">All tokens.</param>
    /// <param name="at">Where to look.</param>
    /// <param name="end">Index past the last token to look at.</param>
    /// <param name="last">The last token of the number.</param>
    /// <param name="step">The value of one unit of the last digit given.</param>
    public double? NumberAt(ReadOnlySpan<Token> tokens, int at, int end, out int last, out double step)
    {
        last = at;
        step = 1;
        double value;
        if (tokens[at].Kind == TokenKind.Number)
        {
            if (!TryDigits(tokens[at].Lower, out value, out step))
            {
                return null;
            }
        }
        else if (!TryWords(tokens, at, end, out value, out last))
        {
            return null;
        }

        for (var next = NextScale(tokens, last, end); next > last && ValueOf(tokens[next], NumberWordKind.Scale) is { } scale; next = NextScale(tokens, last, end))
        {
            // "5 m" is five million only when the two touch or the word is a whole one.
            if (tokens[next].Length == 1 && tokens[next].Start != tokens[last].End)
            {
                break;
            }

            value *= scale;
            step *= scale;
            last = next;
        }

        return value;
    }

    private static int NextScale(ReadOnlySpan<Token> tokens, int last, int end)
    {
        // "240-billion-dollar" and "240 billion" alike.
        var next = last + 1;
        return next + 1 < end && tokens[next].Is("-") ? next + 1 : next < end ? next : last;
    }

    private static bool TryDigits(string text, out double value, out double step)
    {
        var lastMark = text.LastIndexOfAny([',', '.']);
        var digits = text.Replace("\u00a0", "").Replace("\u202f", "").Replace("\u2009", "");
        step = 1;
        if (lastMark >= 0)
        {
            var decimals = text.Length - lastMark - 1;
            var isDecimal = text[lastMark] == '.' ? decimals != 3 || text.AsSpan().Count('.') == 1 : decimals != 3;
            if (isDecimal)
            {
                digits = string.Concat(digits[..digits.LastIndexOfAny([',', '.'])].Replace(",", "").Replace(".", ""), ".", digits.AsSpan(digits.LastIndexOfAny([',', '.']) + 1));
                step = Math.Pow(10, -decimals);
            }
            else
            {
                digits = digits.Replace(",", "").Replace(".", "");
            }
        }

        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private bool TryWords(ReadOnlySpan<Token> tokens, int at, int end, out double value, out int last)
    {
        value = 0;
        last = at - 1;
        var any = false;
        for (var i = at; i < end; i++)
        {
            var word = tokens[i].Lower;
            if (ValueOf(tokens[i], NumberWordKind.Cardinal) is { } cardinal)
            {
                value += cardinal;
            }
            else if (ValueOf(tokens[i], NumberWordKind.Tens) is { } tens)
            {
                value += tens;
            }
            else if (any && word is "hundred" or "thousand" && ValueOf(tokens[i], NumberWordKind.Scale) is { } scale)
            {
                value *= scale;
            }
            else if (!any && word is "a" or "an" && i + 1 < end && tokens[i + 1].Lower is "hundred" or "thousand" or "million" or "billion" or "trillion" or "dozen")
            {
                value = 1;
            }
            else if (any && word is "and" or "-" && i + 1 < end && (ValueOf(tokens[i + 1], NumberWordKind.Cardinal) ?? ValueOf(tokens[i + 1], NumberWordKind.Tens)) is not null
                && (word is "-" || value >= 100))
            {
                continue;
            }
            else
            {
                break;
            }

            any = true;
            last = i;
        }

        return any;
    }
}
