using Entente.Reporting.Texts;

namespace Entente.Reporting;

/// <summary>Writes indented and wrapped paragraphs of text.</summary>
/// <param name="output">Where to.</param>
/// <param name="width">Cells of the terminal's line.</param>
/// <param name="texts">The language it is said in; null for English.</param>
internal sealed class TerminalPage(TextWriter output, int width, ReportTexts? texts = null)
{
    private const int WidestReadable = 100;
    private const int Narrowest = 20;

    /// <summary>Cells of a line; long lines are hard to read, so a wide terminal is not filled.</summary>
    public int Width { get; } = Math.Clamp(width, Narrowest, WidestReadable);

    /// <summary>A text of the report in its language.</summary>
    public string Say(string english) => texts?.Say(english) ?? english;

    /// <summary>An empty line.</summary>
    public void Space() => output.WriteLine();

    /// <summary>A line that is short enough and may hold colours.</summary>
    public void Line(string line) => output.WriteLine(line.TrimEnd());

    /// <summary>A paragraph, its first line after <paramref name="lead"/> and the others below the first word.</summary>
    /// <param name="text">Text without colours.</param>
    /// <param name="indent">Blanks before every line.</param>
    /// <param name="lead">What the first line opens with.</param>
    /// <param name="paint">Colours a line; null for none.</param>
    public void Paragraph(string text, int indent = 0, string lead = "", Func<string, string>? paint = null)
    {
        var words = PlainText.OneLine(Say(text));
        lead = Say(lead);
        var hang = TextWrap.Cells(lead);
        if (hang > (Width - indent) / 3)
        {
            // No room to hang the text from its lead: the lead becomes its first words.
            (words, lead, hang) = (lead + words, "", 0);
        }

        var first = new string(' ', indent) + lead;
        foreach (var line in TextWrap.Lines(words, Width - indent - hang))
        {
            output.Write(first);
            output.WriteLine(paint is null ? line : paint(line));
            first = new string(' ', indent + hang);
        }
    }
}
