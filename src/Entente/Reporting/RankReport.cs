using System.Globalization;
using System.Text;
using Entente.Catalogue;
using Entente.Record;
using Entente.States;
using Entente.Wording;

namespace Entente.Reporting;

/// <summary>A ranking as text, CSV and a chart.</summary>
/// <param name="measure">The measure.</param>
/// <param name="ranking">The ranking, whole.</param>
/// <param name="state">Whose partners; null for all pairs or all states.</param>
/// <param name="top">How many places to show.</param>
public sealed class RankReport(Measure measure, RankedValues ranking, State? state, int top)
{
    private readonly IReadOnlyList<RankedValue> rows = [.. ranking.Rows.Take(top)];

    internal Measure Measure => measure;

    internal RankedValues Ranking => ranking;

    internal State? State => state;

    internal IReadOnlyList<RankedValue> Rows => rows;

    private string Title => $"{measure.Title}{(state is null ? "" : measure.Scope is MeasureScope.Directed ? $": {state.Name} towards its partners" : $": {state.Name} with its partners")}, {ranking.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Writes a table of places, names and values; versions that came out after <paramref name="asOf"/> are marked.</summary>
    public void Write(RecordReader record, TextWriter output, int width = 80, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        var page = new TerminalPage(output, width);
        page.Paragraph($"{Title} ({measure.Id})");
        page.Space();
        var names = rows.Select(NameOf).ToList();
        var (name, value) = (names.Select(TextWrap.Cells).DefaultIfEmpty().Max(), rows.Select(r => TextWrap.Cells(Shown(r))).DefaultIfEmpty().Max());
        for (var i = 0; i < rows.Count; i++)
        {
            page.Line($"{rows[i].Place.ToString(CultureInfo.InvariantCulture),4}  {names[i]}{new string(' ', name - TextWrap.Cells(names[i]))}  {new string(' ', value - TextWrap.Cells(Shown(rows[i])))}{Shown(rows[i])}");
        }

        page.Space();
        page.Paragraph($"{Numbers.Count(rows.Count)} of {Numbers.Count(ranking.Ranked)} with a value. Who is not listed has none on record, which is not zero.");
        foreach (var note in ranking.Notes)
        {
            page.Paragraph(note, 0, "Note: ");
        }

        foreach (var dataset in ranking.Datasets.Where(record.Datasets.ContainsKey).Select(d => record.Datasets[d]))
        {
            page.Paragraph(SeriesReport.SourceLine(dataset, record, asOf), 0, "Source: ");
        }
    }

    /// <summary>Comma-separated values, numbers unrounded.</summary>
    public string Csv(RecordReader record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var text = new StringBuilder("measure,place,from,to,year,value,unit,dataset,version\n");
        var versions = string.Join('+', ranking.Datasets.Where(record.Datasets.ContainsKey).Select(d => record.Datasets[d].Version));
        foreach (var row in rows)
        {
            text.AppendJoin(',', new[]
            {
                measure.Id, row.Place.ToString(CultureInfo.InvariantCulture), row.From.Iso3, row.To?.Iso3 ?? "", ranking.Year.ToString(CultureInfo.InvariantCulture), SeriesReport.Number(row.Value), ranking.Unit, string.Join('+', ranking.Datasets), versions,
            }.Select(SeriesReport.CsvCell)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The places as bars, an SVG file of its own.</summary>
    public string Svg(RecordReader record, DateOnly asOf) => SvgFile.Of(AnswerCharts.Bars(Title, ranking, rows, state, new Sourcing(record, asOf)));

    private string NameOf(RankedValue row) => state is null && row.To is not null
        ? $"{row.From.Name}{(measure.Scope is MeasureScope.Directed ? " → " : " – ")}{row.To.Name}"
        : (row.To ?? row.From).Name;

    private string Shown(RankedValue row) => Numbers.Of(row.Value, ranking.Unit);
}
