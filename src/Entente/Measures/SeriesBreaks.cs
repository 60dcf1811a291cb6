using System.Globalization;
using Entente.States;

namespace Entente.Measures;

/// <summary>Years at which a series changes its meaning, from <c>data/rules/breaks.tsv</c>.</summary>
internal static class SeriesBreaks
{
    private static readonly SeriesBreak[] All =
    [
        .. DataFiles.Rows(DataFiles.Find("rules", "breaks.tsv")).Select(r => new SeriesBreak(r[0], r[1], int.Parse(r[2], CultureInfo.InvariantCulture), r[3])),
    ];

    /// <summary>The break that a window of a dataset crosses for one of the states; null for none.</summary>
    public static (int Year, string Words)? Within(string dataset, int from, int to, params ReadOnlySpan<State> states)
    {
        foreach (var known in All)
        {
            foreach (var state in states)
            {
                if (known.Dataset == dataset && known.State == state.Iso3 && from < known.Year && known.Year <= to)
                {
                    return (known.Year, known.Words);
                }
            }
        }

        return null;
    }

    private sealed record SeriesBreak(string Dataset, string State, int Year, string Words);
}
