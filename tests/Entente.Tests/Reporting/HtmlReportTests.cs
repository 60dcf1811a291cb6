using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Entente.Claims;
using Entente.Reading;
using Entente.Reporting;

namespace Entente.Tests.Reporting;

public sealed class HtmlReportTests
{
    private static readonly string[] Links = ["http:", "https:", "#"];

    [Fact]
    public void The_page_is_as_accepted() => Snapshot.Matches(HtmlReport.Page(Samples.Rich(), null), "Reporting/report.html");

    [Fact]
    public void The_rule_that_fired_is_shown_in_full_where_the_rules_are_at_hand()
    {
        using var page = Parse(HtmlReport.Page(Samples.Rich(), RuleBook.Default));
        var rule = RuleBook.Default.Kinds["trade.growth"].Rules.Single(r => r.Id == "trade.growth/strong");
        var basis = page.QuerySelector("#s1 .basis")!.TextContent;
        Assert.Contains(rule.Text, basis, StringComparison.Ordinal);
        Assert.Contains(RuleBook.Default.Kinds["trade.growth"].References[0], basis, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_policy_allows_nothing_but_its_own_style()
    {
        using var page = Parse(HtmlReport.Page(Samples.Rich(), null));
        var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        var style = page.QuerySelector("style")!.TextContent;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Equal($"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'", policy);
        Assert.Empty(page.QuerySelectorAll("[style]"));
        AssertHarmless(page);
    }

    [Fact]
    public void Every_anchor_stands_once_and_every_link_finds_one()
    {
        using var page = Parse(HtmlReport.Page(Samples.Rich(), null));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), e => Assert.All(e.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.Contains(id, ids)));
        Assert.Equal(Samples.Rich().Statements.Count, page.QuerySelectorAll(".finding").Length);
    }

    [Fact]
    public void What_is_said_twice_has_its_evidence_once()
    {
        var article = new ArticleBuilder("t", null).Paragraph("Trade grew. Commerce rose. Exports fell.")
            .Found("Trade grew", "trade.growth", Growth("2023")).Found("Commerce rose", "trade.growth", Growth("2023")).Found("Exports fell", "trade.growth", Growth("2022")).Build();
        using var page = Parse(HtmlReport.Page(article, null));
        Assert.Equal("#s1", page.QuerySelector("#s2 .again a")!.GetAttribute("href"));
        Assert.Equal([1, 0, 1], new[] { "#s1", "#s2", "#s3" }.Select(s => page.QuerySelectorAll($"{s} table.figures").Length));
        Assert.All(new[] { "#s1", "#s2", "#s3" }, s => Assert.NotNull(page.QuerySelector($"{s} .basis .cite")));

        static Finding Growth(string year) => new(Verdict.Supported, "It did.") { Figures = [Of("CEPII", year)] };
    }

    [Fact]
    public void Figures_of_several_sources_stand_under_the_name_of_each()
    {
        var beside = Of("IMF", "2022") with { Beside = Beside.OtherSource };
        using var page = Parse(HtmlReport.Page(Samples.Small("Trade grew.", "Trade grew", new(Verdict.Supported, "It did.") { Figures = [Of("CEPII", "2022"), beside, Of("UN", "2021") with { Beside = Beside.OtherPeriod }] }), null));
        Assert.Equal("Source: CEPII, 1", page.QuerySelector("#s1 p.source")!.TextContent);
        Assert.Equal("By another source, another period", page.QuerySelector("#s1 h4")!.TextContent);
        Assert.Equal(["IMF, 1", "UN, 1"], page.QuerySelectorAll("#s1 tr.by").Select(r => r.TextContent));
        Assert.All(page.QuerySelectorAll("#s1 tr.by th"), h => Assert.Equal("rowgroup", h.GetAttribute("scope")));
    }

    [Fact]
    public void Each_choice_of_the_filter_has_its_rule_in_the_style_sheet()
    {
        using var page = Parse(HtmlReport.Page(Samples.Rich(), null));
        var style = page.QuerySelector("style")!.TextContent;
        var choices = page.QuerySelectorAll("fieldset.filter input").Select(i => i.Id!).ToList();
        Assert.Equal(6, choices.Count);
        Assert.All(choices.Where(c => c != "show-all"), c => Assert.Contains($"body:has(#{c}:checked) .finding:not(.{c["show-".Length..]}, :target)", style, StringComparison.Ordinal));
        Assert.Equal("show-all", page.QuerySelector("fieldset.filter input[checked]")!.Id);
    }

