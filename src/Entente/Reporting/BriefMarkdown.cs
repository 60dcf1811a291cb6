using System.Text;
using Entente.Briefing;
using Entente.Wording;

namespace Entente.Reporting;

/// <summary>A brief as Markdown.</summary>
public static class BriefMarkdown
{
    /// <summary>The text, ended by a line feed.</summary>
    public static string Of(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var text = new StringBuilder();
        text.Append("# ").Append(Plain(BriefWords.Title(brief))).Append("\n\n").Append(Plain(BriefWords.AsOf(brief))).Append("\n\n");
        foreach (var line in brief.Summary)
        {
            text.Append("- ").Append(Plain(line)).Append('\n');
        }

        foreach (var section in brief.Sections)
        {
            WriteSection(text, section);
        }

        text.Append("\n## What is missing\n\n");
        foreach (var gap in brief.Missing)
        {
            text.Append("- ").Append(Plain(gap.What.TrimEnd('.'))).Append(". Would be filled by ").Append(Plain(gap.FilledBy)).Append(".\n");
        }

        text.Append("\n## Sources\n\n");
        foreach (var source in brief.Sources)
        {
            text.Append("- ").Append(Plain(BriefWords.Source(source))).Append('\n');
        }

        return text.Append('\n').Append(BriefWords.Made).Append('\n').ToString();
    }

    private static void WriteSection(StringBuilder text, BriefSection section)
    {
        text.Append("\n## ").Append(Plain(section.Title)).Append('\n');
        foreach (var finding in section.Findings)
        {
            text.Append('\n').Append(Plain(finding)).Append('\n');
        }

        if (section.Figures.Count > 0)
        {
            Table(text, ["Figure", "Value", "Period", "Dataset"],
                section.Figures.Select(f => (IReadOnlyList<string>)[f.Label, f.Shown(), f.ShownPeriod() + (f.PublishedLater ? " (published later)" : ""), $"{f.Dataset} {f.Version}"]));
        }

        foreach (var lines in section.Charts.OfType<LineChart>())
        {
            Series(text, lines);
        }

        foreach (var table in section.Tables)
        {
            text.Append("\n**").Append(Plain(table.Title)).Append("**\n");
            Table(text, table.Columns, table.Rows);
        }

        foreach (var note in section.Notes)
        {
            text.Append("\n> ").Append(Plain(note)).Append('\n');
        }
    }

    // A chart is its numbers here: whoever reads the Markdown draws them, or opens the page.
    private static void Series(StringBuilder text, LineChart chart)
    {
        text.Append("\n**").Append(Plain(chart.Title)).Append("**\n");
        var years = chart.Series.SelectMany(s => s.Points).Select(p => p.At).Distinct().Order();
        Table(text, ["Year", .. chart.Series.Select(s => s.Name)], years.Select(y => (IReadOnlyList<string>)
            [y.ToString(System.Globalization.CultureInfo.InvariantCulture), .. chart.Series.Select(s => s.Points.Where(p => p.At == y).Select(p => p.Value).FirstOrDefault() is { } v ? Numbers.Of(v, chart.Unit) : "no figure")]));
    }

    private static void Table(StringBuilder text, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        text.Append("\n| ").AppendJoin(" | ", columns.Select(Cell)).Append(" |\n|").Append(string.Concat(Enumerable.Repeat("---|", columns.Count))).Append('\n');
        foreach (var row in rows)
        {
            text.Append("| ").AppendJoin(" | ", row.Select(Cell)).Append(" |\n");
        }
    }

    private static string Cell(string text) => Plain(text).Replace("|", "\\|", StringComparison.Ordinal);

    // Text of the record is no markup: what Markdown would read as any is escaped.
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in PlainText.OneLine(text))
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '#')
            {
                plain.Append('\\');
            }

            plain.Append(c);
        }

        return plain.ToString();
    }
}
