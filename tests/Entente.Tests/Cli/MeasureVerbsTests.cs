using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Entente.Tests.Record;

namespace Entente.Tests.Cli;

/// <summary>series, rank, explain, cite and brief as a user runs them.</summary>
public sealed class MeasureVerbsTests(BuiltRecord built) : CliTest(built)
{
    public static TheoryData<string[], string[]> Slips => new()
    {
        { ["series", "trade.totl", "CHN", "RUS"], ["no measure 'trade.totl'", "Nearest: trade.total"] },
        { ["series", "trade.total", "CHN", "Rusia"], ["no state 'Rusia'", "Nearest: Russia"] },
        { ["series", "trade.total", "CHN"], ["China stands without a second state"] },
        { ["series", "law.party", "CHN", "--of", "rome-statue"], ["no treaty 'rome-statue'", "rome-statute"] },
        { ["series", "trade.total", "CHN", "RUS", "--dataset", "baci-pair"], ["no dataset 'baci-pair'", "baci-pairs"] },
        { ["series", "trade.total", "CHN", "RUS", "--from", "2020", "--to", "2010"], ["2020", "2010", "--from"] },
        { ["series", "trade.total", "CHN", "RUS", "--format", "pdf"], ["'pdf' is not a form of output", "svg"] },
        { ["rank", "trade.total", "--state", "Chna"], ["no state 'Chna'", "Nearest: China"] },
        { ["rank", "trade.total", "--top", "0"], ["--top 0", "from 1 on"] },
        { ["rank", "dualuse.detour", "--state", "RUS"], ["needs an exporter", "--of"] },
        { ["rank", "trade.total", "--state", "RUS", "--year", "1900"], ["Nothing is on record", "1900"] },
        { ["explain", "votes.idea"], ["Nearest: votes.ideal"] },
        { ["cite", "trade.xpected"], ["Nearest: trade.expected"] },
        { ["brief", "CHN", "Rusia"], ["no state 'Rusia'", "Nearest: Russia"] },
        { ["brief", "CHN", "CHN"], ["given twice"] },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public async Task A_slip_is_told_with_what_was_meant(string[] arguments, string[] said) =>
        Refused(await Programs.Entente([.. arguments, "--record", Record]), said);

    [Fact]
    public async Task A_series_of_several_pairs_in_every_form()
    {
        string[] asked = ["series", "votes.distance", "CHN-RUS", "CHN-USA", "--from", "2019", "--as-of", "2024-05-16"];
        var text = await Ok(asked);
        Assert.Contains("CHN–RUS", text, StringComparison.Ordinal);
        Assert.Contains("2023", text, StringComparison.Ordinal);
        Assert.Contains("Source: unga-un", text, StringComparison.Ordinal);

        var csv = (await Ok([.. asked, "--format", "csv"])).Split('\n');
        Assert.Equal("measure,of,from,to,year,value,low,high,unit,dataset,version", csv[0]);
        Assert.Equal(11, csv.Count(l => l.Length > 0));

        using var json = JsonDocument.Parse(await Ok([.. asked, "--format", "json"]));
        Assert.Equal(2, json.RootElement.GetProperty("series").GetArrayLength());

        await Ok([.. asked, "--out", In("two.svg")]);
        var svg = XDocument.Load(In("two.svg"));
        Assert.Contains(svg.Descendants(), e => e.Name.LocalName == "title" && e.Value.Contains("China – Russia", StringComparison.Ordinal) && e.Value.Contains("China – United States", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_ranking_in_every_form()
    {
        string[] asked = ["rank", "--state", "RUS", "--measure", "trade.total", "--year", "2023", "--top", "3"];
        var text = await Ok(asked);
        Assert.Contains("1  China", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kazakhstan", text, StringComparison.Ordinal);
        Assert.Equal(4, (await Ok([.. asked, "--format", "csv"])).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        using var json = JsonDocument.Parse(await Ok([.. asked, "--format", "json"]));
        Assert.Equal(3, json.RootElement.GetProperty("rows").GetArrayLength());
        XDocument.Parse(await Ok([.. asked, "--format", "svg"]));
    }

    /// <summary>Published for the European Union after March 2022 (Chupilkin, Javorcik &amp; Plekhanov 2023).</summary>
    [Fact]
    public async Task Ways_round_are_found_without_being_named()
    {
        var csv = (await Ok("rank", "dualuse.detour", "--state", "RUS", "--of", "EU 2021 all", "--year", "2022", "--format", "csv")).Split('\n');
        Assert.All(new[] { "ARM", "GEO", "KAZ", "KGZ", "UZB" }, c => Assert.Contains(csv, l => l.Contains(c, StringComparison.Ordinal)));
        var text = await Ok("rank", "dualuse.detour", "--state", "Russia", "--of", "EU 2021 all", "--year", "2022");
        Assert.Contains("not shipment", text, StringComparison.Ordinal);
        Assert.Contains("2022 against 2021", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_and_cite_name_definition_reference_and_datasets()
    {
        var explained = await Ok("explain", "trade.expected");
        Assert.All(new[] { "Santos Silva", "Where data are missing", "baci-pairs", "cepii-geodist" }, w => Assert.Contains(w, explained, StringComparison.Ordinal));
        var cited = await Ok("cite", "votes.ideal", "--bibtex");
        Assert.Contains("Estimating Dynamic State Preferences", cited, StringComparison.Ordinal);
        Assert.Equal(cited.Count(c => c == '{'), cited.Count(c => c == '}'));
    }

    [Theory]
    [InlineData("CHN", "RUS")]
    [InlineData("Germany", "Russia")]
    [InlineData("TUV", "NRU")]
    public async Task A_brief_in_every_form(string first, string second)
    {
        string[] asked = ["brief", first, second, "--as-of", "2024-05-16"];
        var text = await Ok([.. asked, "--html", In("page.html")]);
        Assert.Contains("What is missing", text, StringComparison.Ordinal);
        Assert.Contains("Sources", text, StringComparison.Ordinal);
        using var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(In("page.html"), TestContext.Current.CancellationToken));
        Assert.NotEmpty(page.QuerySelectorAll("figure svg[role=img] title"));
        Assert.Empty(page.QuerySelectorAll("script"));
        using var json = JsonDocument.Parse(await Ok([.. asked, "--json"]));
        Assert.Equal("2024-05-16", json.RootElement.GetProperty("asOf").GetString());
        Assert.StartsWith("# ", await Ok([.. asked, "--markdown"]), StringComparison.Ordinal);
    }

    /// <summary>What the issue of measures asks a brief to hold.</summary>
    [Fact]
    public async Task A_brief_holds_what_estimates_say()
    {
        var text = Flat(await Ok("brief", "CHN", "RUS", "--as-of", "2024-05-16"));
        Assert.All(
            new[] { "gravity model of all", "ideal points lay", "voted differently", "depends more on", "Common High Priority List", "is not: ", "land border", "Arms transfers between China and Russia" },
            words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.Contains("Germany's listed exports to Kazakhstan (", Flat(await Ok("brief", "DEU", "RUS", "--as-of", "2024-05-16")), StringComparison.Ordinal);
    }

    // Lines are broken where the terminal ends.
    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<string> Ok(params string[] arguments)
    {
        var ran = await Programs.Entente([.. arguments, "--record", Record]);
        Assert.True(ran.Code == 0, $"{string.Join(' ', arguments)}: {ran.Error}");
        Assert.Equal("", ran.Error);
        return ran.Output;
    }
}
