using Entente.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Claims;

/// <summary>Expected votes are those of the United Nations' own roll calls: A/RES/ES-11/1 to /4, A/RES/ES-10/21 and /22, S/2024/239, S/RES/2728 (2024).</summary>
[Collection(StarterRecord.Name)]
public sealed class VoteCastTests(BuiltRecord built)
{
    [Theory]
    [InlineData("China has not condemned the Russian invasion of Ukraine.", "CHN", Verdict.Supported)]
    [InlineData("Germany has not condemned the Russian invasion of Ukraine.", "DEU", Verdict.Contradicted)]
    [InlineData("Beijing refused to condemn Russia's attack on Ukraine.", "CHN", Verdict.Supported)]
    [InlineData("Washington abstained on resolution 2728.", "USA", Verdict.Supported)]
    [InlineData("Beijing abstained on resolution 2728.", "CHN", Verdict.Contradicted)]
    [InlineData("Beijing abstained in the vote on resolution ES-11/1.", "CHN", Verdict.Supported)]
    [InlineData("India voted against resolution ES-11/1.", "IND", Verdict.Contradicted)]
    [InlineData("China voted against the resolution condemning the invasion of Ukraine in March 2022.", "CHN", Verdict.Contradicted)]
    [InlineData("The resolution of March 2022 on Ukraine was rejected by Russia, Belarus and North Korea.", "RUS BLR PRK", Verdict.Supported)]
    [InlineData("Germany and France both voted for the resolution on Ukraine in March 2022.", "DEU FRA", Verdict.Supported)]
    [InlineData("In the General Assembly, Bishkek backed the condemnation of the Russian attack on Ukraine in March 2022.", "KGZ", Verdict.Contradicted)]
    [InlineData("In October 2023, Hungary rejected a resolution of the General Assembly calling for a truce in Gaza.", "HUN", Verdict.Supported)]
    public void A_vote_is_held_against_its_roll_call(string text, string voters, Verdict verdict)
    {
        var found = Checking.One(built.Reader, "2024-05-16", text, "vote.cast");

        Assert.Equal(voters, Checking.States(found, "voter"));
        Assert.Equal(verdict, found.Finding.Verdict);
        Assert.NotNull(found.Finding.Rule);
        Assert.NotEmpty(found.Finding.Queries);
        Assert.NotEmpty(found.Finding.Figures);
    }

    [Fact]
    public void Two_voters_in_one_sentence_are_two_statements()
    {
        var found = Checking.Of(built.Reader, "2024-05-16", "Moscow vetoed and Beijing abstained when the Security Council voted on the Gaza ceasefire in March 2024.");

        Assert.Equal(["RUS", "CHN"], found.Select(s => Checking.States(s, "voter")));
        Assert.Equal(Verdict.Supported, found[0].Finding.Verdict);
        // China voted against S/2024/239 too.
        Assert.Equal(Verdict.Contradicted, found[1].Finding.Verdict);
    }

    [Fact]
    public void A_vote_not_yet_held_does_not_count()
    {
        var found = Checking.One(built.Reader, "2022-02-20", "Germany has not condemned Russia's attack on Ukraine in the General Assembly.", "vote.cast");

        Assert.DoesNotContain(found.Finding.Figures, f => string.CompareOrdinal(f.Period, "2022-02-20") > 0);
    }

    [Fact]
    public void What_cannot_be_singled_out_is_not_contradicted()
    {
        var found = Checking.One(built.Reader, "2024-05-16", "The Chinese abstention on Ukraine angered Washington.", "vote.cast");

        Assert.NotEqual(Verdict.Contradicted, found.Finding.Verdict);
    }

    [Theory]
    [InlineData("The opposition abstained when parliament voted on the budget.")]
    [InlineData("He condemned the report and left the room.")]
    [InlineData("Voters in Germany rejected the coalition on Sunday.")]
    [InlineData("Russia's parliament approved the budget.")]
    public void Other_votes_are_no_votes_of_states(string text) =>
        Assert.DoesNotContain(Checking.Of(built.Reader, "2024-05-16", text), s => s.Statement.Kind == "vote.cast");

    [Fact]
    public void Swapped_states_are_judged_on_the_swapped_facts()
    {
        const string Text = "{0} abstained and {1} voted against resolution ES-11/1.";
        var said = Checking.Of(built.Reader, "2024-05-16", string.Format(System.Globalization.CultureInfo.InvariantCulture, Text, "China", "Russia"));
        var swapped = Checking.Of(built.Reader, "2024-05-16", string.Format(System.Globalization.CultureInfo.InvariantCulture, Text, "Russia", "China"));

        Assert.All(said, s => Assert.Equal(Verdict.Supported, s.Finding.Verdict));
        Assert.All(swapped, s => Assert.Equal(Verdict.Contradicted, s.Finding.Verdict));
    }
}
