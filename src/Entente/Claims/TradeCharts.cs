using Entente.Measures;
using Entente.Reading;

namespace Entente.Claims;

/// <summary>Charts that several trade kinds share.</summary>
internal static class TradeCharts
{
    /// <summary>A flow over the years up to the article, gaps kept.</summary>
    public static LineChart? Line(TradeFlow flow, IReadOnlyList<TradeSeries> series, (int Year, string Words)? seriesBreak, Judging judging, string title)
    {
        var first = series[0];
        var years = first.Values.Where(v => v.Year <= judging.LastWholeYear).ToList();
        if (years.Count < 2)
        {
            return null;
        }

        var points = new List<(double At, double? Value)>();
        for (var year = years[0].Year; year <= years[^1].Year; year++)
        {
            points.Add((year, first.In(year)));
        }

        return new LineChart(
            title,
            first.Currency,
            judging.SourceLine(first.Dataset),
            [new ChartSeries(TradeRoles.Words(flow), points)],
            seriesBreak is { } b ? (b.Year - 0.5, $"break at {b.Year}") : null);
    }
}
