using CsCheck;
using Entente.Reading.Languages;

namespace Entente.Tests.Reading.Languages;

public sealed class GermanNumbersTests
{
    [Theory]
    [InlineData("1,5", "1.5")]
    [InlineData("1.234", "1,234")]
    [InlineData("1.234,5", "1,234.5")]
    [InlineData("2023", "2023")]
    [InlineData("16.05.2024", "16 May 2024")]
    public void Digits_are_written_as_in_English(string german, string english) => Assert.Equal(english, GermanNumbers.InEnglish(german));

    [Theory]
    [InlineData("fünfundsiebzig", 75)]
    [InlineData("zwölf", 12)]
    [InlineData("dreihundert", 300)]
    [InlineData("zweitausenddreihundertvier", 2304)]
    public void Words_are_numbers(string word, int number) => Assert.Equal(number, GermanNumbers.Word(word));

    [Theory]
    [InlineData("wundern")]
    [InlineData("hunderte")]
    [InlineData("und")]
    public void Other_words_are_none(string word) => Assert.Null(GermanNumbers.Word(word));

    [Fact]
    public void Any_word_is_read_to_its_end() =>
        Gen.String[Gen.Char["abdeinrsuzüßftvhc"], 0, 40].Sample(word => GermanNumbers.Word(word) is null or (>= 0 and < 1_000_000));
}
