namespace Entente.Sources.Loading;

/// <summary>A column of a published file.</summary>
/// <param name="Name">As the publisher heads it.</param>
/// <param name="Type">The type it is read as: SMALLINT, DOUBLE, VARCHAR ...</param>
/// <param name="Meaning">What it holds, with the unit.</param>
internal sealed record SourceColumn(string Name, string Type, string Meaning)
{
    /// <summary>False where the file may lack it.</summary>
    public bool Required { get; init; } = true;

    /// <summary>What its cells must be beyond their type; null for nothing more.</summary>
    public RowRule? Rule { get; init; }

    /// <summary>Other headings of the same column, the better before the worse; the name itself goes first.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>A public dataset in the format its publisher ships, and how its files are read.</summary>
internal sealed record PublicSource
{
    /// <summary>Short id, in kebab case: baci.</summary>
    public required string Id { get; init; }

    /// <summary>Name as its publisher gives it.</summary>
    public required string Name { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Publisher { get; init; }

    /// <summary>Where it is to be had by hand.</summary>
    public required string Url { get; init; }

    /// <summary>Licence or terms.</summary>
    public required string Licence { get; init; }

    /// <summary>True where the licence asks that its user has agreed to it.</summary>
    public bool AsksConsent { get; init; }

    /// <summary>The credit line; <c>{version}</c> stands for the version.</summary>
    public required string Citation { get; init; }

    /// <summary>What its files are.</summary>
    public required string Format { get; init; }

    /// <summary>Its columns that are read.</summary>
    public required CsvShape Shape { get; init; }

    /// <summary>What a careful reader must know; empty for nothing.</summary>
    public required string Traps { get; init; }

    /// <summary>The record's tables that it fills.</summary>
    public required IReadOnlyList<string> Tables { get; init; }

    /// <summary>Where <c>data fetch</c> takes it from; <c>{version}</c> stands for the version. Null where it has no lasting address.</summary>
    public string? Download { get; init; }

    /// <summary>How a version is written, as an example; the one that is fetched when none is named.</summary>
    public string ExampleVersion { get; init; } = "";

    /// <summary>Starter datasets that give way to it where both speak for the same time.</summary>
    public IReadOnlyList<string> Supersedes { get; init; } = [];

    /// <summary>Other loaded datasets that it gives way to where both speak for the same time.</summary>
    public IReadOnlyList<string> YieldsTo { get; init; } = [];

    /// <summary>From a version, the day by which it was out; null where the version does not tell.</summary>
    public Func<string, DateOnly?> ReleasedOf { get; init; } = _ => null;

    /// <summary>Reads the files into the record's tables.</summary>
    public required Action<LoadWorkspace> Load { get; init; }
}
