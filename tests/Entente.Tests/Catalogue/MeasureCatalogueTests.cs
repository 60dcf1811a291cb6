using Entente.Catalogue;
using Entente.Record;
using Entente.Reporting;
using Entente.States;
using Entente.Tests.Claims;
using Entente.Tests.Record;
using static Entente.Tests.Catalogue.SmallRecord;

namespace Entente.Tests.Catalogue;

[Collection(StarterRecord.Name)]
public sealed class MeasureCatalogueTests(BuiltRecord built)
{
    private static readonly DateOnly Day = new(2025, 6, 30);

    public static TheoryData<string> Ids => [.. MeasureCatalogue.All.Select(m => m.Id)];

    public static TheoryData<string, string> Pairs => new() { { "CHN", "RUS" }, { "PER", "JPN" }, { "TUV", "NRU" }, { "DEU", "POL" }, { "RUS", "DEU" }, { "USA", "CHN" } };

    [Fact]
    public void Every_measure_is_described_and_its_tables_are_of_the_record()
    {
        var tables = built.Texts("SELECT table_name FROM information_schema.tables");
        Assert.Equal(MeasureCatalogue.All.Count, MeasureCatalogue.All.Select(m => m.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(MeasureCatalogue.All, m =>
        {
            Assert.Matches("^[a-z]+\\.[a-z]+$", m.Id);
            Assert.True(m.Title.Length > 3 && m.Definition.Length > 30 && m.Missing.Length > 20 && m.FilledBy.Length > 3 && m.Unit.Length > 0, m.Id);
            Assert.NotEmpty(m.Tables);
            Assert.All(m.Tables, t => Assert.Contains(t, tables));
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_measure_answers_for_any_states_with_values_or_the_reason_why_there_are_none(string id)
    {
        var measure = MeasureCatalogue.Get(id);
        foreach (var (from, to) in new[] { ("CHN", "RUS"), ("PER", "JPN"), ("TUV", "NRU"), ("RUS", "DEU") })
        {
            var detail = measure.Detail is { Default: null } needed ? needed.Choices(built.Reader)[0].Id : "";
            var answer = measure.Answer(Question(built.Reader, from, measure.Scope is MeasureScope.State ? null : to) with { Detail = detail });
            Assert.Equal(answer.Reason is null, answer.Points.Any(p => !p.IsGap));
            Assert.All(answer.Points, p => Assert.True(p.Value is null || double.IsFinite(p.Value.Value)));
            Assert.All(answer.Points, p => Assert.InRange(p.Year, 1, Day.Year - (measure.Id == "diplomacy.recognition" ? 0 : 1)));
            Assert.All(answer.Datasets, d => Assert.Contains(d, built.Reader.Datasets.Keys));
            Assert.True(answer.Reason is not null || answer.Datasets.Count > 0);
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Swapping_the_pair_swaps_the_sign_or_mirrors_the_value(string a, string b)
    {
        foreach (var id in new[] { "trade.balance", "dependence.asymmetry" })
        {
            Assert.Equal(Values(id, a, b), Values(id, b, a).Select(v => (v.Year, -v.Value)));
        }

        foreach (var measure in MeasureCatalogue.All.Where(m => m.Scope is MeasureScope.Mutual && !m.IsWords && m.Detail is null or { Default: not null }))
        {
            Assert.Equal(Values(measure.Id, a, b), Values(measure.Id, b, a));
        }

        Assert.Equal(Values("trade.exports", a, b), Values("trade.imports", b, a));

        List<(int Year, double? Value)> Values(string id, string from, string to) =>
            [.. MeasureCatalogue.Get(id).Answer(Question(built.Reader, from, to)).Points.Select(p => (p.Year, p.Value is { } v ? (double?)Math.Round(v, 9) : null))];
    }

    // CEPII BACI HS22 V202501, summed: shares of trade 2023 Russia with China 0.408, China with Russia 0.044.
    [Theory]
    [InlineData("trade.share", "RUS", "CHN", 0.408, 0.0005)]
    [InlineData("trade.share", "CHN", "RUS", 0.044, 0.0005)]
    [InlineData("dependence.asymmetry", "RUS", "CHN", 36.4, 0.1)]
    [InlineData("trade.exports", "CHN", "RUS", 110.01e9, 0.01e9)]
    [InlineData("trade.imports", "CHN", "RUS", 129.00e9, 0.01e9)]
    [InlineData("trade.total", "RUS", "IND", 70.2e9, 0.05e9)]
    public void Figures_are_those_of_the_source(string id, string from, string to, double expected, double within)
    {
        var answer = MeasureCatalogue.Get(id).Answer(Question(built.Reader, from, to) with { Dataset = "baci-pairs" });
        Assert.Equal(expected, answer.In(2023)!.Value!.Value, within);
    }

    [Fact]
    public void Germany_paid_Russia_less_for_crude_oil_than_its_other_suppliers_in_2022()
    {
        // Eurostat, Germany 2022, USD a barrel: Russia 81, Kazakhstan 100, Norway 104, USA 107.
        var point = MeasureCatalogue.Get("price.discount").Answer(Question(built.Reader, "RUS", "DEU") with { Detail = "crude" }).In(2022)!;
        Assert.InRange(point.Value!.Value, -28, -18);
        Assert.True(point.Interval!.Value.High < 0);
    }

    [Fact]
    public void A_year_that_is_missing_is_a_gap_and_never_zero()
    {
        using var record = new SmallRecord(Flow("FRA", "ITA", 2018, 10), Flow("ITA", "FRA", 2018, 30), Flow("FRA", "ITA", 2019, 10), Flow("FRA", "ITA", 2020, 20), Flow("ITA", "FRA", 2020, 20));
        var total = MeasureCatalogue.Get("trade.total").Answer(Question(record.Reader, "FRA", "ITA"));
        Assert.Equal([(2018, 40e9), (2019, (double?)null), (2020, 40e9)], total.Points.Select(p => (p.Year, p.Value)));
        var growth = MeasureCatalogue.Get("trade.growth").Answer(Question(record.Reader, "FRA", "ITA"));
        Assert.NotNull(growth.Reason);
    }

    [Fact]
    public void Shares_and_their_derivatives_are_those_worked_by_hand()
    {
        // Trade 40; France's with the world 400, Italy's 160: shares 0.10 and 0.25.
        using var record = new SmallRecord(Flow("FRA", "ITA", 2020, 15), Flow("ITA", "FRA", 2020, 25), World("FRA", 2020, 150, 250), World("ITA", 2020, 100, 60));
        double Of(string id, string from, string to) => MeasureCatalogue.Get(id).Answer(Question(record.Reader, from, to)).In(2020)!.Value!.Value;
        Assert.Equal(0.10, Of("trade.share", "FRA", "ITA"), 1e-12);
        Assert.Equal(0.25, Of("trade.share", "ITA", "FRA"), 1e-12);
        Assert.Equal(-15, Of("dependence.asymmetry", "FRA", "ITA"), 1e-9);
        Assert.Equal(Math.Sqrt(0.025), Of("dependence.salience", "FRA", "ITA"), 1e-12);
        Assert.Equal(0.85, Of("dependence.symmetry", "FRA", "ITA"), 1e-12);
        Assert.Equal(Math.Sqrt(0.025) * 0.85, Of("dependence.interdependence", "FRA", "ITA"), 1e-12);
        Assert.Equal(-10e9, Of("trade.balance", "FRA", "ITA"), 1);
    }

    [Fact]
    public void Both_sides_reports_make_the_mirror_ratio()
    {
        using var record = new SmallRecord(Flow("FRA", "ITA", 2020, 100, "d1", "exporter"), Flow("FRA", "ITA", 2020, 107, "d2", "importer"));
        var answer = MeasureCatalogue.Get("trade.mirror").Answer(Question(record.Reader, "FRA", "ITA"));
        Assert.Equal(1.07, answer.In(2020)!.Value!.Value, 1e-9);
        Assert.Equal(["d1", "d2"], answer.Datasets);
        Assert.Contains("Italy", MeasureCatalogue.Get("trade.mirror").Answer(Question(record.Reader, "ITA", "FRA")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Reconciled_flows_come_before_reported_ones_and_the_other_is_named()
    {
        using var record = new SmallRecord(Flow("FRA", "ITA", 2019, 9), Flow("FRA", "ITA", 2020, 10), Flow("FRA", "ITA", 2020, 12, "d2", "exporter"), Flow("FRA", "ITA", 2021, 13, "d2", "exporter"), Flow("FRA", "ITA", 2018, 11, "d2", "exporter"));
        var answer = MeasureCatalogue.Get("trade.exports").Answer(Question(record.Reader, "FRA", "ITA"));
        Assert.Equal(["d1"], answer.Datasets);
        Assert.Contains("$12.0 bn", Assert.Single(answer.Others).Words, StringComparison.Ordinal);
        Assert.Equal(13e9, MeasureCatalogue.Get("trade.exports").Answer(Question(record.Reader, "FRA", "ITA") with { Dataset = "d2" }).In(2021)!.Value);
    }

    [Fact]
    public void Nothing_later_than_the_day_counts()
    {
        var answer = MeasureCatalogue.Get("trade.total").Answer(Question(built.Reader, "CHN", "RUS") with { AsOf = new DateOnly(2021, 7, 1) });
        Assert.Equal(2020, answer.Latest!.Year);
    }

    [Theory]
    [InlineData("rome-statute", "ARM", 2023, "party since 2023-11-14")]
    [InlineData("rome-statute", "USA", 2023, "not party")]
    [InlineData("rome-statute", "IRN", 2023, "signed 2000-12-31, not party")]
    [InlineData("un", "RUS", 2023, "party since 1945-10-24")]
    [InlineData("att", "POL", 2020, null)]
    public void Standing_to_a_treaty_is_told_up_to_the_last_day_of_its_list(string treaty, string state, int year, string? expected)
    {
        // The list of the Arms Trade Treaty goes to June 2014: Poland, which ratified later, is not called a stranger to it.
        var point = MeasureCatalogue.Get("law.party").Answer(Question(built.Reader, state, null) with { Detail = treaty, FirstYear = year, LastYear = year }).In(year);
        Assert.Equal(expected, point?.Text);
    }

    [Theory]
    [InlineData("trade.totl", "trade.total")]
    [InlineData("asymmetry", "dependence.asymmetry")]
    public void An_unknown_measure_is_met_with_the_nearest(string wrong, string near) =>
        Assert.Contains(near, Assert.Throws<EntenteException>(() => MeasureCatalogue.Get(wrong)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_detail_that_is_missing_or_unknown_is_told_with_what_could_be_named()
    {
        var measure = MeasureCatalogue.Get("law.party");
        Assert.Contains("needs a treaty", Assert.Throws<EntenteException>(() => measure.Answer(Question(built.Reader, "RUS", null))).Message, StringComparison.Ordinal);
        Assert.Contains("rome-statute", Assert.Throws<EntenteException>(() => measure.Answer(Question(built.Reader, "RUS", null) with { Detail = "rome-statue" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_measures_is_that_of_the_catalogue()
    {
        var path = Path.Combine(SharedData.Root, "docs", "measures.md");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        const string begin = "<!-- from the catalogue -->\n";
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal) + begin.Length, text.IndexOf("<!-- end -->", StringComparison.Ordinal));
        var expected = $"{MeasureReference.Table()}\n{MeasureReference.Sections()}";
        if (Environment.GetEnvironmentVariable("ENTENTE_ACCEPT") == "1")
        {
            File.WriteAllText(path, string.Concat(text.AsSpan(0, from), expected, text.AsSpan(to)));
            return;
        }

        Assert.Equal(expected, text[from..to]);
    }

    private static MeasureQuestion Question(RecordReader record, string from, string? to) =>
        new() { Record = record, From = StateRegistry.Default[from], To = to is null ? null : StateRegistry.Default[to], AsOf = Day };
}
