namespace Entente.Tests.Reading.Intake;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("en", "The trade of the two countries is growing, and it will be on the agenda of the talks.")]
    [InlineData("de", "Der Handel zwischen den beiden Staaten wächst, und er wird auch bei den Gesprächen eine Rolle spielen.")]
    [InlineData("fr", "Le commerce entre les deux pays est en hausse, et il sera au centre des entretiens de la semaine.")]
    [InlineData("es", "El comercio entre los dos países crece, y será el tema de las conversaciones de la semana.")]
    [InlineData("ru", "Торговля между двумя странами растёт.")]
    [InlineData("zh", "两国之间的贸易正在增长。")]
    [InlineData("en", "Trade booms.")]
    public void Told_by_script_and_frequent_words(string language, string text)
    {
        var article = TakeIn.Of(text);
        Assert.Equal(language, article.Language);
        Assert.Equal(language is not ("en" or "de"), article.Warnings.Any(w => w.Contains("only English and German are read", StringComparison.Ordinal)));
    }
}
