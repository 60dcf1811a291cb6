using System.CommandLine;

namespace Entente.Cli;

/// <summary><c>entente data</c>: what is loaded, and from where.</summary>
internal static class DataVerb
{
    /// <summary>The option that names another record than the user's own.</summary>
    public static Option<string?> Record() => new("--record") { Description = "The record's file; without it, the one in your data folder.", HelpName = "PATH" };

    /// <summary>The command with its own commands.</summary>
    public static Command Create() => new("data", "What is loaded, from which source and version.")
    {
        DataInitVerb.Create(),
        DataListVerb.Create(),
        DataStarterVerb.Create(),
        DataOutlinesVerb.Create(),
    };
}
