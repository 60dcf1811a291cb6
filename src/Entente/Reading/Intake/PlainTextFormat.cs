namespace Entente.Reading.Intake;

/// <summary>
/// Plain text: paragraphs parted by blank lines, or one a line, or wrapped at a column. Which of these is told by the lines themselves:
/// in wrapped text the first word of a line would not have fitted on the line before.
/// </summary>
internal static class PlainTextFormat
{
    private const int NarrowestWrap = 40;
    private const int WidestWrap = 130;
    private const int Slack = 8;
    private const double WrappedShare = 0.6;
    private const double BrokenShare = 0.25;
    private const double ShortLine = 0.6;
    private const int LongestHeading = 100;
    private const int MostWordsOfHeading = 14;
    private const int EdgeOfText = 2000;

    public static Draft Read(string text)
    {
        var lines = Spans.Lines(text).ConvertAll(l => new Line(Spans.Trim(text, l), l.Start));
        var width = WrapWidth(text, lines);
        var blocks = new List<Block>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Span.Length == 0)
            {
                continue;
            }

            var first = i;
            while (i + 1 < lines.Count && lines[i + 1].Span.Length > 0 && width > 0 && Joins(text, lines[i], lines[i + 1], width))
            {
                i++;
            }

            blocks.Add(ToBlock(text, TextSpan.FromTo(lines[first].Span.Start, lines[i].Span.End), isLine: first == i));
        }

        return new Draft { Text = text, Blocks = blocks };
    }

    /// <summary>The column that the text is wrapped at; 0 where a line is a paragraph.</summary>
    private static int WrapWidth(string text, List<Line> lines)
    {
        var inner = Enumerable.Range(0, Math.Max(lines.Count - 1, 0)).Where(i => lines[i].Span.Length > 0 && lines[i + 1].Span.Length > 0).ToList();
        if (inner.Count == 0)
        {
            return 0;
        }

        var lengths = inner.ConvertAll(i => lines[i].Length);
        lengths.Sort();
        var width = lengths[Math.Min(lengths.Count - 1, lengths.Count * 95 / 100)];
        var broken = inner.FindAll(i => text[lines[i].Span.End - 1] is not ('.' or '!' or '?' or '"' or '”'));
        var full = broken.Count(i => IsFull(text, lines[i], lines[i + 1], width));
        return width is >= NarrowestWrap and <= WidestWrap && broken.Count >= inner.Count * BrokenShare && full >= broken.Count * WrappedShare ? width : 0;
    }

    private static bool IsFull(string text, Line line, Line next, int width) => line.Length + 1 + FirstWord(text, next.Span) > width - Slack;

    private static int FirstWord(string text, TextSpan line)
    {
        var end = text.AsSpan(line.Start, line.Length).IndexOfAny(' ', '\t');
        return end < 0 ? line.Length : end;
    }

    private static bool Joins(string text, Line line, Line next, int width)
    {
        var full = IsFull(text, line, next, width);
        if ((next.Indent >= 2 && !(full && line.Indent == next.Indent)) || IsListItem(text, next.Span))
        {
            return false;
        }

        return full
            || !(line.Length < width * ShortLine || text[line.Span.End - 1] is '.' or '!' or '?' or '"' or '”' || IsDated(text, line) || IsDated(text, next));
    }

    private static bool IsDated(string text, Line line) =>
        (line.Span.Start < EdgeOfText || line.Span.End > text.Length - EdgeOfText) && DatelineReader.ReadLine(text, line.Span) is not null;

    private static bool IsListItem(string text, TextSpan line) => line.Length > 2 && text[line.Start] is '-' or '•' or '*' or '–' or '·' && text[line.Start + 1] == ' ';

    private static Block ToBlock(string text, TextSpan span, bool isLine)
    {
        if (IsListItem(text, span))
        {
            return new Block(BlockKind.ListItem, Spans.Trim(text, TextSpan.FromTo(span.Start + 1, span.End)));
        }

        return new Block(isLine && IsHeading(text.AsSpan(span.Start, span.Length)) ? BlockKind.Heading : BlockKind.Paragraph, span);
    }

    /// <summary>True for a short line without a sentence's end.</summary>
    internal static bool IsHeading(ReadOnlySpan<char> line) =>
        line.Length <= LongestHeading
        && line.Count(' ') < MostWordsOfHeading
        && line.IndexOfAnyExceptInRange('\0', '@') >= 0
        && line.TrimEnd("\"”’»*_) ") is not [.., '.' or '!' or '?' or ';' or ',' or ':' or '…'];

    private readonly record struct Line(TextSpan Span, int Start)
    {
        public int Indent => Span.Start - Start;

        public int Length => Span.End - Start;
    }
}
