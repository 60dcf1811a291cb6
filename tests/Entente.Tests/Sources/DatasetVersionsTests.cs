using System.Diagnostics;
using Entente.Record;
using Entente.Sources;
using Entente.Sources.Loading;

namespace Entente.Tests.Sources;

/// <summary>Versions side by side: which one answers, what differs, and what is left when a load is broken off.</summary>
public sealed class DatasetVersionsTests : IDisposable
{
    private const string Header = "t,i,j,k,v,q\n";
    private readonly LoadingFixture fixture = new();

    private static string Cli => Path.Combine(AppContext.BaseDirectory, "Entente.Cli.dll");

    public void Dispose() => fixture.Dispose();

    [Fact]
    public void The_newest_is_used_then_the_one_out_by_the_day_and_first_of_all_the_one_chosen()
    {
        RecordBuilder.Create(fixture.Record, stop: TestContext.Current.CancellationToken);
        Load("V202401b", "1");
        Load("V202511", "2");
        Assert.Equal("V202511", Used(null));
        Assert.Equal("V202401b", Used(new DateOnly(2024, 6, 1)));

        // Nothing was out by then: the oldest serves, and its day of release says that it came later.
        Assert.Equal("V202401b", Used(new DateOnly(2020, 1, 1)));
        fixture.Store.Use("baci-hs17", "V202401b");
        Assert.Equal("V202401b", Used(null));
        fixture.Store.Use("baci-hs17", null);
        Assert.Equal("V202511", Used(null));
        Assert.Equal(2, fixture.Store.All().Count);
    }

    [Fact]
    public void Two_versions_are_compared_by_pair_and_by_rows()
    {
        var one = Load("V202401b", "1000");
        var other = Load("V202511", "1250");
        var difference = Assert.Single(VersionDifference.Pair(fixture.Store, one, other, "CHN", "RUS"));
        Assert.Equal(("CHN to RUS 2021", 1e6, 1.25e6), (difference.What, difference.Before, difference.After));
        Assert.Equal(0.25, difference.Change!.Value, 12);
        Assert.Contains(VersionDifference.Rows(fixture.Store, one, other), d => d is { What: "rows of trade_total 2021", Before: 1, After: 1 });
    }

    [Fact]
    public void Removing_the_chosen_version_goes_back_to_the_newest()
    {
        Load("V202401b", "1");
        Load("V202511", "2");
        fixture.Store.Use("baci-hs17", "V202401b");
        fixture.Store.Remove("baci-hs17", "V202401b");
        Assert.Empty(fixture.Store.ChosenVersions());
        Assert.Equal("V202511", fixture.Store.InUse().Single().Reference.Version);
        fixture.Store.Remove("baci-hs17", "V202511");
        Assert.Empty(fixture.Store.All());
        fixture.AssertNothingHalfLoaded();
    }

