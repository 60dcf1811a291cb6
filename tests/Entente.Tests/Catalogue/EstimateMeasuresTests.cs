using Entente.Catalogue;
using Entente.Record;
using Entente.States;
using Entente.Tests.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Catalogue;

/// <summary>The measures that rest on estimates, asked as the catalogue gives them.</summary>
[Collection(StarterRecord.Name)]
public sealed class EstimateMeasuresTests(BuiltRecord built)
{
    private static readonly DateOnly Day = new(2025, 6, 30);
    private static readonly string[] Similarity = ["votes.s", "votes.pi", "votes.kappa"];

    /// <summary>
    /// Five roll calls of France and Italy in 2020, in the order no, abstain, yes: (no, no), (yes, yes), (yes, yes), (yes, abstain), (no, yes).
    /// S: distances 0, 0, 0, 1, 2 of at most 2: 1 − 2·0.3 = 0.4. Squared distances observed (1 + 4) / 5 = 1. Margins .4 0 .6 and .2 .2 .6;
    /// expected for κ .4·(.2 + .6·4) + .6·(.2·4 + .2) = 1.64; pooled .3 .1 .6: 2·(.3·.1 + .1·.6 + .3·.6·4) = 1.62.
    /// </summary>
    [Fact]
    public void Similarity_by_hand()
    {
        using var record = new SmallRecord(Calls(("N", "N"), ("Y", "Y"), ("Y", "Y"), ("Y", "A"), ("N", "Y")));

        Assert.Equal(0.4, Value(record.Reader, "votes.s", "FRA", "ITA", 2020), 1e-12);
        Assert.Equal(1 - (1 / 1.64), Value(record.Reader, "votes.kappa", "ITA", "FRA", 2020), 1e-12);
        Assert.Equal(1 - (1 / 1.62), Value(record.Reader, "votes.pi", "FRA", "ITA", 2020), 1e-12);
    }

    [Fact]
    public void States_that_always_voted_yes_have_an_s_and_no_kappa()
    {
        using var record = new SmallRecord(Calls(("Y", "Y"), ("Y", "Y")));

        Assert.Equal(1, Value(record.Reader, "votes.s", "FRA", "ITA", 2020), 1e-12);
        Assert.Contains("differently enough", Ask(record.Reader, "votes.kappa", "FRA", "ITA").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ranking_of_all_pairs_one_of_a_state_and_a_series_agree()
    {
        var (china, russia) = (StateRegistry.Default["CHN"], StateRegistry.Default["RUS"]);
        foreach (var id in Similarity.Concat(["votes.distance", "trade.expected"]))
        {
            var measure = MeasureCatalogue.Get(id);
            var all = Ranking.Of(measure, built.Reader, null, 2023, Day);
            var mine = Ranking.Of(measure, built.Reader, russia, 2023, Day);
            var series = Value(built.Reader, id, "RUS", "CHN", 2023);

            Assert.True(all.Rows.Count > 5_000, id);
            Assert.Equal(series, mine.Rows.Single(r => r.To == china).Value, 1e-9);
            Assert.Contains(all.Rows, r => Math.Abs(r.Value - series) < 1e-9 && ((r.From == russia && r.To == china) || (r.From == china && r.To == russia && id != "trade.expected")));
            Assert.All(mine.Rows, r => Assert.Equal(russia, r.From));
        }
    }

    [Fact]
    public void An_ideal_point_has_an_interval_and_the_united_states_are_positive()
    {
        var points = MeasureCatalogue.Get("votes.ideal").Answer(new MeasureQuestion { Record = built.Reader, From = StateRegistry.Default["USA"], AsOf = Day });

        Assert.All(points.Points.Where(p => !p.IsGap), p => Assert.True(p.Value > 0 && p.Interval!.Value.Low < p.Value && p.Value < p.Interval.Value.High));
        Assert.Contains("converged in", Assert.Single(points.Notes), StringComparison.Ordinal);
        Assert.All(Ask(built.Reader, "votes.distance", "CHN", "RUS").Points, p => Assert.True(p.IsGap || p.Interval!.Value.Low >= 0));
    }

    /// <summary>An estimate is kept beside the record it was made from, and read instead of estimated the next time; a torn file is no estimate.</summary>
    [Fact]
    public void What_is_kept_is_what_was_estimated()
    {
        using var folder = new TemporaryFolder();
        var path = folder["record.duckdb"];
        File.Copy(built.Path, path);
        var first = Both(path);
        var kept = Directory.GetFiles(folder.Location, "*.bin");
        Assert.Equal(2, kept.Length);

        Assert.Equal(first, Both(path));
        foreach (var file in kept)
        {
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..100]);
        }

        Assert.Equal(first, Both(path));
        Assert.Empty(Directory.GetFiles(folder.Location, "*.new"));

        static (double, double, string) Both(string path)
        {
            using var record = RecordReader.Open(path);
            return (Value(record, "votes.distance", "CHN", "RUS", 2023), Value(record, "trade.expected", "CHN", "RUS", 2023), string.Join('|', Ask(record, "trade.expected", "CHN", "RUS").Notes));
        }
    }

