namespace Entente.Reporting.Charts;

/// <summary>Maps values to coordinates, with round marks.</summary>
/// <param name="Low">Value at <paramref name="From"/>.</param>
/// <param name="High">Value at <paramref name="To"/>.</param>
/// <param name="From">Coordinate of the low end.</param>
/// <param name="To">Coordinate of the high end.</param>
internal readonly record struct Scale(double Low, double High, double From, double To)
{
    /// <summary>The coordinate of a value.</summary>
    public double At(double value) => From + ((value - Low) / (High - Low) * (To - From));

    /// <summary>A scale that holds zero and every value, its ends on round numbers; and the distance of its marks.</summary>
    /// <remarks>A length or a height says something only when it is measured from zero.</remarks>
    public static (Scale Scale, double Step) FromZero(Extent values, double from, double to)
    {
        var (low, high) = (Math.Min(0, values.Low), Math.Max(0, values.High));
        if (low == high)
        {
            high = 1;
        }

        var step = RoundStep((high - low) / 4);
        return (new(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, from, to), step);
    }

    /// <summary>A scale that holds every value with some room on both sides, zero only where it lies among them; for dots, which are read by place.</summary>
    public static (Scale Scale, double Step) Around(Extent values, double from, double to)
    {
        var (low, high) = values.IsEmpty ? (0, 1) : (values.Low, values.High);
        var room = high > low ? (high - low) * 0.06 : Math.Max(1e-6, Math.Abs(low) * 0.1);
        (low, high) = (low - room, high + room);
        return (new(low, high, from, to), RoundStep((high - low) / 5));
    }

    /// <summary>The marks from the low end to the high end.</summary>
    public IEnumerable<double> Marks(double step)
    {
        var first = Math.Ceiling((Low / step) - 0.001);
        for (var i = 0; first + i <= (High / step) + 0.001; i++)
        {
            yield return (first + i) * step;
        }
    }

    private static double RoundStep(double atLeast)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        var lead = atLeast / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10);
    }
}
