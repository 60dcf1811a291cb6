using Entente.Claims;
using Entente.Reading;
using Entente.Tests.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Reading.Languages;

/// <summary>Statements said in German get the verdicts that they get in English.</summary>
[Collection(StarterRecord.Name)]
public sealed class GermanStatementsTests(BuiltRecord built)
{
    [Theory]
    [InlineData("Der Handel zwischen China und Russland boomt.", "Trade between China and Russia is booming.", "trade.growth", Verdict.Supported)]
    [InlineData("Russland hängt stärker von China ab als umgekehrt.", "Russia depends more on China than the other way around.", "dependence.asymmetry", Verdict.Supported)]
    [InlineData("China und Russland haben keine Partnerschaft auf Augenhöhe.", "China and Russia have no partnership on equal terms.", "dependence.asymmetry", Verdict.Supported)]
    [InlineData("China liefert keine Waffen an Russland.", "China supplies no weapons to Russia.", "arms.transfer", Verdict.NotCheckable)]
    [InlineData("China hat den russischen Angriff noch nicht verurteilt.", "China has not yet condemned the Russian attack.", "vote.cast", Verdict.Supported)]
    [InlineData("Russland unterstützt viele Positionen Chinas im UN-Sicherheitsrat.", "Russia supports many positions of China in the UN Security Council.", "vote.alignment", Verdict.Supported)]
    [InlineData("Putin wird mit internationalem Haftbefehl gesucht.", "Putin is wanted on an international arrest warrant.", "warrant.arrest", Verdict.Supported)]
    [InlineData("Putin muss in China keine Festnahme fürchten.", "Putin need not fear arrest in China.", "warrant.arrest", Verdict.Supported)]
    [InlineData("Die Volksrepublik erkennt den Internationalen Strafgerichtshof nicht an.", "The People's Republic does not recognise the International Criminal Court.", "treaty.party", Verdict.Supported)]
    [InlineData("Die Sowjetunion hat die Volksrepublik China vor 75 Jahren anerkannt.", "The Soviet Union recognised the People's Republic of China 75 years ago.", "diplomacy.recognition", Verdict.Supported)]
    [InlineData("Putin begann vergangene Woche seine fünfte Amtszeit.", "Putin began his fifth term last week.", "office.term", Verdict.Supported)]
    [InlineData("Russland und die Ukraine haben eine gemeinsame Grenze.", "Russia and Ukraine share a border.", "geography", Verdict.Supported)]
    [InlineData("China ist eine Atommacht.", "China is a nuclear power.", "regime.type", Verdict.Supported)]
    [InlineData("China ist der größte Handelspartner Russlands.", "China is Russia's largest trading partner.", "trade.rank", Verdict.Supported)]
    [InlineData("Russland und China wollen ihre Zusammenarbeit in der Landwirtschaft vertiefen.", "Russia and China want to deepen their cooperation in agriculture.", "sector.cooperation", Verdict.NotAClaim)]
    [InlineData("China ist der kleinste Handelspartner Russlands.", "China is Russia's smallest trading partner.", "trade.rank", null)]
    public void They_get_the_verdict_of_the_English_statement(string german, string english, string kind, Verdict? verdict)
    {
        Assert.Equal(Of(english, "en", kind), Of(german, "de", kind));
        if (verdict is not null)
        {
            Assert.Equal(verdict, Of(german, "de", kind));
        }
    }

    [Fact]
    public void A_quote_is_the_words_of_the_article()
    {
        const string text = "Obwohl Peking schweigt, hat China den Angriff nicht verurteilt.";
        var statement = Assert.Single(StatementReader.Read(ArticleReading.Read(ArticleOf(text, "de"), new DateOnly(2024, 5, 16))), s => s.Kind == "vote.cast");

        Assert.Equal("hat China den Angriff nicht verurteilt", statement.Quote.In(text));
        Assert.True(statement.Negated);
    }

    private Verdict? Of(string text, string language, string kind) =>
        new ArticleChecker(built.Reader, RuleBook.Default).Check(ArticleOf(text, language)).Statements.FirstOrDefault(s => s.Statement.Kind == kind)?.Finding.Verdict;

    private static Article ArticleOf(string text, string language) =>
        new() { Title = "", Date = new DateOnly(2024, 5, 16), Language = language, Text = text, Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))] };
}
