using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Entente.Web.Checks;

namespace Entente.Web.Tests.Checks;

public sealed class KilledServerTests(Served served)
{
    [Fact]
    public async Task A_server_that_is_told_to_end_ends_in_peace()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs signals");
        using var server = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Entente.Cli.dll"), "serve", "--port", "0", "--record", served.Record, "--checks", Path.Combine(served.Folder, "told")])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            RedirectStandardError = true,
        })!;
        await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        using var kill = Process.Start("kill", ["-s", "TERM", server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, server.ExitCode);
        Assert.Equal("", await server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_server_killed_under_load_has_lost_no_check_that_it_answered_with()
    {
        var folder = Path.Combine(served.Folder, "killed");
        using var server = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Entente.Cli.dll"), "serve", "--port", "0", "--record", served.Record, "--checks", folder },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var said = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var at = new Uri(said!.Split(' ').First(w => w.StartsWith("http", StringComparison.Ordinal)));
        var answered = new ConcurrentBag<string>();
        using var client = new HttpClient { BaseAddress = at };
        var askers = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            try
            {
                while (true)
                {
                    using var sent = await client.PostAsync(new Uri("/api/v1/checks?keep=true&asOf=2024-05-16", UriKind.Relative), new StringContent("China is a neighbour of Russia.", Encoding.UTF8, "text/plain"));
                    answered.Add(sent.Headers.Location!.OriginalString.Split('/')[^1]);
                }
            }
            catch (HttpRequestException)
            {
                // The server is gone.
            }
        })).ToList();
        var began = Stopwatch.StartNew();
        while (answered.Count < 12 && began.Elapsed < TimeSpan.FromSeconds(60))
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(askers);
        Assert.True(answered.Count >= 12);
        var store = new CheckStore(folder, TimeProvider.System);
        Assert.All(answered, id => Assert.Equal(id, store.Find(id)?.Id));
        Assert.All(store.Ids(), id => Assert.NotNull(store.Read(id, "page.html")));
        Assert.Empty(Directory.EnumerateFiles(folder, ".new-*"));
    }
}
