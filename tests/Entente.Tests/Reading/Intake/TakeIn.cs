using System.Text;
using Entente.Reading;
using Entente.Reading.Intake;

namespace Entente.Tests.Reading.Intake;

/// <summary>Takes articles in from strings and bytes.</summary>
internal static class TakeIn
{
    public static Article Of(string text, string name = "article.txt", ArticleOptions? options = null) => Of(Encoding.UTF8.GetBytes(text), name, options);

    public static Article Of(byte[] bytes, string name = "article.txt", ArticleOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return ArticleIntake.FromStream(stream, name, options);
    }

    public static string ErrorOf(byte[] bytes, string name = "article.txt") => Assert.Throws<EntenteException>(() => Of(bytes, name)).Message;

    /// <summary>The blocks as "Kind: words".</summary>
    public static string[] Outline(Article article) => [.. article.Blocks.Select(b => $"{b.Kind}: {b.Span.In(article.Text)}")];
}
