namespace Entente.Reading.Syntax;

/// <summary>The tags a model tells apart: a universal part of speech with the treebank's own, finer tag ("VERB|VBN").</summary>
internal sealed class FineTags
{
    private readonly UniversalTag[] universal;
    private readonly string[] fine;

    public FineTags(IReadOnlyList<string> names)
    {
        Names = names;
        universal = [.. names.Select(n => UniversalNames.TagOf(n[..n.IndexOf('|', StringComparison.Ordinal)]))];
        fine = [.. names.Select(n => n[(n.IndexOf('|', StringComparison.Ordinal) + 1)..])];
    }

    /// <summary>All tags by number, both parts with a bar between.</summary>
    public IReadOnlyList<string> Names { get; }

    public int Count => Names.Count;

    /// <summary>The universal part of a tag.</summary>
    public UniversalTag Universal(int tag) => universal[tag];

    /// <summary>The treebank's own tag: "VBN".</summary>
    public string Fine(int tag) => fine[tag];
}
