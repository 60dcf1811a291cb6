using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Entente.Web;

namespace Entente.Cli;

/// <summary><c>entente serve</c>: the same in a browser, as an HTTP API, and for assistants.</summary>
internal static class ServeVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The port to listen on; 0 takes a free one.", HelpName = "PORT", DefaultValueFactory = _ => 8080 };
        var listen = new Option<string>("--listen") { Description = "The address to listen on; beyond this machine (0.0.0.0) --keys is needed.", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };
        var hosts = new Option<string[]>("--host") { Description = "A name by which browsers reach the server, beside localhost; may be given several times.", HelpName = "NAME" };
        var keys = new Option<string?>("--keys") { Description = "The file with the keys that open the server: entente key add NAME --keys FILE.", HelpName = "FILE" };
        var rate = new Option<int>("--rate") { Description = "How many requests a visitor from beyond this machine may make in a minute, a tenth of them checks.", HelpName = "N", DefaultValueFactory = _ => 300 };
        var telemetry = new Option<string?>("--telemetry") { Description = "Send metrics and traces to an OpenTelemetry collector (OTLP, gRPC), such as http://localhost:4317.", HelpName = "ADDRESS" };
        var organisation = new Option<string?>("--organisation") { Description = "Who runs the checks: the author that ClaimReview names.", HelpName = "NAME" };
        var checks = new Option<string?>("--checks") { Description = "The folder that checks are kept in; beside the record without it.", HelpName = "FOLDER" };
        var noFetch = new Option<bool>("--no-fetch") { Description = "Fetch no articles from the web." };
        var log = new Option<bool>("--json-log") { Description = "Write the log as JSON, a line an event." };
        var record = DataVerb.Record();
        var command = new Command("serve", "Entente in a browser: check articles, brief on states, explore measures. Listens on this machine alone unless told otherwise; beyond it keys are needed, and rates are limited.\n\nExamples:\n  entente serve\n  entente serve --port 9000 --organisation \"The Daily Example\"\n  entente serve --listen 0.0.0.0 --keys keys.txt --host entente.example.org")
        {
            port, listen, keys, rate, hosts, organisation, telemetry, checks, noFetch, log, record,
        };
        command.SetAction(parsed =>
        {
            var number = parsed.GetValue(port);
            if (number is < 0 or > 65535)
            {
                throw new EntenteException($"'--port {number}' is not a port. Expected a number from 0 to 65535.");
            }

            Serve(
                new ServeOptions
                {
                    Record = DataVerb.Made(parsed.GetValue(record)),
                    Port = number,
                    Listen = parsed.GetValue(listen)!,
                    Keys = parsed.GetValue(keys),
                    RequestsPerMinute = parsed.GetValue(rate) is > 0 and var most ? most : throw new EntenteException("'--rate' must be 1 or more."),
                    Telemetry = parsed.GetValue(telemetry) is not { } collector ? null
                        : Uri.TryCreate(collector, UriKind.Absolute, out var at) && at.Scheme is "http" or "https" ? at : throw new EntenteException($"'{collector}' is not the address of a collector. Expected one such as http://localhost:4317."),
                    Hosts = parsed.GetValue(hosts) ?? [],
                    Organisation = parsed.GetValue(organisation),
                    Checks = parsed.GetValue(checks),
                    Fetching = !parsed.GetValue(noFetch),
                    JsonLog = parsed.GetValue(log),
                },
                parsed.InvocationConfiguration);
            return 0;
        });
        return command;
    }

    // Kept apart, so that the server's assemblies are loaded for this verb alone.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Serve(ServeOptions options, InvocationConfiguration console)
    {
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        EntenteServer.Run(
            options,
            at =>
            {
                console.Output.WriteLine($"Entente is at {at}  (Ctrl-C ends it)");
                if (options.Keys is not null)
                {
                    console.Output.WriteLine($"Whoever has a key of '{options.Keys}' may use it{(options.Listen is "127.0.0.1" or "localhost" or "::1" ? "." : $", from anywhere that reaches {options.Listen}; {options.RequestsPerMinute} requests a minute each. Keys and articles cross the network as they are: put a server with TLS before it.")}");
                }

                console.Output.Flush();
            },
            stop.Token).GetAwaiter().GetResult();

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