    [Fact]
    public void A_reader_goes_on_reading_a_version_that_is_replaced_and_removed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a file that is open cannot be removed there; removing says so");
        RecordBuilder.Create(fixture.Record, stop: TestContext.Current.CancellationToken);
        Load("V202511", "5");
        using var reader = RecordReader.Open(fixture.Record);
        Load("V202511", "6");
        Assert.Equal(5000, Value(reader));
        fixture.Store.Remove("baci-hs17", "V202511");
        Assert.Equal(5000, Value(reader));
        using var next = RecordReader.Open(fixture.Record);
        Assert.Empty(next.Loaded);
    }

    [Fact]
    public void Damage_is_found_by_verifying()
    {
        var loaded = Load("V202511", "5");
        Assert.Empty(DatasetVerifier.Verify(fixture.Store, loaded));
        var path = fixture.Store.DatabaseOf(loaded);
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 3] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.Contains("damaged", Assert.Single(DatasetVerifier.Verify(fixture.Store, loaded)), StringComparison.Ordinal);
        File.Delete(path);
        Assert.Contains("gone", Assert.Single(DatasetVerifier.Verify(fixture.Store, loaded)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc")]
    [InlineData("..")]
    [InlineData("a/b:c")]
    [InlineData("Ünïcode 2024 (rev.)")]
    public void A_version_never_becomes_a_path(string version)
    {
        var loaded = fixture.Load("baci", fixture.Write("BACI_HS17_Y2021.csv", Header + "2021,156,643,010121,1,1\n"), version: version);
        Assert.StartsWith(Path.Combine(fixture.Store.Folder, "baci-hs17") + Path.DirectorySeparatorChar, Path.GetFullPath(fixture.Store.DatabaseOf(loaded)), StringComparison.Ordinal);
        Assert.Equal(version, fixture.Store.All().Single().Reference.Version);
    }

    [Fact]
    public async Task A_load_that_is_killed_at_any_instant_leaves_what_was_there()
    {
        var stop = TestContext.Current.CancellationToken;
        RecordBuilder.Create(fixture.Record, stop: stop);
        var before = Load("V202401b", "1");
        var rows = string.Concat(Enumerable.Range(0, 400_000).Select(i => $"2021,{4 * (1 + (i % 200))},643,{i % 999983:000000},{i}.125,1\n"));
        var path = fixture.Write("BACI_HS17_Y2021_V202511.csv", Header + rows);
        var whole = await Add(path, null, stop);

        // Twenty points over the time that the whole takes, the seed fixed so that a failure can be seen again.
        var random = new Random(20260101);
        var finished = 0;
        for (var i = 0; i < 20; i++)
        {
            fixture.Store.Remove("baci-hs17", "V202511");
            await Add(path, TimeSpan.FromMilliseconds(whole.TotalMilliseconds * (0.15 + (0.85 * random.NextDouble()))), stop);
            var loaded = fixture.Store.All();
            Assert.Contains(loaded, d => d.Reference == before.Reference);
            Assert.All(loaded, d => Assert.Empty(DatasetVerifier.Verify(fixture.Store, d)));
            using var reader = RecordReader.Open(fixture.Record);
            Assert.True(reader.Query("SELECT count(*) FROM trade_product WHERE dataset = 'baci-hs17'", r => r.GetInt64(0)).Rows.Single() is 1 or 400_000);
            finished += loaded.Count - 1;
        }

        Assert.True(finished < 20, "no load was killed before it had ended");
        using (DatasetLock.Take(fixture.Store, "test", TimeProvider.System, stop))
        {
            fixture.AssertNothingHalfLoaded();
        }
    }

    [Fact]
    public async Task A_full_disk_is_told_and_leaves_what_was_there()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a shell that limits the size of files");
        var stop = TestContext.Current.CancellationToken;
        RecordBuilder.Create(fixture.Record, stop: stop);
        Load("V202401b", "1");
        var rows = string.Concat(Enumerable.Range(0, 400_000).Select(i => $"2021,{4 * (1 + (i % 200))},643,{i * 7919L % 999983:000000},{i * 31L % 99991}.125,{i * 17L % 99991}.5\n"));
        var path = fixture.Write("BACI_HS17_Y2021_V202511.csv", Header + rows);
        using var process = Start("/bin/bash", "-c", "trap '' XFSZ; ulimit -f 3000; export DOTNET_EnableWriteXorExecute=0; exec dotnet \"$0\" data add baci \"$1\" --record \"$2\"", Cli, path, fixture.Record);
        var error = await process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        Assert.Equal(2, process.ExitCode);
        Assert.Contains("is as it was", error, StringComparison.Ordinal);
        Assert.Equal("V202401b", fixture.Store.All().Single().Reference.Version);
        fixture.AssertNothingHalfLoaded();
    }

    [Fact]
    public void A_second_writer_waits()
    {
        using var first = DatasetLock.Take(fixture.Store, "data add", TimeProvider.System, TestContext.Current.CancellationToken);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        Assert.Throws<OperationCanceledException>(() => DatasetLock.Take(fixture.Store, "data use", TimeProvider.System, patience.Token));
        Assert.Contains($"process {Environment.ProcessId} (entente data add)", File.ReadAllText(Path.Combine(fixture.Store.Folder, ".lock-holder")), StringComparison.Ordinal);
    }

    private LoadedDataset Load(string version, string thousands) => fixture.Load("baci", fixture.Write($"BACI_HS17_Y2021_{version}.csv", Header + $"2021,156,643,010121,{thousands},1\n"));

    private string Used(DateOnly? asOf)
    {
        using var reader = RecordReader.Open(fixture.Record, asOf);
        return reader.Datasets["baci-hs17"].Version;
    }

    private static double Value(RecordReader reader) => reader.Query("SELECT value_usd FROM trade_product WHERE dataset = 'baci-hs17'", r => r.GetDouble(0)).Rows.Single();

    private async Task<TimeSpan> Add(string path, TimeSpan? killAfter, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start("dotnet", Cli, "data", "add", "baci", path, "--record", fixture.Record);
        if (killAfter is { } after)
        {
            await Task.WhenAny(process.WaitForExitAsync(stop), Task.Delay(after, stop));
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync(stop);
        return watch.Elapsed;
    }

    private static Process Start(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
