using Entente.Measures;
using Entente.States;
using Entente.Tests.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Measures;

[Collection(StarterRecord.Name)]
public sealed class DyadTableTests(BuiltRecord built)
{
    private static readonly State Russia = StateRegistry.Default["RUS"];
    private static readonly State China = StateRegistry.Default["CHN"];

    /// <summary>CEPII BACI V202501, 2023: Russia's share with China 0.408, China's with Russia 0.044; 110.01 bn and 129.00 bn USD.</summary>
    [Fact]
    public void Shares_of_russia_and_china()
    {
        var russia = Assert.Single(DyadTable.Of(built.Reader, Russia, China).Rows, r => r.Dataset == "baci-pairs");
        var china = Assert.Single(DyadTable.Of(built.Reader, China, Russia).Rows, r => r.Dataset == "baci-pairs");

        Assert.Equal(0.408, russia.Share!.Value, 3);
        Assert.Equal(0.044, china.Share!.Value, 3);
        Assert.Equal(129.00e9, russia.Exports!.Value, 0.01e9);
        Assert.Equal(110.01e9, russia.Imports!.Value, 0.01e9);
        Assert.Equal(-russia.Balance!.Value, china.Balance!.Value);
        Assert.Equal(russia.Total, china.Total);
    }

    [Fact]
    public void The_table_of_all_pairs_says_the_same_as_one_pair()
    {
        var all = DyadTable.All(built.Reader).Rows;
        Assert.Equal(DyadTable.Of(built.Reader, Russia, China).Rows, all.Where(r => r.State == "RUS" && r.Partner == "CHN"));
        Assert.Equal(all.Where(r => r.Year == 2023), DyadTable.All(built.Reader, 2023).Rows);
    }

    /// <summary>100 and 50, then 130 and 65: total 150, 195, balance 50, 65, growth 30 percent. The third year lacks one direction, the fifth follows a gap.</summary>
    [Fact]
    public void Growth_and_gaps_by_hand()
    {
        using var rows = TradeRows.Of(
            TradeRows.Total("FRA", "DEU", 2001, 100), TradeRows.Total("DEU", "FRA", 2001, 50),
            TradeRows.Total("FRA", "DEU", 2002, 130), TradeRows.Total("DEU", "FRA", 2002, 65),
            TradeRows.Total("FRA", "DEU", 2003, 140),
            TradeRows.Total("FRA", "DEU", 2005, 160), TradeRows.Total("DEU", "FRA", 2005, 80),
            TradeRows.World("FRA", 2002, "export", 500), TradeRows.World("FRA", 2002, "import", 475));
        var (france, germany) = (StateRegistry.Default["FRA"], StateRegistry.Default["DEU"]);
        var years = DyadTable.Of(rows.Record, france, germany).Rows;

        Assert.Equal([2001, 2002, 2003, 2005], years.Select(y => y.Year));
        Assert.Equal([150, 195, null, 240], years.Select(y => y.Total));
        Assert.Equal([50, 65, null, 80], years.Select(y => y.Balance));
        Assert.Equal([null, 0.3, null, null], years.Select(y => y.Growth is { } g ? Math.Round(g, 12) : (double?)null));
        Assert.Equal([null, 0.2, null, null], years.Select(y => y.Share));

        var growth = Assert.Single(DyadTable.Compound(rows.Record, france, germany, 2001, 2005));
        Assert.Equal(Math.Pow(240.0 / 150, 0.25) - 1, growth.Yearly, 12);
        Assert.Empty(DyadTable.Compound(rows.Record, france, germany, 2001, 2003));
        Assert.Throws<EntenteException>(() => DyadTable.Compound(rows.Record, france, germany, 2005, 2001));
    }

    /// <summary>Germany's exports to the United States in 2022: 164.4 bn USD as Destatis gives them, imports of 146.63 bn as the Census Bureau does.</summary>
    [Fact]
    public void Mirror_of_one_flow_is_that_of_all_flows()
    {
        var mirror = MirrorFlows.Of(built.Reader, StateRegistry.Default["DEU"], StateRegistry.Default["USA"]).Rows;
        var year = Assert.Single(mirror, m => m.Year == 2022);

        Assert.Equal((164.4e9, 146.63e9), (year.Exports, year.Imports));
        Assert.Equal(0.892, year.Ratio, 3);
        Assert.Equal(mirror, MirrorFlows.All(built.Reader).Rows.Where(m => m.Exporter == "DEU" && m.Importer == "USA"));
    }

    [Fact]
    public void A_flow_that_one_side_alone_reports_has_no_mirror()
    {
        using var rows = TradeRows.Of(TradeRows.Total("FRA", "DEU", 2001, 100, "exporter"), TradeRows.Total("FRA", "DEU", 2001, 100), TradeRows.Total("FRA", "DEU", 2002, 100, "importer"));
        Assert.Empty(MirrorFlows.All(rows.Record).Rows);
    }

    /// <summary>BACI 2023: Russia's partners in order are China, India (70.2 bn), Turkey (41.8), Kazakhstan (25.9) and Germany (13.8).</summary>
    [Fact]
    public void Partners_of_russia()
    {
        var places = PartnerPlaces.Of(built.Reader, 2023, "total", [], Russia).Rows.Where(p => p.Dataset == "baci-pairs").ToList();

        Assert.Equal(["CHN", "IND", "TUR", "KAZ", "DEU"], places.Take(5).Select(p => p.Partner));
        Assert.Equal([1, 2, 3, 4, 5], places.Take(5).Select(p => p.Place));
        Assert.Equal(70.2e9, places[1].Value, 0.1e9);
        Assert.Equal(places, PartnerPlaces.Of(built.Reader, 2023, "total", []).Rows.Where(p => p.Dataset == "baci-pairs" && p.State == "RUS"));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartnerPlaces.Of(built.Reader, 2023, "both", [], Russia));
    }

    [Fact]
    public void Places_by_product_group_need_all_partners_and_share_ties()
    {
        string[] flows = [TradeRows.Product("RUS", "CHN", 2020, "270900", 50), TradeRows.Product("RUS", "IND", 2020, "270900", 30), TradeRows.Product("RUS", "TUR", 2020, "271000", 30), TradeRows.Product("RUS", "DEU", 2020, "440711", 90)];
        using var listed = TradeRows.Of([.. flows, TradeRows.World("RUS", 2020, "export", 200)]);
        using var part = TradeRows.Of([.. flows, TradeRows.World("RUS", 2020, "import", 200)]);

        Assert.Equal([("CHN", 1), ("IND", 2), ("TUR", 2)], PartnerPlaces.Of(listed.Record, 2020, "export", ["27"]).Rows.Select(p => (p.Partner, p.Place)));
        Assert.Empty(PartnerPlaces.Of(part.Record, 2020, "export", ["27"]).Rows);
    }
}
