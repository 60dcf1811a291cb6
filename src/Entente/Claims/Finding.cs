namespace Entente.Claims;

/// <summary>What was found on one statement.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reason">One or two sentences that say why, with the figures.</param>
public sealed record Finding(Verdict Verdict, string Reason)
{
    /// <summary>Id of the rule that fired, in <c>data/rules</c>; null where none was needed.</summary>
    public string? Rule { get; init; }

    /// <summary>The figures the verdict rests on, then those beside it.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Traps, differing sources and limits that a careful reader must know, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The queries on the record that give the figures, as they were run.</summary>
    public IReadOnlyList<string> Queries { get; init; } = [];

    /// <summary>A chart; null where none helps.</summary>
    public Chart? Chart { get; init; }

    /// <summary>The dataset that would decide a statement that could not be checked; null otherwise.</summary>
    public string? WouldDecide { get; init; }
}
