namespace Entente.Reading;

/// <summary>What a block of an article is.</summary>
public enum BlockKind
{
    /// <summary>The title of the article.</summary>
    Title,

    /// <summary>A heading within the article.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A line that carries the date, the place or the by-line, and states nothing.</summary>
    Dateline,
}

/// <summary>A block of the article's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in <see cref="Article.Text"/>, marks of the markup left out.</param>
public sealed record Block(BlockKind Kind, TextSpan Span);

/// <summary>An article as it was taken in: text without the page around it, blocks, title and date.</summary>
public sealed record Article
{
    /// <summary>The title; empty where none was found.</summary>
    public required string Title { get; init; }

    /// <summary>The date of the article; null where none was found and none was given.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where the date comes from: the words of the article, the page's metadata, or <c>--as-of</c>; empty with no date.</summary>
    public string DateSource { get; init; } = "";

    /// <summary>ISO 639-1 code of the language; "en" and "de" are read.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The text. For plain text and Markdown the source as it came, so that quotes are word for word; for HTML the article's own text.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks, in order.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>What the reader should know: no date found, bytes replaced, a language that is not read.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
