using Entente.Claims;
using Entente.Measures;
using Entente.States;
using Entente.Tests.Record;

namespace Entente.Tests.Claims;

/// <summary>Eurostat gives what Germany paid for crude oil in 2022, USD a barrel: Russia 81, Kazakhstan 100, Norway 104, United States 107.</summary>
[Collection(StarterRecord.Name)]
public sealed class PriceDiscountTests(BuiltRecord built)
{
    [Theory]
    [InlineData("In 2022 Germany bought Russian crude oil at a discount.", Verdict.Supported)]
    [InlineData("Russian oil was cheaper for Germany in 2022.", Verdict.Supported)]
    [InlineData("In 2022 Germany paid a premium for Russian crude oil.", Verdict.Contradicted)]
    [InlineData("In 2022 Germany bought Russian machinery at a discount.", Verdict.NotCheckable)]
    [InlineData("Peru sells its copper to Japan at a discount.", Verdict.NotCheckable)]
    public void A_discount_is_held_against_the_buyers_other_suppliers(string text, Verdict verdict) =>
        Assert.Equal(verdict, Checking.One(built.Reader, "2023-03-01", text, "price.discount").Finding.Verdict);

    [Fact]
    public void The_discount_comes_with_its_interval()
    {
        var states = StateRegistry.Default;
        var gap = UnitValues.CrudeAgainstOthers(built.Reader, states["RUS"], states["DEU"], 2022)!;

        Assert.InRange(gap.Price, 78, 84);
        Assert.True(gap.Low < gap.Difference && gap.Difference < gap.High && gap.High < 0, $"{gap.Low} {gap.Difference} {gap.High}");
    }

    [Fact]
    public void A_benchmark_alone_never_gives_more_than_partly_supported() =>
        Assert.All(
            Checking.Of(built.Reader, "2024-05-16", "China gets a discount from Russia. This involves gas, petroleum and various foods.").Where(s => s.Statement.Kind == "price.discount"),
            s => Assert.True(s.Finding.Verdict is Verdict.PartlySupported or Verdict.NotCheckable));

    [Fact]
    public void Goods_named_in_the_next_sentence_are_judged_one_by_one() =>
        Assert.Equal(4, Checking.Of(built.Reader, "2024-05-16", "China gets a discount from Russia. This involves gas, petroleum and various foods.").Count(s => s.Statement.Kind == "price.discount"));
}
