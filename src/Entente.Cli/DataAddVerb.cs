using System.CommandLine;
using System.Globalization;
using Entente.Record;
using Entente.Sources.Loading;

namespace Entente.Cli;

/// <summary><c>entente data add SOURCE PATH</c>: loads a dataset as its publisher ships it.</summary>
internal static class DataAddVerb
{
    private const int SkippedShown = 10;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var source = new Argument<string>("source") { Description = "Which dataset it is: baci, comtrade ... (docs/sources lists them)." };
        var path = new Argument<string>("path") { Description = "The file, archive or folder as published, or an https address." };
        var options = new LoadArguments();
        var command = new Command("add", "Load a dataset from the files its publisher ships.") { source, path };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var console = parsed.InvocationConfiguration;
            var given = parsed.GetValue(path)!;
            var of = SourceCatalog.Of(parsed.GetValue(source)!);
            if (given.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || given.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            {
                return DataFetchVerb.Run(of, new Uri(given), options.Of(parsed), console);
            }

            Run(of, given, options.Of(parsed), "data add", console);
            return 0;
        });
        return command;
    }

    /// <summary>Loads and tells what was loaded.</summary>
    public static void Run(PublicSource source, string path, LoadRequest request, string verb, InvocationConfiguration console)
    {
        var store = Datasets.StoreOf(request.Record);
        using var progress = new ProgressLine(console.Error, TimeProvider.System, !Console.IsErrorRedirected);
        var loaded = Datasets.Writing(store, verb, stop => DatasetLoader.Load(store, source, path, request.Options with { Progress = p => progress.Show("reading " + p.What, p.Done, p.Of) }, stop));
        progress.Dispose();
        Tell(loaded, console.Output);
        if (store.ChosenVersions().TryGetValue(loaded.Reference.Id, out var chosen) && chosen != loaded.Reference.Version)
        {
            console.Output.WriteLine($"  in use is {chosen}, as you chose; change it with: entente data use {loaded.Reference.Id} {loaded.Reference.Version}");
        }
    }

    private static void Tell(LoadedDataset loaded, TextWriter output)
    {
        output.WriteLine($"Loaded {loaded.Reference.Id} {loaded.Reference.Version}: {string.Join(", ", loaded.Tables.Select(t => $"{t.Table} {Rows(t.Rows)}"))}; {loaded.Bytes / 1e6:0.0} MB");
        foreach (var caveat in loaded.Caveats)
        {
            output.WriteLine($"  {caveat}");
        }

        if (loaded.Unknown.Count > 0)
        {
            output.WriteLine($"  codes of no state, kept under their code: {string.Join(", ", loaded.Unknown.OrderByDescending(u => u.Rows).Take(SkippedShown).Select(u => $"{u.Code}{(u.Name.Length > 0 ? " " + u.Name : "")} ({Rows(u.Rows)} rows)"))}{(loaded.Unknown.Count > SkippedShown ? $", and {loaded.Unknown.Count - SkippedShown} more" : "")}");
        }

        foreach (var row in loaded.Skipped.Take(SkippedShown))
        {
            output.WriteLine($"  left out: '{row.File}', line {row.Line}: {row.Why}");
        }

        if (loaded.Skipped.Count > SkippedShown)
        {
            output.WriteLine($"  left out: {loaded.Skipped.Count - SkippedShown} more rows");
        }
    }

    private static string Rows(long rows) => rows.ToString("N0", CultureInfo.InvariantCulture);
}
