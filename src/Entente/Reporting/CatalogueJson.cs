using System.Text.Json.Serialization;
using Entente.Catalogue;
using Entente.Record;

namespace Entente.Reporting;

/// <summary>Series and rankings as JSON, in the forms that docs/json.md describes.</summary>
public static class CatalogueJson
{
    /// <summary>Name and number of the form of a series.</summary>
    public const string SeriesFormat = "entente-series/1";

    /// <summary>Name and number of the form of a ranking.</summary>
    public const string RankFormat = "entente-rank/1";

    /// <summary>Answers of one measure, UTF-8, ended by a line feed.</summary>
    public static byte[] Series(IReadOnlyList<MeasureAnswer> answers, RecordReader record, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(record);
        var shape = new SeriesJson(SeriesFormat, MeasureShape.Of(answers[0].Measure), asOf, [.. answers.Select(Shape)], [.. SeriesReport.SourcesOf(answers, record).Select(JsonText.Shape)]);
        return JsonText.Bytes(shape, CatalogueJsonContext.Default.SeriesJson);
    }

    /// <summary>A ranking, UTF-8, ended by a line feed.</summary>
    public static byte[] Rank(RankReport report, RecordReader record)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(record);
        var ranking = report.Ranking;
        var shape = new RankJson(
            RankFormat,
            MeasureShape.Of(report.Measure),
            report.State?.Iso3,
            ranking.Year,
            ranking.Unit,
            ranking.Ranked,
            [.. report.Rows.Select(r => new RankRowJson(r.Place, r.From.Iso3, r.To?.Iso3, r.Value))],
            ranking.Notes,
            string.Join("\n\n", ranking.Queries),
            [.. ranking.Datasets.Where(record.Datasets.ContainsKey).Select(d => JsonText.Shape(record.Datasets[d]))]);
        return JsonText.Bytes(shape, CatalogueJsonContext.Default.RankJson);
    }

    private static OneSeriesJson Shape(MeasureAnswer answer) => new(
        answer.From.Iso3,
        answer.To?.Iso3,
        answer.Detail.Length == 0 ? null : answer.Detail,
        answer.Unit,
        answer.Reason,
        answer.Reason is null ? null : answer.Measure.FilledBy,
        [.. answer.Points.Select(p => new PointJson(p.Year, new FigureValue(p.Value, p.Text), p.Interval is { } i ? new IntervalJson(i.Low, i.High) : null))],
        answer.Break is { } cut ? new BreakJson(cut.Year, cut.Words) : null,
        answer.Notes,
        [.. answer.Others.Select(o => o.Words)],
        answer.Datasets,
        string.Join("\n\n", answer.Queries));
}

internal sealed record MeasureShape(string Id, string Title, string Unit, string Scope, string Definition, string Formula, string Missing, IReadOnlyList<string> References)
{
    public static MeasureShape Of(Measure m) => new(m.Id, m.Title, m.Unit, m.Scope.ToString().ToLowerInvariant(), m.Definition, m.Formula, m.Missing, m.References);
}

internal sealed record SeriesJson(string Format, MeasureShape Measure, DateOnly AsOf, IReadOnlyList<OneSeriesJson> Series, IReadOnlyList<DatasetJson> Datasets);

internal sealed record OneSeriesJson(
    string From, string? To, string? Of, string Unit, string? Reason, string? FilledBy, IReadOnlyList<PointJson> Points, BreakJson? Break, IReadOnlyList<string> Notes, IReadOnlyList<string> OtherSources, IReadOnlyList<string> Datasets, string Query);

internal sealed record PointJson(int Year, FigureValue Value, IntervalJson? Interval);

internal sealed record BreakJson(int Year, string Words);

internal sealed record RankJson(
    string Format, MeasureShape Measure, string? State, int Year, string Unit, int Ranked, IReadOnlyList<RankRowJson> Rows, IReadOnlyList<string> Notes, string Query, IReadOnlyList<DatasetJson> Datasets);

internal sealed record RankRowJson(int Place, string From, string? To, double Value);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SeriesJson))]
[JsonSerializable(typeof(RankJson))]
[JsonSerializable(typeof(BriefJson))]
internal sealed partial class CatalogueJsonContext : JsonSerializerContext;
