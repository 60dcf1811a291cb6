using System.Globalization;
using System.Text;
using Entente.Catalogue;
using Entente.Record;
using Entente.Wording;

namespace Entente.Reporting;

/// <summary>Answers of one measure for several subjects, as text, CSV, JSON and a chart.</summary>
public static class SeriesReport
{
    private const int Gap = 2;

    /// <summary>A table with a row a year and a column a subject; one below the other where the terminal is too narrow.</summary>
    /// <param name="answers">At least one, all of one measure.</param>
    /// <param name="record">The record they come from.</param>
    /// <param name="output">Where to.</param>
    /// <param name="width">Cells of a line.</param>
    /// <param name="asOf">The day that was asked for: a version that came out after it is marked; null marks none.</param>
    public static void Write(IReadOnlyList<MeasureAnswer> answers, RecordReader record, TextWriter output, int width = 80, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(record);
        var page = new TerminalPage(output, width);
        var measure = answers[0].Measure;
        var detail = answers[0].Detail.Length > 0 ? $" ({measure.Detail!.Name}: {answers[0].Detail})" : "";
        page.Paragraph($"{measure.Title}{detail}, {measure.Id}");
        var given = answers.Where(a => a.Reason is null).ToList();
        if (given.Count > 0)
        {
            page.Space();
            var columns = given.Select(Column).ToList();
            if (6 + columns.Sum(c => c.Max(TextWrap.Cells) + Gap) <= page.Width)
            {
                WriteTable(page, given, columns);
            }
            else
            {
                WriteStacked(page, given);
            }
        }

        foreach (var answer in answers.Where(a => a.Reason is not null))
        {
            page.Space();
            page.Paragraph($"{answer.Subject}: {answer.Reason}");
            page.Paragraph(measure.FilledBy, 2, "Would be filled by: ");
        }

        foreach (var answer in given)
        {
            WriteNotes(page, answer, given.Count > 1);
        }

        page.Space();
        foreach (var dataset in SourcesOf(answers, record))
        {
            page.Paragraph(SourceLine(dataset, record, asOf), 0, "Source: ");
        }
    }

