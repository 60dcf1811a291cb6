using System.CommandLine;
using Entente.Sources.Loading;

namespace Entente.Cli;

/// <summary><c>entente data sources [SOURCE]</c>: what can be loaded, and in which format.</summary>
internal static class DataSourcesVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var source = new Argument<string?>("source") { Description = "A source's id; none lists them all.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("sources", "List the public datasets that can be loaded, with format, licence and traps.") { source };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(source) is { } id)
            {
                output.Write(SourcePages.Page(SourceCatalog.Of(id)));
                return;
            }

            var width = SourceCatalog.All.Max(s => s.Id.Length) + 2;
            foreach (var known in SourceCatalog.All)
            {
                output.WriteLine($"{known.Id.PadRight(width)}{known.Name} ({known.Publisher})");
            }

            output.WriteLine();
            output.WriteLine("More on one: entente data sources SOURCE");
        });
        return command;
    }
}
