using Entente.Reading;

namespace Entente.Tests.Reading.Languages;

/// <summary>German sentences and the English that they are read as: the words where English has them, each standing for its place in the article.</summary>
public sealed class GermanOrderTests
{
    [Theory]
    [InlineData("China verurteilt Russlands Krieg gegen die Ukraine nicht.", "China does not condemn Russia's war against Ukraine.")]
    [InlineData("China hat den russischen Angriff bislang nicht verurteilt.", "China has not yet condemned the Russian attack.")]
    [InlineData("Der Handel zwischen China und Russland ist um 26 Prozent auf 240 Milliarden US-Dollar gestiegen.", "The trade between China and Russia has risen by 26 percent to 240 billion dollars.")]
    [InlineData("Russland ist stärker von China abhängig als umgekehrt.", "Russia is more dependent on China than the other way around.")]
    [InlineData("Die Türkei erkennt den Internationalen Strafgerichtshof nicht an.", "Turkey does not recognise International Criminal Court.")]
    [InlineData("Waffen liefert China nicht an Russland.", "China does not supply weapons to Russia.")]
    [InlineData("Den Vertrag hat Indien nie unterzeichnet.", "India has never signed the treaty.")]
    [InlineData("Vor 75 Jahren erkannte die Sowjetunion China an.", "75 years ago Soviet Union recognised China.")]
    [InlineData("Polen kauft kein Gas aus Russland.", "Poland buys no gas from Russia.")]
    [InlineData("Russland muss ihn nicht festnehmen.", "Russia does not have to arrest him.")]
    public void A_main_clause(string german, string english) => Assert.Equal(english, English(german));

    [Theory]
    [InlineData("Putin sagte, dass Russland mehr Gas nach China liefere.", "Putin said, that Russia supplies more gas to China.")]
    [InlineData("Es sind Güter, die aus China stammen.", "It are goods, which come from China.")]
    [InlineData("Weil China von Russland einen Rabatt bekommt, steigt der Handel.", "Because China gets a discount from Russia, the trade rises.")]
    [InlineData("Beide Länder vereinbarten, die Zusammenarbeit zu vertiefen.", "Both countries agreed, to deepen the cooperation.")]
    public void A_clause_whose_verb_comes_last(string german, string english) => Assert.Equal(english, English(german));

    [Theory]
    [InlineData("Laut Gabuev hängt Russland von China ab.", "According to Gabuev, Russia depends on China.")]
    [InlineData("Dem Zoll zufolge sank der Handel.", "According to the customs, the trade fell.")]
    [InlineData("Der Handel habe sich verdoppelt, so Gabuev.", "The trade has doubled, said Gabuev.")]
    public void Who_says_it(string german, string english) => Assert.Equal(english, English(german));

    [Theory]
    [InlineData("Das Handelsvolumen wuchs.", "The trade volume grew.")]
    [InlineData("Die Rohölimporte sanken.", "The crude oil imports fell.")]
    [InlineData("Die US-Regierung schweigt.", "United States government stays silent.")]
    public void Compounds(string german, string english) => Assert.Equal(english, English(german));

    [Theory]
    [InlineData("Am 16. Mai 2024 begann das Treffen. Der Handel wuchs.", 2)]
    [InlineData("Es ist seine 5. Amtszeit in Moskau.", 1)]
    [InlineData("Der Handel betrug 240 Mrd. US-Dollar im Jahr 2023. Er wuchs.", 2)]
    public void Points_that_end_no_sentence(string german, int sentences) => Assert.Equal(sentences, Read(german).Count);

    [Fact]
    public void Words_keep_their_place_in_the_article()
    {
        const string text = "China erkennt den Internationalen Strafgerichtshof nicht an.";
        var sentence = Assert.Single(Read(text));
        var verb = Enumerable.Range(sentence.First, sentence.End - sentence.First).First(i => sentence[i].Is("recognise"));

        Assert.Equal("erkennt", sentence.Quoted(verb, verb));
        Assert.Equal(text, sentence.Quoted(sentence.First, sentence.End - 1));
    }

    [Fact]
    public void A_long_text_is_read_in_linear_time()
    {
        // 20,000 opened clauses: a reader that looked back at all of them would not come to an end.
        var text = string.Concat(Enumerable.Repeat("der, die und das, weil ", 20_000));

        Assert.NotEmpty(Read(text));
    }

    private static string English(string german) => string.Join(' ', Read(german).Select(s => s.Read(s.First, s.End - 1)));

    private static IReadOnlyList<Sentence> Read(string german)
    {
        var article = new Article { Title = "", Date = new DateOnly(2024, 5, 16), Language = "de", Text = german, Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, german.Length))] };
        return ArticleReading.Read(article, new DateOnly(2024, 5, 16)).Sentences;
    }
}
