using System.Net;
using System.Net.Http.Headers;
using Entente.Web.Access;

namespace Entente.Web.Tests.Access;

public sealed class AccessTests(Served served)
{
    [Fact]
    public void A_key_stands_nowhere_and_only_its_hash_opens()
    {
        var file = Path.Combine(served.Folder, Guid.NewGuid().ToString("N"));
        var keys = new ApiKeys(file);
        var key = keys.Add("desk", new DateOnly(2026, 3, 1));
        Assert.DoesNotContain(key, File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal("desk", keys.NameOf(key));
        Assert.Null(keys.NameOf(key + "x"));
        Assert.Null(keys.NameOf(ApiKeys.HashOf(key)));
        Assert.Null(keys.NameOf(""));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        Assert.Throws<EntenteException>(() => keys.Add("desk", default));
        Assert.Throws<EntenteException>(() => keys.Add("two words", default));
        keys.Remove("desk");
        Assert.Null(keys.NameOf(key));
        Assert.Throws<EntenteException>(() => keys.Remove("desk"));
    }

    [Fact]
    public void Beyond_loopback_keys_are_demanded()
    {
        Assert.Contains("keys are needed", Assert.Throws<EntenteException>(() => EntenteServer.Build(new ServeOptions { Record = served.Record, Listen = "0.0.0.0" })).Message, StringComparison.Ordinal);
        Assert.Contains("no key", Assert.Throws<EntenteException>(() => EntenteServer.Build(new ServeOptions { Record = served.Record, Listen = "0.0.0.0", Keys = Path.Combine(served.Folder, "none") })).Message, StringComparison.Ordinal);
        Assert.Contains("not an address", Assert.Throws<EntenteException>(() => EntenteServer.Build(new ServeOptions { Record = served.Record, Listen = "example.org" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_shown_and_with_one_everything()
    {
        var (options, key) = Locked(rate: 1000);
        var (app, at) = await Served.Start(options);
        await using var running = app;
        using var client = served.Client(at);
        using (var page = await client.GetAsync(new Uri("/brief/CHN/RUS", UriKind.Relative), TestContext.Current.CancellationToken))
        {
            Assert.Equal("/sign-in?to=%2Fbrief%2FCHN%2FRUS", page.Headers.Location?.OriginalString);
        }

        foreach (var path in new[] { "/api/v1/datasets", "/openapi/v1.json" })
        {
            using var refused = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            using var asked = new HttpRequestMessage(HttpMethod.Get, path);
            asked.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var answered = await client.SendAsync(asked, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        }

        using var assistant = await client.PostAsync(new Uri("/mcp", UriKind.Relative), new StringContent("{}"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, assistant.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SignIn(client, key + "x", "/data")).Status);
        var signedIn = await SignIn(client, key, "/data");
        Assert.Equal((HttpStatusCode.SeeOther, "/data"), signedIn);
        using var data = await client.Page("/data");
        Assert.Contains("Data and sources", data.Title, StringComparison.Ordinal);
        new ApiKeys(options.Keys!).Remove("desk");
        using var shut = await client.GetAsync(new Uri("/data", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, shut.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("")]
    public async Task Signing_in_leads_to_no_other_site(string to)
    {
        var (options, key) = Locked(rate: 1000);
        var (app, at) = await Served.Start(options);
        await using var running = app;
        using var client = served.Client(at);
        Assert.Equal((HttpStatusCode.SeeOther, "/"), await SignIn(client, key, to));
    }

    [Fact]
    public async Task Everybody_sees_the_checks_of_their_own_key_alone()
    {
        var (options, key) = Locked(rate: 1000);
        var other = new ApiKeys(options.Keys!).Add("other", new DateOnly(2026, 3, 1));
        var (app, at) = await Served.Start(options);
        await using var running = app;
        using var client = served.Client(at);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var sent = await client.PostAsync(new Uri("/api/v1/checks?keep=true&asOf=2024-05-16", UriKind.Relative), new StringContent("China is a neighbour of Russia.", System.Text.Encoding.UTF8, "text/plain"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", other);
        Assert.Contains("\"checks\": []", await client.GetStringAsync(new Uri("/api/v1/checks", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var deleted = await client.DeleteAsync(sent.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, deleted.StatusCode);
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_to_wait_and_others_are_not()
    {
        var (options, key) = Locked(rate: 20);
        var other = new ApiKeys(options.Keys!).Add("other", new DateOnly(2026, 3, 1));
        var (app, at) = await Served.Start(options);
        await using var running = app;
        using var client = served.Client(at);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 30; i++)
        {
            using var answer = await client.GetAsync(new Uri("/api/v1/states?q=China", UriKind.Relative), TestContext.Current.CancellationToken);
            statuses.Add(answer.StatusCode);
            if (answer.StatusCode is HttpStatusCode.TooManyRequests)
            {
                Assert.NotNull(answer.Headers.RetryAfter);
            }
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", other);
        using var of = await client.GetAsync(new Uri("/api/v1/states?q=China", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, of.StatusCode);
    }

    private (ServeOptions Options, string Key) Locked(int rate)
    {
        var keys = Path.Combine(served.Folder, Guid.NewGuid().ToString("N"));
        var key = new ApiKeys(keys).Add("desk", new DateOnly(2026, 3, 1));
        return (new ServeOptions { Record = served.Record, Listen = "0.0.0.0", Port = 0, Keys = keys, Checks = keys + ".checks", RequestsPerMinute = rate }, key);
    }

    private static async Task<(HttpStatusCode Status, string? To)> SignIn(HttpClient client, string key, string to)
    {
        using var page = await client.Page("/sign-in");
        using var form = new FormUrlEncodedContent([new("key", key), new("to", to), new("form-token", Forms.Token(page))]);
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form, TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString);
    }
}
