namespace Entente.Sources;

/// <summary>What a dataset is, whom to credit, and what a careful reader must know of it.</summary>
internal sealed record DatasetDescription
{
    /// <summary>Short id, in kebab case: baci-pairs.</summary>
    public required string Id { get; init; }

    /// <summary>Name as its publisher gives it.</summary>
    public required string Name { get; init; }

    /// <summary>Version as its publisher gives it; else what it covers.</summary>
    public required string Version { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Publisher { get; init; }

    /// <summary>The day by which this version was out; null where not known.</summary>
    public DateOnly? Released { get; init; }

    /// <summary>Licence or terms.</summary>
    public required string Licence { get; init; }

    /// <summary>Where it is to be had.</summary>
    public required string Url { get; init; }

    /// <summary>The credit line.</summary>
    public required string Citation { get; init; }

    /// <summary>Traps; empty for none.</summary>
    public required string Note { get; init; }
}

/// <summary>One table that a dataset fills.</summary>
/// <param name="Table">The record's table.</param>
/// <param name="Query">Gives the table's columns by name, but for <c>dataset</c>.</param>
internal sealed record StarterTable(string Table, string Query);

/// <summary>A public dataset as it is published, and how its starter figures are computed from the published files.</summary>
/// <param name="Dataset">What it is.</param>
/// <param name="Files">The published files it reads, below the folder they were saved in.</param>
/// <param name="Tables">What is computed. Queries read a file, all columns as text, with <c>raw('folder/file.csv')</c>.</param>
internal sealed record StarterSource(DatasetDescription Dataset, IReadOnlyList<string> Files, IReadOnlyList<StarterTable> Tables)
{
    /// <summary>Brings files that are not CSV into tables before the queries run; null where none is needed.</summary>
    public Action<StarterWorkspace>? Prepare { get; init; }

    /// <summary>A query that lists, one text a row, what is left out on purpose; it may read the tables just filled. Null for nothing.</summary>
    public string? LeftOut { get; init; }
}
