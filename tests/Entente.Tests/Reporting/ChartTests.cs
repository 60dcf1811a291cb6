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
        Assert.Equal(2, Narrow(chart).QuerySelectorAll("path.line").Length);
        Assert.Equal(2, chart.QuerySelectorAll("svg.wide path.line").Length);
        Assert.Contains("no figure for 2019", chart.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("no figure", chart.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_that_is_left_out_is_a_gap_as_well() =>
        Assert.Equal(2, Narrow(Draw(Line([(2017, 1), (2018, 2), (2020, 3), (2021, 4)]))).QuerySelectorAll("path.line").Length);

    [Fact]
    public void A_year_between_two_gaps_is_a_point()
    {
        var chart = Draw(Line([(2017, 1), (2018, null), (2019, 2), (2020, null), (2021, double.NaN)]));
        Assert.Empty(chart.QuerySelectorAll("path.line"));
        Assert.Equal(2, Narrow(chart).QuerySelectorAll(".marker").Length);
    }

    [Fact]
    public void A_break_is_drawn_and_said()
    {
        var chart = Draw(new LineChart("t", "USD", "s", [new("a", [(2021, 1), (2022, 2)])], (2022, "one side reports")));
        Assert.All(chart.QuerySelectorAll("svg"), d => Assert.Single(d.QuerySelectorAll("line.break")));
        Assert.Contains("break at 2022: one side reports", chart.QuerySelector("svg")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_bar_is_said_and_not_drawn()
    {
        var chart = Draw(new BarChart("t", "USD", "s", [new("a", 2e9, true), new("b", null, false), new("c", 0, false), new("d", -1e9, false)]));
        Assert.All(chart.QuerySelectorAll("svg"), d => Assert.Equal(3, d.QuerySelectorAll("rect.bar").Length));
        Assert.Equal("no figure", chart.QuerySelector(".missing")!.TextContent);
        Assert.Equal(["2 bn", "0", "−1 bn"], Narrow(chart).QuerySelectorAll("text.value").Select(v => v.TextContent.Replace("$", "", StringComparison.Ordinal).Replace(".0", "", StringComparison.Ordinal)));
        Assert.Single(Narrow(chart).QuerySelectorAll("rect.bar.strong"));
        Assert.All(chart.QuerySelectorAll("rect"), r => Assert.True(double.Parse(r.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture) >= 0));
    }

    [Fact]
    public void A_vote_is_a_letter_as_well_as_a_colour()
    {
        var chart = Draw(new VoteStrip("t", "s", ["A", "B"], [new("r1", new(2022, 3, 2), ['Y', 'N']), new("r2", new(2022, 3, 3), ['A'])]));
        Assert.Equal(["Y", "N", "A", "–"], Narrow(chart).QuerySelectorAll("text.vote-letter").Select(v => v.TextContent));
        Assert.Contains("A: 1 yes, 1 abstained.", chart.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_votes_wrap_into_bands_within_the_box()
    {
        var chart = Draw(new VoteStrip("t", "s", ["China"], [.. Enumerable.Range(0, 36).Select(i => new ChartVote($"r{i}", new(1990 + i, 1, 1), ['Y']))]));
        Assert.All(chart.QuerySelectorAll("svg.narrow rect.vote"), r => Assert.True(double.Parse(r.GetAttribute("x")!, System.Globalization.CultureInfo.InvariantCulture) + 26 <= ChartLook.Narrow));
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
        new MirroredBars("t", "USD", "s", "a", "b", []),
        new MirroredBars("t", "USD", "s", "a", "b", [new("2020", null, double.NaN)]),
        new SlopeChart("t", "share", "s", "2013", "2023", []),
        new SlopeChart("t", "share", "s", "2013", "2023", [new("a", null, null, true), new("b", 0.1, null, false)]),
        new DotRange("t", "percent", "s", [], null),
        new DotRange("t", "percent", "s", [new("a", null, null, null, true)], (0, "x")),
        new SmallMultiples("t", "USD", "s", []),
        new SmallMultiples("t", "USD", "s", [new("a", new("a", [(2020, null)])), new("b", new("b", []))]),
        new LocatorMap("t", "s", []),
        new LocatorMap("t", "s", [new("XXX", "Nowhere")]),
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

    [Fact]
    public void Many_votes_stand_in_three_lanes_so_that_place_tells_what_colour_tells()
    {
        var chart = Draw(new VoteStrip("t", "s", ["China"], [.. Enumerable.Range(0, 90).Select(i => new ChartVote($"r{i}", new DateOnly(2015, 1, 1).AddDays(i * 30), ["YNA "[i % 4]]))]));
        var lanes = Narrow(chart).QuerySelectorAll("path.vote").ToList();
        Assert.Equal(["yes", "abstained", "no"], lanes.Select(l => l.ClassList[1]));
        Assert.Equal([23, 22, 23], lanes.Select(l => l.GetAttribute("d")!.Count(c => c == 'M')));
        Assert.Contains("22 did not vote", chart.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_directions_of_mirrored_bars_keep_their_sides()
    {
        var chart = Narrow(Draw(new MirroredBars("t", "USD", "s", "China to Russia", "Russia to China", [new("2023", 2e9, 1e9), new("2022", null, 1e9)])));
        var bars = chart.QuerySelectorAll("rect.bar").Select(b => (Left: Coordinate(b, "x"), Width: Coordinate(b, "width"))).ToList();
        Assert.Equal(3, bars.Count);
        Assert.True(bars[0].Left + bars[0].Width <= ChartLook.Narrow / 2 && bars[1].Left >= ChartLook.Narrow / 2);
        Assert.Equal(bars[0].Width, 2 * bars[1].Width, 1.0);
        Assert.Equal("no figure", chart.QuerySelector(".missing")!.TextContent);
    }

    [Fact]
    public void A_slope_with_one_end_has_no_line()
    {
        var chart = Narrow(Draw(new SlopeChart("t", "share", "s", "2013", "2023", [new("a", 0.1, 0.4, true), new("b", 0.2, null, false)])));
        Assert.Single(chart.QuerySelectorAll("path.line"));
        Assert.Equal(3, chart.QuerySelectorAll(".marker").Length);
        Assert.Contains("b: 20.0% in 2013, no figure in 2023", chart.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dot_lies_on_its_interval_and_is_held_against_the_mark()
    {
        var chart = Narrow(Draw(new DotRange("t", "percent", "s", [new("a", 5, -2, 12, true)], (0, "no difference"))));
        var ends = chart.QuerySelector("path.interval")!.GetAttribute("d")!;
        var dot = Coordinate(chart.QuerySelector("circle.dot")!, "cx");
        var mark = Coordinate(chart.QuerySelector("line.against")!, "x1");
        var low = double.Parse(ends[1..ends.IndexOf(' ', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(low < mark && mark < dot, $"{low} {mark} {dot}");
    }

    [Fact]
    public void Panels_share_one_scale()
    {
        var chart = Narrow(Draw(new SmallMultiples("t", "USD", "s", [new("big", new("big", [(2020, 0), (2021, 100)])), new("small", new("small", [(2020, 0), (2021, 50)]))])));
        var heights = chart.QuerySelectorAll("path.line").Select(l => l.GetAttribute("d")!.Split('M', 'L', ' ')).Select(d => double.Parse(d[2], System.Globalization.CultureInfo.InvariantCulture) - double.Parse(d[4], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(heights[0], 2 * heights[1], 0.1);
    }

    [Fact]
    public void The_table_to_take_away_has_every_digit_and_nothing_for_missing()
    {
        var link = Draw(Line([(2020, 1234567890.5), (2021, null)])).QuerySelector("a.csv")!;
        Assert.Equal("c.csv", link.GetAttribute("download"));
        Assert.Equal("Year,both ways\r\n2020,1234567890.5\r\n2021,\r\n", Uri.UnescapeDataString(link.GetAttribute("href")!["data:text/csv;charset=utf-8,".Length..]));
    }

    private static LineChart Line(IReadOnlyList<(double At, double? Value)> points) => new("Trade grew", "USD", "BACI", [new("both ways", points)], null);

    private static IElement Narrow(IElement chart) => chart.QuerySelector("svg.narrow")!;

    private static double Coordinate(IElement shape, string name) => double.Parse(shape.GetAttribute(name)!, System.Globalization.CultureInfo.InvariantCulture);

    private static IElement Draw(Chart chart)
    {
        var html = new Markup();
        ChartView.Write(html, chart, "c");
        return new HtmlParser().ParseDocument(html.ToString()).QuerySelector("figure")!;
    }
}
