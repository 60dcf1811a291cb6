using System.CommandLine;
using Entente;
using Entente.Cli;

try
{
    var parsed = EntenteCommand.Create().Parse(args);
    var code = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return parsed.Errors.Count > 0 ? 2 : code;
}
catch (EntenteException e)
{
    Console.Error.WriteLine("entente: " + e.Message);
    return 2;
}
