using Entente.Reading;

namespace Entente.Tests.Reading;

/// <summary>Quantities with their units, as newspapers write them.</summary>
public sealed class QuantityReaderTests
{
    [Theory]
    [InlineData("26 percent", 26, "percent")]
    [InlineData("26 per cent", 26, "percent")]
    [InlineData("3.5%", 3.5, "percent")]
    [InlineData("$240 billion", 2.4e11, "USD")]
    [InlineData("240 bn dollars", 2.4e11, "USD")]
    [InlineData("US$ 1.2 trillion", 1.2e12, "USD")]
    [InlineData("€5.5bn", 5.5e9, "EUR")]
    [InlineData("1,234,567 euros", 1234567, "EUR")]
    [InlineData("two hundred and forty billion dollars", 2.4e11, "USD")]
    [InlineData("a third of the exports", 100.0 / 3, "percent")]
    [InlineData("three quarters of the exports", 75, "percent")]
    [InlineData("72.1 million tonnes", 72.1e6, "t")]
    [InlineData("fivefold", 5, "factor")]
    public void A_number_with_its_unit(string text, double value, string unit)
    {
        var quantity = Assert.Single(Texts.First($"It came to {text}.").Quantities);

        Assert.Equal(value, quantity.Value, value * 1e-9);
        Assert.Equal(unit, quantity.Unit);
    }

    [Theory]
    [InlineData("more than 12 billion dollars", nameof(QuantityBound.MoreThan))]
    [InlineData("no more than 12 billion dollars", nameof(QuantityBound.LessThan))]
    [InlineData("less than 12 billion dollars", nameof(QuantityBound.LessThan))]
    [InlineData("about 12 billion dollars", nameof(QuantityBound.About))]
    [InlineData("12 billion dollars", nameof(QuantityBound.Exact))]
    public void A_bound_is_not_the_value(string text, string bound) =>
        Assert.Equal(bound, Texts.First($"It came to {text}.").Quantities[0].Bound.ToString());

    [Fact]
    public void A_year_is_no_quantity() => Assert.Empty(Texts.First("It began in 2019 and ended in 2023.").Quantities);
}
