using System.CommandLine;

namespace Entente.Cli;

/// <summary><c>entente data remove DATASET VERSION</c>: takes a loaded version away.</summary>
internal static class DataRemoveVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var (id, version, record) = (Datasets.Id(), Datasets.Version(), DataVerb.Record());
        var command = new Command("remove", "Take a loaded version away; the published files are not touched.") { id, version, record };
        command.SetAction(parsed =>
        {
            var store = Datasets.StoreOf(parsed.GetValue(record));
            var dataset = Datasets.Version(store, parsed.GetValue(id)!, parsed.GetValue(version)!);
            Datasets.Writing(store, "data remove", _ =>
            {
                store.Remove(dataset.Reference.Id, dataset.Reference.Version);
                return 0;
            });
            parsed.InvocationConfiguration.Output.WriteLine($"Removed {dataset.Reference.Id} {dataset.Reference.Version}, {dataset.Bytes / 1e6:0.0} MB.");
        });
        return command;
    }
}
