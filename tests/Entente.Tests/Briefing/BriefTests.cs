using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Entente.Briefing;
using Entente.Catalogue;
using Entente.Record;
using Entente.Reporting;
using Entente.Reporting.Briefs;
using Entente.States;
using Entente.Tests.Catalogue;
using Entente.Tests.Claims;
using Entente.Tests.Record;
using Entente.Tests.Reporting;
using static Entente.Tests.Catalogue.SmallRecord;

namespace Entente.Tests.Briefing;

[Collection(StarterRecord.Name)]
public sealed class BriefTests(BuiltRecord built)
{
    private static readonly string[] Schemas = ["brief", "series", "rank"];

    public static TheoryData<string, string> Pairs => new() { { "CHN", "RUS" }, { "PER", "JPN" }, { "TUV", "NRU" }, { "DEU", "POL" }, { "SUN", "USA" } };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Any_pair_has_a_brief_in_every_form(string a, string b)
    {
        var brief = Of(built.Reader, a, b);
        Assert.NotEmpty(brief.Sections);
        Assert.All(brief.Sections, s => Assert.True(s.Findings.Count > 0 || s.Tables.Count > 0, s.Id));
        Assert.All(brief.Sections.SelectMany(s => s.Tables), t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Count, r.Count)));
        Assert.All(brief.Sections.SelectMany(s => s.Figures), f => Assert.Contains(f.Dataset, brief.Sources.Select(s => s.Dataset.Id)));
        Assert.Contains(brief.Missing, m => m.FilledBy.Contains("SIPRI", StringComparison.Ordinal));
        Faultless("brief", BriefJsonReport.Of(brief));
        using var page = new HtmlParser().ParseDocument(BriefPage.Of(brief));
        Assert.Empty(page.QuerySelectorAll("script, iframe, link, img, [style], [onclick]"));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(page.QuerySelectorAll("a[href^='#']"), x => Assert.Contains(x.GetAttribute("href")![1..], ids));
        Assert.All(brief.Sections, s => Assert.Contains("\n## " + s.Title, BriefMarkdown.Of(brief), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    public void No_line_of_the_terminal_is_wider_than_it(int width)
    {
        using var text = new StringWriter();
        BriefTerminal.Write(Of(built.Reader, "CHN", "RUS"), text, width);
        Assert.All(text.ToString().Split('\n'), line => Assert.True(TextWrap.Cells(line.TrimEnd('\r')) <= width, line));
    }

    [Fact]
    public void The_order_of_the_two_is_the_direction_and_changes_no_figure()
    {
        var (one, other) = (Of(built.Reader, "CHN", "RUS"), Of(built.Reader, "RUS", "CHN"));
        double Exports(Brief brief, string label) => brief.Sections.First(s => s.Id == "trade").Figures.First(f => f.Label == label).Value!.Value;
        Assert.Equal(110.01e9, Exports(one, "China's exports to Russia"), 0.01e9);
        Assert.Equal(Exports(one, "China's exports to Russia"), Exports(other, "China's exports to Russia"));
        Assert.Equal("In 2023 trade with China was 40.8% of Russia's goods trade; trade with Russia was 4.4% of China's.", other.Sections.First(s => s.Id == "dependence").Findings[0]);
    }

    [Fact]
    public void Versions_that_came_out_after_the_day_are_marked_and_later_years_not_used()
    {
        var brief = Of(built.Reader, "CHN", "RUS");
        Assert.True(brief.Sections.First(s => s.Id == "trade").Figures[0].PublishedLater);
        Assert.All(brief.Sections.SelectMany(s => s.Figures), f => Assert.True(int.Parse(f.Period[..4], System.Globalization.CultureInfo.InvariantCulture) <= 2023));
        Assert.Contains(brief.Sources, s => s.PublishedLater);
        Assert.Contains(brief.Sections.First(s => s.Id == "trade").Notes, n => n.Contains("2022, when Russia stopped reporting", StringComparison.Ordinal));
    }

    [Fact]
    public void Standing_to_a_treaty_after_its_list_ends_is_never_asserted()
    {
        // Poland ratified the Arms Trade Treaty after June 2014, where its list ends.
        var law = Of(built.Reader, "DEU", "POL").Sections.First(s => s.Id == "law");
        Assert.DoesNotContain(law.Findings, f => f.StartsWith("Germany is in", StringComparison.Ordinal) && f.Contains("Arms Trade Treaty", StringComparison.Ordinal));
        Assert.Contains(law.Findings, f => f.StartsWith("On lists that end earlier", StringComparison.Ordinal) && f.Contains("Arms Trade Treaty (30 June 2014)", StringComparison.Ordinal));
        Assert.DoesNotContain(Of(built.Reader, "CHN", "RUS").Sections.First(s => s.Id == "law").Findings, f => f.Contains("United Nations;", StringComparison.Ordinal) || f.EndsWith("United Nations.", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_next_to_nothing_is_loaded_the_brief_says_what_would_fill_it()
    {
        using var record = new SmallRecord(Flow("FRA", "ITA", 2020, 5));
        var brief = Of(record.Reader, "FRA", "ITA");
        Assert.Equal("France's exports to Italy came to $5.0 bn in 2020.", brief.Sections.First(s => s.Id == "trade").Findings[0]);
        Assert.Contains(brief.Missing, m => m.What.StartsWith("Trade both ways", StringComparison.Ordinal) && m.FilledBy.Contains("BACI", StringComparison.Ordinal));
        Assert.Contains(brief.Missing, m => m.What.StartsWith("Votes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("| *a* [b](javascript:c) `d` \e[2J")]
    public void Hostile_words_of_a_record_stay_words(string words)
    {
        var quoted = words.Replace("'", "''", StringComparison.Ordinal);
        using var record = new SmallRecord($"INSERT INTO recognition VALUES ('d1', 'FRA', 'ITA', 'recognition', '1990-01-01', '', '', '{quoted}', '')");
        var brief = Of(record.Reader, "FRA", "ITA");
        using var page = new HtmlParser().ParseDocument(BriefPage.Of(brief));
        Assert.Empty(page.QuerySelectorAll("script, [onmouseover]"));
        Assert.DoesNotContain('\e', BriefMarkdown.Of(brief));
        Assert.DoesNotContain("[b](", BriefMarkdown.Of(brief), StringComparison.Ordinal);
        using var text = new StringWriter();
        BriefTerminal.Write(brief, text);
        Assert.DoesNotContain('\e', text.ToString());
    }

    [Fact]
    public void One_state_alone_has_no_brief() => Assert.Contains("given twice", Assert.Throws<EntenteException>(() => Of(built.Reader, "CHN", "CHN")).Message, StringComparison.Ordinal);

    [Fact]
    public void Series_and_rankings_keep_to_their_schemas_and_charts_are_xml()
    {
        var day = new DateOnly(2025, 6, 30);
        var measure = MeasureCatalogue.Get("trade.share");
        List<MeasureAnswer> answers = [.. new[] { "IND", "CHN", "NRU" }.Select(to => measure.Answer(new MeasureQuestion { Record = built.Reader, From = StateRegistry.Default["RUS"], To = StateRegistry.Default[to], AsOf = day }))];
        Faultless("series", CatalogueJson.Series(answers, built.Reader, day));
        var svg = XDocument.Parse(SeriesReport.Svg(answers, built.Reader, day));
        Assert.Equal("svg", svg.Root!.Name.LocalName);
        Assert.Contains(svg.Descendants(), e => e.Name.LocalName == "desc" && e.Value.Contains("Russia → India", StringComparison.Ordinal));
        var report = new RankReport(measure, Ranking.Of(measure, built.Reader, StateRegistry.Default["RUS"], 2023, day), StateRegistry.Default["RUS"], 3);
        Faultless("rank", CatalogueJson.Rank(report, built.Reader));
        Assert.Equal(4, report.Csv(built.Reader).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        XDocument.Parse(report.Svg(built.Reader, day));
    }

    [Fact]
    public void A_gap_is_an_empty_cell_of_the_csv_and_breaks_the_line_of_the_chart()
    {
        using var record = new SmallRecord(Flow("FRA", "ITA", 2017, 1), Flow("FRA", "ITA", 2018, 2), Flow("FRA", "ITA", 2020, 3), Flow("FRA", "ITA", 2021, 4));
        List<MeasureAnswer> answers = [MeasureCatalogue.Get("trade.exports").Answer(new MeasureQuestion { Record = record.Reader, From = StateRegistry.Default["FRA"], To = StateRegistry.Default["ITA"], AsOf = new DateOnly(2024, 1, 1) })];
        Assert.Equal(
            """
            measure,of,from,to,year,value,low,high,unit,dataset,version
            trade.exports,,FRA,ITA,2017,1000000000,,,USD,d1,v1
            trade.exports,,FRA,ITA,2018,2000000000,,,USD,d1,v1
            trade.exports,,FRA,ITA,2019,,,,USD,d1,v1
            trade.exports,,FRA,ITA,2020,3000000000,,,USD,d1,v1
            trade.exports,,FRA,ITA,2021,4000000000,,,USD,d1,v1

            """.ReplaceLineEndings("\n"),
            SeriesReport.Csv(answers, record.Reader));
        var paths = XDocument.Parse(SeriesReport.Svg(answers, record.Reader, new DateOnly(2024, 1, 1))).Descendants().Where(e => e.Name.LocalName == "path" && e.Attribute("class")!.Value.StartsWith("line", StringComparison.Ordinal));
        Assert.Equal(2, paths.Count());
    }

    [Fact]
    public void The_schemas_refuse_what_is_none_of_theirs()
    {
        foreach (var name in Schemas)
        {
            using var schema = Schema(name);
            using var wrong = JsonDocument.Parse("{\"format\": \"entente-report/1\", \"more\": 1}");
            Assert.NotEmpty(SchemaCheck.Faults(schema.RootElement, wrong.RootElement));
        }
    }

    private static Brief Of(RecordReader record, string a, string b) => Briefer.Of(record, StateRegistry.Default[a], StateRegistry.Default[b], new DateOnly(2024, 5, 16));

    private static void Faultless(string name, byte[] json)
    {
        using var schema = Schema(name);
        using var value = JsonDocument.Parse(json);
        Assert.Empty(SchemaCheck.Faults(schema.RootElement, value.RootElement));
    }

    private static JsonDocument Schema(string name) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SharedData.Root, "docs", name + ".schema.json")));
}
