using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Entente.Browser.Tests;

public sealed class PageTests(Browser browser)
{
    public static readonly string[] Paths =
    [
        "/", "/brief", "/brief/CHN/RUS?as-of=2024-05-16", "/brief/PER/JPN?as-of=2024-05-16", "/brief?a=China&b=Rusia", "/series?measure=trade.total&pairs=CHN-RUS,IND-RUS", "/rank?measure=trade.total&state=RUS&year=2023",
        "/map/CHN?year=2023", "/history", "/data", "/measures", "/measures/dependence.asymmetry", "/rules", "/rules/trade.growth", "/nowhere",
    ];

    public static MatrixTheoryData<string, string> Views => new(Paths, [Look.Desktop.Name, Look.DesktopDark.Name, Look.Phone.Name, Look.PhoneDark.Name]);

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_page_shows_well_and_everybody_can_use_it(string path, string look)
    {
        await using var visit = await Visit.Open(browser, Of(look));
        await visit.Page.GotoAsync(new Uri(browser.At, path).AbsoluteUri);
        await LookAt(visit, $"{Name(path)}.{look}");
    }

    [Theory]
    [InlineData("desktop-light")]
    [InlineData("desktop-dark")]
    [InlineData("phone-light")]
    [InlineData("phone-dark")]
    [InlineData("no-script")]
    public async Task An_article_is_pasted_and_its_report_read(string look)
    {
        await using var visit = await Visit.Open(browser, Of(look));
        await visit.Page.GotoAsync(browser.At.AbsoluteUri);
        await visit.Page.GetByLabel("The article").FillAsync(Article());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Check the article" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/checks/**");
        Assert.True(await visit.Page.Locator("section.finding").CountAsync() > 5);
        if (look == "no-script")
        {
            // The filters work by style alone.
            await visit.Page.Locator("#show-supported").CheckAsync();
            Assert.False(await visit.Page.Locator("section.finding.not-a-claim").First.IsVisibleAsync());
            Assert.True(await visit.Page.Locator("section.finding.supported").First.IsVisibleAsync());
            return;
        }

        await LookAt(visit, $"report.{look}");
        await visit.Page.GoBackAsync();
        await visit.Page.GoForwardAsync();
        Assert.True(await visit.Page.Locator("section.finding").CountAsync() > 5);
    }

    [Fact]
    public async Task Everything_is_reached_by_keyboard_alone()
    {
        await using var visit = await Visit.Open(browser, Look.Desktop);
        await visit.Page.GotoAsync(browser.At.AbsoluteUri);
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await visit.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("text", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
        await visit.Page.Keyboard.TypeAsync("16 May 2024. China is a neighbour of Russia.");
        for (var i = 0; i < 12 && await visit.Page.EvaluateAsync<string>("document.activeElement.textContent") != "Check the article"; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
        }

        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/checks/**");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_pair_is_chosen_without_script_by_a_name_in_use()
    {
        await using var visit = await Visit.Open(browser, Look.NoScript);
        await visit.Page.GotoAsync(new Uri(browser.At, "/brief").AbsoluteUri);
        await visit.Page.Locator("#a").FillAsync("PRC");
        await visit.Page.Locator("#b").FillAsync("Russian Federation");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Brief me" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/brief/CHN/RUS");
        Assert.Contains("China and Russia", await visit.Page.Locator("h1").TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_is_deleted_in_the_history()
    {
        await using var visit = await Visit.Open(browser, Look.Desktop);
        await visit.Page.GotoAsync(browser.At.AbsoluteUri);
        await visit.Page.GetByLabel("The article").FillAsync("# To be deleted\n\n16 May 2024. China is a neighbour of Russia.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Check the article" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/checks/**");
        await visit.Page.GotoAsync(new Uri(browser.At, "/history").AbsoluteUri);
        await LookAt(visit, "history-with-checks.desktop-light");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Delete the check of To be deleted" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/history");
        Assert.Equal(0, await visit.Page.GetByText("To be deleted").CountAsync());
    }

    [Theory]
    [InlineData("desktop-light")]
    [InlineData("phone-dark")]
    public async Task A_report_opened_from_disk_keeps_to_its_policy(string look)
    {
        await using var visit = await Visit.Open(browser, Look.Desktop);
        await visit.Page.GotoAsync(browser.At.AbsoluteUri);
        await visit.Page.GetByLabel("The article").FillAsync(Article());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Check the article" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/checks/**");
        var file = Path.Combine(browser.Folder, $"report-{look}.html");
        using (var client = new HttpClient())
        {
            await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync(new Uri(visit.Page.Url + "/report.html"), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        }

        await using var fromDisk = await Visit.Open(browser, Of(look));
        await fromDisk.Page.GotoAsync(new Uri(file).AbsoluteUri);
        await LookAt(fromDisk, $"report-from-disk.{look}");
    }

    private async Task LookAt(Visit visit, string name)
    {
        await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(browser.Pictures, name + ".png"), FullPage = true });
        var complaints = visit.Complaints.Where(c => !c.Contains("status of 4", StringComparison.Ordinal)).ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        var wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wide <= 0, $"{name} is {wide} px wider than the screen");
        var axe = await visit.Page.RunAxe();
        var faults = axe.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {v.Help} — {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ToList();
        Assert.True(faults.Count == 0, $"{name}\n{string.Join('\n', faults)}");
    }

    private static string Article() => File.ReadAllText(Path.Combine(Browser.Root(), "samples", "beijing-2024-05-16.md"));

    private static string Name(string path) => string.Concat(path.Trim('/').Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')) is { Length: > 0 } name ? name : "home";

    private static Look Of(string name) => new[] { Look.Desktop, Look.DesktopDark, Look.Phone, Look.PhoneDark, Look.NoScript }.Single(l => l.Name == name);
}
