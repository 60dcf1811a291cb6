namespace Entente.Catalogue;

/// <summary>What a measure is about.</summary>
public enum MeasureScope
{
    /// <summary>A pair in an order that matters: from the first to the second.</summary>
    Directed,

    /// <summary>A pair whose order does not matter: the value is the same for both.</summary>
    Mutual,

    /// <summary>One state.</summary>
    State,
}
