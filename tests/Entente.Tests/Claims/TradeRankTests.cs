using Entente.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Claims;

/// <summary>Russia's partners of 2023 in BACI: China, India, Turkey, Kazakhstan, Germany.</summary>
[Collection(StarterRecord.Name)]
public sealed class TradeRankTests(BuiltRecord built)
{
    [Theory]
    [InlineData("China is Russia's largest trading partner.", Verdict.Supported)]
    [InlineData("Russia's biggest trading partner is China.", Verdict.Supported)]
    [InlineData("India has become Russia's second-largest trading partner.", Verdict.Supported)]
    [InlineData("Turkey is one of the three most important trading partners of Russia.", Verdict.Supported)]
    [InlineData("Russia is China's largest trading partner.", Verdict.Contradicted)]
    [InlineData("India is Russia's largest trading partner.", Verdict.Contradicted)]
    [InlineData("China is no longer Russia's largest trading partner.", Verdict.Contradicted)]
    [InlineData("Germany is no longer Russia's largest trading partner.", Verdict.Supported)]
    [InlineData("China is Russia's largest supplier of cars.", Verdict.NotCheckable)]
    public void A_place_among_partners_is_held_against_the_ranking(string text, Verdict verdict) =>
        Assert.Equal(verdict, Checking.One(built.Reader, "2024-05-16", text, "trade.rank").Finding.Verdict);

    [Fact]
    public void The_two_roles_are_not_mixed_up()
    {
        var found = Checking.One(built.Reader, "2024-05-16", "China is Russia's largest trading partner.", "trade.rank");

        Assert.Equal("RUS", Checking.States(found, "state"));
        Assert.Equal("CHN", Checking.States(found, "partner"));
    }

    [Fact]
    public void The_largest_supplier_of_crude_to_Germany_in_2022_was_Russia() =>
        Assert.Equal(Verdict.Supported, Checking.One(built.Reader, "2023-03-01", "In 2022 Russia was the largest supplier of crude oil to Germany.", "trade.rank").Finding.Verdict);
}
