using Microsoft.Playwright;

namespace Entente.Browser.Tests;

/// <summary>How a page is looked at: screen, theme, with script or without.</summary>
public sealed record Look(string Name, int Width, int Height, ColorScheme Theme, bool Script = true)
{
    public static Look Desktop { get; } = new("desktop-light", 1280, 900, ColorScheme.Light);

    public static Look DesktopDark { get; } = new("desktop-dark", 1280, 900, ColorScheme.Dark);

    public static Look Phone { get; } = new("phone-light", 360, 740, ColorScheme.Light);

    public static Look PhoneDark { get; } = new("phone-dark", 360, 740, ColorScheme.Dark);

    public static Look NoScript { get; } = new("no-script", 1280, 900, ColorScheme.Light, Script: false);

    public override string ToString() => Name;
}

/// <summary>A page open in a browser of its own, with everything that it complained of.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private Visit(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, and requests that failed.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Opens a browser of a look.</summary>
    public static async Task<Visit> Open(Browser browser, Look look)
    {
        var opened = await browser.Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = look.Theme,
            JavaScriptEnabled = look.Script,
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
        });
        var page = await opened.NewPageAsync();
        var visit = new Visit(opened, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                visit.Complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => visit.Complaints.Add($"{page.Url}: {error}");
        page.RequestFailed += (_, request) => visit.Complaints.Add($"{request.Url}: {request.Failure}");
        return visit;
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
