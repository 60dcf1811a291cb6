namespace Entente.Tests.Launcher;

/// <summary>The launcher <c>entente</c>, with a script in the place of <c>dotnet</c>.</summary>
public sealed class LauncherTests
{
    private const string Passed = "<check><an article.md><--json>";

    [Fact]
    public async Task Builds_once_then_runs_and_hands_on_words_and_exit_code()
    {
        using var home = new FakeHome();
        var first = await home.Run();
        Assert.Equal($"<{home[".build/app/Entente.Cli.dll"]}>{Passed}", first.Output);
        Assert.Equal((7, "entente: building once, this takes a minute ...\n"), (first.Code, first.Error));
        var second = await home.Run();
        Assert.Equal((7, "", first.Output), (second.Code, second.Error, second.Output));
        Assert.Equal(1, home.Builds);
        Assert.Empty(home.Leftovers);
    }

    [Theory]
    [InlineData("src/Entente.Cli/Program.cs", true)]
    [InlineData("data/words.tsv", true)]
    [InlineData("Directory.Build.props", true)]
    [InlineData("src/Entente.Cli/New file.cs", true)]
    [InlineData("src/Entente.Cli/obj/made.cs", false)]
    [InlineData("README.md", false)]
    public async Task Builds_again_when_a_source_has_changed(string changed, bool again)
    {
        using var home = new FakeHome();
        await home.Run();
        Directory.CreateDirectory(home["src/Entente.Cli/obj"]);
        home.Write(changed, "changed");
        Assert.Equal(7, (await home.Run()).Code);
        Assert.Equal(again ? 2 : 1, home.Builds);
        Assert.Equal(7, (await home.Run()).Code);
        Assert.Equal(again ? 2 : 1, home.Builds);
    }

    [Fact]
    public async Task A_change_during_the_build_is_not_lost()
    {
        using var home = new FakeHome();
        await home.Run([("TAKES", "0.5"), ("STARTED", home["../started"])], meanwhile: async _ =>
        {
            await Until(home["../started"]);
            home.Write("src/Entente.Cli/Program.cs", "changed");
        });
        await home.Run();
        Assert.Equal(2, home.Builds);
    }

    [Fact]
    public async Task Finds_its_folder_through_links()
    {
        using var home = new FakeHome();
        Directory.CreateDirectory(home["../links"]);
        File.CreateSymbolicLink(home["../links/absolute"], home["entente"]);
        File.CreateSymbolicLink(home["../links/entente"], "absolute");
        var ran = await home.Run(launcher: home["../links/entente"]);
        Assert.Equal($"<{home[".build/app/Entente.Cli.dll"]}>{Passed}", ran.Output);
        Assert.False(Path.Exists(home["../links/.build"]));
    }

    [Theory]
    [InlineData("-a folder")]
    [InlineData("it's $HOME; `rm` \"x\" * ü")]
    public async Task Any_name_of_a_folder_will_do(string name)
    {
        using var home = new FakeHome(name);
        var ran = await home.Run();
        Assert.Equal((7, $"<{home[".build/app/Entente.Cli.dll"]}>{Passed}"), (ran.Code, ran.Output));
    }

