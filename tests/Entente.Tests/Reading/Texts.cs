using Entente.Reading;

namespace Entente.Tests.Reading;

/// <summary>Reads a paragraph dated 16 May 2024.</summary>
internal static class Texts
{
    public static readonly DateOnly Today = new(2024, 5, 16);

    public static ArticleReading Read(string text) => ArticleReading.Read(
        new Article { Title = "", Date = Today, Text = text, Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))] },
        Today);

    public static Sentence First(string text) => Read(text).Sentences[0];
}
