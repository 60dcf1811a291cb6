using System.CommandLine;
using System.Runtime.CompilerServices;
using Entente.Web;
using Entente.Web.Assistants;

namespace Entente.Cli;

/// <summary><c>entente mcp</c>: the tools of assistants over standard input and output.</summary>
internal static class McpVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var record = DataVerb.Record();
        var command = new Command("mcp", "Serve an assistant over standard input and output (Model Context Protocol): check_article, brief_pair, get_series, rank, explain, list_datasets. Assistants start it themselves: docs/assistants.md.") { record };
        command.SetAction(parsed => Serve(DataVerb.Made(parsed.GetValue(record))));
        return command;
    }

    // Kept apart, so that the server's assemblies are loaded for this verb alone.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Serve(string record) => AssistantServer.RunOverStandardStreams(new ServeOptions { Record = record }, CancellationToken.None).GetAwaiter().GetResult();
}
