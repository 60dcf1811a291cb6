using System.CommandLine;
using System.CommandLine.Help;

namespace Entente.Cli;

/// <summary>The command <c>entente</c> with all its verbs.</summary>
internal static class EntenteCommand
{
    /// <summary>The command; a plain one, since a root command would take the assembly's name, and people type "entente".</summary>
    public static Command Create() => new("entente", "Reads what is written about two states and holds every checkable statement against the public record.")
    {
        CheckVerb.Create(),
        BriefVerb.Create(),
        SeriesVerb.Create(),
        RankVerb.Create(),
        MeasuresVerb.Create(),
        ExplainVerb.Create(),
        CiteVerb.Create(),
        DataVerb.Create(),
        ServeVerb.Create(),
        KeyVerb.Create(),
        McpVerb.Create(),
        EvalVerb.Create(),
        ModelVerb.Create(),
        new HelpOption(),
        new VersionOption(),
    };
}
