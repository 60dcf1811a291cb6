using Entente.States;

namespace Entente.Catalogue;

/// <summary>One row of a ranking.</summary>
/// <param name="Place">1 for the highest; equal values share a place.</param>
/// <param name="From">The state, or the first of the pair.</param>
/// <param name="To">The second of the pair; null for a measure of one state.</param>
/// <param name="Value">In the ranking's unit.</param>
public sealed record RankedValue(int Place, State From, State? To, double Value);

/// <summary>Values of a measure in one year, from one dataset, in order.</summary>
public sealed record RankedValues
{
    /// <summary>The year; the last one on record where none was asked for.</summary>
    public required int Year { get; init; }

    /// <summary>The unit of the values.</summary>
    public required string Unit { get; init; }

    /// <summary>The datasets, the chief one first.</summary>
    public required IReadOnlyList<string> Datasets { get; init; }

    /// <summary>The values, the highest first (of ranks the first place first).</summary>
    public required IReadOnlyList<RankedValue> Rows { get; init; }

    /// <summary>How many subjects have a value at all.</summary>
    public int Ranked { get; init; }

    /// <summary>What a careful reader must know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The queries, as they were run.</summary>
    public IReadOnlyList<string> Queries { get; init; } = [];
}
