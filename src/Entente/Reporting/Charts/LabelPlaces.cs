namespace Entente.Reporting.Charts;

/// <summary>Where a label would like to stand.</summary>
/// <remarks>A class, as in a short run the machine code of lists is at hand for classes alone.</remarks>
/// <param name="Top">Its top.</param>
/// <param name="Height">The room it takes.</param>
internal sealed record WantedPlace(double Top, double Height);

/// <summary>Where labels go that would like to stand at their values, so that none covers another.</summary>
internal static class LabelPlaces
{
    /// <summary>The tops of the labels.</summary>
    /// <param name="wanted">What each would like; in order from above.</param>
    /// <param name="from">The top of the room there is.</param>
    /// <param name="to">The bottom of it; labels that do not fit run over it rather than over one another.</param>
    public static IReadOnlyList<double> Of(IReadOnlyList<WantedPlace> wanted, double from, double to)
    {
        var places = new double[wanted.Count];
        var (free, below) = (from, 0.0);
        foreach (var label in wanted)
        {
            below += label.Height;
        }

        for (var i = 0; i < wanted.Count; i++)
        {
            places[i] = Math.Max(free, Math.Min(wanted[i].Top, to - below));
            free = places[i] + wanted[i].Height;
            below -= wanted[i].Height;
        }

        return places;
    }
}
