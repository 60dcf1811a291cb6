namespace Entente.Measures.IdealPoints;

/// <summary>
/// What the estimate assumes, and when it stops. Units are standard deviations of all state-periods. The two spreads were picked once, from a
/// grid: between 0.2 and 0.5 for the walk and 0.3 and 0.7 for the slope the correlation with the published estimates stays between 0.970 and 0.978.
/// </summary>
internal sealed record IdealPointOptions
{
    /// <summary>Prior standard deviation of a state's move from one period to the next. Default: 0.3.</summary>
    public double Walk { get; init; } = 0.3;

    /// <summary>Prior standard deviation of a state's first position. Default: 1.</summary>
    public double First { get; init; } = 1;

    /// <summary>Prior standard deviation of an item's slope, which says how sharply it divides. Default: 0.5.</summary>
    public double Discrimination { get; init; } = 0.5;

    /// <summary>Prior standard deviation of the middle of an item's two cuts. Default: 3.</summary>
    public double Cut { get; init; } = 3;

    /// <summary>Prior mean of the logarithm of the distance between the cuts. Default: ln 0.7.</summary>
    public double LogWidth { get; init; } = -0.36;

    /// <summary>Prior standard deviation of that logarithm. Default: 0.7.</summary>
    public double LogWidthSpread { get; init; } = 0.7;

    /// <summary>It has converged when no position moves by more than this in a round. Default: 0.001.</summary>
    public double Tolerance { get; init; } = 1e-3;

    /// <summary>It stops unconverged, and says so, after so many rounds. Default: 200.</summary>
    public int MostRounds { get; init; } = 200;

    /// <summary>The state whose side is positive. Default: the United States, as in the published estimates.</summary>
    public string Anchor { get; init; } = "USA";
}
