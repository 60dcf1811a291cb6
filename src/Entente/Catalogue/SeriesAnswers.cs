using System.Globalization;
using Entente.Measures;
using Entente.States;
using Entente.Wording;

namespace Entente.Catalogue;

/// <summary>Makes answers of the trade series that datasets give.</summary>
internal static class SeriesAnswers
{
    // Two sources whose last years lie so close together are as recent as each other.
    public const int AsRecent = 2;

    /// <summary>
    /// The answer from the best of several series: those in dollars first; those that reach within two years of the latest; those
    /// reconciled from both sides before those that one side reports; then the longest. Series of different datasets are never joined.
    /// </summary>
    /// <param name="measure">The measure.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="series">What the record has.</param>
    /// <param name="value">The measure's value of a year of a series; null for none.</param>
    /// <param name="unit">The unit; null for the series' currency.</param>
    public static MeasureAnswer Of(Measure measure, MeasureQuestion question, IReadOnlyList<TradeSeries> series, Func<TradeSeries, int, double?> value, string? unit)
    {
        var wanted = series.Where(s => question.Dataset is null || s.Dataset == question.Dataset)
            .Select(s => (Series: s, Points: Points(s, question, value))).Where(s => s.Points.Count > 0).ToList();
        var queries = series.Select(s => s.Sql).Distinct(StringComparer.Ordinal);
        if (wanted.Count == 0)
        {
            return MeasureAnswer.None(measure, question, Reason(question, series), queries);
        }

        var latest = wanted.Where(s => s.Series.Currency == "USD").Select(s => s.Points[^1].Year).DefaultIfEmpty(int.MinValue).Max();
        var ordered = wanted.OrderByDescending(s => s.Series.Currency == "USD").ThenByDescending(s => s.Points[^1].Year >= latest - AsRecent)
            .ThenByDescending(s => s.Series.Reporter.Length == 0).ThenByDescending(s => s.Points.Count).ThenBy(s => s.Series.Dataset, StringComparer.Ordinal).ToList();
        var (best, points) = ordered[0];
        return new MeasureAnswer
        {
            Measure = measure,
            From = question.From,
            To = question.To,
            Detail = question.Detail,
            Unit = unit ?? best.Currency,
            Points = MeasureAnswer.WithGaps(points),
            Datasets = [best.Dataset],
            Notes = best.Reporter.Length == 0 ? [] : [$"As {StateRegistry.Default.NameOf(best.Reporter)} reports it."],
            Break = BreakOf(best.Dataset, points, question),
            Others = [.. ordered.Skip(1).Select(o => Other(o.Series, o.Points, points, unit))],
            Queries = [.. queries],
        };
    }

    /// <summary>The break that the years of an answer cross; null for none.</summary>
    public static (int Year, string Words)? BreakOf(string dataset, IReadOnlyList<MeasurePoint> points, MeasureQuestion question) =>
        points.Count == 0 ? null : SeriesBreaks.Within(dataset, points[0].Year, points[^1].Year, question.To is { } to ? [question.From, to] : [question.From]);

    private static List<MeasurePoint> Points(TradeSeries series, MeasureQuestion question, Func<TradeSeries, int, double?> value) =>
        [.. from v in series.Values where question.Wants(v.Year) let found = value(series, v.Year) where found is not null && double.IsFinite(found.Value) select new MeasurePoint(v.Year, found)];

    private static OtherSource Other(TradeSeries series, List<MeasurePoint> points, List<MeasurePoint> chosen, string? unit)
    {
        var shared = points.LastOrDefault(p => chosen.Exists(c => c.Year == p.Year));
        var said = shared is null ? "" : $"; {Year(shared.Year)}: {Numbers.Of(shared.Value!.Value, unit ?? series.Currency)}";
        return new OtherSource(series.Dataset, $"{series.Dataset}{Reported(series)}, {Span(points.Select(p => p.Year).ToList())}{said}");
    }

    private static string Reason(MeasureQuestion question, IReadOnlyList<TradeSeries> series)
    {
        if (series.Count == 0)
        {
            return question.To is { } to ? $"No loaded dataset lists it for {question.From.Spoken()} and {to.Spoken()}." : $"No loaded dataset lists it for {question.From.Spoken()}.";
        }

        var years = series.Select(s => $"{s.Dataset}{Reported(s)} {Span(s.Values.Select(v => v.Year).ToList())}");
        return $"No value in the years asked for{(question.Dataset is null ? "" : $" from {question.Dataset}")}. What it is computed from is on record for: {string.Join("; ", years)}.";
    }

    private static string Reported(TradeSeries series) => series.Reporter.Length == 0 ? "" : $" (as {StateRegistry.Default.NameOf(series.Reporter)} reports)";

    internal static string Span(IReadOnlyList<int> years) => years.Count == 0 ? "no year" : years[0] == years[^1] ? Year(years[0]) : $"{Year(years[0])}–{Year(years[^1])}";

    internal static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
