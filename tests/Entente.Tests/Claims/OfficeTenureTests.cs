namespace Entente.Tests.Claims;

public sealed class OfficeTenureTests
{
    private const string Kind = "office.term";

    [Theory]
    [InlineData("Xi congratulated Putin on his fifth term in office, which began last week.", "supported")]
    [InlineData("Vladimir Putin began his fifth term last week.", "supported")]
    [InlineData("Xi Jinping congratulated his guest on a fifth term, which Vladimir Putin had begun the week before.", "supported")]
    [InlineData("Putin was sworn in for a fifth term on May 7.", "supported")]
    [InlineData("Putin was sworn in for a fourth term last week.", "contradicted")]
    [InlineData("Putin began his fifth term last year.", "contradicted")]
    [InlineData("Xi Jinping began his fifth term last week.", "contradicted")]
    [InlineData("Putin flew to Beijing. The Russian leader began his fifth term in office last week.", "supported")]
    [InlineData("Xi Jinping became president in 2013.", "supported")]
    [InlineData("Xi Jinping became president in 2003.", "contradicted")]
    [InlineData("Putin has been in power since 2000.", "supported")]
    [InlineData("Putin has ruled Russia since 1999.", "supported")]
    [InlineData("Narendra Modi, prime minister since 2014, received the guests.", "supported")]
    [InlineData("Narendra Modi, prime minister since 2010, received the guests.", "contradicted")]
    [InlineData("Olaf Scholz became chancellor in December 2021.", "supported")]
    [InlineData("Xi is head of state.", "supported")]
    [InlineData("Putin is president of China.", "contradicted")]
    [InlineData("Angela Merkel is chancellor of Germany.", "contradicted")]
    [InlineData("Macron was re-elected in 2022.", "partly-supported")]
    [InlineData("In his first term, Donald Trump imposed tariffs on China.", "supported")]
    [InlineData("In his third term, Donald Trump imposed tariffs on China.", "contradicted")]
    public void Terms_are_held_against_the_record(string text, string verdict) => Assert.Equal(verdict, FactChecks.Verdict(Kind, text));

    [Theory]
    [InlineData("President Xi met President Putin on Thursday.")]
    [InlineData("Putin started the war in 2022.")]
    [InlineData("Chancellor Scholz spoke about China.")]
    [InlineData("The second term of the contract with China begins soon.")]
    public void A_title_alone_says_nothing(string text) => Assert.Equal("none", FactChecks.Verdict(Kind, text));

    [Fact]
    public void The_figure_is_the_day_the_term_began()
    {
        var found = FactChecks.Only(Kind, "Xi congratulated Putin on his fifth term in office, which began last week.")!;
        Assert.Equal("2024-05-07", found.Finding.Figures[0].Text);
        Assert.Equal("state=RUS", FactChecks.Roles(found));
        Assert.Equal("office.term/begin", found.Finding.Rule);
    }

    [Fact]
    public void A_coming_inauguration_is_read_by_its_day() =>
        Assert.Equal("supported", FactChecks.Verdict(Kind, "On New Year's Day Luiz Inácio Lula da Silva takes office in Brasília.", "2002-12-19"));
}
