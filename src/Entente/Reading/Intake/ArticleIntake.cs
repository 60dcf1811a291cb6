using System.Globalization;
using Entente.Reading.Languages;

namespace Entente.Reading.Intake;

/// <summary>Takes an article in from a file or a stream: plain text, Markdown or a saved HTML page. Nothing is fetched or executed.</summary>
public static class ArticleIntake
{
    /// <summary>Takes in a file.</summary>
    /// <param name="path">The file's path; "-" is standard input.</param>
    /// <param name="options">As-of date, format and size limit; null for the defaults.</param>
    /// <exception cref="EntenteException">The file is not there, cannot be read, is too large, is empty or is not text.</exception>
    public static Article FromFile(string path, ArticleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var wishes = options ?? new ArticleOptions();
        return Take(ArticleSource.FromFile(path, wishes.SizeLimit), ArticleSource.NameOf(path), wishes);
    }

    /// <summary>Takes in a stream, read to its end or to the size limit.</summary>
    /// <param name="stream">The bytes; left open.</param>
    /// <param name="nameForErrors">What messages call it; an ending such as ".md" tells the format.</param>
    /// <param name="options">As-of date, format and size limit; null for the defaults.</param>
    /// <exception cref="EntenteException">It cannot be read, is too large, is empty or is not text.</exception>
    public static Article FromStream(Stream stream, string nameForErrors, ArticleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(nameForErrors);
        var wishes = options ?? new ArticleOptions();
        return Take(ArticleSource.FromStream(stream, nameForErrors, wishes.SizeLimit), nameForErrors, wishes);
    }

    private static Article Take(byte[] bytes, string name, ArticleOptions options)
    {
        FileSignature.RefuseWhatIsNotText(bytes, name);
        var warnings = new List<string>();
        var source = TextDecoder.Decode(bytes, name, warnings);
        if (string.IsNullOrWhiteSpace(source))
        {
            throw new EntenteException($"'{name}' holds no text{(source.Length == 0 ? "" : ", only white space")}. Expected an article as plain text, Markdown or HTML.");
        }

        var format = options.Format is ArticleFormat.Auto ? FormatGuess.Of(name, source) : options.Format;
        var draft = format switch
        {
            ArticleFormat.Html => HtmlFormat.Read(source, warnings),
            ArticleFormat.Markdown => MarkdownFormat.Read(source),
            _ => PlainTextFormat.Read(source),
        };
        if (draft.Text.Length > options.TextLimit)
        {
            throw new EntenteException(string.Create(CultureInfo.InvariantCulture, $"'{name}' holds {draft.Text.Length:N0} characters of text; at most {options.TextLimit:N0} are read as one article. Check that it is an article, or cut it into its articles."));
        }

        if (!draft.Blocks.Any(b => HasWords(draft.Text, b.Span)))
        {
            throw new EntenteException($"No article was found in '{name}': it holds no paragraph of text. Expected an article as plain text, Markdown or HTML; a page that shows its text only by script must be saved as text.");
        }

        var (blocks, datelines) = BlockRoles.Assign(draft);
        var (date, dateSource) = options.AsOf is { } asOf ? (asOf, "--as-of") : DateFinder.Find(draft, blocks, datelines, warnings);
        var language = draft.Language ?? LanguageGuess.Of(draft.Text, blocks);
        if (!Language.IsRead(language))
        {
            warnings.Add($"The article seems to be written in {LanguageGuess.NameOf(language)}; only English and German are read yet, so few or no statements will be found.");
        }

        return new Article
        {
            Title = TitleOf(draft, blocks),
            Date = date,
            DateSource = dateSource,
            Language = language,
            Text = draft.Text,
            Blocks = blocks,
            Warnings = warnings,
        };
    }

    private static bool HasWords(string text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static string TitleOf(Draft draft, IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Kind is BlockKind.Title)
            {
                return InlineMarks.Strip(draft.Text.AsSpan(block.Span.Start, block.Span.Length));
            }
        }

        return draft.Title ?? "";
    }
}
