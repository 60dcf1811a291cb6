using Entente.Sources.Loading;

namespace Entente.Tests.Record;

/// <summary>The record gives the figures that the published files give.</summary>
public sealed class RecordFiguresTests(BuiltRecord record) : IClassFixture<BuiltRecord>
{
    // CEPII BACI HS17 and HS22 V202501.
    [Theory]
    [InlineData(2020, 104.15)]
    [InlineData(2021, 141.69)]
    [InlineData(2022, 189.50)]
    [InlineData(2023, 239.02)]
    public void Russia_and_China_two_ways(int year, double billions) =>
        Assert.Equal(billions, record.Number($"SELECT sum(value) / 1e9 FROM trade_total WHERE dataset = 'baci-rus-chn' AND year = {year}"), 0.005);

    [Theory]
    [InlineData("CHN", "export", 3343.6)]
    [InlineData("USA", "export", 1858.7)]
    [InlineData("DEU", "export", 1611.4)]
    [InlineData("RUS", "export", 383.6)]
    [InlineData("CHN", "import", 2043.9)]
    [InlineData("USA", "import", 2902.6)]
    [InlineData("RUS", "import", 202.1)]
    public void World_totals_of_2023(string state, string flow, double billions) =>
        Assert.Equal(billions, record.Number($"SELECT value / 1e9 FROM trade_world WHERE dataset = 'baci-pairs' AND state = '{state}' AND flow = '{flow}' AND year = 2023"), 0.05);

    [Theory]
    [InlineData(2021, 35.4, 72.1)]
    [InlineData(2022, 58.38, 86.248)]
    [InlineData(2023, 60.68, 99.55)]
    public void Crude_oil_from_Russia_to_China(int year, double billions, double megatonnes)
    {
        var where = $"FROM trade_product WHERE exporter = 'RUS' AND importer = 'CHN' AND product = '270900' AND year = {year}";
        Assert.Equal(billions, record.Number($"SELECT value_usd / 1e9 {where}"), 0.05);
        Assert.Equal(megatonnes, record.Number($"SELECT tonnes / 1e6 {where}"), 0.05);
    }

    [Fact]
    public void A_quantity_that_is_not_given_is_missing_and_not_zero()
    {
        Assert.Equal(449, record.Number("SELECT count(*) FROM trade_product WHERE tonnes IS NULL"));
        Assert.Equal(43494, record.Number("SELECT count(*) FROM trade_product"));
    }

    // The sums over tiers that the list gives on BACI.
    [Theory]
    [InlineData(2021, 5.48)]
    [InlineData(2022, 3.83)]
    [InlineData(2023, 5.35)]
    public void Priority_goods_from_China_to_Russia(int year, double billions) =>
        Assert.Equal(billions, record.Number($"SELECT sum(value_usd) / 1e9 FROM trade_product WHERE exporter = 'CHN' AND importer = 'RUS' AND year = {year} AND product IN (SELECT hs2017 FROM product_list)"), 0.005);

    // IMF IMTS: Russia's side.
    [Theory]
    [InlineData("SELECT value / 1e6 FROM trade_world WHERE dataset = 'imf-imts-rus' AND year = 2021 AND flow = 'export'", 492048)]
    [InlineData("SELECT value / 1e6 FROM trade_world WHERE dataset = 'imf-imts-rus' AND year = 2023 AND flow = 'import'", 265018)]
    [InlineData("SELECT value / 1e6 FROM trade_total WHERE dataset = 'imf-imts-rus' AND year = 2023 AND exporter = 'RUS' AND importer = 'CHN' AND reporter = 'exporter'", 111455)]
    [InlineData("SELECT value / 1e6 FROM trade_total WHERE dataset = 'imf-imts-rus' AND year = 2021 AND exporter = 'CHN' AND importer = 'RUS' AND reporter = 'importer'", 72686)]
    public void Russia_by_partner(string sql, double millions) => Assert.Equal(millions, record.Number(sql), 0.6);

    // Eurostat.
    [Theory]
    [InlineData(2021, 0.26)]
    [InlineData(2022, 1.17)]
    [InlineData(2023, 2.73)]
    public void Exports_of_the_members_to_Kyrgyzstan(int year, double billions)
    {
        Assert.Equal(billions, record.Number($"SELECT sum(value) / 1e9 FROM trade_total WHERE dataset = 'eurostat-eu-members' AND importer = 'KGZ' AND year = {year}"), 0.005);
        Assert.Equal(billions, record.Number($"SELECT sum(value) / 1e9 FROM trade_month WHERE dataset = 'eurostat-eu-members' AND importer = 'KGZ' AND year(month) = {year}"), 0.005);
    }

    [Fact]
    public void The_United_Kingdom_has_no_total_for_the_year_of_which_one_month_is_listed()
    {
        Assert.Equal(0, record.Number("SELECT count(*) FROM trade_total WHERE dataset = 'eurostat-eu-members' AND exporter = 'GBR' AND year = 2020"));
        Assert.Equal(6, record.Number("SELECT count(*) FROM trade_total WHERE dataset = 'eurostat-eu-members' AND exporter = 'GBR' AND year = 2019"));
    }

    [Theory]
    [InlineData("RUS", 81)]
    [InlineData("KAZ", 100)]
    [InlineData("NOR", 104)]
    [InlineData("USA", 107)]
    public void What_Germany_paid_for_crude_oil_in_2022(string origin, double dollars) =>
        Assert.Equal(dollars, record.Number($"SELECT sum(value_usd) / sum(barrels) FROM crude_import WHERE importer = 'DEU' AND origin = '{origin}' AND year(month) = 2022"), 0.5);

