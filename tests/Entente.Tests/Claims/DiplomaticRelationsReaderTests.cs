using Entente.Claims;

namespace Entente.Tests.Claims;

public sealed class DiplomaticRelationsReaderTests
{
    private const string Kind = "diplomacy.recognition";

    [Theory]
    [InlineData("Poland recalled its ambassador from Belarus in 2021.", "POL BLR")]
    [InlineData("In November 2013 Egypt expelled the Turkish ambassador.", "EGY TUR")]
    [InlineData("Germany and Poland exchanged chargés d'affaires in 1970.", "DEU POL")]
    public void Ambassadors_are_read_and_not_taken_for_relations(string text, string states)
    {
        var found = FactChecks.Only(Kind, text)!;

        Assert.Equal(states, string.Join(' ', found.Statement.States.Select(s => s.State.Iso3)));
        Assert.Equal(Verdict.NotCheckable, found.Finding.Verdict);
    }

    [Theory]
    [InlineData("Thailand and Cambodia have had relations since 1950. In 1961 Cambodia broke them off.", 2)]
    [InlineData("Diplomatic relations between Mali and France were opened in 1960. They were never severed.", 2)]
    [InlineData("Honduras dumped Taiwan for China.", 1)]
    public void Relations_named_by_a_pronoun_or_a_change_of_sides_are_read(string text, int count) =>
        Assert.Equal(count, FactChecks.Check(text).Count(s => s.Statement.Kind == Kind));

    [Fact]
    public void A_territory_on_no_list_of_states_decides_nothing()
    {
        var found = FactChecks.Only(Kind, "Tajikistan has recognised neither Abkhazia nor South Ossetia.")!;

        Assert.True(found.Statement.Negated);
        Assert.Equal("recogniser=TJK", FactChecks.Roles(found));
        Assert.Equal(Verdict.NotCheckable, found.Finding.Verdict);
    }

    [Theory]
    [InlineData("The ambassador of Poland returned to the subject of Belarus.")]
    [InlineData("The company recalled two models in Germany and Poland.")]
    [InlineData("Kenya and Japan have deepened their ties since 2019.")]
    [InlineData("Kenya and Japan: the two countries have expanded their relations over the past two years.")]
    public void Words_that_look_alike_are_left_alone(string text) => Assert.Null(FactChecks.Only(Kind, text));
}
