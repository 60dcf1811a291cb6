using Entente.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Claims;

/// <summary>The court issued its warrant against Vladimir Putin on 17 March 2023 (ICC-01/22); Mongolia and Brazil are parties to its statute, China and Kazakhstan are not.</summary>
[Collection(StarterRecord.Name)]
public sealed class WarrantArrestTests(BuiltRecord built)
{
    [Theory]
    [InlineData("Vladimir Putin is wanted on an international arrest warrant.", "", Verdict.Supported)]
    [InlineData("The International Criminal Court issued an arrest warrant for Vladimir Putin in March 2023.", "", Verdict.Supported)]
    [InlineData("The International Criminal Court issued an arrest warrant for Vladimir Putin in May 2022.", "", Verdict.Contradicted)]
    [InlineData("The International Criminal Court has issued an arrest warrant for Xi Jinping.", "", Verdict.Contradicted)]
    [InlineData("Putin need not fear arrest in China.", "CHN", Verdict.Supported)]
    [InlineData("The Russian president need not fear arrest in Mongolia.", "MNG", Verdict.Contradicted)]
    [InlineData("Brazil would have to arrest Vladimir Putin.", "BRA", Verdict.Supported)]
    [InlineData("China would have to arrest Vladimir Putin.", "CHN", Verdict.Contradicted)]
    public void A_warrant_is_held_against_the_record(string text, string host, Verdict verdict)
    {
        var found = Checking.One(built.Reader, "2024-05-16", text, "warrant.arrest");

        Assert.Equal(host, Checking.States(found, "host"));
        Assert.Equal(verdict, found.Finding.Verdict);
        Assert.NotEmpty(found.Finding.Queries);
    }

    [Fact]
    public void A_warrant_yet_to_come_is_none() =>
        Assert.NotEqual(Verdict.Supported, Checking.One(built.Reader, "2022-06-01", "Vladimir Putin is wanted on an arrest warrant of the International Criminal Court.", "warrant.arrest").Finding.Verdict);

    [Fact]
    public void Not_recognising_the_court_and_need_not_fear_are_two_statements()
    {
        var found = Checking.Of(built.Reader, "2024-05-16", "China does not recognize the International Criminal Court, so that Putin need not fear arrest in Beijing.");

        Assert.Equal(["treaty.party", "warrant.arrest"], found.Select(s => s.Statement.Kind).Order());
        Assert.All(found, s => Assert.Equal(Verdict.Supported, s.Finding.Verdict));
    }

    [Fact]
    public void Two_hosts_are_two_statements()
    {
        var found = Checking.Of(built.Reader, "2024-05-16", "The Kremlin leader need not fear arrest in Kazakhstan or Mongolia.");

        Assert.Equal(["KAZ", "MNG"], found.Select(s => Checking.States(s, "host")));
        Assert.Equal([Verdict.Supported, Verdict.Contradicted], found.Select(s => s.Finding.Verdict));
    }

    [Fact]
    public void An_arrest_of_someone_else_is_no_statement() =>
        Assert.DoesNotContain(Checking.Of(built.Reader, "2024-05-16", "Police in Berlin arrested two men on Friday."), s => s.Statement.Kind == "warrant.arrest");
}
