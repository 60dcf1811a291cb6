using CsCheck;
using Entente.Measures;
using Entente.States;
using Entente.Tests.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Measures;

[Collection(StarterRecord.Name)]
public sealed class AsymmetryTableTests(BuiltRecord built)
{
    private static readonly string[] Codes = ["CHN", "DEU", "FRA", "IND", "RUS"];

    private static readonly Gen<(string From, string To, int Year, int Value)[]> Flows =
        Gen.Select(Gen.Int[0, 4].Select(i => Codes[i]), Gen.Int[0, 4].Select(i => Codes[i]), Gen.Int[2000, 2003], Gen.Int[1, 1000]).Array[1, 40]
            .Select(a => a.Where(f => f.Item1 != f.Item2).DistinctBy(f => (f.Item1, f.Item2, f.Item3)).ToArray());

    /// <summary>
    /// France sells Germany 30 and buys 10 there; it has 60 more with Italy, Germany 360: shares 40/100 and 40/400, asymmetry 0.3, ratio 4,
    /// salience √(0.4·0.1) = 0.2, symmetry 0.7, interdependence 0.14.
    /// </summary>
    [Fact]
    public void Indices_by_hand()
    {
        using var rows = TradeRows.Of(
            TradeRows.Product("FRA", "DEU", 2020, "010121", 20), TradeRows.Product("FRA", "DEU", 2020, "010129", 10), TradeRows.Product("DEU", "FRA", 2020, "010121", 10),
            TradeRows.Product("FRA", "ITA", 2020, "010121", 60), TradeRows.Product("DEU", "ITA", 2020, "010121", 360));
        var row = Assert.Single(AsymmetryTable.FromProducts(rows.Record, "d").Rows);

        Assert.Equal(("DEU", "FRA", 2020, 40.0), (row.First, row.Second, row.Year, row.Trade));
        Assert.Equal(-0.3, row.Asymmetry, 12);
        Assert.Equal(4, row.Ratio, 12);
        Assert.Equal(0.2, row.Salience, 12);
        Assert.Equal(0.7, row.Symmetry, 12);
        Assert.Equal(0.14, row.Interdependence, 12);
    }

    /// <summary>CEPII BACI V202501, 2023: 0.408 and 0.044. World Bank GDP 2023: Russia about 2.0 tn, China about 17.8 tn USD.</summary>
    [Fact]
    public void Russia_and_china_alone_and_among_all_pairs()
    {
        var (china, russia) = (StateRegistry.Default["CHN"], StateRegistry.Default["RUS"]);
        var one = Dependence.In(built.Reader, china, russia, 2023)!;
        var row = Assert.Single(AsymmetryTable.FromTotals(built.Reader, "baci-pairs").Rows, r => (r.First, r.Second) == ("CHN", "RUS"));

        Assert.Equal(0.044 - 0.408, row.Asymmetry, 3);
        Assert.Equal(one.Asymmetry, row.Asymmetry, 6);
        Assert.Equal(one.Salience, row.Salience, 6);
        Assert.Equal(one.Interdependence, row.Interdependence, 6);

        var output = TradePerGdp.Of(built.Reader, china, russia, one)!;
        Assert.InRange(output.First, 0.012, 0.015);
        Assert.InRange(output.Second, 0.11, 0.13);
        Assert.Equal(output.First - output.Second, output.Asymmetry);
    }

    [Fact]
    public void Order_scale_strangers_and_years_change_nothing_they_should_not() => Flows.Sample(
        flows =>
        {
            var plain = Table(flows);
            Assert.Equal(plain, Table([.. flows.Reverse()]));
            Assert.Equal(plain.Select(r => (r.First, r.Second, Math.Round(r.Asymmetry, 9))), Table([.. flows.Select(f => f with { Value = f.Value * 7 })]).Select(r => (r.First, r.Second, Math.Round(r.Asymmetry, 9))));
            Assert.Equal(plain, Table([.. flows, ("BRA", "ARG", 2001, 500), ("ARG", "BRA", 2001, 300)]).Where(r => r.First != "ARG"));
            Assert.Equal(plain.Where(r => r.Year != 2001), Table([.. flows.Where(f => f.Year != 2001)]));
            Assert.All(plain, r => Assert.Equal(r.ShareOfFirst - r.ShareOfSecond, -(r with { ShareOfFirst = r.ShareOfSecond, ShareOfSecond = r.ShareOfFirst }).Asymmetry));
        },
        iter: 8);

    private static IReadOnlyList<DependenceRow> Table((string From, string To, int Year, int Value)[] flows)
    {
        using var rows = TradeRows.Of(flows.Select(f => TradeRows.Total(f.From, f.To, f.Year, f.Value)));
        return AsymmetryTable.FromTotals(rows.Record, "d").Rows;
    }
}
