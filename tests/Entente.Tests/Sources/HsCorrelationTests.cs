using Entente.Record;
using Entente.Sources;

namespace Entente.Tests.Sources;

/// <summary>Products of another revision are read in the record's by correlation table, and said to be approximate where a code was divided.</summary>
public sealed class HsCorrelationTests : IDisposable
{
    // One to one; two that became one (merged: HS22 851713 and 851714 were HS17 851712); one that became two; n to n.
    private const string Table = "HS 2022,HS 2017,Relationship\n010121,010121,1:1\n851713,851712,n:1\n851714,851712,n:1\n854911,854810,1:n\n854911,854890,1:n\n0202.00,0203.00,n:n\n020200,020200,n:n\n020300,020300,n:n\n";

    private readonly LoadingFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public void Relationships_follow_from_the_table_in_both_directions()
    {
        var loaded = fixture.Load("hs-correlation", fixture.Write("HS2022-HS2017.csv", Table));
        Assert.Equal(("hs-correlation-hs22-hs17", "HS22-HS17"), (loaded.Reference.Id, loaded.Nomenclature));
        Assert.Equal(
            [
                "010121|010121|1:1|True|True", "020200|020200|1:n|True|False", "020200|020300|n:n|False|False", "020300|020300|n:1|True|False",
                "851713|851712|n:1|True|True", "851714|851712|n:1|True|True", "854911|854810|1:n|True|False", "854911|854890|1:n|False|False",
            ],
            fixture.Rows(loaded, "SELECT product, to_product, relationship, chosen, exact FROM product_map WHERE nomenclature = 'HS22' ORDER BY 1, 2"));
        Assert.Equal(["851712|851713|1:n|True|False", "851712|851714|1:n|False|False"], fixture.Rows(loaded, "SELECT product, to_product, relationship, chosen, exact FROM product_map WHERE nomenclature = 'HS17' AND product = '851712' ORDER BY 2"));
        Assert.Contains("2 of 6 codes of HS22 correspond to several", string.Join(' ', loaded.Caveats), StringComparison.Ordinal);
    }

    [Fact]
    public void Products_join_the_record_once_their_table_is_loaded_and_their_name_says_approximate()
    {
        RecordBuilder.Create(fixture.Record, stop: TestContext.Current.CancellationToken);
        fixture.Load("baci", fixture.Write("BACI_HS22_Y2022_V202511.csv", "t,i,j,k,v,q\n2022,156,643,851713,2,1\n2022,156,643,851714,3,NA\n2022,156,643,854911,7,4\n2022,156,643,999999,1,1\n"));
        using (var without = RecordReader.Open(fixture.Record))
        {
            Assert.Equal(["baci-rus-chn"], without.Query("SELECT DISTINCT dataset FROM trade_product ORDER BY 1", r => r.GetString(0)).Rows);
        }

        fixture.Load("hs-correlation", fixture.Write("HS2022-HS2017.csv", Table));
        using var reader = RecordReader.Open(fixture.Record);
        var rows = reader.Query("SELECT product || ' ' || value_usd || ' ' || coalesce(tonnes, -1) FROM trade_product WHERE dataset = 'baci-hs22-as-hs17' ORDER BY product", r => r.GetString(0)).Rows;

        // A tonnage that one of two lacks is missing, not the other's; a code that the table lacks is kept under a mark.
        Assert.Equal(["851712 5000.0 -1.0", "854810 7000.0 4.0", "?999999 1000.0 1.0"], rows.OrderBy(r => r[0] == '?'));
        Assert.Contains("approximate where one code became several", reader.Datasets["baci-hs22-as-hs17"].Name, StringComparison.Ordinal);
        Assert.Equal("V202511", reader.Datasets["baci-hs22-as-hs17"].Version);
    }

    [Theory]
    [InlineData("code,name\n010121,Horses\n", "no heading with two revisions")]
    [InlineData("HS 2022,HS 2017\n010121,horses\n", "line 2: 'horses' is no six-digit code")]
    [InlineData("HS 2022,HS 2017\n010121,\n", "line 2: '' is no six-digit code")]
    public void Another_table_is_told(string text, string expected)
    {
        Assert.Contains(expected, Assert.Throws<EntenteException>(() => fixture.Load("hs-correlation", fixture.Write("t.csv", text))).Message, StringComparison.Ordinal);
        fixture.AssertNothingHalfLoaded();
    }
}
