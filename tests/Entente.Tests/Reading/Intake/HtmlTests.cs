using System.Text;
using Entente.Reading;

namespace Entente.Tests.Reading.Intake;

public sealed class HtmlTests
{
    private const string Sentences = "Trade between the two neighbours has grown by a quarter, officials said, and both sides want it to grow further in the coming year. ";

    private static string Page(string head, string article) => $"""
        <!DOCTYPE html><html lang="en"><head><title>Partners expand trade | The Paper</title>{head}
        <script>document.write("never run")</script><style>p, a, li</style></head>
        <body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World news of the day</a></li></ul></nav></header>
        <main><article><h1>Partners expand trade</h1>{article}</article></main>
        <aside><h2>Most read</h2><ul><li><a href="/1">Ten recipes for the weekend</a></li></ul></aside>
        <footer><p>Copyright The Paper. Imprint. Privacy. Subscribe to our newsletter.</p></footer></body></html>
        """;

    private static string Paragraphs => string.Concat(Enumerable.Repeat($"<p>{Sentences}{Sentences}</p>", 4));

    [Fact]
    public void The_article_is_taken_and_the_page_left()
    {
        var article = TakeIn.Of(Page("""<meta property="article:published_time" content="2024-05-16T12:40:00+02:00">""", Paragraphs + "<h2>What next</h2>" + Paragraphs), "page.html");
        Assert.Equal("Partners expand trade", article.Title);
        Assert.Equal(new DateOnly(2024, 5, 16), article.Date);
        Assert.Equal("the page's metadata (article:published_time): \"2024-05-16T12:40:00+02:00\"", article.DateSource);
        Assert.DoesNotContain("recipes", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Imprint", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("World news", article.Text, StringComparison.Ordinal);
        Assert.Equal(BlockKind.Title, article.Blocks[0].Kind);
        Assert.Single(article.Blocks, b => b.Kind is BlockKind.Title);
        Assert.Single(article.Blocks, b => b.Kind is BlockKind.Heading);
        Assert.Equal(8, article.Blocks.Count(b => b.Kind is BlockKind.Paragraph));
        Assert.Empty(article.Warnings);
    }

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2024-05-16T10:00:00Z"}]}</script>""", "", "JSON-LD")]
    [InlineData("""<script type="application/ld+json">{broken</script>""", """<p>By A. Writer, <time datetime="2024-05-16">Thursday</time></p>""", "time element")]
    [InlineData("", "<p>As of: May 16, 2024 1:39 p.m</p>", "As of")]
    [InlineData("""<meta name="date" content="soon">""", "<p>16 May 2024</p>", "16 May 2024")]
    public void The_date_comes_from_metadata_or_the_text(string head, string line, string source)
    {
        var article = TakeIn.Of(Page(head, line + Paragraphs), "page.html");
        Assert.Equal(new DateOnly(2024, 5, 16), article.Date);
        Assert.Contains(source, article.DateSource, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_an_article_gives_its_visible_text()
    {
        var article = TakeIn.Of("<html><body><p>Trade is booming.</p><p hidden>secret</p><p style='display: none'>secret</p><script>secret</script></body></html>", "page.html");
        Assert.Equal("Trade is booming.", article.Text);
        Assert.Contains(article.Warnings, w => w.Contains("visible text", StringComparison.Ordinal));
    }

    [Fact]
    public void Script_and_event_attributes_leave_no_trace()
    {
        var bad = $"""<p onclick="steal()">{Sentences}<img src=x onerror="steal()"><script>steal()</script><a href="javascript:steal()">More</a> &lt;b onmouseover=steal()&gt;</p>""";
        var article = TakeIn.Of(Page("", bad + Paragraphs), "page.html");
        Assert.DoesNotContain("<script", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("onerror", article.Text, StringComparison.Ordinal);

        // What the article shows as words stays words; whoever prints them escapes them.
        Assert.Contains("<b onmouseover=steal()>", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b class=x>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<font color=a></x>")]
    [InlineData("<blockquote><p>")]
    [InlineData("<svg>")]
    public async Task A_hundred_thousand_nested_elements_are_no_danger(string open)
    {
        var page = $"<html><body><p>{Sentences}</p>" + string.Concat(Enumerable.Repeat(open, 100_000)) + Sentences;
        var reading = Task.Run(() => TakeIn.Of(page, "bomb.html"), TestContext.Current.CancellationToken);
        var article = await reading.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Contains("Trade between", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_huge_page_is_read_as_bare_text()
    {
        var page = new StringBuilder("<html><body>");
        for (var i = 0; i < 100_000; i++)
        {
            page.Append("<p>Trade &amp; ties.</p>");
        }

        var reading = Task.Run(() => TakeIn.Of(page.ToString(), "huge.html"), TestContext.Current.CancellationToken);
        var article = await reading.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.StartsWith("Trade & ties.", article.Text, StringComparison.Ordinal);
        Assert.Contains(article.Warnings, w => w.Contains("100000 elements", StringComparison.Ordinal) || w.Contains("100002 elements", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_page_is_read_by_its_article_element()
    {
        var article = TakeIn.Of(Page("", string.Concat(Enumerable.Repeat($"<p>{Sentences}</p>", 9_000))), "long.html");
        Assert.DoesNotContain("recipes", article.Text, StringComparison.Ordinal);
        Assert.Equal("Partners expand trade", article.Title);
        Assert.Equal(9_001, article.Blocks.Count);
    }

    [Theory]
    [InlineData("<html><body></body></html>")]
    [InlineData("<html><body><script>everything()</script></body></html>")]
    [InlineData("<html><")]
    [InlineData("<html><body><p attr=\"")]
    [InlineData("<html><!-- ")]
    public void A_page_without_text_is_an_error(string page) =>
        Assert.Contains("no paragraph of text", TakeIn.ErrorOf(Encoding.UTF8.GetBytes(page), "page.html"), StringComparison.Ordinal);

    [Fact]
    public void The_encoding_a_page_declares_is_honoured()
    {
        byte[] page = [.. "<html><meta charset=windows-1251><body><p>"u8, 0xCF, 0xF3, 0xF2, 0xE8, 0xED, .. "</p></body></html>"u8];
        Assert.Equal("Путин", TakeIn.Of(page, "page.html").Text);
    }
}
