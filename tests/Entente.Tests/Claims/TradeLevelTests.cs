using Entente.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Claims;

/// <summary>BACI gives 239.02 bn USD between Russia and China in 2023; the IMF's Russian side 231.3 bn.</summary>
[Collection(StarterRecord.Name)]
public sealed class TradeLevelTests(BuiltRecord built)
{
    [Theory]
    [InlineData("Trade between China and Russia reached $240 billion in 2023.", Verdict.Supported)]
    [InlineData("Last year trade between Russia and China came to 240 bn dollars.", Verdict.Supported)]
    [InlineData("Trade between China and Russia exceeded 200 billion dollars in 2023.", Verdict.Supported)]
    [InlineData("Trade between China and Russia reached $210 billion in 2023.", Verdict.PartlySupported)]
    [InlineData("Trade between China and Russia reached $100 billion in 2023.", Verdict.Contradicted)]
    [InlineData("Trade between China and Russia came to no more than 12 billion dollars in 2023.", Verdict.Contradicted)]
    [InlineData("Trade between China and Russia did not even reach 100 billion dollars in 2023.", Verdict.Contradicted)]
    [InlineData("Trade between China and Russia reached 240 billion euros in 2023.", Verdict.NotCheckable)]
    [InlineData("Trade between China and Russia is to reach 300 billion dollars by 2030.", Verdict.NotAClaim)]
    public void A_level_is_held_against_the_year_it_speaks_of(string text, Verdict verdict) =>
        Assert.Equal(verdict, Checking.One(built.Reader, "2024-05-16", text, "trade.level").Finding.Verdict);

    [Fact]
    public void A_second_source_that_differs_is_shown() =>
        Assert.Contains(
            Checking.One(built.Reader, "2024-05-16", "Trade between China and Russia reached $240 billion in 2023.", "trade.level").Finding.Notes,
            n => n.Contains("IMTS", StringComparison.Ordinal));

    [Theory]
    [InlineData("A Chinese bank lent Russia 12 billion dollars to build a port.")]
    public void Money_that_is_no_trade_is_left_alone(string text) =>
        Assert.DoesNotContain(Checking.Of(built.Reader, "2024-05-16", text), s => s.Statement.Kind == "trade.level");

    [Theory]
    [InlineData("China's trade surplus with Russia reached 20 billion dollars in 2023.", "CHN", "RUS")]
    [InlineData("Russia ran a trade deficit of 20 billion dollars with China in 2023.", "CHN", "RUS")]
    [InlineData("China sells Russia twice as much as it buys there.", "CHN", "RUS")]
    [InlineData("China buys far more from Russia than it sells there.", "RUS", "CHN")]
    public void A_balance_is_no_sum_of_trade(string text, string more, string less)
    {
        var told = Checking.One(built.Reader, "2024-05-16", text, "trade.level");
        Assert.Equal((more, less), (Checking.States(told, "exporter"), Checking.States(told, "importer")));
        Assert.IsType<Standing>(told.Statement.Assertion);
        Assert.Equal(Verdict.NotCheckable, told.Finding.Verdict);
    }
}
