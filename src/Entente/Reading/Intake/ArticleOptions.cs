namespace Entente.Reading.Intake;

/// <summary>How an article is written down.</summary>
public enum ArticleFormat
{
    /// <summary>Told from the file's name and its first lines.</summary>
    Auto,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>HTML: a saved page.</summary>
    Html,
}

/// <summary>How to take an article in.</summary>
public sealed record ArticleOptions
{
    /// <summary>The day that bounds what counts, whatever date the article bears; null to take the article's own.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How the article is written down.</summary>
    public ArticleFormat Format { get; init; }

    /// <summary>The most that is read, in bytes; 20 MB where not set, since saved pages carry pictures and scripts. A longer source is refused.</summary>
    public int SizeLimit { get; init; } = 20_000_000;

    /// <summary>The longest text that is taken as one article, in characters; two million where not set, which is four novels. A longer one is refused.</summary>
    public int TextLimit { get; init; } = 2_000_000;
}
