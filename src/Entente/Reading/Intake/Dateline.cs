using System.Buffers;

namespace Entente.Reading.Intake;

/// <summary>A line that dates or signs an article and states nothing.</summary>
/// <param name="Span">The line.</param>
/// <param name="Date">The date it bears; null for a by-line.</param>
/// <param name="Labelled">True when a label such as "Published" stands before the date.</param>
internal sealed record Dateline(TextSpan Span, WrittenDate? Date, bool Labelled);

/// <summary>
/// Tells datelines from sentences: in a dateline the date stands between marks, with a place, a by-line or a label around it
/// ("Ottawa, Friday, February 6, 2026", "By Thandi Mokoena | 20 July 2023"); a date that words run on from is part of a sentence.
/// </summary>
internal static class DatelineReader
{
    private static readonly SearchValues<char> NotInPlaces = SearchValues.Create("\"“”:;?!");

    private const int LongestLine = 200;
    private const int LongestHead = 110;
    private const int MostWordsBefore = 16;
    private const int MostWordsAfter = 9;
    private const int MostWordsOfPlace = 5;
    private const int WordsOfSentence = 4;

    /// <summary>Reads a whole line as a dateline; null for anything else.</summary>
    public static Dateline? ReadLine(string text, TextSpan line)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        var chars = text.AsSpan(line.Start, line.Length).Trim("*_ \t([");
        var pieces = LinePieces.Cut(text, line);
        if (IntakeWords.PageLines.Contains(chars.ToString().ToLowerInvariant().TrimEnd(':', '.')) || IsPageStart(chars, pieces))
        {
            return new Dateline(line, null, Labelled: false);
        }

        foreach (var date in WrittenDateReader.Read(pieces))
        {
            var labelled = IsLabelled(text, line, pieces, date);
            if (date.Year is null && !labelled && !IsWireStyle(text, pieces, date))
            {
                continue;
            }

            if (labelled ? EndsLikeALine(text, line, pieces, date) : StandsAlone(text, line, pieces, date))
            {
                return new Dateline(line, date, labelled);
            }
        }

