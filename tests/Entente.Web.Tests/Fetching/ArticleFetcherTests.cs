using System.Net;
using System.Text;
using Entente.Web.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Tests.Fetching;

public sealed class ArticleFetcherTests
{
    private static readonly IPAddress Public = IPAddress.Parse("93.184.216.34");

    [Theory]
    [InlineData("file:///etc/passwd", "not an address of the web")]
    [InlineData("ftp://example.org/a", "not an address of the web")]
    [InlineData("gopher://example.org/", "not an address of the web")]
    [InlineData("javascript:alert(1)", "not an address of the web")]
    [InlineData("example.org/article", "not an address of the web")]
    [InlineData("http://user:secret@example.org/", "name or a password")]
    [InlineData("http://example.org:22/", "port 22")]
    [InlineData("http://127.0.0.1/", "public internet")]
    [InlineData("http://127.1/", "public internet")]
    [InlineData("http://2130706433/", "public internet")]
    [InlineData("http://0x7f000001/", "public internet")]
    [InlineData("http://017700000001/", "public internet")]
    [InlineData("http://[::1]/", "public internet")]
    [InlineData("http://[::ffff:127.0.0.1]/", "public internet")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "public internet")]
    [InlineData("http://[fd00:ec2::254]/", "public internet")]
    [InlineData("http://10.0.0.5/", "public internet")]
    public async Task Nothing_but_the_public_web_is_fetched(string address, string words)
    {
        using var fetcher = new ArticleFetcher(new FetchRules());
        var error = await Assert.ThrowsAsync<EntenteException>(() => fetcher.Fetch(address, null, TestContext.Current.CancellationToken));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.1")]
    [InlineData("::1")]
    public async Task A_name_that_leads_into_a_network_is_refused_after_it_was_looked_up(string leads)
    {
        using var fetcher = new ArticleFetcher(new FetchRules { LookUp = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(leads)]) });
        var error = await Assert.ThrowsAsync<EntenteException>(() => fetcher.Fetch("http://rebind.example/", null, TestContext.Current.CancellationToken));
        Assert.Contains("public internet", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_address_of_a_name_within_a_network_spoils_it()
    {
        using var fetcher = new ArticleFetcher(new FetchRules { LookUp = (_, _) => Task.FromResult<IPAddress[]>([Public, IPAddress.Loopback]) });
        await Assert.ThrowsAsync<EntenteException>(() => fetcher.Fetch("http://both.example/", null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_redirect_is_judged_anew()
    {
        await using var site = await Site.Start(app => app.MapGet("/go", c => To(c, "http://inner.example:" + c.Connection.LocalPort + "/secret")));

        // The first name may be connected to; the second leads to an address that may not.
        var rules = site.Rules with { LookUp = (host, _) => Task.FromResult<IPAddress[]>([host == "inner.example" ? IPAddress.Parse("127.0.0.2") : IPAddress.Loopback]), MayConnect = a => a.Equals(IPAddress.Loopback) };
        using var fetcher = new ArticleFetcher(rules);
        var error = await Assert.ThrowsAsync<EntenteException>(() => fetcher.Fetch(site.At("/go"), null, TestContext.Current.CancellationToken));
        Assert.Contains("inner.example", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:///etc/passwd", "not an address of the web")]
    [InlineData("http://user:secret@site.example/", "name or a password")]
    public async Task A_redirect_out_of_the_web_is_refused(string to, string words)
    {
        await using var site = await Site.Start(app => app.MapGet("/go", c => To(c, to)));
        using var fetcher = new ArticleFetcher(site.Rules);
        Assert.Contains(words, (await Assert.ThrowsAsync<EntenteException>(() => fetcher.Fetch(site.At("/go"), null, TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_without_end_are_ended()
    {
        await using var site = await Site.Start(app => app.MapGet("/round", c => To(c, "/round")));
        using var fetcher = new ArticleFetcher(site.Rules);
        Assert.Contains("5 times", (await Assert.ThrowsAsync<EntenteException>(() => fetcher.Fetch(site.At("/round"), null, TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_is_fetched_with_neither_cookies_nor_credentials()
    {
        var seen = new List<string>();
        await using var site = await Site.Start(app =>
        {
            app.MapGet("/a", c =>
            {
                c.Response.Headers.SetCookie = "track=1";
                return To(c, "/b");
            });
            app.MapGet("/b", c =>
            {
                seen.AddRange(c.Request.Headers.Keys);
                return c.Response.WriteAsync("<p>An article.</p>");
            });
        });
        using var fetcher = new ArticleFetcher(site.Rules);
        var handed = await fetcher.Fetch(site.At("/a"), null, TestContext.Current.CancellationToken);
        Assert.Equal("<p>An article.</p>", Encoding.UTF8.GetString(handed.Bytes));
        Assert.Equal(site.At("/b"), handed.Address);
        Assert.DoesNotContain("Cookie", seen, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("Authorization", seen, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("Referer", seen, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Robots_that_say_no_are_honoured()
    {
        await using var site = await Site.Start(app => app.MapGet("/private/a", c => c.Response.WriteAsync("secret")), "User-agent: *\nDisallow: /private/");
        using var fetcher = new ArticleFetcher(site.Rules);
        Assert.Contains("robots.txt", (await Assert.ThrowsAsync<EntenteException>(() => fetcher.Fetch(site.At("/private/a"), null, TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Size_is_bounded_even_where_it_was_packed()
    {
        await using var site = await Site.Start(app => app.MapGet("/bomb", async c =>
        {
            c.Response.Headers.ContentEncoding = "gzip";
            c.Response.ContentType = "text/html";
            await using var packed = new System.IO.Compression.GZipStream(c.Response.Body, System.IO.Compression.CompressionLevel.Optimal);
            var zeros = new byte[100_000];
            for (var i = 0; i < 200; i++)
            {
                await packed.WriteAsync(zeros);
            }
        }));
        using var fetcher = new ArticleFetcher(site.Rules with { MostBytes = 1_000_000 });
        Assert.Contains("1 MB", (await Assert.ThrowsAsync<EntenteException>(() => fetcher.Fetch(site.At("/bomb"), null, TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_is_bounded()
    {
        await using var site = await Site.Start(app => app.MapGet("/slow", async c =>
        {
            await c.Response.WriteAsync("<p>");
            await Task.Delay(TimeSpan.FromSeconds(30), c.RequestAborted);
        }));
        using var fetcher = new ArticleFetcher(site.Rules with { Time = TimeSpan.FromSeconds(1) });
        Assert.Contains("within 1 seconds", (await Assert.ThrowsAsync<EntenteException>(() => fetcher.Fetch(site.At("/slow"), null, TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/pdf", 200, "not a page or a text")]
    [InlineData("text/html", 404, "answered 404")]
    [InlineData("text/html", 403, "answered 403")]
    public async Task What_is_no_article_is_told_so(string kind, int status, string words)
    {
        await using var site = await Site.Start(app => app.MapGet("/x", c =>
        {
            (c.Response.StatusCode, c.Response.ContentType) = (status, kind);
            return c.Response.WriteAsync("x");
        }));
        using var fetcher = new ArticleFetcher(site.Rules);
        Assert.Contains(words, (await Assert.ThrowsAsync<EntenteException>(() => fetcher.Fetch(site.At("/x"), null, TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
    }

    private static Task To(HttpContext context, string place)
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = place;
        return Task.CompletedTask;
    }

    /// <summary>A site on loopback under the name site.example, which the rules let the fetcher reach.</summary>
    private sealed class Site : IAsyncDisposable
    {
        private readonly WebApplication app;

        private Site(WebApplication app) => this.app = app;

        public FetchRules Rules { get; } = new() { LookUp = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]), MayConnect = IPAddress.IsLoopback, MayUsePort = _ => true, Time = TimeSpan.FromSeconds(20) };

        public string At(string path) => new UriBuilder(EntenteServer.AddressOf(app)) { Host = "site.example", Path = path }.Uri.AbsoluteUri;

        public static async Task<Site> Start(Action<WebApplication> map, string? robots = null)
        {
            var builder = WebApplication.CreateEmptyBuilder(new());
            builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
            builder.Services.AddRoutingCore();
            var site = builder.Build();
            site.UseRouting();
            map(site);
            site.MapGet("/robots.txt", c =>
            {
                c.Response.StatusCode = robots is null ? 404 : 200;
                return c.Response.WriteAsync(robots ?? "");
            });
            await site.StartAsync(TestContext.Current.CancellationToken);
            return new Site(site);
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
