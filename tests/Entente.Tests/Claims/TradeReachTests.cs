using Entente.Claims;
using Entente.Reading;

namespace Entente.Tests.Claims;

/// <summary>
/// Statements of trade that lean on what was said before, on ordinals and superlatives put together, on what would happen, and sentences that look
/// like them and are none. Read without a record.
/// </summary>
public sealed class TradeReachTests
{
    [Theory]
    [InlineData("Peru's exports to Bolivia fell by a quarter in 2015 and shrank further in 2016.", "trade.growth", "shrank further")]
    [InlineData("Trade between Laos and Cambodia came to 80 million dollars, a drop of 12 percent.", "trade.growth", "a drop of 12 percent")]
    [InlineData("Bilateral trade of Kuwait and Oman, which stood at 600 million dollars last year, has increased by half since 2009.", "trade.growth", "has increased by half")]
    [InlineData("Kenya's Uganda sales top 600 million dollars.", "trade.level", "Kenya's Uganda sales")]
    [InlineData("No country takes more of Kenya's exports than Uganda.", "trade.rank", "takes more of Kenya's exports")]
    [InlineData("In the table of Portugal's suppliers the Belgians stand seventh.", "trade.rank", "stand seventh")]
    [InlineData("Benin is, after Chad, the partner with whom Niger does most business.", "trade.rank", "does most business")]
    [InlineData("Turkey heads the list of Georgia's partners, followed by Armenia.", "trade.rank", "followed by Armenia")]
    [InlineData("Ghana could easily do without the market of Togo.", "dependence.asymmetry", "do without")]
    [InlineData("If Thailand closed its ports, the Laotian economy would grind to a halt for want of goods.", "dependence.asymmetry", "closed its ports")]
    [InlineData("In Brazilian foreign trade, on the other hand, Paraguay hardly shows up.", "dependence.asymmetry", "hardly shows up")]
    [InlineData("Jordan pays 16 dollars a barrel less than the Brent price for Iraqi crude.", "price.discount", "16 dollars a barrel less")]
    public void A_statement_is_read(string text, string kind, string words) =>
        Assert.Contains(Read(text, kind), s => s.Quote.In(text).ToString().Contains(words, StringComparison.Ordinal));

    [Theory]
    [InlineData("Kenya and Uganda have much to do with each other. Total exports of Kenya came to six billion dollars.", "trade.level")]
    [InlineData("Egypt trades with Russia. It is foreseen to amplify the programme of exchanges for students.", "trade.growth")]
    [InlineData("Colombia sells to Venezuela. Retail sales in the capital dropped by a third.", "trade.growth")]
    [InlineData("Bangladesh sells to India. Garments account for 84 percent of all exports of Bangladesh.", "dependence.asymmetry")]
    [InlineData("Jordan buys from Iraq. Jordan imports almost all its energy.", "dependence.asymmetry")]
    [InlineData("Jordan's sales to Iraq lost two thirds of their value.", "dependence.asymmetry")]
    [InlineData("Finland and Sweden traded goods. The Finnish vote was one-sided.", "trade.rank")]
    public void What_is_of_no_two_states_is_left_alone(string text, string kind) => Assert.Empty(Read(text, kind));

    [Theory]
    [InlineData("Mozambique would hardly notice if Malawi closed the border to its goods.", true)]
    [InlineData("Mozambique cannot do without the goods of Malawi.", false)]
    public void Doing_without_is_denied_or_not(string text, bool denied) =>
        Assert.Equal(denied, Read(text, "dependence.asymmetry")[0].Negated);

    private static List<Statement> Read(string text, string kind)
    {
        var article = new Article { Title = "", Date = new DateOnly(2024, 5, 16), Text = text, Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))] };
        var reading = ArticleReading.Read(article, article.Date!.Value);
        return [.. StatementReader.Read(reading).Where(s => s.Kind == kind)];
    }
}
