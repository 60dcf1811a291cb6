using System.CommandLine;
using System.Globalization;
using Entente.Record;
using Entente.Sources.Loading;

namespace Entente.Cli;

/// <summary><c>entente data verify [DATASET]</c>: holds what is loaded against what was written down when it was.</summary>
internal static class DataVerifyVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var id = new Argument<string?>("dataset") { Description = "A dataset's id; none verifies all that are loaded.", Arity = ArgumentArity.ZeroOrOne };
        var record = DataVerb.Record();
        var command = new Command("verify", "Check checksums, row counts, codes of no state and published totals of what is loaded.") { id, record };
        command.SetAction(parsed =>
        {
            var store = Datasets.StoreOf(parsed.GetValue(record));
            var output = parsed.InvocationConfiguration.Output;
            var wanted = parsed.GetValue(id);
            var versions = wanted is null ? store.All() : Datasets.Versions(store, wanted);
            var faults = versions.Sum(v => Tell(v, Verified(store, v, parsed.InvocationConfiguration.Error), output));
            if (versions.Count == 0)
            {
                output.WriteLine("Nothing is loaded beside the starter figures. Load a dataset with: entente data add SOURCE PATH");
            }

            return faults == 0 ? 0 : 2;
        });
        return command;
    }

    private static IReadOnlyList<string> Verified(DatasetStore store, LoadedDataset dataset, TextWriter error)
    {
        using var progress = new ProgressLine(error, TimeProvider.System, !Console.IsErrorRedirected);
        return DatasetVerifier.Verify(store, dataset, p => progress.Show(p.What, p.Done, p.Of));
    }

    private static int Tell(LoadedDataset dataset, IReadOnlyList<string> faults, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{dataset.Reference.Id} {dataset.Reference.Version}: {(faults.Count == 0 ? "whole" : "NOT WHOLE")}, {dataset.Rows:N0} rows"));
        foreach (var fault in faults)
        {
            output.WriteLine($"    {fault}");
        }

        foreach (var code in dataset.Unknown.OrderByDescending(u => u.Rows))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    code of no state: {code.Code}{(code.Name.Length > 0 ? " " + code.Name : "")}, {code.Rows:N0} rows"));
        }

        return faults.Count;
    }
}
