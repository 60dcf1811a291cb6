using System.Security.Cryptography;
using Entente.Sources.Loading;

namespace Entente.Tests.Sources;

/// <summary>Fetching goes on where it broke off, tries again, and takes nothing that is not what was promised.</summary>
public sealed class DownloadTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly byte[] content = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 31 % 251))];
    private readonly FileServer server;

    public DownloadTests() => server = new FileServer(content);

    public void Dispose()
    {
        server.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Fetches_a_file_under_its_own_name()
    {
        var path = await Fetch();
        Assert.Equal("BACI_HS17_V202501.zip", Path.GetFileName(path));
        Assert.Equal(content, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_taken_up_where_it_broke()
    {
        server.Troubles.Enqueue("break");
        server.Troubles.Enqueue("break");
        Assert.Equal(content, await File.ReadAllBytesAsync(await Fetch(), TestContext.Current.CancellationToken));
        var asked = server.Asked.ToArray();
        Assert.Equal("", asked[0]);
        Assert.All(asked[1..], a => Assert.Matches("^bytes=[1-9][0-9]*-$", a));
    }

    [Fact]
    public async Task A_fetch_that_was_given_up_goes_on_in_the_next_run()
    {
        server.Troubles.Enqueue("break");
        var error = await Assert.ThrowsAsync<EntenteException>(() => Fetch(new DownloadOptions { Retries = 0 }));
        Assert.Contains("run the command again", error.Message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllBytesAsync(await Fetch(), TestContext.Current.CancellationToken));
        Assert.Matches("^bytes=[1-9]", server.Asked.Last());
    }

    [Fact]
    public async Task The_rest_of_another_version_is_not_put_to_the_first_half()
    {
        server.Troubles.Enqueue("break");
        await Assert.ThrowsAsync<EntenteException>(() => Fetch(new DownloadOptions { Retries = 0 }));
        server.Tag = "\"two\"";
        Assert.Equal(content, await File.ReadAllBytesAsync(await Fetch(), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("503")]
    [InlineData("429")]
    public async Task A_server_that_is_busy_is_asked_again(string status)
    {
        server.Troubles.Enqueue(status);
        server.Troubles.Enqueue(status);
        Assert.Equal(content, await File.ReadAllBytesAsync(await Fetch(), TestContext.Current.CancellationToken));
        Assert.Equal(3, server.Asked.Count);
    }

    [Fact]
    public async Task What_is_not_there_is_told_at_once_without_the_query()
    {
        server.Troubles.Enqueue("404");
        var error = await Assert.ThrowsAsync<EntenteException>(() => Fetch(query: "?key=secret"));
        Assert.Contains("404", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task A_file_of_another_checksum_is_thrown_away()
    {
        Assert.Equal(content.Length, new FileInfo(await Fetch(new DownloadOptions { Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)) })).Length);
        var error = await Assert.ThrowsAsync<EntenteException>(() => Fetch(new DownloadOptions { Sha256 = new string('0', 64) }, "?other"));
        Assert.Contains("thrown away", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Location, "part", SearchOption.AllDirectories));
    }

    [Fact]
    public void Consent_is_asked_once()
    {
        using var fixture = new LoadingFixture();
        var sipri = SourceCatalog.Of("sipri-transfers");
        Assert.Contains("--accept-licence", Assert.Throws<EntenteException>(() => Consent.Require(fixture.Store, sipri, accepts: false)).Message, StringComparison.Ordinal);
        Consent.Require(fixture.Store, sipri, accepts: true);
        Consent.Require(fixture.Store, sipri, accepts: false);
        Consent.Require(fixture.Store, SourceCatalog.Of("baci"), accepts: false);
        Assert.Throws<EntenteException>(() => Consent.Require(fixture.Store, SourceCatalog.Of("comtrade"), accepts: false));
    }

    private async Task<string> Fetch(DownloadOptions? options = null, string query = "")
    {
        using var download = new Download(folder.Location, (options ?? new DownloadOptions()) with { FirstWait = TimeSpan.FromMilliseconds(5) });
        return await download.Fetch(new Uri(server.Address, "data/BACI_HS17_V202501.zip" + query), TestContext.Current.CancellationToken);
    }
}
