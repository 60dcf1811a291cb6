using Entente.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Claims;

/// <summary>Expected dates are those of the UN Treaty Collection and of the institutions.</summary>
[Collection(StarterRecord.Name)]
public sealed class TreatyPartyTests(BuiltRecord built)
{
    [Theory]
    [InlineData("Russia does not recognise the International Criminal Court.", "RUS", Verdict.Supported)]
    [InlineData("Germany does not recognise the International Criminal Court.", "DEU", Verdict.Contradicted)]
    [InlineData("Beijing is not a party to the Rome Statute.", "CHN", Verdict.Supported)]
    [InlineData("Mongolia is a member of the International Criminal Court.", "MNG", Verdict.Supported)]
    [InlineData("Turkey joined NATO in 1952.", "TUR", Verdict.Supported)]
    [InlineData("Turkey joined NATO in 1960.", "TUR", Verdict.Contradicted)]
    [InlineData("The United States withdrew from UNESCO in 2018.", "USA", Verdict.Supported)]
    [InlineData("The Philippines left the International Criminal Court in 2019.", "PHL", Verdict.Supported)]
    [InlineData("The United States has never ratified the Rome Statute.", "USA", Verdict.Supported)]
    [InlineData("Neither India nor China has joined the International Criminal Court.", "IND CHN", Verdict.Supported)]
    [InlineData("India is a founding member of BRICS.", "IND", Verdict.Supported)]
    [InlineData("Egypt is a founding member of BRICS.", "EGY", Verdict.Contradicted)]
    [InlineData("Russia withdrew its signature of the Rome Statute in 2016.", "RUS", Verdict.Supported)]
    public void A_statement_on_a_treaty_is_held_against_the_dates(string text, string states, Verdict verdict)
    {
        var found = Checking.One(built.Reader, "2024-05-16", text, "treaty.party");

        Assert.Equal(states, Checking.States(found, "party"));
        Assert.Equal(verdict, found.Finding.Verdict);
        Assert.NotEmpty(found.Finding.Queries);
    }

    /// <summary>Armenia ratified on 14 November 2023; what came later does not count for an earlier article.</summary>
    [Theory]
    [InlineData("2023-11-01", Verdict.Contradicted)]
    [InlineData("2024-02-01", Verdict.Supported)]
    public void The_day_of_the_article_bounds_what_counts(string date, Verdict verdict) =>
        Assert.Equal(verdict, Checking.One(built.Reader, date, "Armenia is a member of the International Criminal Court.", "treaty.party").Finding.Verdict);

    /// <summary>Hungary gave notice on 2 June 2025; for a year it remained a party.</summary>
    [Fact]
    public void Notice_of_withdrawal_leaves_a_state_a_party()
    {
        var left = Checking.One(built.Reader, "2025-09-01", "Hungary has left the International Criminal Court.", "treaty.party");
        var member = Checking.One(built.Reader, "2025-09-01", "Hungary is still a member of the International Criminal Court.", "treaty.party");

        Assert.Equal(Verdict.PartlySupported, left.Finding.Verdict);
        Assert.Equal("treaty.party/notice", left.Finding.Rule);
        Assert.Equal(Verdict.Supported, member.Finding.Verdict);
        Assert.Contains(member.Finding.Notes, n => n.Contains("2025-06-02", StringComparison.Ordinal));
    }

    /// <summary>The Soviet Union ratified the Non-Proliferation Treaty on 5 March 1970; Russia continues it.</summary>
    [Fact]
    public void A_state_that_continues_another_keeps_its_treaties() =>
        Assert.Contains("1970", Checking.One(built.Reader, "2024-05-16", "Russia is a party to the Non-Proliferation Treaty.", "treaty.party").Finding.Reason, StringComparison.Ordinal);

    [Fact]
    public void The_court_stands_for_its_statute_once_named()
    {
        var found = Checking.Of(built.Reader, "2024-05-16", "The International Criminal Court sits in The Hague. Israel has never joined the court.");

        Assert.Equal(Verdict.Supported, Assert.Single(found, s => s.Statement.Kind == "treaty.party").Finding.Verdict);
    }

    [Theory]
    [InlineData("Russia signed a pipeline deal with Turkey at the United Nations.")]
    [InlineData("China left the talks early.")]
    [InlineData("NATO members met in Brussels to discuss Ukraine.")]
    [InlineData("A member of the Chinese delegation spoke at the United Nations.")]
    public void Other_words_are_no_statement_on_a_treaty(string text) =>
        Assert.DoesNotContain(Checking.Of(built.Reader, "2024-05-16", text), s => s.Statement.Kind == "treaty.party");
}
