namespace Entente.Reading.Intake;

/// <summary>What a piece of a line is.</summary>
internal enum PieceKind
{
    Word,
    Number,
    Mark,
}

/// <summary>A word, a number or a mark of a line.</summary>
/// <param name="Word">The word in lower case or the digits; empty for a mark.</param>
internal sealed record LinePiece(PieceKind Kind, TextSpan Span, string Word, char Mark)
{
    public int Value => Word.Length <= 4 ? int.Parse(Word) : -1;
}

/// <summary>Cuts a short line, such as a dateline, into pieces; white space, marks of emphasis and characters without width fall away.</summary>
internal static class LinePieces
{
    public static List<LinePiece> Cut(string text, TextSpan span)
    {
        var pieces = new List<LinePiece>();
        var i = span.Start;
        while (i < span.End)
        {
            var c = text[i];
            if (Tokenizer.IsSpace(c))
            {
                i++;
                continue;
            }

            var kind = char.IsAsciiDigit(c) ? PieceKind.Number : char.IsLetter(c) ? PieceKind.Word : PieceKind.Mark;
            var end = i + 1;
            if (kind is not PieceKind.Mark)
            {
                while (end < span.End && (kind is PieceKind.Number ? char.IsAsciiDigit(text[end]) : IsInWord(text, end, span.End)))
                {
                    end++;
                }
            }

            pieces.Add(new LinePiece(kind, TextSpan.FromTo(i, end), kind is PieceKind.Mark ? "" : text[i..end].ToLowerInvariant(), kind is PieceKind.Mark ? c : '\0'));
            i = end;
        }

        return pieces;
    }

    /// <summary>"p.m" and "o'clock" are one word each; an "a.m." keeps its last point apart.</summary>
    private static bool IsInWord(string text, int i, int end)
    {
        if (char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark)
        {
            return true;
        }

        return i + 1 < end && char.IsLetter(text[i + 1]) && (Tokenizer.IsApostrophe(text[i]) || (text[i] == '.' && text[i + 1] is 'm' or 'M'));
    }
}
