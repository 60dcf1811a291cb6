namespace Entente.Reporting.Charts;

/// <summary>The least and the greatest of the values that there are; no value is passed over as if it were nought.</summary>
/// <remarks>Loops and not LINQ over numbers, whose machine code a short run would have to make anew.</remarks>
internal sealed class Extent
{
    /// <summary>The least value; above <see cref="High"/> as long as there is none.</summary>
    public double Low { get; private set; } = double.PositiveInfinity;

    /// <summary>The greatest value.</summary>
    public double High { get; private set; } = double.NegativeInfinity;

    /// <summary>True as long as there is no value.</summary>
    public bool IsEmpty => Low > High;

    /// <summary>Takes a value in; a missing one or none of the numbers changes nothing.</summary>
    public Extent Add(double? value)
    {
        if (LineRuns.IsFigure(value))
        {
            (Low, High) = (Math.Min(Low, value!.Value), Math.Max(High, value.Value));
        }

        return this;
    }

    /// <summary>The extent of the values of dots.</summary>
    public static Extent Of(IEnumerable<Dot> dots)
    {
        var extent = new Extent();
        foreach (var dot in dots)
        {
            extent.Add(dot.Value);
        }

        return extent;
    }
}
