using Entente.Reading.Intake;

namespace Entente.Tests.Reading.Intake;

public sealed class DateFinderTests
{
    private const string Body = "Trade between the two states has grown, and the partners want it to grow further, officials said on the margins of the talks.";

    [Theory]
    [InlineData("As of: May 16, 2024 1:39 p.m")]
    [InlineData("May 16, 2024 12:40 p.m.")]
    [InlineData("Benjamin Eyssel, ARD Beijing, tagesschau, May 16, 2024 12:40 p.m")]
    [InlineData("16.05.2024")]
    [InlineData("16.5.24, 18.30 Uhr")]
    [InlineData("2024-05-16")]
    [InlineData("2024-05-16T11:40:00+02:00")]
    [InlineData("2024/5/16")]
    [InlineData("16 May 2024")]
    [InlineData("16. Mai 2024")]
    [InlineData("Donnerstag, 16. Mai 2024, 13:39 Uhr")]
    [InlineData("Thursday, 16 May 2024")]
    [InlineData("Thu May 16 2024 07:40 WEST")]
    [InlineData("Wednesday evening, May 16th, 2024")]
    [InlineData("Algiers, Thursday the 16th of May 2024")]
    [InlineData("Stand: 16.05.2024 13:39 Uhr")]
    [InlineData("State: 16.05.2024 07:15 clock")]
    [InlineData("Published 16 May 2024")]
    [InlineData("Last updated: 16 May 2024, 6.30 p.m. CET")]
    [InlineData("Updated on May 16, 2024 at 5 pm")]
    [InlineData("Veröffentlicht am 16.05.2024")]
    [InlineData("12:40 p.m. EDT, May 16, 2024")]
    [InlineData("16/05/2024 · Newsletter")]
    [InlineData("16-05-2024, Luanda bureau")]
    [InlineData("Thursday 16-May-2024")]
    [InlineData("BEIJING, May 16, 2024 (Agency) --")]
    [InlineData("NEW YORK/ACCRA — 16 May 2024")]
    [InlineData("By Staff Writers | RABAT | May 16 2024")]
    [InlineData("United Nations, New York (16 May 2024)")]
    [InlineData("**Published:** *16 May 2024*")]
    public void A_line_of_its_own_dates_the_article(string line)
    {
        foreach (var article in new[] { TakeIn.Of($"A title\n\n{line}\n\n{Body}\n"), TakeIn.Of($"# A title\n\n{Body}\n\n{Body}\n\n{line}\n", "a.md") })
        {
            Assert.Equal(new DateOnly(2024, 5, 16), article.Date);
            Assert.Contains(article.Blocks, b => b.Kind is Entente.Reading.BlockKind.Dateline && b.Span.In(article.Text).Contains("16", StringComparison.Ordinal));
            Assert.Equal("A title", article.Title);
        }
    }

    [Theory]
    [InlineData("On 9 May 2024 Putin met Xi in Beijing.")]
    [InlineData("On 9 May 2024, Putin met Xi in Beijing.")]
    [InlineData("May 16, 2024 was a good day for trade.")]
    [InlineData("The leaders met in Moscow on 9 May 2024")]
    [InlineData("Moscow said on 9 May 2024, a holiday, that it would not yield.")]
    [InlineData("Moscow, 9 May 2024, saw the biggest parade in years.")]
    [InlineData("The treaty of 24 March 1999 still holds.")]
    [InlineData("The share fell to 16.05.20 percent.")]
    [InlineData("31 February 2024")]
    public void A_date_in_a_sentence_does_not(string sentence)
    {
        var article = TakeIn.Of($"A title\n\n{sentence}\n\n{Body}");
        Assert.Null(article.Date);
        Assert.Equal("", article.DateSource);
        Assert.Contains(article.Warnings, w => w.Contains("--as-of", StringComparison.Ordinal));
    }

    [Fact]
    public void Day_and_month_that_could_change_places_are_not_guessed()
    {
        var article = TakeIn.Of($"A title\n\n05/06/2024\n\n{Body}");
        Assert.Null(article.Date);
        Assert.Contains(article.Warnings, w => w.Contains("day/month", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("13/06/2024", 6, 13)]
    [InlineData("06/13/2024", 6, 13)]
    [InlineData("06/06/2024", 6, 6)]
    [InlineData("Wednesday 5/6/2024", 6, 5)]
    [InlineData("Monday 5/6/2024", 5, 6)]
    public void Unless_only_one_reading_is_possible(string line, int month, int day) =>
        Assert.Equal(new DateOnly(2024, month, day), TakeIn.Of($"A title\n\n{line}\n\n{Body}").Date);

    [Fact]
    public void As_of_overrides_what_the_article_says()
    {
        var article = TakeIn.Of($"A title\n\n16 May 2024\n\n{Body}", options: new ArticleOptions { AsOf = new DateOnly(2025, 1, 2) });
        Assert.Equal(new DateOnly(2025, 1, 2), article.Date);
        Assert.Equal("--as-of", article.DateSource);
    }

    [Fact]
    public void The_source_of_the_date_is_its_own_words()
    {
        var article = TakeIn.Of($"A title\n\nAs of: May 16, 2024 1:39 p.m\n\n{Body}");
        Assert.Equal("\"As of: May 16, 2024 1:39 p.m\"", article.DateSource);
    }

    [Fact]
    public void A_label_goes_before_a_by_line()
    {
        var article = TakeIn.Of($"A title\n\nBy A. Writer, 14 May 2024\n\nPublished 15 May 2024\n\n{Body}\n\nB. Editor, 13 May 2024");
        Assert.Equal(new DateOnly(2024, 5, 15), article.Date);
        Assert.Contains(article.Warnings, w => w.Contains("also bears the date", StringComparison.Ordinal));
    }

    [Fact]
    public void A_dateline_without_a_year_takes_it_from_another_date()
    {
        var article = TakeIn.Of($"A title\n\nBEIJING, May 16 (Agency) — {Body}\n\n{Body}\n\nA. Writer, Beijing, 17 May 2024");
        Assert.Equal(new DateOnly(2024, 5, 16), article.Date);
    }

    [Fact]
    public void Without_another_date_the_year_stays_open()
    {
        var article = TakeIn.Of($"A title\n\nBEIJING, May 16 (Agency) — {Body}");
        Assert.Null(article.Date);
        Assert.Contains(article.Warnings, w => w.Contains("names no year", StringComparison.Ordinal));
    }

    [Fact]
    public void A_weekday_may_leave_one_year_and_that_is_said()
    {
        var article = TakeIn.Of("A title\n\nMOSCOW, July 9 (Desk) -- The two met on Tuesday. In March 2023 they had met, and by 2030 they will again.");
        Assert.Equal(new DateOnly(2024, 7, 9), article.Date);
        Assert.Contains(article.Warnings, w => w.Contains("names no year; 2024", StringComparison.Ordinal));
    }

    [Fact]
    public void A_weekday_that_does_not_fit_is_told() =>
        Assert.Contains(TakeIn.Of($"A title\n\nMonday, 16 May 2024\n\n{Body}").Warnings, w => w.Contains("was a Thursday", StringComparison.Ordinal));

    [Fact]
    public void The_days_of_a_chronicle_are_headings_not_datelines()
    {
        var day = string.Concat(Enumerable.Repeat(Body + " ", 3));
        Assert.Null(TakeIn.Of($"A title\n\n{day}\n\n{day}\n\n27.12.2008\n\n{day}\n\n28.12.2008\n\n{day}\n\n{day}\n\n{day}").Date);
    }
}
