using System.Net;
using System.Text;
using Entente.Catalogue;
using Entente.Claims;

namespace Entente.Web.Tests.Pages;

public sealed class PageTests(Served served)
{
    public static TheoryData<string> All =>
    [
        "/", "/check", "/brief", "/brief/CHN/RUS", "/brief/PER/JPN?as-of=2024-05-16", "/series", "/series?measure=trade.total&pairs=CHN-RUS,IND-RUS", "/series?measure=law.party&pairs=ARM&of=rome-statute",
        "/rank", "/rank?measure=trade.total&state=RUS", "/rank?measure=trade.share", "/map", "/map/CHN", "/history", "/data", "/measures", "/measures/trade.total", "/rules", "/rules/trade.growth",
    ];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_page_is_well_made_and_keeps_to_a_strict_policy(string path)
    {
        using var client = served.Client();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        using var page = await answer.Page();
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.NotNull(page.QuerySelector(page.QuerySelector("a.skip")!.GetAttribute("href")!));
        Assert.All(page.QuerySelectorAll("script"), s => Assert.True(s.GetAttribute("src") == "/entente.js" || s.GetAttribute("type") == "application/ld+json"));
        Assert.Empty(page.QuerySelectorAll("[style], [onclick], [onload], [onsubmit]"));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(page.QuerySelectorAll("input:not([type=hidden]):not([type=radio]):not([type=checkbox]), select, textarea"), f => Assert.NotNull(page.QuerySelector($"label[for={f.Id}]")));
        Assert.True(answer.Content.Headers.ContentLength is null or < 300_000);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_link_of_a_page_to_this_site_leads_somewhere(string path)
    {
        using var client = served.Client();
        using var page = await client.Page(path);
        var links = page.QuerySelectorAll("a[href^='/'], link[href^='/'], script[src^='/']").Select(a => a.GetAttribute("href") ?? a.GetAttribute("src")!).Select(l => l.Split('#')[0]).Distinct(StringComparer.Ordinal).Take(25);
        foreach (var link in links)
        {
            using var answer = await client.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode < 400, $"{path} -> {link}: {(int)answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/brief/CHN/RUS")]
    public async Task The_first_view_is_sent_in_less_than_100_kB(string path)
    {
        using var client = new HttpClient { BaseAddress = served.At };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        Assert.InRange((await client.GetByteArrayAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).Length, 1000, 100_000);
    }

    [Theory]
    [InlineData("/brief?a=China&b=Russia", "/brief/CHN/RUS")]
    [InlineData("/brief?a=PRC&b=Deutschland&as-of=2024-05-16", null)]
    [InlineData("/brief?a=156&b=rus&as-of=2024-05-16", "/brief/CHN/RUS?as-of=2024-05-16")]
    [InlineData("/map?state=Holland", null)]
    [InlineData("/map?state=germany&year=2023", "/map/DEU?year=2023")]
    public async Task Names_in_use_lead_to_the_one_address_of_a_pair(string asked, string? leads)
    {
        using var client = served.Client();
        using var answer = await client.GetAsync(new Uri(asked, UriKind.Relative), TestContext.Current.CancellationToken);
        if (leads is not null)
        {
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            Assert.Equal(leads, answer.Headers.Location?.OriginalString);
        }
        else if (answer.StatusCode != HttpStatusCode.SeeOther)
        {
            using var page = await answer.Page(422);
            Assert.Contains("Nearest", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/brief/CHN/XYZ", 404, "XYZ")]
    [InlineData("/brief?a=China&b=Rusia", 422, "Russia")]
    [InlineData("/brief?a=China&b=CHN", 422, "twice")]
    [InlineData("/series?measure=trade.totall&pairs=CHN-RUS", 422, "trade.total")]
    [InlineData("/series?measure=trade.total&pairs=CHN", 422, "second state")]
    [InlineData("/series?measure=trade.total&pairs=CHN-RUS&from=2023&to=2020", 422, "after the last")]
    [InlineData("/series?measure=trade.total&pairs=CHN-RUS&from=abc", 422, "not a year")]
    [InlineData("/rank?measure=regime.type", 422, "words")]
    [InlineData("/rank?measure=trade.total&state=RUS&year=1950", 422, "Nothing is on record")]
    [InlineData("/map/XYZ", 404, "XYZ")]
    [InlineData("/measures/nothing", 404, "Nearest")]
    [InlineData("/rules/nothing", 404, "Nearest")]
    [InlineData("/checks/../../etc/passwd", 404, "")]
    [InlineData("/checks/20260101000000000-0123456789abcdef", 404, "No check is kept")]
    [InlineData("/nowhere", 404, "nothing at")]
    public async Task What_cannot_be_answered_is_told_in_words(string path, int status, string words)
    {
        using var client = served.Client();
        using var page = await client.Page(path, status);
        Assert.Contains(words, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(" at Entente.", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("--", page.QuerySelector("[role=alert]")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_an_address_are_never_markup()
    {
        using var client = served.Client();
        const string hostile = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>";
        foreach (var path in new[] { "/brief?a=", "/series?measure=trade.total&pairs=", "/rank?measure=", "/map?state=", "/map/", "/measures/" })
        {
            using var answer = await client.GetAsync(new Uri(path + Uri.EscapeDataString(hostile), UriKind.Relative), TestContext.Current.CancellationToken);
            using var page = await answer.Page((int)answer.StatusCode);
            Assert.Empty(page.QuerySelectorAll("img, script:not([src='/entente.js'])"));
        }
    }

    [Fact]
    public async Task A_page_is_not_sent_again_to_who_has_it()
    {
        using var client = served.Client();
        using var first = await client.GetAsync(new Uri("/brief/DEU/POL?as-of=2024-05-16", UriKind.Relative), TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/brief/DEU/POL?as-of=2024-05-16");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        using var other = await client.GetAsync(new Uri("/brief/DEU/POL?as-of=2023-05-16", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.NotEqual(first.Headers.ETag, other.Headers.ETag);
    }

    [Fact]
    public async Task The_reference_has_every_measure_and_every_kind()
    {
        using var client = served.Client();
        using var measures = await client.Page("/measures");
        Assert.All(MeasureCatalogue.All, m => Assert.NotNull(measures.QuerySelector($"a[href='/measures/{m.Id}']")));
        using var rules = await client.Page("/rules");
        Assert.All(RuleBook.Default.Kinds.Keys, k => Assert.NotNull(rules.QuerySelector($"a[href='/rules/{k}']")));
    }

    [Fact]
    public async Task A_long_ranking_is_paged_without_losing_a_place()
    {
        using var client = served.Client();
        var seen = new List<string>();
        for (string? path = "/rank?measure=trade.total&state=RUS"; path is not null;)
        {
            using var page = await client.Page(path);
            seen.AddRange(page.QuerySelectorAll("table tbody th[scope=row] a[href^='/brief/']").Select(a => a.GetAttribute("href")!));
            path = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(seen.Count, seen.Distinct(StringComparer.Ordinal).Count());
        Assert.True(seen.Count > 100);
    }

    [Fact]
    public async Task The_map_gives_each_state_the_value_of_the_table()
    {
        using var client = served.Client();
        using var page = await client.Page("/map/CHN?year=2023");
        var row = page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent == "Russia");

        // Russia's share of trade with China in 2023 is 0.408 by BACI's V202501.
        Assert.Equal("40.8%", row.QuerySelector("td.value")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("svg.world path title, .world path title"), t => t.TextContent == "Russia: 40.8%");
    }

    [Theory]
    [InlineData("evil.example", 421)]
    [InlineData("localhost", 200)]
    [InlineData("[::1]", 200)]
    public async Task Only_its_own_names_are_answered_to(string host, int status)
    {
        using var client = served.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        request.Headers.Host = $"{host}:{served.At.Port}";
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task It_says_that_it_is_well()
    {
        using var client = served.Client();
        Assert.Equal("ok\n", await client.GetStringAsync(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_larger_than_an_article_is_refused()
    {
        using var client = served.Client();
        using var answer = await client.Check([], ("article.txt", Encoding.ASCII.GetBytes(new string('a', 10_200_000))));
        using var page = await answer.Page(413);
        Assert.Contains("larger than an article", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sends_too_slowly_is_cut_off_and_others_are_served()
    {
        using var slow = new System.Net.Sockets.TcpClient();
        await slow.ConnectAsync(served.At.Host, served.At.Port, TestContext.Current.CancellationToken);
        var stream = slow.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/v1/checks HTTP/1.1\r\nHost: {served.At.Authority}\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\nslow"), TestContext.Current.CancellationToken);
        using var client = served.Client();
        Assert.Equal("ok\n", await client.GetStringAsync(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken));
        using var time = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        time.CancelAfter(TimeSpan.FromSeconds(60));
        var answer = new byte[400];
        var read = await stream.ReadAsync(answer, time.Token);
        Assert.StartsWith("HTTP/1.1 408", Encoding.ASCII.GetString(answer, 0, read), StringComparison.Ordinal);
    }
}
