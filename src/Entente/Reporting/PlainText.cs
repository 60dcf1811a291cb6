using System.Text;

namespace Entente.Reporting;

/// <summary>
/// Text of an article made safe to show. An article may carry terminal escapes, which would repaint a screen, and direction
/// overrides, which would show its words in another order than they stand; neither is ever a word of it.
/// </summary>
internal static class PlainText
{
    /// <summary>The embeddings, overrides and isolates, and the marks that set a direction unseen.</summary>
    public const string DirectionControls = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C";

    /// <summary>
    /// The text without control characters (tab and line feed stay), without direction controls, and with U+FFFD for half a
    /// surrogate pair. Works on each character by itself, so that cleaning the parts of a text cleans the text.
    /// </summary>
    public static string Clean(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\u2028' or '\u2029')
            {
                cleaned.Append(' ');
            }
            else if (rune.Value is '\t' or '\n' || !(Rune.IsControl(rune) || IsDirectionControl(rune.Value) || IsTag(rune.Value)))
            {
                cleaned.Append(rune);
            }
        }

        return cleaned.ToString();
    }

    /// <summary>The text on one line, every run of white space one blank, then cleaned.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in Clean(text).EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune))
            {
                line.Append(rune);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>A text cut to a number of characters at a word's end, with an ellipsis where something was cut.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', length - 1);
        cut = cut > length / 2 ? cut : char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text[..cut].TrimEnd(' ', ',', ';', ':') + "…";
    }

    private static bool IsDirectionControl(int value) => value <= char.MaxValue && DirectionControls.Contains((char)value);

    // Tag characters are invisible and can carry a whole hidden text.
    private static bool IsTag(int value) => value is >= 0xE0000 and <= 0xE007F;
}
