using Entente.Catalogue;
using Entente.Record;
using Entente.Reporting;

namespace Entente.Web.Api;

/// <summary>Answers as Parquet, the columns those of the CSV.</summary>
internal static class Tables
{
    /// <summary>Series: a row a subject and year.</summary>
    public static Task<byte[]> Series(IReadOnlyList<MeasureAnswer> answers, RecordReader record, CancellationToken stop)
    {
        var rows = answers.SelectMany(a => a.Points.Select(p => (Answer: a, Point: p))).ToList();
        return new ParquetFile()
            .Words("measure", rows.Select(r => r.Answer.Measure.Id)).Words("of", rows.Select(r => r.Answer.Detail))
            .Words("from", rows.Select(r => r.Answer.From.Iso3)).Words("to", rows.Select(r => r.Answer.To?.Iso3)).Whole("year", rows.Select(r => r.Point.Year))
            .Numbers("value", rows.Select(r => r.Point.Value)).Words("text", rows.Select(r => r.Point.Text))
            .Numbers("low", rows.Select(r => r.Point.Interval?.Low)).Numbers("high", rows.Select(r => r.Point.Interval?.High))
            .Words("unit", rows.Select(r => r.Answer.Unit)).Words("dataset", rows.Select(r => string.Join('+', r.Answer.Datasets)))
            .Words("version", rows.Select(r => Versions(r.Answer.Datasets, record))).ToBytes(stop);
    }

    /// <summary>A ranking: a row a place.</summary>
    public static Task<byte[]> Rank(RankReport report, RecordReader record, CancellationToken stop)
    {
        var (rows, ranking) = (report.Rows, report.Ranking);
        var (dataset, version) = (string.Join('+', ranking.Datasets), Versions(ranking.Datasets, record));
        return new ParquetFile()
            .Words("measure", rows.Select(_ => report.Measure.Id)).Whole("place", rows.Select(r => r.Place))
            .Words("from", rows.Select(r => r.From.Iso3)).Words("to", rows.Select(r => r.To?.Iso3)).Whole("year", rows.Select(_ => ranking.Year))
            .Numbers("value", rows.Select(r => (double?)r.Value)).Words("unit", rows.Select(_ => ranking.Unit))
            .Words("dataset", rows.Select(_ => dataset)).Words("version", rows.Select(_ => version)).ToBytes(stop);
    }

    private static string Versions(IEnumerable<string> datasets, RecordReader record) => string.Join('+', datasets.Where(record.Datasets.ContainsKey).Select(d => record.Datasets[d].Version));
}