    [Fact]
    public void Words_that_nest_are_marked_as_their_own_statement_within_the_longer_one()
    {
        using var page = Parse(HtmlReport.Page(Samples.Rich(), null));
        var marks = page.QuerySelectorAll(".sheet .mark").Take(3).Select(m => (m.TextContent, m.GetAttribute("href"))).ToList();
        Assert.Equal([("Commerce between ", "#s1"), ("the two neighbours", "#s2"), (" is booming", "#s1")], marks);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("' onfocus='alert(1)' autofocus='")]
    [InlineData("--><script>alert(1)</script><!--")]
    [InlineData("<![CDATA[<script>alert(1)</script>]]>")]
    [InlineData("</title></style></svg><script>alert(1)</script>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("javascript:alert(1)")]
    [InlineData("<svg onload=alert(1)><base href=//evil.example>")]
    [InlineData("<meta http-equiv=refresh content=0;url=//evil.example>")]
    [InlineData("\u202Etxet desrever\u202C \e[2J \0 \u0085")]
    public void Hostile_text_stays_text_wherever_it_stands(string words)
    {
        using var page = Parse(HtmlReport.Page(Hostile(words), null));
        AssertHarmless(page);
        var clean = PlainText.Clean(words);
        Assert.Contains(clean, page.QuerySelector(".sheet")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(clean, string.Concat(page.QuerySelectorAll(".reason").Select(r => r.TextContent)), StringComparison.Ordinal);
        Assert.DoesNotContain(page.DocumentElement.OuterHtml, c => c is >= '\u202A' and <= '\u202E');
    }

    [Fact]
    public void Any_article_with_any_statements_is_in_the_page_word_for_word()
    {
        var articles = Gen.Select(Gen.String, Gen.Select(Gen.Int[-3, 40], Gen.Int[0, 40]).Array[0, 6], Gen.Char["<>&\"'/=!-;\e\u202E a"].Array[0, 12]);
        articles.Sample((words, spans, noise) =>
        {
            var text = string.Concat(words, new string(noise), words);
            var statements = spans.Select((s, i) => Statement($"s{i + 1}", TextSpanWithin(text, s.Item1, s.Item2))).ToList();
            var article = new CheckedArticle(new Article { Title = "t", Text = text, Blocks = [new(BlockKind.Paragraph, new(0, text.Length))] }, [new(0, text.Length)], statements, []);
            using var page = Parse(HtmlReport.Page(article, null));
            AssertHarmless(page);
            foreach (var mark in page.QuerySelectorAll(".sheet sup.ref"))
            {
                mark.Remove();
            }

            Assert.Equal(PlainText.Clean(text), page.QuerySelector(".sheet p")!.TextContent);
        }, iter: 300);
    }

    [Fact]
    public void The_file_is_replaced_and_nothing_is_left_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory();
        var path = Path.Combine(folder.FullName, "report.html");
        File.WriteAllText(path, "old");
        HtmlReport.Write(Samples.Rich(), path);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFiles(folder.FullName));
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("no/such/folder/report.html")]
    [InlineData("report\0.html")]
    public void A_path_that_cannot_be_written_is_told(string path)
    {
        var error = Assert.Throws<EntenteException>(() => HtmlReport.Write(Samples.Rich(), path));
        Assert.Contains("Cannot write the report", error.Message, StringComparison.Ordinal);
    }

    private static Figure Of(string dataset, string year) => new() { Label = "Trade", Value = 1e9, Unit = "USD", Period = year, Dataset = dataset, Version = "1" };

    private static CheckedArticle Hostile(string words)
    {
        var figure = new Figure { Label = words, Text = words, Unit = words, Period = words, Dataset = words, Version = words };
        return new ArticleBuilder(words, null) { Warnings = [words] }
            .Block(BlockKind.Title, "T " + words)
            .Paragraph("Trade " + words + " grew.")
            .Dataset(new(words, words, words, words, null, words, words, words))
            .Found("Trade " + words + " grew", words, new(Verdict.Supported, words)
            {
                Figures = [figure],
                Notes = [words],
                Queries = [words],
                Rule = words,
                WouldDecide = words,
                Chart = new LineChart(words, words, words, [new(words, [(2020, 1), (2021, 2)])], (2021, words)),
            }, speaker: words)
            .Found("T ", "fact", new(Verdict.Supported, "x") { Chart = new BarChart(words, words, words, [new(words, 1, true)]) })
            .Found("rade ", "fact", new(Verdict.Supported, "x") { Chart = new VoteStrip(words, words, [words], [new(words, new(2022, 1, 1), ['<'])]) })
            .Build();
    }

    private static CheckedStatement Statement(string id, TextSpan span) =>
        new(id, new Statement { Kind = "fact", Quote = span, Sentence = 0 }, new(Verdict.NotCheckable, "No data."));

    private static TextSpan TextSpanWithin(string text, int start, int length)
    {
        var from = Math.Clamp(start, 0, text.Length);
        return TextSpan.FromTo(from, Math.Clamp(from + length, from, text.Length));
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static void AssertHarmless(IDocument page)
    {
        Assert.Empty(page.QuerySelectorAll("iframe, object, embed, img, base, link, form, foreignObject, meta[http-equiv='refresh']"));

        // Of scripts only data, of inputs only the filter's own choices, of addresses with data only tables to take away.
        Assert.All(page.QuerySelectorAll("script"), s => Assert.Equal("application/ld+json", s.GetAttribute("type")));
        Assert.All(page.QuerySelectorAll("script"), s => JsonDocument.Parse(s.TextContent).Dispose());
        Assert.Equal(page.QuerySelectorAll("input").Length, page.QuerySelectorAll("fieldset.filter > .choices > label > input[type=radio][name=show]").Length);
        Assert.InRange(page.QuerySelectorAll("input").Length, 0, 6);
        foreach (var attribute in page.All.SelectMany(e => e.Attributes))
        {
            Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name);
            Assert.True(attribute.LocalName != "href" || Array.Exists(Links, l => attribute.Value.StartsWith(l, StringComparison.Ordinal)) || (attribute.OwnerElement?.HasAttribute("download") == true && attribute.Value.StartsWith("data:text/csv;charset=utf-8,", StringComparison.Ordinal)), attribute.Value);
        }
    }
}
