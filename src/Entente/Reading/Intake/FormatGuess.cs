namespace Entente.Reading.Intake;

/// <summary>Tells the format of an article by its name and its first lines.</summary>
internal static class FormatGuess
{
    private const int Head = 4000;

    public static ArticleFormat Of(string name, string source)
    {
        var head = source.AsSpan(0, Math.Min(source.Length, Head)).TrimStart("\uFEFF \t\r\n");
        if (Starts(head, "<!doctype html") || Starts(head, "<html") || (head.StartsWith("<?xml") && head.Contains("<html", StringComparison.OrdinalIgnoreCase)))
        {
            return ArticleFormat.Html;
        }

        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".MD" or ".MARKDOWN" => ArticleFormat.Markdown,
            ".HTML" or ".HTM" or ".XHTML" => ArticleFormat.Html,
            _ when head.StartsWith("<") && (Has(head, "<body") || Has(head, "<p>") || Has(head, "<p ") || Has(head, "<article") || Has(head, "<div")) => ArticleFormat.Html,
            _ when head.StartsWith("# ") || head.StartsWith("---\n") || head.StartsWith("---\r\n") || head.Contains("\n## ", StringComparison.Ordinal) => ArticleFormat.Markdown,
            _ => ArticleFormat.Text,
        };
    }

    private static bool Starts(ReadOnlySpan<char> head, string tag) => head.StartsWith(tag, StringComparison.OrdinalIgnoreCase);

    private static bool Has(ReadOnlySpan<char> head, string tag) => head.Contains(tag, StringComparison.OrdinalIgnoreCase);
}
