using Entente.Sources;
using Entente.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Entente.Browser.Tests.Browser))]

namespace Entente.Browser.Tests;

/// <summary>Chromium as the system has it, and a server on loopback. Asked for by ENTENTE_BROWSER=1; else, and without Chromium, the tests are skipped and say so.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private WebApplication? app;
    private IPlaywright? playwright;
    private IBrowser? browser;

    private static bool Asked => Environment.GetEnvironmentVariable("ENTENTE_BROWSER") == "1";

    /// <summary>What the tests write.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "entente-browser-tests-" + Guid.NewGuid().ToString("N"));

    /// <summary>Where screenshots go: <c>ENTENTE_SCREENSHOTS</c>, else nowhere that is kept.</summary>
    public string Pictures => Environment.GetEnvironmentVariable("ENTENTE_SCREENSHOTS") ?? Path.Combine(Folder, "pictures");

    /// <summary>Where the server is.</summary>
    public Uri At { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The browser; skips the test where there is none.</summary>
    public IBrowser Chromium
    {
        get
        {
            Assert.SkipUnless(Asked, "The pages are shown in a browser when ENTENTE_BROWSER=1 is set.");
            Assert.SkipWhen(browser is null, "No Chromium is installed here (looked for chromium, chromium-browser, google-chrome on the path).");
            return browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!Asked || Find() is not { } program)
        {
            return;
        }

        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(Pictures);
        RecordBuilder.Create(Path.Combine(Folder, "record.duckdb"));
        app = EntenteServer.Build(new ServeOptions { Record = Path.Combine(Folder, "record.duckdb"), Port = 0 });
        await app.StartAsync();
        At = EntenteServer.AddressOf(app);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
            Directory.Delete(Folder, recursive: true);
        }
    }

    /// <summary>The folder of the repository.</summary>
    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Entente.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Entente.slnx was not found above the tests.");
        }

        return folder;
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
