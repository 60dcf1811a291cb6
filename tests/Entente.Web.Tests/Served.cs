using System.Net;
using Entente.Sources;
using Entente.Web.Fetching;
using Microsoft.AspNetCore.Builder;

[assembly: AssemblyFixture(typeof(Entente.Web.Tests.Served))]

namespace Entente.Web.Tests;

/// <summary>A server on loopback with a record of the starter figures, for all tests.</summary>
public sealed class Served : IAsyncLifetime
{
    private WebApplication? app;

    /// <summary>Everything it writes.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "entente-web-tests-" + Guid.NewGuid().ToString("N"));

    /// <summary>The record.</summary>
    public string Record => Path.Combine(Folder, "record.duckdb");

    /// <summary>Where it is.</summary>
    public Uri At { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A sample article.</summary>
    public static string Sample { get; } = File.ReadAllText(Path.Combine(FindRoot(), "samples", "beijing-2024-05-16.md"));

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        RecordBuilder.Create(Record);
        (app, At) = await Start(new ServeOptions { Record = Record, Port = 0, Clock = new FixedClock() });
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Starts a server on a free port.</summary>
    internal static async Task<(WebApplication App, Uri At)> Start(ServeOptions options, FetchRules? fetching = null)
    {
        var server = EntenteServer.Build(options, fetching ?? new FetchRules());
        await server.StartAsync(TestContext.Current.CancellationToken);
        var at = EntenteServer.AddressOf(server);
        return (server, options.Listen == "0.0.0.0" ? new UriBuilder(at) { Host = "127.0.0.1" }.Uri : at);
    }

    /// <summary>A browser of a kind: keeps cookies, follows nothing by itself.</summary>
    public HttpClient Client(Uri? at = null) => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = at ?? At };

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Entente.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Entente.slnx was not found above the tests.");
        }

        return folder;
    }
}

/// <summary>A clock whose day does not change with the day of the test; its seconds go on.</summary>
internal sealed class FixedClock : TimeProvider
{
    private static readonly TimeSpan Behind = System.GetUtcNow() - new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - Behind;
}
