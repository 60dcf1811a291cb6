using Entente.Measures;
using Entente.Reading;

namespace Entente.Claims;

/// <summary>Charts that several trade kinds share.</summary>
internal static class TradeCharts
{
    /// <summary>A flow over the years up to the article, a line a source, gaps kept.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="series">What each source gives, the one the verdict rests on first; those in another currency are left out.</param>
    /// <param name="seriesBreak">A year at which that one breaks; null for none.</param>
    /// <param name="judging">What judging has at hand.</param>
    /// <param name="title">The finding in words.</param>
    public static LineChart? Line(TradeFlow flow, IReadOnlyList<TradeSeries> series, (int Year, string Words)? seriesBreak, Judging judging, string title)
    {
        var shown = series.Where(s => s.Currency == series[0].Currency).Take(3)
            .Select(s => (Series: s, Points: Points(s, judging.LastWholeYear))).ToList();
        if (shown[0].Points.Count < 2)
        {
            return null;
        }

        var others = shown.Skip(1).Where(s => s.Points.Count > 0).ToList();
        return new LineChart(
            title,
            series[0].Currency,
            string.Join("; ", others.Prepend(shown[0]).Select(s => judging.SourceLine(s.Series.Dataset))),
            others.Count == 0
                ? [new ChartSeries(TradeRoles.Words(flow), shown[0].Points)]
                : [.. others.Prepend(shown[0]).Select(s => new ChartSeries(judging.Record.Datasets.TryGetValue(s.Series.Dataset, out var d) ? d.Publisher : s.Series.Dataset, s.Points))],
            seriesBreak is { } b ? (b.Year, b.Words) : null);
    }

    private static List<(double At, double? Value)> Points(TradeSeries series, int last)
    {
        var years = series.Values.Where(v => v.Year <= last).ToList();
        return years.Count == 0 ? [] : [.. Enumerable.Range(years[0].Year, years[^1].Year - years[0].Year + 1).Select(y => ((double)y, series.In(y)))];
    }
}
