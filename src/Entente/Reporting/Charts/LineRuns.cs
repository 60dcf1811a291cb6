namespace Entente.Reporting.Charts;

/// <summary>A point of a line.</summary>
/// <remarks>A class, as in a short run the machine code of lists and sorts is at hand for classes alone.</remarks>
/// <param name="At">Year, or year and fraction.</param>
/// <param name="Value">The value; null where there is no figure.</param>
internal sealed record Dot(double At, double? Value)
{
    /// <summary>The value of a dot that has one.</summary>
    public double Height => Value ?? throw new InvalidOperationException("A gap has no height.");
}

/// <summary>The stretches of a series without a gap.</summary>
internal static class LineRuns
{
    /// <summary>The points in order of time; a value that is no number is a gap.</summary>
    public static IReadOnlyList<Dot> Dots(ChartSeries series)
    {
        var dots = new List<Dot>(series.Points.Count);
        foreach (var (at, value) in series.Points)
        {
            dots.Add(new(at, IsFigure(value) ? value : null));
        }

        dots.Sort((a, b) => a.At.CompareTo(b.At));
        return dots;
    }

    /// <summary>
    /// The runs of consecutive points that have a value. A point with none ends a run, and so does a period that is left out:
    /// a step longer than the series' usual one.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Dot>> Of(IReadOnlyList<Dot> dots)
    {
        var step = SmallestStep(dots);
        var runs = new List<IReadOnlyList<Dot>>();
        var run = new List<Dot>();
        foreach (var dot in dots)
        {
            if (run.Count > 0 && (dot.Value is null || dot.At - run[^1].At > step * 1.5))
            {
                runs.Add(run);
                run = [];
            }

            if (dot.Value is not null)
            {
                run.Add(dot);
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

    private static double SmallestStep(IReadOnlyList<Dot> dots)
    {
        var step = double.PositiveInfinity;
        for (var i = 1; i < dots.Count; i++)
        {
            var distance = dots[i].At - dots[i - 1].At;
            step = distance > 0 ? Math.Min(step, distance) : step;
        }

        return step;
    }
}
