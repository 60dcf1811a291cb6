namespace Entente.Reading;

/// <summary>What kind of unit a quantity has.</summary>
internal enum UnitKind
{
    /// <summary>A bare number.</summary>
    None,

    /// <summary>Percent of something, or a change in percent.</summary>
    Percent,

    /// <summary>Percentage points.</summary>
    PercentagePoint,

    /// <summary>A currency; <see cref="Quantity.Unit"/> is its ISO 4217 code.</summary>
    Money,

    /// <summary>A multiple: "twice", "threefold".</summary>
    Factor,

    /// <summary>Years, months, days.</summary>
    Duration,

    /// <summary>Anything else that is counted or measured; <see cref="Quantity.Unit"/> names it.</summary>
    Other,
}

/// <summary>A quantity in a sentence.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token.</param>
/// <param name="Value">The number, magnitude word applied: "$240 bn" is 2.4e11; percent as written (26 percent is 26).</param>
/// <param name="Kind">The kind of unit.</param>
/// <param name="Unit">Currency code or the unit's name; empty for none.</param>
/// <param name="Bound">Exact, about, more than or less than.</param>
/// <param name="Step">The value of one unit of the last digit given, for rounding: "$240 bn" is 1e9... "1.2 bn" is 1e8.</param>
internal sealed record Quantity(int First, int Last, double Value, UnitKind Kind, string Unit, QuantityBound Bound, double Step);

/// <summary>Whether a quantity is given as it is or as a bound.</summary>
internal enum QuantityBound
{
    Exact,
    About,
    MoreThan,
    LessThan,
}
