using System.CommandLine;

namespace Entente.Cli;

/// <summary><c>entente data use DATASET VERSION</c>: chooses the version that answers come from.</summary>
internal static class DataUseVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var (id, record) = (Datasets.Id(), DataVerb.Record());
        var version = new Argument<string>("version") { Description = "The version, or newest: the newest, or the newest out by the day of --as-of." };
        var command = new Command("use", "Choose which loaded version answers come from.") { id, version, record };
        command.SetAction(parsed =>
        {
            var store = Datasets.StoreOf(parsed.GetValue(record));
            var newest = string.Equals(parsed.GetValue(version), "newest", StringComparison.OrdinalIgnoreCase);
            var dataset = newest ? Datasets.Versions(store, parsed.GetValue(id)!)[0] : Datasets.Version(store, parsed.GetValue(id)!, parsed.GetValue(version)!);
            Datasets.Writing(store, "data use", _ =>
            {
                store.Use(dataset.Reference.Id, newest ? null : dataset.Reference.Version);
                return 0;
            });
            parsed.InvocationConfiguration.Output.WriteLine($"{dataset.Reference.Id}: {(newest ? "the newest version is used, now" : "from now on answers come from")} {dataset.Reference.Version}.");
        });
        return command;
    }
}
