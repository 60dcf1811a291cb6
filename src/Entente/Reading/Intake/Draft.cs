namespace Entente.Reading.Intake;

/// <summary>What a format hands on: text and blocks as their layout shows them, and what the source says of itself.</summary>
internal sealed class Draft
{
    public required string Text { get; init; }

    /// <summary>Blocks in order, none empty; their kinds follow the layout alone.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>The title by front matter or metadata; null where there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The date by front matter or metadata, as written there.</summary>
    public string? Date { get; init; }

    /// <summary>What <see cref="Date"/> was read from, in words.</summary>
    public string DateSource { get; init; } = "";

    /// <summary>ISO 639-1 code that the source declares, where that can be relied on.</summary>
    public string? Language { get; init; }
}
