namespace Entente.Reading.Intake;

/// <summary>Lines of a text and spans without the white space around them.</summary>
internal static class Spans
{
    /// <summary>The lines, without their ends (LF, CRLF or CR).</summary>
    public static List<TextSpan> Lines(string text, int from = 0)
    {
        var lines = new List<TextSpan>();
        while (from < text.Length)
        {
            var length = text.AsSpan(from).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : from + length;
            lines.Add(TextSpan.FromTo(from, end));
            from = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    /// <summary>The span without white space and characters without width at either end.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromTo(start, end);
    }

    public static bool IsBlank(char c) => c is not ('*' or '_') && Tokenizer.IsSpace(c);
}
