namespace Entente.Reporting;

/// <summary>The figures of a finding as rows: what it is, how much, when.</summary>
internal static class TerminalFigures
{
    private const int LongestValue = 30;
    private const int ShortestLabel = 16;
    private const string Later = "*";

    /// <summary>Writes the figures in columns, or one below the other where the terminal is too narrow.</summary>
    public static void Write(TerminalPage page, Excerpt excerpt, int indent, Ink ink, string later = "published after the article, for a period before it")
    {
        var figures = excerpt.Figures;
        var rows = figures.Select(f => new { Label = PlainText.OneLine(page.Say(f.Label)), Value = PlainText.OneLine(page.Say(f.Shown())), Period = page.Say(PeriodOf(f)) }).ToList();
        var value = rows.Max(r => TextWrap.Cells(r.Value));
        var period = rows.Max(r => TextWrap.Cells(r.Period));
        var room = page.Width - indent - value - period - 4;
        var label = Math.Min(room, rows.Max(r => TextWrap.Cells(r.Label)));
        foreach (var row in rows)
        {
            if (value > LongestValue || room < ShortestLabel)
            {
                page.Paragraph($"{row.Label}: {row.Value}{(row.Period.Length == 0 ? "" : $" ({row.Period})")}", indent);
                continue;
            }

            var lines = TextWrap.Lines(row.Label, label);
            for (var i = 0; i < lines.Count; i++)
            {
                var start = new string(' ', indent) + Right(lines[i], label);
                page.Line(i < lines.Count - 1 ? start : $"{start}  {Left(row.Value, value)}  {ink.Quiet(row.Period)}");
            }
        }

        if (excerpt.More is { } more)
        {
            page.Paragraph(more, indent, paint: ink.Quiet);
        }

        if (figures.Any(f => f.PublishedLater))
        {
            page.Paragraph(later, indent, Later + " ", ink.Quiet);
        }
    }

    private static string PeriodOf(Figure figure)
    {
        var period = PlainText.OneLine(figure.ShownPeriod());
        return figure.PublishedLater ? period + Later : period;
    }

    private static string Right(string text, int width) => text + new string(' ', Math.Max(0, width - TextWrap.Cells(text)));

    private static string Left(string text, int width) => new string(' ', Math.Max(0, width - TextWrap.Cells(text))) + text;
}
