namespace Entente.Tests.Claims;

public sealed class GeographyTests
{
    private const string Kind = "geography";

    [Theory]
    [InlineData("Russia invaded its neighbor Ukraine.", "supported")]
    [InlineData("Xi did not say a word about the fact that Russia invaded its neighbor Ukraine.", "supported")]
    [InlineData("Mongolia depends on its southern neighbour China.", "partly-supported")]
    [InlineData("Russia invaded its neighbour Portugal.", "contradicted")]
    [InlineData("China and Russia share a 4,200-kilometre border.", "partly-supported")]
    [InlineData("China borders Russia.", "supported")]
    [InlineData("China and Russia share a border.", "supported")]
    [InlineData("Russia shares no border with Germany.", "supported")]
    [InlineData("Russia and Germany do not border on one another.", "supported")]
    [InlineData("France and Germany border each other.", "supported")]
    [InlineData("Germany and Russia share a land border.", "contradicted")]
    [InlineData("Japan and South Korea are neighbours.", "partly-supported")]
    [InlineData("Japan and South Korea share a land border.", "contradicted")]
    [InlineData("China and Australia are neighbours.", "contradicted")]
    [InlineData("Mongolia has precisely two neighbours, Russia and China.", "supported")]
    [InlineData("Mongolia has precisely two neighbours, Russia and Germany.", "contradicted")]
    [InlineData("The two autocratic neighboring countries China and Russia trade a lot.", "supported")]
    public void Borders_are_held_against_the_record(string text, string verdict) => Assert.Equal(verdict, FactChecks.Verdict(Kind, text));

    [Theory]
    [InlineData("Putin also wants to visit the northeastern Chinese city of Harbin.", "supported")]
    [InlineData("Putin also wants to visit the southwestern Chinese city of Harbin.", "contradicted")]
    [InlineData("Putin also wants to visit the northern Chinese city of Harbin.", "partly-supported")]
    [InlineData("Putin visited the Russian city of Harbin.", "contradicted")]
    public void Places_are_held_against_the_table_of_places(string text, string verdict) => Assert.Equal(verdict, FactChecks.Verdict(Kind, text));

    [Theory]
    [InlineData("Troops gathered at the border with Ukraine.")]
    [InlineData("Russia's ideological neighbour Portugal said nothing.")]
    public void A_border_mentioned_is_not_asserted(string text) => Assert.Equal("none", FactChecks.Verdict(Kind, text));

    [Fact]
    public void A_state_without_borders_on_record_decides_nothing() => Assert.Equal("not-checkable", FactChecks.Verdict(Kind, "Kenya borders Ethiopia."));

    [Fact]
    public void Swapped_neighbours_are_neighbours() => Assert.Equal("supported", FactChecks.Verdict(Kind, "Ukraine invaded its neighbour Russia."));

    [Fact]
    public void The_quote_is_just_the_neighbours()
    {
        const string Text = "Russia invaded its neighbor Ukraine and is still waging a war there.";
        var found = FactChecks.Only(Kind, Text)!;
        Assert.Equal("its neighbor Ukraine", found.Statement.Quote.In(Text));
    }
}