        return IsByline(chars, pieces) ? new Dateline(line, null, Labelled: false) : null;
    }

    /// <summary>The dateline at the head of a paragraph, its dash included: "BEIJING, May 16 (Xinhua) —"; null where there is none.</summary>
    public static Dateline? ReadHead(string text, TextSpan paragraph)
    {
        var end = Math.Min(paragraph.End, paragraph.Start + LongestHead);
        for (var i = paragraph.Start + 3; i < end; i++)
        {
            if (DashEnd(text, i, end) is not { } after)
            {
                continue;
            }

            var rest = after;
            while (rest < paragraph.End && Tokenizer.IsSpace(text[rest]))
            {
                rest++;
            }

            if (rest >= paragraph.End || char.IsLower(text[rest]) || !EndsLikeASentence(text, TextSpan.FromTo(rest, paragraph.End)))
            {
                return null;
            }

            var head = TextSpan.FromTo(paragraph.Start, i);
            if (IsHead(text, head) is { } dateline)
            {
                return dateline with { Span = TextSpan.FromTo(paragraph.Start, after) };
            }
        }

        return null;
    }

    private static Dateline? IsHead(string text, TextSpan head)
    {
        if (ReadLine(text, head) is { Date: not null } dated)
        {
            return dated;
        }

        var chars = text.AsSpan(head.Start, head.Length).Trim("*_ \t");
        var agency = chars.EndsWith(")") && chars.IndexOf('(') is > 0 and var open && IsPlace(chars[..open]) && chars[open..].Length <= 30;
        var capitals = chars.Length >= 5 && IsPlace(chars) && !chars.ContainsAnyInRange('a', 'z');
        return agency || capitals ? new Dateline(head, null, Labelled: false) : null;
    }

    /// <summary>A date without a year counts only where a place in capitals, an agency in brackets or a weekday stands beside it.</summary>
    private static bool IsWireStyle(string text, List<LinePiece> pieces, WrittenDate date)
    {
        var place = text.AsSpan(pieces[0].Span.Start, pieces[0].Span.Length);
        return date.Weekday is not null
            || (place.Length > 2 && !place.ContainsAnyInRange('a', 'z') && pieces[0].Kind is PieceKind.Word)
            || (date.End < pieces.Count && pieces[date.End].Mark == '(');
    }

    private static bool IsPlace(ReadOnlySpan<char> chars)
    {
        var words = 0;
        foreach (var part in chars.SplitAny(' ', ',', '/', '.'))
        {
            var word = chars[part];
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            if (!char.IsUpper(word[0]) || words > MostWordsOfPlace || word.ContainsAny(NotInPlaces))
            {
                return false;
            }
        }

        return words > 0;
    }

    /// <summary>The index past a dash that stands at an index, or past the full stop or colon after a year; null where there is none.</summary>
    private static int? DashEnd(string text, int i, int end) => text[i] switch
    {
        '—' => i + 1,
        '-' when i + 1 < end && text[i + 1] == '-' => i + 2,
        '-' or '–' when i + 1 < end && text[i + 1] == ' ' && text[i - 1] == ' ' => i + 1,
        '.' or ':' when i + 1 < end && text[i + 1] == ' ' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i - 2]) && char.IsAsciiDigit(text[i - 3]) => i + 1,
        _ => null,
    };

    private static bool IsLabelled(string text, TextSpan line, List<LinePiece> pieces, WrittenDate date)
    {
        var before = text.AsSpan(line.Start, pieces[date.First].Span.Start - line.Start);
        var label = before.TrimStart("*_ \t([");
        var length = IntakeWords.StartOf(label, IntakeWords.Labels);
        if (length == 0)
        {
            return false;
        }

        var from = line.Start + before.Length - label.Length + length;
        for (var i = date.First - 1; i >= 0 && pieces[i].Span.Start >= from; i--)
        {
            var piece = pieces[i];
            var passes = piece.Kind is PieceKind.Mark || piece.Kind is PieceKind.Number || IsBeside(piece.Word);
            if (!passes)
            {
                return false;
            }
        }

        return true;
    }

    private static bool StandsAlone(string text, TextSpan line, List<LinePiece> pieces, WrittenDate date)
    {
        var i = date.First - 1;
        while (i >= 0 && pieces[i].Kind is not PieceKind.Mark && IsTime(pieces, i))
        {
            i--;
        }

        return FitsBefore(text, pieces, i) && EndsLikeALine(text, line, pieces, date);
    }

    /// <summary>True when what stands before the date is nothing, or a place, a by-line or a title closed by a mark.</summary>
    private static bool FitsBefore(string text, List<LinePiece> pieces, int last)
    {
        if (last < 0)
        {
            return true;
        }

        var first = pieces.FindIndex(p => p.Kind is not PieceKind.Mark);
        if (first < 0 || first > last)
        {
            return true;
        }

        var words = pieces.Take(last + 1).Count(p => p.Kind is PieceKind.Word);
        var byline = IntakeWords.StartOf(text.AsSpan(pieces[first].Span.Start), IntakeWords.Bylines) > 0 || IsFromOur(pieces, first);
        if (words > MostWordsBefore || (!byline && IntakeWords.SentenceOpeners.Contains(pieces[first].Word)))
        {
            return false;
        }

        var segment = last;
        while (segment >= 0 && (pieces[segment].Kind is not PieceKind.Mark || IsTime(pieces, segment)))
        {
            segment--;
        }

        if (segment < last)
        {
            // No mark before the date: only a place may run into it ("Ulaanbaatar 3 September 2024").
            return pieces.Skip(segment + 1).Take(last - segment).All(p => p.Kind is PieceKind.Word && char.IsUpper(text[p.Span.Start])) && last - segment <= MostWordsOfPlace;
        }

        var previous = last;
        while (previous >= 0 && pieces[previous].Kind is PieceKind.Mark)
        {
            previous--;
        }

        var start = previous;
        while (start >= 0 && pieces[start].Kind is not PieceKind.Mark)
        {
            start--;
        }

        return byline || previous - start <= MostWordsOfPlace;
    }

    private static bool IsFromOur(List<LinePiece> pieces, int first) =>
        first + 1 < pieces.Count && pieces[first].Word is "from" && IntakeWords.BylineNext.Contains(pieces[first + 1].Word);

    /// <summary>True when no words run on from the date and what follows is not a sentence.</summary>
    private static bool EndsLikeALine(string text, TextSpan line, List<LinePiece> pieces, WrittenDate date)
    {
        var i = date.End;
        while (i < pieces.Count && IsTime(pieces, i))
        {
            i++;
        }

        if (i < pieces.Count && pieces[i].Kind is not PieceKind.Mark)
        {
            return false;
        }

        var words = pieces.Skip(i).Count(p => p.Kind is PieceKind.Word);
        return words <= MostWordsAfter && !(words >= WordsOfSentence && EndsLikeASentence(text, line));
    }

    /// <summary>Words and numbers of the time of day and the weekday, and the marks within a time.</summary>
    private static bool IsTime(List<LinePiece> p, int i) => p[i].Kind switch
    {
        PieceKind.Word => IsBeside(p[i].Word),
        PieceKind.Number => p[i].Word.Length <= 6 && IsClock(p, i),
        _ => p[i].Mark is '.' or ':' or '+' or '-' && i > 0 && i + 1 < p.Count && p[i - 1].Kind is PieceKind.Number && p[i + 1].Kind is PieceKind.Number,
    };

    private static bool IsClock(List<LinePiece> p, int i) =>
        (i + 1 < p.Count && (p[i + 1].Mark is ':' or '.' || IntakeWords.Clock.Contains(p[i + 1].Word))) || (i > 0 && p[i - 1].Mark is ':' or '.' or '+' or '-');

    private static bool IsBeside(string word) =>
        IntakeWords.Weekdays.ContainsKey(word) || IntakeWords.Clock.Contains(word) || word is "the" or "on" or "at" or "am" or "den" or "vom";

    private static bool IsPageStart(ReadOnlySpan<char> chars, List<LinePiece> pieces) =>
        pieces.Count <= MostWordsBefore && IntakeWords.StartOf(chars, IntakeWords.PageStarts) > 0;

    private static bool IsByline(ReadOnlySpan<char> chars, List<LinePiece> pieces)
    {
        var length = IntakeWords.StartOf(chars, IntakeWords.Bylines);
        if (length == 0 || pieces.Count > MostWordsBefore || chars[^1] is '.' or '!' or '?' or ':')
        {
            return false;
        }

        var next = chars[length..].TrimStart();
        var word = next[..(next.IndexOf(' ') is > 0 and var end ? end : next.Length)].ToString().ToLowerInvariant();
        return next.Length > 0 && (char.IsUpper(next[0]) || IntakeWords.BylineNext.Contains(word));
    }

    private static bool EndsLikeASentence(string text, TextSpan span)
    {
        var end = text.AsSpan(span.Start, span.Length).TrimEnd(" \t\r\n\"”’'»)*_");
        return end.Length > 0 && end[^1] is '.' or '!' or '?';
    }
}
