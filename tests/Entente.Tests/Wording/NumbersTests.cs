using Entente.Reporting;
using Entente.Wording;

namespace Entente.Tests.Wording;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(2.3902e11, "$239.0 bn")]
    [InlineData(9.5e6, "$9.5 m")]
    [InlineData(3.3436e12, "$3.34 tn")]
    [InlineData(9.9996e11, "$1.00 tn")]
    [InlineData(9.9996e5, "$1.0 m")]
    [InlineData(12_345, "$12,300")]
    [InlineData(512, "$512")]
    [InlineData(0, "$0")]
    [InlineData(-1.86e10, "−$18.6 bn")]
    public void Dollars_are_scaled_and_rounded(double usd, string shown) => Assert.Equal(shown, Numbers.Usd(usd));

    [Theory]
    [InlineData(0.408, "40.8%")]
    [InlineData(1, "100.0%")]
    [InlineData(0.0001, "under 0.1%")]
    [InlineData(0, "0%")]
    [InlineData(12.6, "1,260%")]
    [InlineData(-0.113, "−11.3%")]
    public void Shares_become_percentages(double share, string shown) => Assert.Equal(shown, Numbers.Percent(share));

    [Theory]
    [InlineData(0.299, "rate", "+29.9%")]
    [InlineData(26, "percent", "26.0%")]
    [InlineData(36.4, "points", "36.4 percentage points")]
    [InlineData(1, "rank", "1st")]
    [InlineData(112, "rank", "112th")]
    [InlineData(9.27, "ratio", "9.3 times")]
    [InlineData(609.54, "USD/t", "$609.5 a tonne")]
    [InlineData(81, "EUR/bbl", "€81.0 a barrel")]
    [InlineData(8.6248e7, "tonnes", "86.2 million tonnes")]
    [InlineData(4.5e9, "RUB", "RUB 4.5 bn")]
    [InlineData(141, "TIV", "141 TIV")]
    [InlineData(12, "roll calls", "12 roll calls")]
    [InlineData(double.NaN, "USD", "no figure")]
    [InlineData(double.PositiveInfinity, "ratio", "no figure")]
    public void A_unit_says_how_its_value_is_shown(double value, string unit, string shown) => Assert.Equal(shown, Numbers.Of(value, unit));

    [Fact]
    public void A_figure_without_value_says_so_and_never_shows_zero()
    {
        var figure = new Figure { Label = "x", Unit = "USD", Period = "2023", Dataset = "d", Version = "1" };
        Assert.Equal("no figure", figure.Shown());
        Assert.Equal("17 March 2023", (figure with { Text = "2023-03-17" }).Shown());
        Assert.Equal("−11.3% (−15.1% to −7.2%)", (figure with { Value = -0.113, Unit = "rate", Interval = (-0.151, -0.072) }).Shown());
    }

    [Theory]
    [InlineData("2021-2023", "2021–2023")]
    [InlineData("2024-05", "May 2024")]
    [InlineData("2023-03-17", "17 March 2023")]
    [InlineData("2023", "2023")]
    public void Periods_read_as_people_write_them(string period, string shown) => Assert.Equal(shown, Dates.Period(period));
}
