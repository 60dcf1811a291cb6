using System.CommandLine;
using Entente;
using Entente.Cli;

// A short run allocates some 20 MB: with room for it nothing is collected before the run is over. A longer run collects as usual once the room is used up.
GC.TryStartNoGCRegion(48L << 20);
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
