using Entente.Briefing;

namespace Entente.Reporting;

/// <summary>A brief as JSON, in the form that docs/json.md and docs/brief.schema.json describe.</summary>
public static class BriefJsonReport
{
    /// <summary>Name and number of the form; the number grows when a member is taken away or changes its meaning.</summary>
    public const string Format = "entente-brief/1";

    /// <summary>The brief, UTF-8, ended by a line feed.</summary>
    public static byte[] Of(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var shape = new BriefJson(
            Format,
            new(brief.First.Iso3, brief.First.Name),
            new(brief.Second.Iso3, brief.Second.Name),
            brief.AsOf,
            brief.Summary,
            [.. brief.Sections.Select(Shape)],
            [.. brief.Missing.Select(m => new GapJson(m.What, m.FilledBy))],
            [.. brief.Sources.Select(s => new BriefSourceJson(JsonText.Shape(s.Dataset), s.PublishedLater, s.Note))]);
        return JsonText.Bytes(shape, CatalogueJsonContext.Default.BriefJson);
    }

    private static BriefSectionJson Shape(BriefSection section) => new(
        section.Id,
        section.Title,
        section.Findings,
        [.. section.Figures.Select(JsonText.Shape)],
        [.. section.Charts.Select(Shape).OfType<BriefChartJson>()],
        [.. section.Tables.Select(t => new BriefTableJson(t.Title, t.Columns, t.Rows))],
        section.Notes,
        section.Measures,
        string.Join("\n\n", section.Queries));

    // The numbers of a chart; a strip of votes stands in its table already.
    private static BriefChartJson? Shape(Chart chart) => chart switch
    {
        LineChart lines => new(chart.Title, chart.Unit, chart.Source, [.. lines.Series.Select(s => new BriefSeriesJson(s.Name, [.. s.Points.Select(p => new BriefPointJson(p.At.ToString(System.Globalization.CultureInfo.InvariantCulture), p.Value))]))]),
        BarChart bars => new(chart.Title, chart.Unit, chart.Source, [new BriefSeriesJson("", [.. bars.Bars.Select(b => new BriefPointJson(b.Label, b.Value))])]),
        _ => null,
    };
}

internal sealed record BriefJson(
    string Format, BriefStateJson First, BriefStateJson Second, DateOnly AsOf, IReadOnlyList<string> Summary, IReadOnlyList<BriefSectionJson> Sections, IReadOnlyList<GapJson> Missing, IReadOnlyList<BriefSourceJson> Sources);

internal sealed record BriefStateJson(string Code, string Name);

internal sealed record BriefSectionJson(
    string Id, string Title, IReadOnlyList<string> Findings, IReadOnlyList<FigureJson> Figures, IReadOnlyList<BriefChartJson> Charts, IReadOnlyList<BriefTableJson> Tables, IReadOnlyList<string> Notes, IReadOnlyList<string> Measures, string Query);

internal sealed record BriefChartJson(string Title, string Unit, string Source, IReadOnlyList<BriefSeriesJson> Series);

internal sealed record BriefSeriesJson(string Name, IReadOnlyList<BriefPointJson> Points);

internal sealed record BriefPointJson(string At, double? Value);

internal sealed record BriefTableJson(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

internal sealed record GapJson(string What, string FilledBy);

internal sealed record BriefSourceJson(DatasetJson Dataset, bool PublishedLater, string Note);