    /// <summary>Comma-separated values: one row a subject and year, gaps with an empty value; numbers unrounded.</summary>
    public static string Csv(IReadOnlyList<MeasureAnswer> answers, RecordReader record)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(record);
        var text = new StringBuilder("measure,of,from,to,year,value,low,high,unit,dataset,version\n");
        foreach (var answer in answers)
        {
            var versions = string.Join('+', answer.Datasets.Select(d => record.Datasets[d].Version));
            foreach (var point in answer.Points)
            {
                text.AppendJoin(',', new[]
                {
                    answer.Measure.Id, answer.Detail, answer.From.Iso3, answer.To?.Iso3 ?? "", point.Year.ToString(CultureInfo.InvariantCulture),
                    point.Text ?? Number(point.Value), Number(point.Interval?.Low), Number(point.Interval?.High), answer.Unit, string.Join('+', answer.Datasets), versions,
                }.Select(CsvCell)).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>The chart as an SVG file of its own.</summary>
    /// <param name="answers">At least one, all of one measure.</param>
    /// <param name="record">The record they come from.</param>
    /// <param name="asOf">The day that bounds what counts.</param>
    /// <exception cref="EntenteException">The values are words, stand in several units, or are too few to draw.</exception>
    public static string Svg(IReadOnlyList<MeasureAnswer> answers, RecordReader record, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var measure = answers[0].Measure;
        if (measure.IsWords)
        {
            throw new EntenteException($"{measure.Id} has words for values, which make no line. Write it with --format text, csv or json.");
        }

        var units = answers.Where(a => a.Reason is null).Select(a => a.Unit).Distinct(StringComparer.Ordinal).ToList();
        if (units.Count > 1)
        {
            throw new EntenteException($"The series are in {string.Join(" and ", units)}, and one chart has one scale. Choose a dataset with --dataset, or draw them one by one.");
        }

        var title = $"{measure.Title}{(answers[0].Detail.Length > 0 ? $" ({answers[0].Detail})" : "")}: {string.Join(", ", answers.Where(a => a.Reason is null).Select(AnswerCharts.Name))}";
        var chart = AnswerCharts.Lines(title, [.. answers.Select(a => (AnswerCharts.Name(a), a))], new Sourcing(record, asOf))
            ?? throw new EntenteException($"There are fewer than two values to draw. {string.Join(' ', answers.Select(a => a.Reason).OfType<string>().Distinct(StringComparer.Ordinal))}".TrimEnd() + $" Would be filled by: {measure.FilledBy}.");
        return SvgFile.Of(chart);
    }

    /// <summary>The datasets of some answers, once each.</summary>
    internal static IReadOnlyList<DatasetReference> SourcesOf(IEnumerable<MeasureAnswer> answers, RecordReader record) =>
        [.. answers.SelectMany(a => a.Datasets).Distinct(StringComparer.Ordinal).Where(record.Datasets.ContainsKey).Select(d => record.Datasets[d])];

    /// <summary>A dataset with its version, publisher and licence; marked where the version came out after the day that was asked for.</summary>
    internal static string SourceLine(DatasetReference dataset, RecordReader record, DateOnly? asOf)
    {
        var later = asOf is { } day && record.IsLater(dataset.Id, day) ? $" This version came out after {Dates.Day(day)}." : "";
        return $"{dataset.Id}: {dataset.Name}, {dataset.Version} ({dataset.Publisher}). {dataset.Licence}.{later}";
    }

    /// <summary>A cell as RFC 4180 has it. No text of the record is taken for a formula by a spreadsheet.</summary>
    internal static string CsvCell(string cell)
    {
        var safe = cell.Length > 0 && cell[0] is '=' or '@' or '+' or '\t' ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny(",\"\n\r") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    internal static string Number(double? value) => value is { } v ? v.ToString("R", CultureInfo.InvariantCulture) : "";

    private static string Shown(MeasureAnswer answer, MeasurePoint? point) => point switch
    {
        null or { IsGap: true } => "–",
        { Text: { } words } => words,
        { Interval: { } i } => $"{Numbers.Of(point.Value!.Value, answer.Unit)} ({Numbers.Of(i.Low, answer.Unit)} to {Numbers.Of(i.High, answer.Unit)})",
        _ => Numbers.Of(point.Value!.Value, answer.Unit),
    };

    private static IReadOnlyList<string> Column(MeasureAnswer answer) => [answer.Subject, .. answer.Points.Select(p => Shown(answer, p))];

    private static void WriteTable(TerminalPage page, IReadOnlyList<MeasureAnswer> answers, IReadOnlyList<IReadOnlyList<string>> columns)
    {
        var widths = columns.Select(c => c.Max(TextWrap.Cells)).ToList();
        page.Line("year  " + string.Concat(answers.Select((a, i) => Right(a.Subject, widths[i]) + "  ")));
        foreach (var year in answers.SelectMany(a => a.Points).Select(p => p.Year).Distinct().Order())
        {
            page.Line($"{year.ToString(CultureInfo.InvariantCulture)}  " + string.Concat(answers.Select((a, i) => Right(Shown(a, a.Points.FirstOrDefault(p => p.Year == year)), widths[i]) + "  ")));
        }
    }

    private static void WriteStacked(TerminalPage page, IReadOnlyList<MeasureAnswer> answers)
    {
        foreach (var answer in answers)
        {
            page.Paragraph(answer.Subject);
            foreach (var point in answer.Points)
            {
                page.Paragraph(Shown(answer, point), 2, $"{point.Year.ToString(CultureInfo.InvariantCulture)}  ");
            }
        }
    }

    private static void WriteNotes(TerminalPage page, MeasureAnswer answer, bool named)
    {
        var lead = named ? $"{answer.Subject}: " : "";
        IEnumerable<string> notes = answer.Notes;
        if (answer.Break is { } cut)
        {
            notes = notes.Prepend($"{cut.Words}.");
        }

        if (answer.Others.Count > 0)
        {
            notes = notes.Append($"Other sources (--dataset): {string.Join("; ", answer.Others.Select(o => o.Words))}.");
        }

        foreach (var (note, i) in notes.Select((n, i) => (n, i)))
        {
            if (i == 0)
            {
                page.Space();
            }

            page.Paragraph(lead + note, 0, "Note: ");
        }
    }

    private static string Right(string text, int width) => new string(' ', Math.Max(0, width - TextWrap.Cells(text))) + text;
}
