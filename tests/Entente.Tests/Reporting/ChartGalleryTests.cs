using AngleSharp.Html.Parser;
using Entente.Reporting.Charts;
using Entente.Reporting.Html;

namespace Entente.Tests.Reporting;

public sealed class ChartGalleryTests
{
    /// <summary>The accepted page is what people look at, in every width and both themes, before a change to the charts goes in.</summary>
    [Fact]
    public void Charts_of_every_kind_are_as_accepted() => Snapshot.Matches(Page(), "Reporting/charts.html");

    [Fact]
    public void Every_kind_of_chart_is_in_the_gallery()
    {
        var kinds = typeof(Chart).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Chart)) && !t.IsAbstract);
        Assert.Equal(kinds.OrderBy(k => k.Name, StringComparer.Ordinal), ChartSamples.All.Select(c => c.Chart.GetType()).Distinct().OrderBy(k => k.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_drawing_is_named_described_and_within_its_box()
    {
        using var page = new HtmlParser().ParseDocument(Page());
        foreach (var drawing in page.QuerySelectorAll("svg"))
        {
            Assert.Equal("img", drawing.GetAttribute("role"));
            Assert.All(drawing.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotEqual("", page.GetElementById(id)!.TextContent));
            Assert.DoesNotContain("NaN", drawing.OuterHtml, StringComparison.Ordinal);
            Assert.DoesNotContain("∞", drawing.OuterHtml, StringComparison.Ordinal);
            var box = drawing.GetAttribute("viewBox")!.Split(' ').Select(Number).ToList();
            foreach (var text in drawing.QuerySelectorAll("text"))
            {
                Assert.InRange(Number(text.GetAttribute("x")!), 0, box[2]);
                Assert.InRange(Number(text.GetAttribute("y")!), 0, box[3] + 1);
                Assert.True(Right(text) <= box[2] + 3 && Left(text) >= -3, $"'{text.TextContent}' runs out of its box in: {drawing.QuerySelector("title")!.TextContent}");
            }
        }
    }

    [Fact]
    public void A_chart_of_numbers_and_its_wide_drawing_have_one_table()
    {
        using var page = new HtmlParser().ParseDocument(Page());
        var ofNumbers = ChartSamples.All.Count(c => c.Chart is not LocatorMap);
        Assert.Equal(ofNumbers, page.QuerySelectorAll("figure details table").Length);
        Assert.Equal(ofNumbers, page.QuerySelectorAll("a.csv[download]").Length);
    }

    [Fact]
    public void The_sizes_of_the_look_are_those_that_charts_are_laid_out_by()
    {
        var look = StyleSheet.OfReport.Text;
        Assert.Contains(FormattableString.Invariant($"--chart-text: {ChartLook.Text}px"), look, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"--chart-small: {ChartLook.Small}px"), look, StringComparison.Ordinal);
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static double Longest(AngleSharp.Dom.IElement text) =>
        text.QuerySelectorAll("tspan").Select(t => t.TextContent).DefaultIfEmpty(text.TextContent).Max(ChartLook.WidthOf) * (text.ClassList.Contains("tick") ? 0.85 : 0.95);

    private static double Right(AngleSharp.Dom.IElement text) => Number(text.GetAttribute("x")!) + (Longest(text) * (text.GetAttribute("text-anchor") switch { "end" => 0, "middle" => 0.5, _ => 1 }));

    private static double Left(AngleSharp.Dom.IElement text) => Number(text.GetAttribute("x")!) - (Longest(text) * (text.GetAttribute("text-anchor") switch { "end" => 1, "middle" => 0.5, _ => 0 }));

    private static string Page()
    {
        var html = new Markup();
        html.Add($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Charts</title>\n");
        html.StyleSheet(StyleSheet.OfReport).Add($"\n</head>\n<body>\n<main class=\"gallery\">\n");
        for (var i = 0; i < ChartSamples.All.Count; i++)
        {
            html.Add($"<section class=\"finding\">\n<h2>{ChartSamples.All[i].Name}</h2>\n");
            ChartView.Write(html, ChartSamples.All[i].Chart, $"c{i}");
            html.Add($"</section>\n");
        }

        html.Add($"</main>\n</body>\n</html>\n");
        return html.ToString();
    }
}
