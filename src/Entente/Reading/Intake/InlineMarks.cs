using System.Text;

namespace Entente.Reading.Intake;

/// <summary>Takes the inline marks of Markdown and characters without width out of a line that is shown by itself, such as a title.</summary>
internal static class InlineMarks
{
    public static string Strip(ReadOnlySpan<char> line)
    {
        var plain = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == ']' && i + 1 < line.Length && line[i + 1] == '(' && line[i..].IndexOf(')') is > 0 and var close)
            {
                i += close;
            }
            else if (char.IsWhiteSpace(c))
            {
                _ = plain.Length > 0 && plain[^1] != ' ' ? plain.Append(' ') : plain;
            }
            else if (!IsMark(line, i) && !char.IsControl(c) && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.Format)
            {
                plain.Append(c);
            }
        }

        return plain.ToString().Trim();
    }

    private static bool IsMark(ReadOnlySpan<char> line, int i) =>
        line[i] is '*' or '`'
        || (line[i] == '[' && line[i..].Contains("](", StringComparison.Ordinal))
        || (line[i] == '_' && (i == 0 || i == line.Length - 1 || line[i - 1] == ' ' || line[i + 1] == ' '));
}
