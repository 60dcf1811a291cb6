using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Entente.Reporting.Charts;
using Entente.Reporting.Html;

namespace Entente.Tests.Reporting;

public sealed class ChartTests
{
    [Fact]
    public void A_gap_is_not_bridged()
    {
        var chart = Draw(Line([(2017, 1), (2018, 2), (2019, null), (2020, 3), (2021, 4)]));
        Assert.Equal(2, chart.QuerySelectorAll("path.line").Length);
        Assert.Contains("no figure for 2019", chart.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("no figure", chart.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_that_is_left_out_is_a_gap_as_well() =>
        Assert.Equal(2, Draw(Line([(2017, 1), (2018, 2), (2020, 3), (2021, 4)])).QuerySelectorAll("path.line").Length);

    [Fact]
    public void A_year_between_two_gaps_is_a_point()
    {
        var chart = Draw(Line([(2017, 1), (2018, null), (2019, 2), (2020, null), (2021, double.NaN)]));
        Assert.Empty(chart.QuerySelectorAll("path.line"));
        Assert.Equal(2, chart.QuerySelectorAll(".marker").Length);
    }

    [Fact]
    public void A_break_is_drawn_and_said()
    {
        var chart = Draw(new LineChart("t", "USD", "s", [new("a", [(2021, 1), (2022, 2)])], (2022, "one side reports")));
        Assert.Single(chart.QuerySelectorAll("line.break"));
        Assert.Contains("break at 2022: one side reports", chart.QuerySelector("svg")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_bar_is_said_and_not_drawn()
    {
        var chart = Draw(new BarChart("t", "USD", "s", [new("a", 2e9, true), new("b", null, false), new("c", 0, false), new("d", -1e9, false)]));
        Assert.Equal(3, chart.QuerySelectorAll("rect.bar").Length);
        Assert.Equal("no figure", chart.QuerySelector(".missing")!.TextContent);
        Assert.Equal(["2 bn", "0", "−1 bn"], chart.QuerySelectorAll("text.value").Select(v => v.TextContent.Replace("$", "", StringComparison.Ordinal).Replace(".0", "", StringComparison.Ordinal)));
        Assert.Single(chart.QuerySelectorAll("rect.bar.strong"));
        Assert.All(chart.QuerySelectorAll("rect"), r => Assert.True(double.Parse(r.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture) >= 0));
    }

    [Fact]
    public void A_vote_is_a_letter_as_well_as_a_colour()
    {
        var chart = Draw(new VoteStrip("t", "s", ["A", "B"], [new("r1", new(2022, 3, 2), ['Y', 'N']), new("r2", new(2022, 3, 3), ['A'])]));
        Assert.Equal(["Y", "N", "A", "–"], chart.QuerySelectorAll("text.vote-letter").Select(v => v.TextContent));
        Assert.Contains("A: 1 yes, 1 abstained.", chart.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_votes_wrap_into_bands_within_the_box()
    {
        var chart = Draw(new VoteStrip("t", "s", ["China"], [.. Enumerable.Range(0, 40).Select(i => new ChartVote($"r{i}", new(2000 + i, 1, 1), ['Y']))]));
        Assert.All(chart.QuerySelectorAll("rect.vote"), r => Assert.True(double.Parse(r.GetAttribute("x")!, System.Globalization.CultureInfo.InvariantCulture) + 26 <= ChartDrawing.Width));
    }

    [Theory]
    [MemberData(nameof(Empty))]
    public void A_chart_without_figures_is_drawn_without_failing(Chart chart) => Assert.DoesNotContain("NaN", Draw(chart).OuterHtml, StringComparison.Ordinal);

    public static TheoryData<Chart> Empty =>
    [
        new LineChart("t", "USD", "s", [], null),
        new LineChart("t", "USD", "s", [new("a", [])], (2022, "x")),
        new LineChart("t", "USD", "s", [new("a", [(2022, 0)])], null),
        new LineChart("t", "USD", "s", [new("a", [(2021, null), (2022, null)])], null),
        new BarChart("t", "share", "s", []),
        new BarChart("t", "share", "s", [new("a", null, true)]),
        new VoteStrip("t", "s", [], []),
        new VoteStrip("t", "s", ["a"], []),
    ];

    [Fact]
    public void A_chart_is_named_described_and_has_its_table()
    {
        var chart = Draw(Line([(2020, 1e9), (2021, 2e9)]));
        var drawing = chart.QuerySelector("svg")!;
        Assert.Equal("img", drawing.GetAttribute("role"));
        Assert.Equal("c-title c-desc", drawing.GetAttribute("aria-labelledby"));
        Assert.Equal("Trade grew", drawing.QuerySelector("title")!.TextContent);
        Assert.Equal("Unit: US dollars. Source: BACI.", chart.QuerySelector("figcaption")!.TextContent);
        Assert.Equal(3, chart.QuerySelectorAll("details tr").Length);
    }

    private static LineChart Line(IReadOnlyList<(double At, double? Value)> points) => new("Trade grew", "USD", "BACI", [new("both ways", points)], null);

    private static IElement Draw(Chart chart)
    {
        var html = new Markup();
        ChartView.Write(html, chart, "c");
        return new HtmlParser().ParseDocument(html.ToString()).QuerySelector("figure")!;
    }
}