    // Voeten, and the UN's own extracts.
    [Theory]
    [InlineData(2016, 0.676)]
    [InlineData(2017, 0.787)]
    [InlineData(2019, 0.791)]
    [InlineData(2020, 0.78)]
    [InlineData(2023, 0.67)]
    [InlineData(2025, 0.79)]
    public void Russia_and_China_voted_alike(int year, double share) =>
        Assert.Equal(
            share,
            record.Number($"SELECT avg(CASE WHEN a.choice = b.choice THEN 1.0 ELSE 0.0 END) FROM roll_call r JOIN vote a ON a.roll_call = r.id AND a.state = 'RUS' JOIN vote b ON b.roll_call = r.id AND b.state = 'CHN' WHERE r.body = 'UNGA' AND year(r.date) = {year}"),
            0.0068);

    [Fact]
    public void China_abstained_and_voted_on_the_emergency_session()
    {
        string[] votes = ["A", "A", "N", "A", "N", "A"];
        Assert.Equal(votes, record.Texts("SELECT v.choice FROM vote v JOIN roll_call r ON r.id = v.roll_call WHERE r.session = 'ES-11' AND v.state = 'CHN' ORDER BY r.symbol"));
        Assert.Equal(
            ["A 35", "N 5", "Y 141"],
            record.Texts("SELECT v.choice || ' ' || count(*) FROM vote v JOIN roll_call r ON r.id = v.roll_call WHERE r.symbol = 'A/RES/ES-11/1' GROUP BY v.choice ORDER BY 1"));
    }

    [Fact]
    public void Roll_calls_of_both_files_are_not_counted_twice()
    {
        Assert.Empty(record.Texts("SELECT id FROM roll_call GROUP BY id HAVING count(*) > 1"));
        Assert.Empty(record.Texts("SELECT roll_call || state FROM vote GROUP BY roll_call, state HAVING count(*) > 1"));
        Assert.Equal(91, record.Number("SELECT count(*) FROM roll_call WHERE session = '74'"));
        Assert.Empty(record.Texts("SELECT DISTINCT roll_call FROM vote WHERE roll_call NOT IN (SELECT id FROM roll_call)"));
    }

    [Fact]
    public void Former_states_vote_under_their_own_code()
    {
        Assert.Equal(0, record.Number("SELECT count(*) FROM vote v JOIN roll_call r ON r.id = v.roll_call WHERE v.state = 'RUS' AND r.date < DATE '1991-12-26'"));
        Assert.Equal(0, record.Number("SELECT count(*) FROM vote v JOIN roll_call r ON r.id = v.roll_call WHERE v.state IN ('SUN', 'YUG') AND r.date >= DATE '1992-04-27'"));
        Assert.True(record.Number("SELECT count(*) FROM vote v JOIN roll_call r ON r.id = v.roll_call WHERE v.state = 'NAM' AND r.body = 'UNGA'") > 2000);
    }

    [Theory]
    [InlineData("CHN", "RUS", true)]
    [InlineData("FRA", "BRA", true)]
    [InlineData("PSE", "ISR", true)]
    [InlineData("DNK", "SWE", false)]
    [InlineData("MMR", "PAK", false)]
    [InlineData("CHN", "JPN", false)]
    public void Land_borders_that_stand(string state, string neighbour, bool stands)
    {
        Assert.Equal(stands ? 1 : 0, record.Number($"SELECT count(*) FROM land_border WHERE state = '{state}' AND neighbour = '{neighbour}' AND until = ''"));
        Assert.Equal(stands ? 1 : 0, record.Number($"SELECT count(*) FROM land_border WHERE state = '{neighbour}' AND neighbour = '{state}' AND until = ''"));
    }

    // World Bank Pink Sheet of 2 December 2025, the sheet's last row; a benchmark is close to the EIA's mean of the days.
    [Fact]
    public void Commodity_prices()
    {
        Assert.Equal(63.609, record.Number("SELECT price FROM commodity_price WHERE dataset = 'worldbank-pink-sheet' AND commodity = 'crude-brent' AND month = DATE '2025-11-01'"), 1e-9);
        Assert.Equal(63.6, record.Number("SELECT price FROM commodity_price WHERE dataset = 'eia-brent' AND month = DATE '2025-11-01'"), 0.5);
        Assert.Equal(70, record.Number("SELECT count(DISTINCT commodity) FROM commodity_price WHERE dataset = 'worldbank-pink-sheet'"));
    }

    [Fact]
    public void Every_row_names_a_dataset_that_is_listed()
    {
        var tables = record.Texts("SELECT table_name FROM information_schema.columns WHERE column_name = 'dataset' ORDER BY table_name");
        Assert.True(tables.Count > 10);
        Assert.All(tables, t => Assert.Empty(record.Texts($"SELECT DISTINCT dataset FROM {t} WHERE dataset NOT IN (SELECT id FROM dataset)")));

        // What only a loaded dataset fills is empty, and can be filled.
        string[] toLoad = ["alliance", "arms_transfer", "diplomatic_exchange", "event", "indicator", "product_map"];
        Assert.Equal(toLoad, tables.Where(t => record.Texts($"SELECT dataset FROM {t} LIMIT 1").Count == 0));
        Assert.Subset(SourceCatalog.All.SelectMany(s => s.Tables).ToHashSet(StringComparer.Ordinal), toLoad.ToHashSet(StringComparer.Ordinal));
    }
}
