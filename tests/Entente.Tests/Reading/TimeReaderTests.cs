using System.Globalization;

namespace Entente.Tests.Reading;

/// <summary>Times resolved against an article of 16 May 2024, a Thursday.</summary>
public sealed class TimeReaderTests
{
    [Theory]
    [InlineData("in 2023", "2023-01-01", "2023-12-31")]
    [InlineData("last year", "2023-01-01", "2023-12-31")]
    [InlineData("last week", "2024-05-06", "2024-05-12")]
    [InlineData("on Tuesday", "2024-05-14", "2024-05-14")]
    [InlineData("75 years ago", "1949-05-16", "1949-05-16")]
    [InlineData("over the past two years", "2022-05-16", "2024-05-16")]
    [InlineData("since 2014", "2014-01-01", "2024-05-16")]
    [InlineData("between 2019 and 2023", "2019-01-01", "2023-12-31")]
    [InlineData("on 2 March 2022", "2022-03-02", "2022-03-02")]
    [InlineData("on March 2, 2022", "2022-03-02", "2022-03-02")]
    [InlineData("in October 1949", "1949-10-01", "1949-10-31")]
    [InlineData("in the first quarter of 2024", "2024-01-01", "2024-03-31")]
    [InlineData("in the 1990s", "1990-01-01", "1999-12-31")]
    public void Times_are_resolved_against_the_article(string words, string from, string to)
    {
        var time = Assert.Single(Texts.First($"It happened {words}.").Times);

        Assert.Equal(from, time.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(to, time.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void An_anniversary_year_fits_before_the_day_itself() =>
        Assert.True(Texts.First("It happened 75 years ago.").Times[0].Fits(new DateOnly(1949, 10, 2)));

    [Theory]
    [InlineData("2024-02-30")]
    [InlineData("on 99999 years ago")]
    public void Impossible_times_are_none(string words) => Assert.DoesNotContain(Texts.First($"It happened {words}.").Times, t => t.From == t.To);
}
