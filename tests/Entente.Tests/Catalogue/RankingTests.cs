using Entente.Catalogue;
using Entente.States;
using Entente.Tests.Claims;
using Entente.Tests.Record;
using static Entente.Tests.Catalogue.SmallRecord;

namespace Entente.Tests.Catalogue;

[Collection(StarterRecord.Name)]
public sealed class RankingTests(BuiltRecord built)
{
    private static readonly DateOnly Day = new(2025, 6, 30);

    // CEPII BACI 2023: Russia's partners in order China, India (70.2), Turkey (41.8), Kazakhstan (25.9), Germany (13.8).
    [Fact]
    public void Russias_partners_stand_in_the_order_of_the_source()
    {
        var ranking = Ranking.Of(MeasureCatalogue.Get("trade.total"), built.Reader, StateRegistry.Default["RUS"], 2023, Day);
        Assert.Equal(["CHN", "IND", "TUR", "KAZ", "DEU"], ranking.Rows.Take(5).Select(r => r.To!.Iso3));
        Assert.Equal(70.2e9, ranking.Rows[1].Value, 0.05e9);
        Assert.Equal(["baci-pairs"], ranking.Datasets);
    }

    [Fact]
    public void All_pairs_are_ranked_in_both_directions_with_opposite_signs()
    {
        var rows = Ranking.Of(MeasureCatalogue.Get("dependence.asymmetry"), built.Reader, null, null, Day).Rows;
        Assert.True(rows.Count > 10_000);
        var values = rows.ToDictionary(r => (r.From.Iso3, r.To!.Iso3), r => r.Value);
        Assert.All(rows.Take(200), r => Assert.Equal(r.Value, -values[(r.To!.Iso3, r.From.Iso3)], 1e-9));
        Assert.Equal(36.4, values[("RUS", "CHN")], 0.1);
        Assert.Equal(rows.OrderByDescending(r => r.Value).Select(r => r.Value), rows.Select(r => r.Value));
    }

    [Fact]
    public void A_ranking_and_a_series_of_the_same_dataset_agree()
    {
        foreach (var measure in MeasureCatalogue.All.Where(m => m.InYear is not null))
        {
            var row = Ranking.Of(measure, built.Reader, StateRegistry.Default["DEU"], 2023, Day, dataset: "baci-pairs").Rows.First(r => r.To!.Iso3 == "FRA");
            var answer = measure.Answer(new MeasureQuestion { Record = built.Reader, From = row.From, To = row.To, AsOf = Day, Dataset = "baci-pairs" });
            Assert.Equal(answer.In(2023)!.Value!.Value, row.Value, Math.Abs(row.Value) * 1e-9);
        }
    }

    [Fact]
    public void An_unrelated_state_changes_nothing_and_equal_values_share_a_place()
    {
        using var few = new SmallRecord(Flow("FRA", "ITA", 2020, 5), Flow("FRA", "ESP", 2020, 5), Flow("FRA", "DEU", 2020, 4), World("FRA", 2020, 20, 20));
        using var more = new SmallRecord(Flow("FRA", "ITA", 2020, 5), Flow("FRA", "ESP", 2020, 5), Flow("FRA", "DEU", 2020, 4), World("FRA", 2020, 20, 20), Flow("JPN", "PER", 2020, 99), World("JPN", 2020, 100, 100));
        var measure = MeasureCatalogue.Get("trade.exports");
        var rows = Ranking.Of(measure, few.Reader, StateRegistry.Default["FRA"], 2020, Day).Rows;
        Assert.Equal([(1, "ESP"), (1, "ITA"), (3, "DEU")], rows.Select(r => (r.Place, r.To!.Iso3)));
        Assert.Equal(rows, Ranking.Of(measure, more.Reader, StateRegistry.Default["FRA"], 2020, Day).Rows);
    }

    [Fact]
    public void What_cannot_be_ranked_is_told()
    {
        Assert.Contains("no order", Assert.Throws<EntenteException>(() => Ranking.Of(MeasureCatalogue.Get("regime.type"), built.Reader, null, null, Day)).Message, StringComparison.Ordinal);
        Assert.Contains("--state", Assert.Throws<EntenteException>(() => Ranking.Of(MeasureCatalogue.Get("votes.agreement"), built.Reader, null, null, Day)).Message, StringComparison.Ordinal);
        Assert.Contains("Nothing is on record", Assert.Throws<EntenteException>(() => Ranking.Of(MeasureCatalogue.Get("trade.total"), built.Reader, StateRegistry.Default["RUS"], 1900, Day)).Message, StringComparison.Ordinal);
    }
}
