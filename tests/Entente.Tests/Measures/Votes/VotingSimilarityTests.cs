using CsCheck;
using Entente.Measures;
using Entente.Measures.Votes;
using Entente.States;
using Entente.Tests.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Measures.Votes;

[Collection(StarterRecord.Name)]
public sealed class VotingSimilarityTests(BuiltRecord built)
{
    private static readonly DateOnly AsOf = new(2026, 6, 30);
    private readonly StateRegistry states = StateRegistry.Default;

    [Fact]
    public void All_pairs_at_once_are_each_pair_by_itself() =>
        Gen.Select(Gen.Byte[0, 3].Array[150], Gen.Byte[0, 3].Array[150], Gen.Byte[0, 3].Array[150]).Sample((a, b, c) =>
        {
            var pairs = VotingSimilarity.Of("1", [("AAA", a), ("BBB", b), ("CCC", c)]);
            return pairs.Count == 3
                && Same(pairs[0].Table, ChoiceTable.Of(a, b)) && Same(pairs[1].Table, ChoiceTable.Of(a, c)) && Same(pairs[2].Table, ChoiceTable.Of(b, c));
        });

    [Fact]
    public void A_state_more_changes_no_other_pair()
    {
        byte[] a = [0, 1, 2, 2], b = [0, 2, 2, 9], c = [9, 9, 9, 1];
        var two = VotingSimilarity.Of("1", [("AAA", a), ("BBB", b)]);
        var three = VotingSimilarity.Of("1", [("AAA", a), ("BBB", b), ("CCC", c)]);

        Assert.True(Same(two[0].Table, three[0].Table));
        Assert.Equal(["AAA BBB", "AAA CCC"], three.Where(p => p.First == "AAA").Select(p => $"{p.First} {p.Second}"));
        Assert.DoesNotContain(three, p => p.First == "BBB" && p.Second == "CCC");
    }

    [Fact]
    public void The_record_gives_one_answer_by_pair_and_in_bulk()
    {
        var pair = new Dyad(states["RUS"], states["CHN"]);
        var alone = VotingSimilarity.ByName(built.Reader, pair, "UNGA", AsOf).Rows.Single(r => r.Session == "77");
        var bulk = VotingSimilarity.AllPairs(built.Reader, "UNGA", AsOf).Rows.Single(r => r.Session == "77" && r.First == "CHN" && r.Second == "RUS");

        Assert.Equal("RUS", alone.First);
        Assert.True(Same(alone.Table, bulk.Table.Transposed));
        Assert.Equal(alone.Table.S, VotingSimilarity.ByName(built.Reader, pair.Reversed, "UNGA", AsOf).Rows.Single(r => r.Session == "77").Table.S);
    }

    /// <summary>The counts behind it are those that votes.agreement takes by year: Russia and China, 2017, 0.787 (Voeten's roll calls).</summary>
    [Fact]
    public void Agreement_of_a_calendar_year_lies_among_its_sessions()
    {
        var rows = VotingSimilarity.ByName(built.Reader, new Dyad(states["CHN"], states["RUS"]), "UNGA", AsOf).Rows;
        var all = VotingAgreement.WithAll(built.Reader, states["CHN"], "UNGA", 1946, 2026).Rows.Single(r => r.State == "RUS");

        Assert.Equal(all.Both, rows.Sum(r => r.Table.Total));
        Assert.Equal(all.Same, rows.Sum(r => r.Table[0, 0] + r.Table[1, 1] + r.Table[2, 2]));
        Assert.Equal(all.Opposed, rows.Sum(r => r.Table[0, 2] + r.Table[2, 0]));
    }

    [Fact]
    public void Every_definition_can_be_cited() =>
        Assert.All(VotingSimilarity.Definitions, d => Assert.True(d.References.Count > 0 && d.MissingData.Length > 20 && d.Formula.Length > 10, d.Id));

    private static bool Same(ChoiceTable a, ChoiceTable b) => Enumerable.Range(0, 9).All(i => a[i / 3, i % 3] == b[i / 3, i % 3]);
}
