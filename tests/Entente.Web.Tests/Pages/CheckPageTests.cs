using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Entente.Web.Tests.Pages;

public sealed class CheckPageTests(Served served)
{
    [Fact]
    public async Task A_pasted_article_is_checked_kept_and_found_again()
    {
        using var client = served.Client();
        using var sent = await client.Check([("text", Served.Sample)]);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var place = sent.Headers.Location!.OriginalString;
        using var page = await client.Page(place);
        Assert.NotEmpty(page.QuerySelectorAll("section.finding.supported"));
        using var report = JsonDocument.Parse(await client.GetStringAsync(new Uri(place + "/report.json", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Equal(page.QuerySelectorAll("section.finding").Length, report.RootElement.GetProperty("statements").GetArrayLength());
        Assert.Contains("## ", await client.GetStringAsync(new Uri(place + "/report.md", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.StartsWith("\uFEFFid,kind,verdict", Encoding.UTF8.GetString(await client.GetByteArrayAsync(new Uri(place + "/findings.csv", UriKind.Relative), TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(await client.GetByteArrayAsync(new Uri(place + ".zip", UriKind.Relative), TestContext.Current.CancellationToken)));
        using var article = new StreamReader(zip.Entries.Single(e => e.Name.StartsWith("article", StringComparison.Ordinal)).Open());
        Assert.Equal(Served.Sample.ReplaceLineEndings(), (await article.ReadToEndAsync(TestContext.Current.CancellationToken)).ReplaceLineEndings());
        using var history = await client.Page("/history");
        Assert.NotNull(history.QuerySelector($"a[href='{place}']"));
    }

    [Fact]
    public async Task A_file_is_read_by_its_ending()
    {
        using var client = served.Client();
        using var sent = await client.Check([], ("story.html", Encoding.UTF8.GetBytes("<html><head><title>Trade</title></head><body><article><h1>Trade</h1><p>BERLIN, 16 May 2024. Russia is a neighbour of China.</p><p>China is a neighbour of Russia, and trade between China and Russia rose in 2023.</p></article></body></html>")));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
    }

    [Theory]
    [InlineData("", "", "No article was given")]
    [InlineData("Some words without any date about China and Russia.", "", "As of")]
    [InlineData("China traded with Russia.", "2024-13-45", "not a day")]
    public async Task What_is_missing_is_said_and_nothing_typed_is_lost(string text, string asOf, string words)
    {
        using var client = served.Client();
        using var sent = await client.Check([("text", text), ("as-of", asOf)]);
        using var page = await sent.Page(422);
        Assert.Contains(words, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(text, page.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task An_article_given_twice_is_asked_for_once()
    {
        using var client = served.Client();
        using var sent = await client.Check([("text", Served.Sample)], ("a.txt", "x"u8.ToArray()));
        using var page = await sent.Page(422);
        Assert.Contains("more than one way", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_not_ours_is_not_acted_on()
    {
        using var client = served.Client();
        using var form = new MultipartFormDataContent { { new StringContent(Served.Sample), "text" } };
        using var sent = await client.PostAsync(new Uri("/check", UriKind.Relative), form, TestContext.Current.CancellationToken);
        using var page = await sent.Page(400);
        Assert.Equal(Served.Sample.ReplaceLineEndings("\n").Trim(), page.QuerySelector("textarea")!.TextContent.Trim());
    }

    [Fact]
    public async Task Nothing_of_an_article_is_ever_markup_or_script()
    {
        const string hostile = "16 May 2024. China and Russia <script>alert(1)</script> trade. </textarea><img src=x onerror=alert(1)> China is a neighbour of Russia <svg onload=alert(1)>.";
        using var client = served.Client();
        using var sent = await client.Check([("text", hostile), ("as-of", "2024-05-16")]);
        using var page = await client.Page(sent.Headers.Location!.OriginalString);
        Assert.Empty(page.QuerySelectorAll("img, svg[onload], script:not([src='/entente.js']):not([type='application/ld+json'])"));
        using var answer = await client.GetAsync(new Uri(sent.Headers.Location.OriginalString + "/report.html", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task A_check_can_be_deleted_for_good_by_a_form_of_ours_alone()
    {
        using var client = served.Client();
        using var sent = await client.Check([("text", "16 May 2024. China is a neighbour of Russia.")]);
        var place = sent.Headers.Location!.OriginalString;
        using var forged = new FormUrlEncodedContent([new("id", place["/checks/".Length..])]);
        using var refused = await client.PostAsync(new Uri("/history/delete", UriKind.Relative), forged, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using (await client.Page(place))
        {
        }

        using var history = await client.Page("/history");
        using var form = new FormUrlEncodedContent([new("id", place["/checks/".Length..]), new("form-token", Forms.Token(history))]);
        using var deleted = await client.PostAsync(new Uri("/history/delete", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, deleted.StatusCode);
        using var gone = await client.Page(place, 404);
    }

    [Fact]
    public async Task The_history_is_taken_away_whole()
    {
        using var client = served.Client();
        using var sent = await client.Check([("text", "16 May 2024. China is a neighbour of Russia.")]);
        using var zip = new ZipArchive(new MemoryStream(await client.GetByteArrayAsync(new Uri("/history.zip", UriKind.Relative), TestContext.Current.CancellationToken)));
        Assert.Contains(zip.Entries, e => "/checks/" + e.Name == sent.Headers.Location!.OriginalString + ".zip");
    }
}
