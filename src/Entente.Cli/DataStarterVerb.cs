using System.CommandLine;
using Entente.Sources;

namespace Entente.Cli;

/// <summary><c>entente data starter</c>: computes the starter figures from the published files, for whoever maintains them.</summary>
internal static class DataStarterVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var from = new Option<string?>("--from") { Description = "The folder of the published files; without it, only the list of curated files is written anew.", HelpName = "DIR" };
        var to = new Option<string?>("--to") { Description = "The folder 'data' to write to; without it, data in the folder you are in.", HelpName = "DIR" };
        var command = new Command("starter", "Compute the starter figures from the published files, byte for byte as they ship.") { from, to };
        command.SetAction(parsed =>
        {
            var data = Path.GetFullPath(parsed.GetValue(to) ?? "data");
            if (!File.Exists(Path.Combine(data, "curated", "manifest.json")))
            {
                throw new EntenteException($"'{data}' holds no curated/manifest.json. Run this in a clone of Entente, or name its folder 'data' with: --to DIR");
            }

            var output = parsed.InvocationConfiguration.Output;
            var manifest = StarterBuilder.Build(parsed.GetValue(from), data, output.WriteLine);
            var bytes = manifest.Datasets.SelectMany(d => d.Files).Where(f => f.Path.StartsWith("starter/", StringComparison.Ordinal)).Sum(f => new FileInfo(Path.Combine(data, f.Path)).Length);
            output.WriteLine($"{manifest.Datasets.Count} datasets; starter files {bytes / 1e6:0.00} MB");
        });
        return command;
    }
}
