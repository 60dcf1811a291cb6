using System.CommandLine;
using Entente;
using Entente.Cli;

var root = new RootCommand("Reads what is written about two states and holds every checkable statement against the public record.")
{
    CheckVerb.Create(),
    ExplainVerb.Create(),
    DataVerb.Create(),
    EvalVerb.Create(),
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
