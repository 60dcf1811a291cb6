namespace Entente.Evidence;

/// <summary>How a figure stands beside those that a verdict or an answer rests on.</summary>
public enum Beside
{
    /// <summary>It is one of those.</summary>
    None,

    /// <summary>The same, from another source.</summary>
    OtherSource,

    /// <summary>The same, for another period.</summary>
    OtherPeriod,

    /// <summary>Measured in another way, or of something to compare with.</summary>
    OtherMeasure,
}
