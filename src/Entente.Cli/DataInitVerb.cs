using System.CommandLine;
using Entente.Record;

namespace Entente.Cli;

/// <summary><c>entente data init</c>: makes the record from the starter figures.</summary>
internal static class DataInitVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var record = DataVerb.Record();
        var force = new Option<bool>("--force") { Description = "Make it again even when it is there." };
        var command = new Command("init", "Make the record from the starter figures.") { record, force };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(record) ?? RecordLocation.Default;
            var made = RecordMaking.Make(path, parsed.GetValue(force));
            using var reader = RecordReader.Open(path);
            parsed.InvocationConfiguration.Output.WriteLine($"{(made ? "Made" : "Already there")}: {path} ({reader.Datasets.Count} datasets, {new FileInfo(path).Length / 1e6:0.0} MB)");
        });
        return command;
    }
}
