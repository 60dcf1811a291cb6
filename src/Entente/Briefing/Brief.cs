using Entente.Record;
using Entente.States;

namespace Entente.Briefing;

/// <summary>What is on record between two states on a day. A model alone: terminal, HTML, Markdown, JSON and whatever comes later render it.</summary>
public sealed record Brief
{
    /// <summary>The state named first; "A" of every direction.</summary>
    public required State First { get; init; }

    /// <summary>The state named second.</summary>
    public required State Second { get; init; }

    /// <summary>The day that bounds what counts.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The chief findings, one sentence each.</summary>
    public required IReadOnlyList<string> Summary { get; init; }

    /// <summary>What is on record, subject by subject; a subject of which nothing is on record stands in <see cref="Missing"/> alone.</summary>
    public required IReadOnlyList<BriefSection> Sections { get; init; }

    /// <summary>What is not on record, and what would fill it.</summary>
    public required IReadOnlyList<BriefGap> Missing { get; init; }

    /// <summary>The datasets that it rests on, with what a reader must know of each.</summary>
    public required IReadOnlyList<BriefSource> Sources { get; init; }
}

/// <summary>One subject of a brief.</summary>
public sealed record BriefSection
{
    /// <summary>Its id: trade, dependence, sectors, dual-use, prices, votes, law, diplomacy, geography, offices.</summary>
    public required string Id { get; init; }

    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>What the record says, in sentences; the first is the chief one. Empty where there is nothing.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>The figures behind the sentences.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>What can be drawn.</summary>
    public IReadOnlyList<Chart> Charts { get; init; } = [];

    /// <summary>What is best read as a table.</summary>
    public IReadOnlyList<BriefTable> Tables { get; init; } = [];

    /// <summary>What a careful reader must know: breaks, sources that differ, limits.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The measures asked, by id.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>Datasets used beside those of the figures.</summary>
    public IReadOnlyList<string> Datasets { get; init; } = [];

    /// <summary>The queries, as they were run.</summary>
    public IReadOnlyList<string> Queries { get; init; } = [];

    /// <summary>What of this subject is not on record.</summary>
    public IReadOnlyList<BriefGap> Gaps { get; init; } = [];
}

/// <summary>A table of words.</summary>
/// <param name="Title">What it lists.</param>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The cells, as many a row as there are headings.</param>
public sealed record BriefTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>Something that is not on record.</summary>
/// <param name="What">What is missing, and why.</param>
/// <param name="FilledBy">The dataset that would fill it.</param>
public sealed record BriefGap(string What, string FilledBy);

/// <summary>A dataset of a brief.</summary>
/// <param name="Dataset">Which.</param>
/// <param name="PublishedLater">True when this version came out after the day that bounds what counts.</param>
/// <param name="Note">Its traps; empty for none.</param>
public sealed record BriefSource(DatasetReference Dataset, bool PublishedLater, string Note);
