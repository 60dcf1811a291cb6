using System.Diagnostics;
using Entente.Record;
using Entente.Sources;

namespace Entente.Tests.Sources;

/// <summary>The record is made whole or not at all, whatever goes wrong.</summary>
public sealed class RecordBuilderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Target => folder["here", "record.duckdb"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Makes_the_record_once_and_again_when_told_to()
    {
        Assert.True(RecordBuilder.Create(Target, stop: TestContext.Current.CancellationToken));
        Assert.False(RecordBuilder.Create(Target, stop: TestContext.Current.CancellationToken));
        Assert.True(RecordBuilder.Create(Target, force: true, stop: TestContext.Current.CancellationToken));
        using var reader = RecordReader.Open(Target);
        Assert.False(reader.OtherStarterFigures);
        AssertNothingHalfWritten();
    }

    [Fact]
    public async Task Several_first_runs_at_once_make_one_record()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RecordBuilder.Create(Target, stop: TestContext.Current.CancellationToken), TestContext.Current.CancellationToken)));
        Assert.Equal(1, made.Count(m => m));
        RecordReader.Open(Target).Dispose();
        AssertNothingHalfWritten();
    }

    [Theory]
    [InlineData("starter/baci-pairs.trade_total.parquet")]
    [InlineData("curated/warrants.csv")]
    public void A_damaged_starter_file_is_told(string file)
    {
        var data = CopyOfData();
        var bytes = File.ReadAllBytes(Path.Combine(data, file));
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(Path.Combine(data, file), bytes);
        var error = Assert.Throws<EntenteException>(() => RecordBuilder.Create(Target, force: false, data, stop: TestContext.Current.CancellationToken));
        Assert.Contains(Path.GetFileName(file), error.Message, StringComparison.Ordinal);
        Assert.Contains("damaged", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
        AssertNothingHalfWritten();
    }

    [Theory]
    [InlineData("starter/unga-un.vote.parquet")]
    [InlineData("curated/offices.csv")]
    [InlineData("starter/manifest.json")]
    public void A_missing_starter_file_is_told(string file)
    {
        var data = CopyOfData();
        File.Delete(Path.Combine(data, file));
        var error = Assert.Throws<EntenteException>(() => RecordBuilder.Create(Target, force: false, data, stop: TestContext.Current.CancellationToken));
        Assert.Contains(Path.GetFileName(file), error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
        AssertNothingHalfWritten();
    }

    [Fact]
    public void A_failed_build_keeps_the_record_that_was_there()
    {
        RecordBuilder.Create(Target, stop: TestContext.Current.CancellationToken);
        var data = CopyOfData();
        File.Delete(Path.Combine(data, "starter/unga-un.vote.parquet"));
        Assert.Throws<EntenteException>(() => RecordBuilder.Create(Target, force: true, data, stop: TestContext.Current.CancellationToken));
        RecordReader.Open(Target).Dispose();
        AssertNothingHalfWritten();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a folder that nobody can write to: Linux's /proc");
        var error = Assert.Throws<EntenteException>(() => RecordBuilder.Create("/proc/entente/record.duckdb", stop: TestContext.Current.CancellationToken));
        Assert.Contains("--record", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_records_place_is_told()
    {
        Directory.CreateDirectory(Target);
        Assert.Contains("is a folder", Assert.Throws<EntenteException>(() => RecordBuilder.Create(Target, stop: TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_leaves_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a shell that limits the size of files");

        // A file may grow to 3 MB, then a write fails, as on a full disk; the runtime's own doubly mapped memory would count, so it is turned off.
        using var process = Start("/bin/bash", ["-c", "trap '' XFSZ; ulimit -f 3000; export DOTNET_EnableWriteXorExecute=0; exec dotnet \"$0\" data init --record \"$1\"", Cli, Target]);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("entente: The record could not be written", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
        AssertNothingHalfWritten();
    }

    [Fact]
    public async Task A_build_that_is_killed_leaves_no_broken_record()
    {
        using var process = Start("dotnet", [Cli, "data", "init", "--record", Target]);
        while (!File.Exists(Target + ".building") && !process.HasExited)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.False(File.Exists(Target));
        Assert.True(RecordBuilder.Create(Target, stop: TestContext.Current.CancellationToken));
        RecordReader.Open(Target).Dispose();
        AssertNothingHalfWritten();
    }

    private static string Cli => Path.Combine(AppContext.BaseDirectory, "Entente.Cli.dll");

    private static Process Start(string program, string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;

    private string CopyOfData()
    {
        foreach (var part in new[] { "starter", "curated" })
        {
            Directory.CreateDirectory(folder["data", part]);
            foreach (var file in Directory.EnumerateFiles(Path.Combine(DataFiles.Root, part)))
            {
                File.Copy(file, folder["data", part, Path.GetFileName(file)]);
            }
        }

        return folder["data"];
    }

    private void AssertNothingHalfWritten() =>
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(folder.Location, "*", SearchOption.AllDirectories), f => f.Contains(".building", StringComparison.Ordinal));
}
