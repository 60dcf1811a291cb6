using Entente.Record;
using Entente.States;

namespace Entente.Catalogue;

/// <summary>What a measure is asked for.</summary>
public sealed record MeasureQuestion
{
    /// <summary>The record to ask.</summary>
    public required RecordReader Record { get; init; }

    /// <summary>The state, or the first of a pair: exporter, dependent, voter.</summary>
    public required State From { get; init; }

    /// <summary>The second of a pair; null for a measure of one state.</summary>
    public State? To { get; init; }

    /// <summary>Periods that end after this day do not count.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>First year wanted; null for the first on record.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Last year wanted; null for the last on record.</summary>
    public int? LastYear { get; init; }

    /// <summary>Treaty, goods, body or sector where the measure asks for one.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The dataset to take; null leaves the choice to the measure.</summary>
    public string? Dataset { get; init; }

    /// <summary>The last year that may be given: over on the day, and not after the last one wanted.</summary>
    internal int Until => Math.Min(AsOf.Year - 1, LastYear ?? int.MaxValue);

    /// <summary>The second state of a pair.</summary>
    internal State Second => To ?? throw new InvalidOperationException("A measure of a pair was asked for one state.");

    /// <summary>True for a year that is wanted and over.</summary>
    internal bool Wants(int year) => year >= (FirstYear ?? int.MinValue) && year <= Until;

    /// <summary>The day on which a state of affairs of a year is looked at: its last, or the day that bounds what counts.</summary>
    internal DateOnly DayOf(int year) => new DateOnly(year, 12, 31) is var last && last < AsOf ? last : AsOf;
}
