using Entente.Claims;
using Entente.Reading.Intake;

namespace Entente.Reporting.Texts;

/// <summary>In which language an article was read.</summary>
internal static class LanguageLine
{
    /// <summary>"Article in German"; null for English.</summary>
    public static string? Of(CheckedArticle article) =>
        article.Article.Language is "en" ? null : $"Article in {LanguageGuess.NameOf(article.Article.Language)}";
}
