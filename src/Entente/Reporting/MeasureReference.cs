using System.Text;
using Entente.Catalogue;
using Entente.Record;

namespace Entente.Reporting;

/// <summary>The catalogue of measures as text: for the docs, and for <c>entente explain MEASURE</c>.</summary>
public static class MeasureReference
{
    /// <summary>A table with a line for each measure, as Markdown.</summary>
    public static string Table()
    {
        var text = new StringBuilder("| measure | what it is | of | unit |\n|---|---|---|---|\n");
        foreach (var m in MeasureCatalogue.All)
        {
            text.Append("| [`").Append(m.Id).Append("`](#").Append(m.Id.Replace(".", "", StringComparison.Ordinal)).Append(") | ").Append(Cell(m.Title)).Append(" | ").Append(ScopeWords(m)).Append(" | ").Append(Cell(m.Unit)).Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>A section for each measure, as Markdown.</summary>
    public static string Sections()
    {
        var text = new StringBuilder();
        foreach (var m in MeasureCatalogue.All)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append("## ").Append(m.Id).Append("\n\n**").Append(Cell(m.Title)).Append("**. ").Append(Cell(m.Definition)).Append("\n\n");
            if (m.Formula.Length > 0)
            {
                text.Append("    ").Append(m.Formula).Append("\n\n");
            }

            text.Append("- Of: ").Append(ScopeWords(m)).Append("; unit: ").Append(Cell(m.Unit)).Append(m.Detail is { } d ? $"; needs a {d.Name}{(d.Default is { } given ? $" ({given} where none is named)" : "")}" : "").Append('\n')
                .Append("- Where data are missing: ").Append(Cell(m.Missing)).Append('\n')
                .Append("- From the tables: ").AppendJoin(", ", m.Tables.Select(t => $"`{t}`")).Append("; would be filled by ").Append(Cell(m.FilledBy)).Append('\n');
            if (m.References.Count > 0)
            {
                text.Append("- References: ").AppendJoin("; ", m.References.Select(r => Cell(r.TrimEnd('.')))).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>One measure in full, for a terminal.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="record">The record, to name the datasets loaded for it and what can be named beside the states; null leaves these out.</param>
    /// <param name="output">Where to.</param>
    /// <param name="width">Cells of a line.</param>
    public static void Write(Measure measure, RecordReader? record, TextWriter output, int width = 80)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var page = new TerminalPage(output, width);
        page.Paragraph($"{measure.Id}: {measure.Title}");
        Part("Definition", [measure.Definition]);
        Part("Formula", measure.Formula.Length > 0 ? [measure.Formula] : []);
        Part("Of", [$"{ScopeWords(measure)}, in {UnitWords(measure.Unit)}"]);
        Part("Where data are missing", [measure.Missing]);
        Part("References", measure.References);
        Part("Tables", [string.Join(", ", measure.Tables)]);
        if (record is not null)
        {
            var loaded = DatasetsOf(measure, record);
            Part("Datasets loaded for it", loaded.Count > 0 ? loaded.Select(d => $"{d.Id}: {d.Name}, {d.Version}") : ["none"]);
            if (measure.Detail is { } detail)
            {
                var choices = detail.Choices(record).Select(c => c.Id == c.Words ? c.Id : $"{c.Id}: {c.Words}");
                Part($"What --of may name ({detail.Name}{(detail.Default is { } d ? $"; {d} without it" : "")}{(detail.Codes ? "; or 2 to 6 digits of the Harmonized System" : "")}{(detail.Also.Length > 0 ? $"; {detail.Also}" : "")})", choices);
            }
        }

        Part("Would be filled by", [measure.FilledBy]);

        void Part(string heading, IEnumerable<string> lines)
        {
            var any = false;
            foreach (var line in lines)
            {
                if (!any)
                {
                    page.Space();
                    page.Paragraph(heading);
                    any = true;
                }

                page.Paragraph(line, 2);
            }
        }
    }

    /// <summary>The datasets in the record that have rows in a measure's tables.</summary>
    public static IReadOnlyList<DatasetReference> DatasetsOf(Measure measure, RecordReader record)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(record);
        return [.. LoadedTables.Of(record, measure.Tables).Where(record.Datasets.ContainsKey).Select(id => record.Datasets[id])];
    }

    private static string ScopeWords(Measure measure) => measure.Scope switch
    {
        MeasureScope.Directed => "A towards B",
        MeasureScope.Mutual => "A and B alike",
        _ => "one state",
    };

    internal static string UnitWords(string unit) => unit switch
    {
        "share" => "a share of one",
        "rate" => "a rate (0.26 is 26 percent)",
        "rank" => "a place, 1 the first",
        "index" => "an index without unit",
        "ratio" => "a ratio",
        _ => Wording.Numbers.UnitWords(unit),
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
