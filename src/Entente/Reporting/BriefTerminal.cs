using Entente.Briefing;

namespace Entente.Reporting;

/// <summary>A brief as text for a terminal of any width, readable without colour.</summary>
public static class BriefTerminal
{
    private const int Indent = 2;
    private const int WidestCell = 44;
    private const int NarrowestCell = 14;
    private const int LongestCell = 72;

    /// <summary>Writes the brief.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="output">Where to.</param>
    /// <param name="width">Cells of the terminal's line; held between 20 and 100.</param>
    /// <param name="colour">Whether to colour.</param>
    public static void Write(Brief brief, TextWriter output, int width = 80, bool colour = false)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(output);
        var (page, ink) = (new TerminalPage(output, width), new Ink(colour));
        page.Paragraph(BriefWords.Title(brief), paint: ink.Strong);
        page.Paragraph(BriefWords.AsOf(brief), paint: ink.Quiet);
        page.Space();
        foreach (var line in brief.Summary)
        {
            page.Paragraph(line, 0, "· ");
        }

        foreach (var section in brief.Sections)
        {
            page.Space();
            page.Paragraph(section.Title, paint: ink.Strong);
            WriteSection(page, ink, section);
        }

        page.Space();
        page.Paragraph("What is missing", paint: ink.Strong);
        foreach (var gap in brief.Missing)
        {
            page.Paragraph($"{gap.What.TrimEnd('.')}. Would be filled by {gap.FilledBy}.", Indent, "? ");
        }

        page.Space();
        page.Paragraph("Sources", paint: ink.Strong);
        foreach (var source in brief.Sources)
        {
            page.Paragraph(BriefWords.ShortSource(source), Indent, "- ");
        }

        page.Paragraph("Licences, links and traps of each: entente data list, or --html.", Indent, paint: ink.Quiet);
        page.Space();
        page.Paragraph(BriefWords.Made, paint: ink.Quiet);
    }

    private static void WriteSection(TerminalPage page, Ink ink, BriefSection section)
    {
        foreach (var finding in section.Findings)
        {
            page.Paragraph(finding, Indent);
        }

        foreach (var line in section.Charts.OfType<LineChart>().SelectMany(c => c.Series.Select(s => BriefWords.Sparkline(s, c.Unit))).OfType<string>())
        {
            page.Paragraph(line, Indent);
        }

        if (section.Figures.Count > 0)
        {
            TerminalFigures.Write(page, Excerpt.Of(section.Id, section.Figures), Indent * 2, ink, BriefWords.Later);
        }

        foreach (var table in section.Tables)
        {
            WriteTable(page, ink, table);
        }

        foreach (var note in section.Notes)
        {
            page.Paragraph(note, Indent, "Note: ", ink.Quiet);
        }
    }

    /// <summary>Columns where they fit; else a line a row.</summary>
    private static void WriteTable(TerminalPage page, Ink ink, BriefTable table)
    {
        var widths = table.Columns.Select((c, i) => Math.Min(WidestCell, table.Rows.Select(r => TextWrap.Cells(PlainText.OneLine(r[i]))).Append(TextWrap.Cells(c)).Max())).ToList();
        while (widths.Sum() + (2 * widths.Count) + Indent > page.Width && widths.Max() > NarrowestCell)
        {
            widths[widths.IndexOf(widths.Max())]--;
        }

        if (widths.Sum() + (2 * widths.Count) + Indent > page.Width)
        {
            foreach (var row in table.Rows)
            {
                page.Paragraph($"{row[0]}: {string.Join(", ", row.Skip(1).Select((cell, i) => $"{table.Columns[i + 1]} {cell}"))}", Indent);
            }

            return;
        }

        WriteRow(page, table.Columns, widths, ink.Quiet);
        foreach (var row in table.Rows)
        {
            WriteRow(page, row, widths, s => s);
        }
    }

    private static void WriteRow(TerminalPage page, IReadOnlyList<string> cells, List<int> widths, Func<string, string> paint)
    {
        var wrapped = cells.Select((c, i) => TextWrap.Lines(PlainText.Shorten(PlainText.OneLine(c), LongestCell), widths[i])).ToList();
        for (var line = 0; line < wrapped.Max(w => Math.Max(1, w.Count)); line++)
        {
            var text = new string(' ', Indent) + string.Concat(wrapped.Select((w, i) => Left(line < w.Count ? w[line] : "", widths[i] + 2)));
            page.Line(paint(text.TrimEnd()));
        }
    }

    private static string Left(string text, int width) => text + new string(' ', Math.Max(0, width - TextWrap.Cells(text)));
}
