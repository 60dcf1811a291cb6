using System.CommandLine;
using Entente;
using Entente.Cli;

var root = new RootCommand("Reads what is written about two states and holds every checkable statement against the public record.")
{
    DataVerb.Create(),
};

try
{
    return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (EntenteException e)
{
    Console.Error.WriteLine("entente: " + e.Message);
    return 2;
}
