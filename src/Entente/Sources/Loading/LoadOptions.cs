namespace Entente.Sources.Loading;

/// <summary>How far a load has come.</summary>
/// <param name="What">What is being done.</param>
/// <param name="Done">Bytes of the published files that are read.</param>
/// <param name="Of">Bytes of them all.</param>
internal sealed record LoadProgress(string What, long Done, long Of);

/// <summary>What the user says of a load.</summary>
internal sealed record LoadOptions
{
    /// <summary>The version, where the files do not say it.</summary>
    public string? Version { get; init; }

    /// <summary>The day it came out, where the version does not say it.</summary>
    public DateOnly? Released { get; init; }

    /// <summary>How many rows that cannot be read may be left out.</summary>
    public int SkipBad { get; init; }

    /// <summary>The moment of loading.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Told how far it has come; null for nobody.</summary>
    public Action<LoadProgress>? Progress { get; init; }
}
