using Entente.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Claims;

/// <summary>BACI gives Russia and China, two ways, 141.69 bn USD (2021), 189.50 (2022), 239.02 (2023): +26.1 percent in the last year, +68.7 in two.</summary>
[Collection(StarterRecord.Name)]
public sealed class TradeGrowthTests(BuiltRecord built)
{
    [Theory]
    [InlineData("Trade between China and Russia is booming.", Verdict.Supported)]
    [InlineData("Russian-Chinese trade rose by 26 percent in 2023.", Verdict.Supported)]
    [InlineData("Commerce between Moscow and Beijing grew by more than a quarter last year.", Verdict.Supported)]
    [InlineData("Over the past two years, trade between Russia and China has soared.", Verdict.Supported)]
    [InlineData("Between 2021 and 2023 trade between the Kremlin and China grew by 69 per cent.", Verdict.Supported)]
    [InlineData("Trade between China and Russia rose by 34 percent in 2023.", Verdict.PartlySupported)]
    [InlineData("Trade between China and Russia rose by 90 percent in 2023.", Verdict.Contradicted)]
    [InlineData("Trade between China and Russia collapsed in 2023.", Verdict.Contradicted)]
    [InlineData("Trade between China and Russia did not rise in 2023.", Verdict.Contradicted)]
    [InlineData("Trade between China and Russia has doubled since 2021.", Verdict.Contradicted)]
    [InlineData("Trade between China and Russia rose in the first quarter of 2024.", Verdict.NotCheckable)]
    [InlineData("Trade between China and Russia will rise next year.", Verdict.NotAClaim)]
    [InlineData("China and Russia want to increase trade between them.", Verdict.NotAClaim)]
    public void Growth_is_held_against_the_two_years_it_speaks_of(string text, Verdict verdict) =>
        Assert.Equal(verdict, Checking.One(built.Reader, "2024-05-16", text, "trade.growth").Finding.Verdict);

    [Fact]
    public void A_window_across_the_break_of_2022_names_it_and_both_years_figures()
    {
        var found = Checking.One(built.Reader, "2024-05-16", "Over the past two years trade between China and Russia has boomed.", "trade.growth").Finding;

        Assert.Contains(found.Notes, n => n.Contains("BACI breaks at 2022", StringComparison.Ordinal));
        Assert.Contains(found.Figures, f => f is { Period: "2021", Unit: "USD", Value: > 141e9 and < 142e9 });
        Assert.Contains(found.Figures, f => f is { Period: "2023", Unit: "USD", Value: > 239e9 and < 240e9 });
        Assert.All(found.Figures, f => Assert.NotEmpty(f.Version));
        Assert.NotEmpty(found.Queries);
    }

    [Theory]
    [InlineData("Chinese exports to Russia rose in 2023.", "CHN", "RUS")]
    [InlineData("China's imports from Russia rose in 2023.", "RUS", "CHN")]
    [InlineData("Deliveries from Russia to China grew in 2023.", "RUS", "CHN")]
    [InlineData("Chinese imports of Russian crude rose in 2023.", "RUS", "CHN")]
    [InlineData("Russian exports to China, by contrast, hardly grew at all.", "RUS", "CHN")]
    public void Who_sells_to_whom_is_told_from_the_words(string text, string exporter, string importer)
    {
        var found = Checking.One(built.Reader, "2024-05-16", text, "trade.growth");

        Assert.Equal(exporter, Checking.States(found, "exporter"));
        Assert.Equal(importer, Checking.States(found, "importer"));
    }

    [Fact]
    public void Figures_of_years_after_the_article_are_not_used() =>
        Assert.All(
            Checking.One(built.Reader, "2021-05-16", "Trade between China and Russia has grown since 2019.", "trade.growth").Finding.Figures,
            f => Assert.True(string.CompareOrdinal(f.Period[..4], "2021") < 0, f.Period));

    [Fact]
    public void One_year_alone_decides_no_growth()
    {
        var found = Checking.One(built.Reader, "2024-11-15", "Trade between Peru and Japan has grown.", "trade.growth").Finding;

        Assert.Equal(Verdict.NotCheckable, found.Verdict);
        Assert.NotNull(found.WouldDecide);
    }

    [Theory]
    [InlineData("China and Russia agreed to end their trade war.")]
    [InlineData("A trade union in China and Russia grew quickly.")]
    [InlineData("Tension between China and Russia rose.")]
    [InlineData("The price of bread in Russia and China doubled.")]
    public void What_is_no_trade_between_states_is_left_alone(string text) =>
        Assert.DoesNotContain(Checking.Of(built.Reader, "2024-05-16", text), s => s.Statement.Kind == "trade.growth");
}
