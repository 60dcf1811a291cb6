using Entente.Claims;

namespace Entente.Reporting.Charts;

/// <summary>The stretches of a series without a gap.</summary>
internal static class LineRuns
{
    /// <summary>
    /// The runs of consecutive points that have a value. A point with none ends a run, and so does a period that is left out:
    /// a step longer than the series' usual one.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<(double At, double Value)>> Of(ChartSeries series)
    {
        var points = series.Points.OrderBy(p => p.At).ToList();
        var step = points.Zip(points.Skip(1), (a, b) => b.At - a.At).Where(d => d > 0).DefaultIfEmpty(1).Min();
        var runs = new List<IReadOnlyList<(double, double)>>();
        var run = new List<(double At, double Value)>();
        foreach (var (at, value) in points)
        {
            if (run.Count > 0 && (!IsFigure(value) || at - run[^1].At > step * 1.5))
            {
                runs.Add(run);
                run = [];
            }

            if (IsFigure(value))
            {
                run.Add((at, value!.Value));
            }
        }

        if (run.Count > 0)
        {
            runs.Add(run);
        }

        return runs;
    }

    /// <summary>True for a value that can be drawn.</summary>
    public static bool IsFigure(double? value) => value is { } v && double.IsFinite(v);
}