    [Fact]
    public async Task Builds_from_its_own_folder_since_a_global_json_may_stand_where_the_user_is()
    {
        using var home = new FakeHome();
        await home.Run();
        Assert.Contains(File.ReadLines(home["../calls"]), l => l.StartsWith(home[""].TrimEnd('/') + ": publish src/Entente.Cli/Entente.Cli.csproj --configuration Release", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_dotnet_is_told()
    {
        using var home = new FakeHome();
        home.RemoveDotnet();
        Told(await home.Run(), "'dotnet' was not found", "https://dotnet.microsoft.com/download/dotnet/10.0");
        Assert.False(Path.Exists(home[".build"]));
    }

    [Theory]
    [InlineData("", "no SDK was found")]
    [InlineData("8.0.404 [/usr/share/dotnet/sdk]\\n9.0.101 [/usr/share/dotnet/sdk]\\n", "found: 8.0.404 9.0.101.")]
    [InlineData("3.1.426 [/opt/10.0 tools/sdk]\\n", "found: 3.1.426.")]
    public async Task Only_an_old_sdk_is_told(string installed, string said)
    {
        using var home = new FakeHome();
        Told(await home.Run([("SDKS", installed)]), said, "The .NET SDK 10 is needed", "https://dotnet.microsoft.com/download/dotnet/10.0");
        Assert.Equal(0, home.Builds);
        Assert.False(Path.Exists(home[".build"]));
    }

    [Theory]
    [InlineData("10.0.100-rc.2 [/usr/share/dotnet/sdk]\\n")]
    [InlineData("8.0.404 [/a b/sdk]\\n11.0.100 [/a b/sdk]\\n")]
    public async Task A_later_sdk_will_do(string installed)
    {
        using var home = new FakeHome();
        Assert.Equal(7, (await home.Run([("SDKS", installed)])).Code);
    }

    [Fact]
    public async Task Without_the_parts_for_ready_to_run_it_is_built_plainly()
    {
        using var home = new FakeHome();
        Assert.Equal(7, (await home.Run([("FAILS", "ready")])).Code);
        Assert.Equal(2, home.Builds);
        Assert.Empty(home.Leftovers);
    }

    [Fact]
    public async Task A_failed_build_shows_its_words_and_keeps_what_was_there()
    {
        using var home = new FakeHome();
        await home.Run();
        home.Write("data/words.tsv", "changed");
        var ran = await home.Run([("FAILS", "all")]);
        Assert.Equal((2, ""), (ran.Code, ran.Output));
        Assert.Contains("error CS0000: it does not compile\nentente: The build failed; its words are above.\n", ran.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(home[".build/app/Entente.Cli.dll"]));
        Assert.Equal(["build.log"], home.Leftovers);
        Assert.Equal(7, (await home.Run()).Code);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task Stopped_during_the_first_build_it_leaves_nothing_half_built(string signal, int code)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs setsid");
        using var home = new FakeHome();
        var ran = await home.Run([("TAKES", "20"), ("STARTED", home["../started"])], meanwhile: async process =>
        {
            await Until(home["../started"]);

            // As a terminal does: to everybody of the group.
            await Programs.Signal(signal, $"-{process.Id}");
        });
        Assert.Equal((code, ""), (ran.Code, ran.Output));
        Assert.False(Path.Exists(home[".build/app"]));
        Assert.DoesNotContain(home.Leftovers, f => f != "build.log");
        Assert.Equal(7, (await home.Run()).Code);
        Assert.Empty(home.Leftovers);
    }

    [Fact]
    public async Task Two_first_runs_at_once_build_once()
    {
        using var home = new FakeHome();
        var first = home.Run([("TAKES", "1"), ("STARTED", home["../started"])]);
        await Until(home["../started"]);
        var second = await home.Run();
        Assert.Equal((7, 7), ((await first).Code, second.Code));
        Assert.Equal("entente: another run is building; waiting for it ...\n", second.Error);
        Assert.Equal((await first).Output, second.Output);
        Assert.Equal(1, home.Builds);
        Assert.Empty(home.Leftovers);
    }

    [Fact]
    public async Task A_build_that_was_killed_does_not_lock_the_next_out()
    {
        using var home = new FakeHome();
        Directory.CreateDirectory(home[".build/lock"]);
        Directory.CreateDirectory(home[".build/new"]);

        // Above the largest process number that Linux and macOS give.
        home.Write(".build/lock/owner", "99999999\n");
        home.Write(".build/new/half", "built");
        Assert.Equal(7, (await home.Run()).Code);
        Assert.False(Path.Exists(home[".build/app/half"]));
        Assert.Empty(home.Leftovers);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told()
    {
        using var home = new FakeHome();

        // A file in the folder's place holds off the administrator, too.
        home.Write(".build", "in the way");
        Told(await home.Run(), "Cannot write to", home[".build"], "copy Entente");
        Assert.Equal(0, home.Builds);
    }

    [Fact]
    public async Task A_read_only_folder_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Programs.MayWriteEverywhere, "the administrator may write to a read-only folder");
        using var home = new FakeHome();
        await Programs.Bash("chmod 555 \"$1\"", home[""]);
        Told(await home.Run(), "Cannot write to", home[".build"], "copy Entente");
        await Programs.Bash("chmod 755 \"$1\"", home[""]);
        Assert.Equal(0, home.Builds);
    }

    [Fact]
    public void The_windows_launcher_jumps_only_to_labels_that_it_has_and_ends_its_lines_as_windows_does()
    {
        var text = File.ReadAllText(Path.Combine(SharedData.Root, "entente.cmd"));
        var lines = text.Split("\r\n");
        Assert.DoesNotContain(lines, l => l.Contains('\n', StringComparison.Ordinal));
        var labels = lines.Where(l => l.StartsWith(':')).Select(l => l[1..].Trim()).ToHashSet(StringComparer.Ordinal);
        var words = lines.Select(l => l.Split(' ')).SelectMany(w => w.Zip(w.Skip(1))).Where(p => p.First is "goto" || (p.First is "call" && p.Second.StartsWith(':'))).Select(p => p.Second.TrimStart(':')).ToList();
        Assert.NotEmpty(words);
        Assert.All(words, label => Assert.Contains(label, labels));
    }

    private static async Task Until(string path)
    {
        for (var waited = 0; !File.Exists(path); waited++)
        {
            Assert.True(waited < 6000, $"{path} did not appear in a minute");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private static void Told(Ran ran, params string[] said)
    {
        Assert.Equal((2, ""), (ran.Code, ran.Output));
        Assert.StartsWith("entente: ", ran.Error, StringComparison.Ordinal);
        Assert.Equal(1, ran.Error.Count(c => c == '\n'));
        Assert.All(said, words => Assert.Contains(words, ran.Error, StringComparison.Ordinal));
    }
}
