using System.CommandLine;
using Entente.Reporting;

namespace Entente.Cli;

/// <summary>Runs a command line to its exit code: 0 done, 1 a defect of Entente, 2 bad usage or input, 130 stopped by Ctrl-C.</summary>
internal static class CommandLine
{
    private const string ShowsTrace = "ENTENTE_TRACE";

    /// <summary>Runs it. Whatever goes wrong is told in words, never as a stack trace.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            var parsed = EntenteCommand.Create().Parse(args);
            if (UsageError.Of(parsed) is { } wrong)
            {
                Tell(error, wrong);
                return 2;
            }

            var code = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
            output.Flush();
            return code;
        }
        catch (EntenteException e)
        {
            Tell(error, e.Message);
            return 2;
        }
        catch (OperationCanceledException)
        {
            Tell(error, "Stopped. Nothing half-written was left.");
            return 130;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Tell(error, $"What there is to say could not be written: {e.Message.TrimEnd('.')}. Check where the output is sent to, and whether its disk has room.");
            return 2;
        }
#pragma warning disable CA1031 // The last net: a defect is told in words, too.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Tell(error, $"This is a defect of Entente, not of what you gave it: {e.GetType().Name}: {e.Message.TrimEnd('.')}. Please report it with the article and the command; {ShowsTrace}=1 shows where it arose.");
            if (Environment.GetEnvironmentVariable(ShowsTrace) == "1")
            {
                error.WriteLine(e.StackTrace);
            }

            return 1;
        }
    }

    // A message may name a file or quote a word of the user's, and these may hold escapes.
    private static void Tell(TextWriter error, string message)
    {
        try
        {
            error.WriteLine("entente: " + PlainText.OneLine(message));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nobody can be told any more; the exit code tells it.
        }
    }
}
