using System.CommandLine;
using Entente.Sources;

namespace Entente.Cli;

/// <summary><c>entente data outlines</c>: computes the outlines of the locator maps, for whoever maintains them.</summary>
internal static class DataOutlinesVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Natural Earth's countries at 1:50m as TopoJSON: countries-50m.json of world-atlas." };
        var to = new Option<string?>("--to") { Description = "The folder 'data' to write to; without it, data in the folder you are in.", HelpName = "DIR" };
        var command = new Command("outlines", "Compute the outlines that locator maps are drawn from, byte for byte as they ship.") { file, to };
        command.SetAction(parsed =>
        {
            var data = Path.GetFullPath(parsed.GetValue(to) ?? "data");
            if (!File.Exists(Path.Combine(data, "sources", "outline_corrections.tsv")))
            {
                throw new EntenteException($"'{data}' holds no sources/outline_corrections.tsv. Run this in a clone of Entente, or name its folder 'data' with: --to DIR");
            }

            var states = OutlineBuilder.Build(parsed.GetValue(file)!, data);
            parsed.InvocationConfiguration.Output.WriteLine($"{states} outlines; {new FileInfo(Path.Combine(data, "maps", "outlines.tsv")).Length / 1e3:0} kB");
        });
        return command;
    }
}
