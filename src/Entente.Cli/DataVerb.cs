using System.CommandLine;
using Entente.Record;

namespace Entente.Cli;

/// <summary><c>entente data</c>: what is loaded, and from where.</summary>
internal static class DataVerb
{
    /// <summary>The option that names another record than the user's own.</summary>
    public static Option<string?> Record() => new("--record") { Description = "The record's file; without it, the one in your data folder.", HelpName = "PATH" };

    /// <summary>The record's file, made of the starter figures where it is the user's own and not there yet.</summary>
    public static string Made(string? record)
    {
        if (record is not null)
        {
            return record;
        }

        RecordMaking.Make(RecordLocation.Default);
        return RecordLocation.Default;
    }

    /// <summary>The command with its own commands.</summary>
    public static Command Create() => new("data", "What is loaded, from which source and version.")
    {
        DataInitVerb.Create(),
        DataListVerb.Create(),
        DataSourcesVerb.Create(),
        DataAddVerb.Create(),
        DataFetchVerb.Create(),
        DataVerifyVerb.Create(),
        DataUseVerb.Create(),
        DataRemoveVerb.Create(),
        DataCiteVerb.Create(),
        DataDiffVerb.Create(),
        DataExportVerb.Create(),
        DataStarterVerb.Create(),
        DataOutlinesVerb.Create(),
    };
}