    [Fact]
    public void A_record_made_by_hand_keeps_nothing_beside_it()
    {
        using var record = new SmallRecord(Calls(("Y", "Y"), ("Y", "N")));
        Assert.NotNull(Ask(record.Reader, "votes.distance", "FRA", "ITA").Reason);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(record.Reader.Path)!, "*.bin"));
    }

    /// <summary>Trade 40; output of France 2,000, of Italy 500: 2 and 8 percent. Shares 0.10 and 0.25: ratio 0.4, and 2.5 the other way.</summary>
    [Fact]
    public void Trade_beside_output_and_the_ratio_by_hand()
    {
        using var record = new SmallRecord(
            SmallRecord.Flow("FRA", "ITA", 2020, 15), SmallRecord.Flow("ITA", "FRA", 2020, 25), SmallRecord.World("FRA", 2020, 150, 250), SmallRecord.World("ITA", 2020, 100, 60),
            "INSERT INTO gdp VALUES ('d2', 'FRA', 2020, 2000e9), ('d2', 'ITA', 2020, 500e9), ('d2', 'ITA', 2021, 600e9)");

        Assert.Equal(0.02, Value(record.Reader, "dependence.output", "FRA", "ITA", 2020), 1e-12);
        Assert.Equal(0.08, Value(record.Reader, "dependence.output", "ITA", "FRA", 2020), 1e-12);
        Assert.Equal(0.4, Value(record.Reader, "dependence.ratio", "FRA", "ITA", 2020), 1e-12);
        Assert.Equal(2.5, Value(record.Reader, "dependence.ratio", "ITA", "FRA", 2020), 1e-12);
        Assert.Equal(["d1", "d2"], Ask(record.Reader, "dependence.output", "FRA", "ITA").Datasets);
        Assert.Contains("No gross domestic product", Ask(record.Reader, "dependence.output", "ESP", "ITA").Reason, StringComparison.Ordinal);
    }

    /// <summary>
    /// France buys 280530 from China for 80 and from Japan and the United States for 10 each: index 0.66, share 0.8, exports 20. Of 30 suppliers in all.
    /// </summary>
    [Fact]
    public void Products_of_dependence_are_counted_and_named()
    {
        var suppliers = StateRegistry.Default.All.Where(s => s.Iso3 is not ("FRA" or "CHN")).Take(28).Select(s => Product(s.Iso3, "FRA", "010121", 4));
        using var record = new SmallRecord([Product("CHN", "FRA", "280530", 80), Product("JPN", "FRA", "280530", 10), Product("USA", "FRA", "280530", 10), Product("FRA", "ITA", "280530", 20), .. suppliers]);
        var answer = Ask(record.Reader, "dependence.products", "FRA", "CHN");

        Assert.Equal(1, answer.In(2020)!.Value);
        Assert.Contains("280530 ($80, 80.0% of its imports of it)", Assert.Single(answer.Notes), StringComparison.Ordinal);
        Assert.Equal(0, Value(record.Reader, "dependence.products", "FRA", "JPN", 2020));
        Assert.Equal("CHN", Assert.Single(Ranking.Of(answer.Measure, record.Reader, StateRegistry.Default["FRA"], 2020, Day).Rows).To!.Iso3);
        Assert.Equal(("FRA", "CHN"), Assert.Single(Ranking.Of(answer.Measure, record.Reader, null, 2020, Day).Rows) is { } row ? (row.From.Iso3, row.To!.Iso3) : default);

        static string Product(string from, string to, string code, double usd) => FormattableString.Invariant($"INSERT INTO trade_product VALUES ('d1', '{from}', '{to}', 2020, '{code}', {usd}, NULL)");
    }

    [Fact]
    public void Deliveries_of_arms_have_a_direction_and_gaps()
    {
        using var record = new SmallRecord("INSERT INTO arms_transfer VALUES ('d1', 'FRA', 'IND', 2018, 100), ('d1', 'FRA', 'IND', 2018, 20), ('d1', 'FRA', 'IND', 2020, 55)");
        var answer = Ask(record.Reader, "arms.tiv", "FRA", "IND");

        Assert.Equal([(2018, 120), (2019, null), (2020, (double?)55)], answer.Points.Select(p => (p.Year, p.Value)));
        Assert.Contains("No delivery from India to France", Ask(record.Reader, "arms.tiv", "IND", "FRA").Reason, StringComparison.Ordinal);
        Assert.Contains("says nothing", Ask(built.Reader, "arms.tiv", "RUS", "CHN").Reason, StringComparison.Ordinal);
    }

    /// <summary>Published for the European Union after March 2022: Kyrgyzstan, Armenia, Kazakhstan, Georgia, Uzbekistan (Chupilkin, Javorcik &amp; Plekhanov 2023).</summary>
    [Theory]
    [InlineData("EU 2021 all", 2022)]
    [InlineData("european union 2021 all", 2023)]
    public void Ways_round_for_exports_of_the_union(string exporter, int year)
    {
        var measure = MeasureCatalogue.Get("dualuse.detour");
        var ranking = Ranking.Of(measure, built.Reader, StateRegistry.Default["RUS"], year, Day, exporter);
        var series = measure.Answer(new MeasureQuestion { Record = built.Reader, From = StateRegistry.Default["RUS"], To = StateRegistry.Default["KGZ"], AsOf = Day, Detail = exporter });

        var outstanding = ranking.Notes.Single(n => n.StartsWith("Those stand out", StringComparison.Ordinal));
        Assert.Equal(["Armenia", "Georgia", "Kazakhstan", "Kyrgyzstan", "Uzbekistan"], outstanding[(outstanding.LastIndexOf(':') + 2)..].TrimEnd('.').Split(", ").Order(StringComparer.Ordinal));
        Assert.Equal("KAZ", ranking.Rows[0].To!.Iso3);
        Assert.Contains(ranking.Notes, n => n.StartsWith("Directly, exports of European Union to Russia went from", StringComparison.Ordinal));
        Assert.Equal(ranking.Rows.Single(r => r.To!.Iso3 == "KGZ").Value, series.In(year)!.Value);
        Assert.Equal("EU 2021 all", series.Detail);
        Assert.Contains(series.Notes, n => n.Contains("not shipment", StringComparison.Ordinal));
    }

    [Fact]
    public void An_exporter_that_is_neither_state_nor_group_is_met_with_what_may_be_named()
    {
        var said = Assert.Throws<EntenteException>(() => Ranking.Of(MeasureCatalogue.Get("dualuse.detour"), built.Reader, StateRegistry.Default["RUS"], 2022, Day, "Atlantis 2021")).Message;
        Assert.Contains("no exporter 'Atlantis 2021'", said, StringComparison.Ordinal);
        Assert.Contains("or any state", said, StringComparison.Ordinal);
    }

    private static string[] Calls(params (string France, string Italy)[] calls) =>
    [
        .. calls.SelectMany((c, i) => new[]
        {
            $"INSERT INTO roll_call BY NAME SELECT 'd1' AS dataset, 'r{i}' AS id, 'UNGA' AS body, '75' AS session, 'A/RES/75/{i}' AS symbol, 'whole' AS part, DATE '2020-12-0{i + 1}' AS date, '' AS title, '' AS subjects, 'adopted' AS outcome",
            $"INSERT INTO vote BY NAME SELECT 'r{i}' AS roll_call, 'FRA' AS state, '{c.France}' AS choice",
            $"INSERT INTO vote BY NAME SELECT 'r{i}' AS roll_call, 'ITA' AS state, '{c.Italy}' AS choice",
        }),
    ];

    private static MeasureAnswer Ask(RecordReader record, string id, string from, string to) =>
        MeasureCatalogue.Get(id).Answer(new MeasureQuestion { Record = record, From = StateRegistry.Default[from], To = StateRegistry.Default[to], AsOf = Day });

    private static double Value(RecordReader record, string id, string from, string to, int year) => Ask(record, id, from, to).In(year)!.Value!.Value;
}
