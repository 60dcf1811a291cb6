using Spectre.Console;

namespace Entente.Reporting;

/// <summary>Breaks text into lines of so many terminal cells; a Chinese character takes two.</summary>
internal static class TextWrap
{
    /// <summary>Cells that a text takes on a terminal.</summary>
    public static int Cells(string text)
    {
        // ASCII needs no table of widths, and loading one takes milliseconds of a short run.
        foreach (var c in text)
        {
            if (c is < ' ' or > '~')
            {
                return WideCells(text);
            }
        }

        return text.Length;
    }

    /// <summary>The lines of a text, each at most so many cells; a word longer than a line is cut.</summary>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        var room = Math.Max(1, width);
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            if (line.Length > 0 && Cells(line) + 1 + Cells(rest) <= room)
            {
                line += " " + rest;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            while (Cells(rest) > room)
            {
                var cut = CutAt(rest, room);
                lines.Add(rest[..cut]);
                rest = rest[cut..];
            }

            line = rest;
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines;
    }

    private static int CutAt(string word, int room)
    {
        var at = 0;
        var cells = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            cells += Cells(rune.ToString());
            if (cells > room && at > 0)
            {
                break;
            }

            at += rune.Utf16SequenceLength;
        }

        return at;
    }

    // The signs and dashes that reports are full of are one cell wide; anything else is looked up.
    private static int WideCells(string text) => text.All(c => c is >= ' ' and < '\u0300' or >= '\u2010' and <= '\u2030' or '−' or '✓' or '✗' or '◐' or '·' or '€' or '┆')
        ? text.Length
        : text.GetCellWidth();
}
