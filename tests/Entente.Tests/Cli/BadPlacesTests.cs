using Entente.Sources;
using Entente.Tests.Record;

namespace Entente.Tests.Cli;

/// <summary>Full disks, folders that are closed, pipes that break, Ctrl-C: what was there stays, nothing is half-written.</summary>
public sealed class BadPlacesTests(BuiltRecord built) : CliTest(built)
{
    public static TheoryData<string> Outputs => ["check \"$1\" --record \"$2\"", "check \"$1\" --record \"$2\" --json", "explain", "data list --record \"$2\"", "--help"];

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task Output_to_a_full_disk_is_told(string line)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full");
        Refused(await Programs.Bash($"entente {line} >/dev/full", Write("a.txt", Short), Record), "No space left", "disk has room");
    }

    [Fact]
    public async Task A_page_onto_a_full_disk_is_told()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full");
        Refused(await Check(Write("a.txt", Short), "--html", "/dev/full"), "/dev/full", "No space left", "disk with room");
    }

    [Fact]
    public async Task A_page_that_outgrows_its_disk_leaves_the_old_one()
    {
        var (article, page) = (Write("a.txt", Short), Write("report.html", "the old page"));

        // No file may grow beyond 4 kB, as on a full disk; the runtime's own doubly mapped memory would count, so it is turned off.
        var ran = await Programs.Bash("trap '' XFSZ; ulimit -f 4; export DOTNET_EnableWriteXorExecute=0; entente check \"$1\" --record \"$2\" --html \"$3\"", article, Record, page);
        Refused(ran, "report.html", "Give a path");
        Assert.Equal("the old page", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken));
        Left("a.txt", "report.html");
    }

    [Fact]
    public async Task A_record_that_outgrows_its_disk_leaves_nothing_and_check_says_so()
    {
        var ran = await Programs.Bash("trap '' XFSZ; ulimit -f 3000; export DOTNET_EnableWriteXorExecute=0; entente check \"$1\" --record \"$2\"", Write("a.txt", Short), In("r.duckdb"));
        Refused(ran, "r.duckdb", "could not be written", "--record PATH");
        Left("a.txt", "r.duckdb.lock");
    }

    [Fact]
    public async Task A_folder_that_nobody_may_write_to_is_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a folder that even the administrator cannot write to: Linux's /proc");
        var article = Write("a.txt", Short);
        Refused(await Programs.Entente("check", article, "--record", "/proc/entente/r.duckdb"), "/proc/entente", "--record PATH");
        Refused(await Check(article, "--html", "/proc/entente/report.html"), "/proc/entente/report.html", "may write to");
    }

    [Fact]
    public async Task A_read_only_folder_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Programs.MayWriteEverywhere, "the administrator may write to a read-only folder");
        var article = Write("a.txt", Short);
        var ran = await Programs.Bash("mkdir \"$3\"; chmod 555 \"$3\"; entente check \"$1\" --record \"$2\" --html \"$3/report.html\"", article, Record, In("closed"));
        Refused(ran, "report.html", "may write to");
        Refused(await Programs.Entente("data", "init", "--record", In("closed/r.duckdb")), "r.duckdb", "--record PATH");
        Assert.Empty(Directory.EnumerateFileSystemEntries(In("closed")));
    }

    [Fact]
    public async Task A_folder_in_the_pages_place_is_told()
    {
        Directory.CreateDirectory(In("report.html"));
        Refused(await Check(Write("a.txt", Short), "--html", In("report.html")), "report.html", "a folder", "Give one");
        Left("a.txt", "report.html");
    }

    [Fact]
    public async Task A_page_is_written_where_nothing_stood_and_through_links()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need leave on Windows");
        File.CreateSymbolicLink(In("link.html"), "page.html");
        var article = Write("a.txt", Short);
        Assert.Equal("", (await Check(article, "--html", In("link.html"))).Error);
        Assert.Equal("", (await Check(article, "--html", In("new.html"))).Error);
        Assert.Equal("", (await Check(article, "--html", In("link.html"))).Error);
        Assert.Equal("page.html", new FileInfo(In("link.html")).LinkTarget);
        Assert.Equal(await File.ReadAllTextAsync(In("new.html"), TestContext.Current.CancellationToken), await File.ReadAllTextAsync(In("page.html"), TestContext.Current.CancellationToken));
        Left("a.txt", "link.html", "new.html", "page.html");
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task A_broken_pipe_ends_quietly(string line)
    {
        var ran = await Programs.Bash($"entente {line} | head -n 1; echo \"code ${{PIPESTATUS[0]}}\"", Write("a.txt", Short), Record);
        Assert.Equal("", ran.Error);
        var lines = ran.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Equal("code 0", lines[1]);
    }

    [Fact]
    public async Task A_pipe_that_nobody_reads_ends_quietly()
    {
        var ran = await Programs.Bash("entente check \"$1\" --record \"$2\" | true; echo \"code ${PIPESTATUS[0]}\"", Write("a.txt", Short), Record);
        Assert.Equal(("code 0\n", ""), (ran.Output, ran.Error));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Stopped_while_the_record_is_made_nothing_is_left(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs env --default-signal");
        var building = In("r.duckdb.building");

        // A test run from a script's background ignores SIGINT, and its children would inherit that.
        var start = Programs.Of("env", [$"--default-signal={signal}", "dotnet", Programs.Cli, "check", Write("a.txt", Short), "--record", In("r.duckdb")]);
        var ran = await Programs.Run(start, async process =>
        {
            while (!File.Exists(building) && !process.HasExited)
            {
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }

            await Programs.Signal(signal, $"{process.Id}");
        });
        Assert.Equal("entente: Stopped. Nothing half-written was left.\n", ran.Error);
        Assert.Equal((130, ""), (ran.Code, ran.Output));
        Left("a.txt", "r.duckdb.lock");
        Assert.True(RecordBuilder.Create(In("r.duckdb"), stop: TestContext.Current.CancellationToken));
    }
}
