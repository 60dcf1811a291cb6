using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Parquet.Serialization;

namespace Entente.Web.Tests.Api;

public sealed class ApiTests(Served served)
{
    [Fact]
    public async Task The_same_question_gives_the_same_values_in_every_form()
    {
        const string path = "/api/v1/series/trade.total?pairs=CHN-RUS&asOf=2024-05-16";
        using var client = served.Client();
        using var json = JsonDocument.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));
        var points = json.RootElement.GetProperty("series")[0].GetProperty("points").EnumerateArray().Select(p => (p.GetProperty("year").GetInt32(), p.GetProperty("value").GetDouble())).ToList();
        var csv = (await Get(client, path, "text/csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')).Select(c => (int.Parse(c[4], CultureInfo.InvariantCulture), double.Parse(c[5], CultureInfo.InvariantCulture))).ToList();
        using var stream = new MemoryStream(await client.GetByteArrayAsync(new Uri(path + "&format=parquet", UriKind.Relative), TestContext.Current.CancellationToken));
        var rows = (await ParquetSerializer.DeserializeUntypedAsync(stream, cancellationToken: TestContext.Current.CancellationToken)).Data.Select(r => (Convert.ToInt32(r["year"], CultureInfo.InvariantCulture), Convert.ToDouble(r["value"], CultureInfo.InvariantCulture))).ToList();
        Assert.Equal(points, csv);
        Assert.Equal(points, rows);

        // 239.02 billion dollars in 2023, as BACI HS17 V202501 sums to.
        Assert.Equal(239.02, Math.Round(points.Single(p => p.Item1 == 2023).Item2 / 1e9, 2));
    }

    [Fact]
    public async Task Pages_of_a_ranking_make_the_whole_of_it()
    {
        using var client = served.Client();
        var (seen, total) = (new List<string>(), 0);
        for (string? path = "/api/v1/rankings/trade.total?state=RUS&limit=40"; path is not null;)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            using var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            seen.AddRange(page.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("to").GetString()!));
            total = int.Parse(Assert.Single(answer.Headers.GetValues("X-Total-Count")), CultureInfo.InvariantCulture);
            Assert.Equal(total, page.RootElement.GetProperty("ranked").GetInt32());
            path = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split(',').FirstOrDefault(l => l.Contains("rel=\"next\"", StringComparison.Ordinal))?.Trim().TrimStart('<').Split('>')[0] : null;
        }

        Assert.Equal(total, seen.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(total + 1, (await Get(client, "/api/v1/rankings/trade.total?state=RUS", "text/csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("/api/v1/measures/nothing", "GET", 404)]
    [InlineData("/api/v1/rules/nothing", "GET", 404)]
    [InlineData("/api/v1/series/nothing?pairs=CHN-RUS", "GET", 404)]
    [InlineData("/api/v1/series/trade.total", "GET", 400)]
    [InlineData("/api/v1/series/trade.total?pairs=CHN-XYZ", "GET", 422)]
    [InlineData("/api/v1/series/trade.total?pairs=CHN-RUS&format=xml", "GET", 406)]
    [InlineData("/api/v1/briefs/CHN/CHN", "GET", 422)]
    [InlineData("/api/v1/briefs/CHN/RUS?asOf=yesterday", "GET", 422)]
    [InlineData("/api/v1/rankings/trade.total?limit=0", "GET", 422)]
    [InlineData("/api/v1/checks/../../x", "GET", 404)]
    [InlineData("/api/v1/checks/20260101000000000-0123456789abcdef", "GET", 404)]
    [InlineData("/api/v1/checks/20260101000000000-0123456789abcdef", "DELETE", 404)]
    [InlineData("/api/v1/checks?limit=9999", "GET", 422)]
    [InlineData("/api/v1/nothing", "GET", 404)]
    [InlineData("/api/v1/states", "POST", 405)]
    public async Task What_goes_wrong_is_told_as_problem_details(string path, string method, int status)
    {
        using var client = served.Client();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        if (path.Contains("..", StringComparison.Ordinal) && answer.Content.Headers.ContentType?.MediaType == "text/html")
        {
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            return;
        }

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.True(problem.RootElement.GetProperty("detail").GetString()!.Length > 10);
    }

    [Fact]
    public async Task An_article_is_checked_as_the_command_line_checks_it()
    {
        using var client = served.Client();
        using var sent = await client.PostAsync(new Uri("/api/v1/checks", UriKind.Relative), Json(new { text = Served.Sample }), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        using var command = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Entente.Cli.dll"), "check", Path.Combine(Served.Root, "samples", "beijing-2024-05-16.md"), "--json", "--record", served.Record]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await command.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Verdicts(output), Verdicts(await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));

        static IEnumerable<string> Verdicts(string report)
        {
            using var parsed = JsonDocument.Parse(report);
            return [.. parsed.RootElement.GetProperty("statements").EnumerateArray().Select(s => $"{s.GetProperty("quote")} {s.GetProperty("verdict")} {s.GetProperty("reason")}")];
        }
    }

    [Fact]
    public async Task A_check_is_kept_listed_and_deleted()
    {
        using var client = served.Client();
        using var sent = await client.PostAsync(new Uri("/api/v1/checks", UriKind.Relative), Json(new { text = "16 May 2024. China is a neighbour of Russia.", keep = true }), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        var place = sent.Headers.Location!;
        Assert.Equal(await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await client.GetStringAsync(place, TestContext.Current.CancellationToken));
        using var list = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/checks?limit=200", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Contains(list.RootElement.GetProperty("checks").EnumerateArray(), c => place.OriginalString.EndsWith(c.GetProperty("id").GetString()!, StringComparison.Ordinal));
        using var deleted = await client.DeleteAsync(place, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using var gone = await client.GetAsync(place, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Theory]
    [InlineData("{", 422)]
    [InlineData("{\"text\":1}", 422)]
    [InlineData("{}", 422)]
    [InlineData("{\"text\":\"a\",\"address\":\"https://example.org\"}", 422)]
    [InlineData("{\"text\":\"China and Russia.\",\"format\":\"docx\"}", 422)]
    [InlineData("null", 415)]
    public async Task A_body_that_is_no_article_is_told_so(string body, int status)
    {
        using var client = served.Client();
        using var sent = await client.PostAsync(new Uri("/api/v1/checks", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)sent.StatusCode);
        Assert.Equal("application/problem+json", sent.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 200)]
    public async Task A_page_of_another_site_cannot_make_a_browser_use_it(string header, string value, int status)
    {
        using var client = served.Client();
        foreach (var path in new[] { "/api/v1/checks" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("16 May 2024. China is a neighbour of Russia.", Encoding.UTF8, "text/plain") };
            request.Headers.Add(header, value);
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(status, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task An_answer_is_not_sent_again_and_changes_with_its_form()
    {
        using var client = served.Client();
        using var first = await client.GetAsync(new Uri("/api/v1/series/trade.total?pairs=CHN-RUS", UriKind.Relative), TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/series/trade.total?pairs=CHN-RUS");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        using var csv = await client.GetAsync(new Uri("/api/v1/series/trade.total?pairs=CHN-RUS&format=csv", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.NotEqual(first.Headers.ETag, csv.Headers.ETag);
    }

    private static StringContent Json(object body) => new(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    private static async Task<string> Get(HttpClient client, string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(accept, answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
