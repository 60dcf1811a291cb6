using System.CommandLine;
using System.CommandLine.Help;
using Entente;
using Entente.Cli;

// A plain command: a root command would take the assembly's name, and people type "entente".
var root = new Command("entente", "Reads what is written about two states and holds every checkable statement against the public record.")
{
    CheckVerb.Create(),
    ExplainVerb.Create(),
    DataVerb.Create(),
    EvalVerb.Create(),
    new HelpOption(),
    new VersionOption(),
};

try
{
    var parsed = root.Parse(args);
    var code = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return parsed.Errors.Count > 0 ? 2 : code;
}
catch (EntenteException e)
{
    Console.Error.WriteLine("entente: " + e.Message);
    return 2;
}
