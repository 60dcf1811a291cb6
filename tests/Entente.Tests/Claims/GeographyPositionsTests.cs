namespace Entente.Tests.Claims;

public sealed class GeographyPositionsTests
{
    [Theory]
    [InlineData("Kazakhstan is landlocked.", "state=KAZ")]
    [InlineData("Laos, landlocked, depends on its neighbours' ports.", "state=LAO")]
    [InlineData("Nepal has no coast.", "state=NPL")]
    [InlineData("Mongolia is wedged between Russia and China.", "state=MNG neighbour=RUS neighbour=CHN")]
    [InlineData("Between Armenia and Russia lies Georgia.", "state=GEO neighbour=ARM neighbour=RUS")]
    [InlineData("Lesotho is surrounded by South Africa.", "state=LSO neighbour=ZAF")]
    [InlineData("The Solomon Islands lies some 2,000 kilometres northeast of Australia.", "state=SLB neighbour=AUS")]
    public void Where_a_state_lies_is_read(string text, string roles) => Assert.Equal(roles, FactChecks.Roles(FactChecks.Only("geography", text)!));

    [Theory]
    [InlineData("The future lies between Russia and China, he said, and in trust.")]
    [InlineData("Landlocked salmon is sold in Russia and in Germany.")]
    [InlineData("Russia was surrounded by rumours in May.")]
    public void Words_of_place_that_say_nothing_of_states_are_left_alone(string text) => Assert.Null(FactChecks.Only("geography", text));

    [Theory]
    [InlineData("The 800-kilometre line that separates Thailand from Cambodia is quiet.", "state=THA neighbour=KHM")]
    [InlineData("Ecuador borders only on Colombia and Peru.", "state=ECU neighbour=COL")]
    [InlineData("Mexico and Ecuador do not touch.", "state=MEX neighbour=ECU")]
    [InlineData("Malaysia has many visitors; its land neighbours are Thailand, Indonesia and Brunei.", "state=MYS neighbour=THA neighbour=IDN neighbour=BRN")]
    public void Borders_are_read_in_other_words(string text, string roles) => Assert.Equal(roles, FactChecks.Roles(FactChecks.Only("geography", text)!));
}
