using Entente.Claims;

namespace Entente.Tests.Claims;

public sealed class EchoesTests
{
    [Theory]
    [InlineData("diplomacy.recognition", "France recognised the People's Republic of China in January 1964. Italy did so in November 1970.", "recogniser=ITA recognised=CHN")]
    [InlineData("diplomacy.recognition", "Spain recognised Palestine in May 2024, and so did Norway.", "recogniser=NOR recognised=PSE")]
    [InlineData("treaty.party", "Germany has ratified the Rome Statute. Turkey has not.", "party=TUR not")]
    [InlineData("treaty.party", "The United States has not ratified the Rome Statute, nor has Israel.", "party=ISR not")]
    [InlineData("treaty.party", "Both states are bound by the Rome Statute, Bolivia since 2002, Chile since 2009.", "party=CHL")]
    [InlineData("arms.transfer", "China sells arms to Sudan, as do Russia and Belarus.", "exporter=RUS exporter=BLR importer=SDN")]
    [InlineData("vote.cast", "In March 2022 India abstained on the resolution on the invasion of Ukraine, and so did Pakistan.", "voter=PAK")]
    public void What_is_left_out_is_taken_from_before(string kind, string text, string roles) =>
        Assert.Contains(roles, FactChecks.Check(text).Where(s => s.Statement.Kind == kind).Select(Read));

    [Theory]
    [InlineData("Germany has ratified the Rome Statute. Turkey has a long coast.")]
    [InlineData("Germany has ratified the Rome Statute. It was late.")]
    [InlineData("Germany has ratified the Rome Statute. Neither has ever condemned Turkey.")]
    [InlineData("Germany has ratified the Rome Statute. In Turkey the sun shone. Nobody in Ankara did so badly in May.")]
    public void A_clause_that_says_something_of_its_own_is_no_echo(string text) =>
        Assert.DoesNotContain(FactChecks.Check(text), s => s.Statement.Kind == "treaty.party" && s.Statement.States.Any(r => r.State.Iso3 == "TUR"));

    [Fact]
    public void An_echo_may_be_misread_and_is_never_contradicted()
    {
        var echo = FactChecks.Check("China does not recognise the International Criminal Court. Germany does not.").Last(s => s.Statement.Kind == "treaty.party");

        Assert.True(echo.Statement.Uncertain);
        Assert.NotEqual(Verdict.Contradicted, echo.Finding.Verdict);
    }

    private static string Read(CheckedStatement s) =>
        string.Join(' ', s.Statement.States.Where(r => r.Role is not "concerned").Select(r => $"{r.Role}={r.State.Iso3}")) + (s.Statement.Negated ? " not" : "");
}
