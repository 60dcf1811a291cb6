using System.Text;

namespace Entente.Reading.Intake;

/// <summary>White space as HTML shows it: a run of it is one space.</summary>
internal static class Spaces
{
    public static string Collapse(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        Append(line, text);
        return line.ToString().TrimEnd();
    }

    /// <summary>Appends text, runs of white space made one space, none at the beginning.</summary>
    public static void Append(StringBuilder line, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }
    }
}
