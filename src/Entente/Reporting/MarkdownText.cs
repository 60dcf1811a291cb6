using System.Text;

namespace Entente.Reporting;

/// <summary>Text as Markdown that shows it word for word: on one line, every sign that could be markup escaped (CommonMark 0.31, 2.4).</summary>
internal static class MarkdownText
{
    // Anywhere in a line: emphasis, code, links, tables, entities, tags, strikethrough, addresses that readers link by themselves.
    private const string Everywhere = "\\`*_[]<>|~&@$^{}!#";

    /// <summary>The text, escaped.</summary>
    public static string Of(string text)
    {
        var line = PlainText.OneLine(text);
        var escaped = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            if (Everywhere.Contains(line[i], StringComparison.Ordinal) || StartsBlock(line, i) || StartsLink(line, i))
            {
                escaped.Append('\\');
            }

            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    // Lists, rules and underlined headings begin with these; a number and a point or bracket begins a list.
    private static bool StartsBlock(string line, int at) =>
        (at == 0 && line[at] is '-' or '+' or '=' or ':')
        || (line[at] is '.' or ')' && at > 0 && line.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0);

    // "https://" and "www." become links in many readers.
    private static bool StartsLink(string line, int at) =>
        (line[at] == ':' && at + 1 < line.Length && line[at + 1] == '/')
        || (line[at] == '.' && at >= 3 && line.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase));
}
