namespace Entente.Evidence;

/// <summary>One figure, date or fact that a verdict or a brief rests on, with where it comes from.</summary>
public sealed record Figure
{
    /// <summary>What it is: "China's exports to Russia".</summary>
    public required string Label { get; init; }

    /// <summary>The value in <see cref="Unit"/>; null where the figure is a fact in words (<see cref="Text"/>).</summary>
    public double? Value { get; init; }

    /// <summary>A fact in words or a date (yyyy-MM-dd): "abstained", "2023-03-17"; null where the figure is a number.</summary>
    public string? Text { get; init; }

    /// <summary>The unit: USD, EUR, share, percent, USD/t, date, vote, rank ...</summary>
    public required string Unit { get; init; }

    /// <summary>The period: "2023", "2021-2023", "2024-05", or a day.</summary>
    public required string Period { get; init; }

    /// <summary>The dataset's id in the record.</summary>
    public required string Dataset { get; init; }

    /// <summary>The dataset's version.</summary>
    public required string Version { get; init; }

    /// <summary>Bounds of the interval, in the same unit; null where none is given.</summary>
    public (double Low, double High)? Interval { get; init; }

    /// <summary>What makes it an alternative to the figures that the verdict rests on; none for those.</summary>
    public Beside Beside { get; init; }

    /// <summary>True when the dataset's version was released after the day that bounds what counts.</summary>
    public bool PublishedLater { get; init; }
}
