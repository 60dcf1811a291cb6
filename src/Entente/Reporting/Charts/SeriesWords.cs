using System.Globalization;
using Entente.Wording;

namespace Entente.Reporting.Charts;

/// <summary>Series over time in words and as a table.</summary>
internal static class SeriesWords
{
    /// <summary>Where a series begins and ends, and what is missing in between.</summary>
    public static string Of(string name, IReadOnlyList<Dot> dots, string unit)
    {
        var known = dots.Where(d => d.Value is not null).ToList();
        if (known.Count == 0)
        {
            return $"{name}: no figures.";
        }

        var (first, last) = (known[0], known[^1]);
        var gaps = dots.Where(d => d.Value is null).Select(d => Time(d.At)).ToList();
        var words = $"{name}: {Numbers.Of(first.Height, unit)} in {Time(first.At)}" + (first.At < last.At ? $", {Numbers.Of(last.Height, unit)} in {Time(last.At)}" : "");
        return words + (gaps.Count == 0 ? "." : $"; no figure for {string.Join(", ", gaps)}.");
    }

    /// <summary>A row a time, a column a series.</summary>
    public static ChartTable Table(IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<Dot>> series, string unit) => new(
        ["Year", .. names],
        [.. OnceEach(series).Select(at => (IReadOnlyList<ChartCell>)[ChartCell.Of(Time(at.At)), .. series.Select(d => ChartCell.Of(d.FirstOrDefault(x => x.At == at.At && x.Value is not null)?.Value, unit))])]);

    // A dot for every time of any series, in order.
    private static IEnumerable<Dot> OnceEach(IReadOnlyList<IReadOnlyList<Dot>> series)
    {
        var dots = series.SelectMany(d => d).ToList();
        dots.Sort((a, b) => a.At.CompareTo(b.At));
        return dots.Where((d, i) => i == 0 || d.At > dots[i - 1].At);
    }

    /// <summary>A year, or the month that a year and a fraction stand for.</summary>
    public static string Time(double at) => at == Math.Floor(at)
        ? at.ToString("0", CultureInfo.InvariantCulture)
        : new DateOnly((int)at, Math.Clamp((int)((at - Math.Floor(at)) * 12) + 1, 1, 12), 1).ToString("MMM yyyy", CultureInfo.InvariantCulture);
}
