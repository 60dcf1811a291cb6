namespace Entente.Reporting.Charts;

/// <summary>Where labels go that would like to stand at their values, so that none covers another.</summary>
internal static class LabelPlaces
{
    /// <summary>The tops of the labels.</summary>
    /// <param name="wanted">The top each would like, and its height; in order from above.</param>
    /// <param name="from">The top of the room there is.</param>
    /// <param name="to">The bottom of it; labels that do not fit run over it rather than over one another.</param>
    public static IReadOnlyList<double> Of(IReadOnlyList<(double Top, double Height)> wanted, double from, double to)
    {
        var places = new double[wanted.Count];
        var (free, below) = (from, 0.0);
        foreach (var (_, height) in wanted)
        {
            below += height;
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
