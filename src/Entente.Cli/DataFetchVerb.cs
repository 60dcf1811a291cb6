using System.CommandLine;
using Entente.Sources.Loading;

namespace Entente.Cli;

/// <summary><c>entente data fetch SOURCE</c>: fetches a dataset from its publisher and loads it.</summary>
internal static class DataFetchVerb
{
    // Keys stay in the environment: never in a file, an argument or a message.
    private const string ComtradeHost = "comtradeapi.un.org";
    private const string ComtradeKey = "ENTENTE_COMTRADE_KEY";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var source = new Argument<string>("source") { Description = "Which dataset: baci, worldbank-gdp ... (docs/sources lists them)." };
        var sha256 = new Option<string?>("--sha256") { Description = "The checksum that the file must have.", HelpName = "HEX" };
        var options = new LoadArguments();
        var command = new Command("fetch", "Fetch a dataset from its publisher and load it; a broken fetch goes on where it stopped.") { source, sha256 };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var of = SourceCatalog.Of(parsed.GetValue(source)!);
            var request = options.Of(parsed);
            var version = request.Options.Version ?? of.ExampleVersion;
            if (of.Download is null)
            {
                throw new EntenteException($"{of.Name} has no lasting address to fetch it from. Take it by hand from {of.Url}, then: entente data add {of.Id} PATH");
            }

            // The address takes the version as the publisher's file name has it; the files then name it themselves.
            var address = new Uri(of.Download.Replace("{version}", Uri.EscapeDataString(version), StringComparison.Ordinal));
            var named = of.Download.Contains("{version}", StringComparison.Ordinal) ? request with { Options = request.Options with { Version = null } } : request;
            return Run(of, address, named, parsed.InvocationConfiguration, parsed.GetValue(sha256));
        });
        return command;
    }

    /// <summary>Fetches an address and loads what it gave.</summary>
    public static int Run(PublicSource source, Uri address, LoadRequest request, InvocationConfiguration console, string? sha256 = null)
    {
        var store = Datasets.StoreOf(request.Record);
        Consent.Require(store, source, request.Accepts);
        var headers = Headers(address, Environment.GetEnvironmentVariable(ComtradeKey));
        var folder = Path.Combine(store.Folder, ".downloads");
        string file;
        using (var progress = new ProgressLine(console.Error, TimeProvider.System, !Console.IsErrorRedirected))
        {
            var options = new DownloadOptions { Sha256 = sha256, Headers = headers, Progress = p => progress.Show(p.What, p.Done, p.Of) };
            using var download = new Download(folder, options);
            file = Datasets.Stoppable(stop => download.Fetch(address, stop).GetAwaiter().GetResult());
        }

        DataAddVerb.Run(source, file, request, "data fetch", console);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return 0;
    }

    /// <summary>The headers of a request: the user's key for the Comtrade API, for that host alone and only over https.</summary>
    /// <exception cref="EntenteException">The address asks for a key, and there is none.</exception>
    internal static Dictionary<string, string> Headers(Uri address, string? key)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        if (address is not { Scheme: "https", Host: ComtradeHost } || !address.AbsolutePath.StartsWith("/data/", StringComparison.Ordinal))
        {
            return headers;
        }

        headers["Ocp-Apim-Subscription-Key"] = string.IsNullOrWhiteSpace(key)
            ? throw new EntenteException($"The Comtrade API asks for a key of your own, which is free: https://comtradedeveloper.un.org/. Put it into the environment variable {ComtradeKey} and run the command again; without one, https://{ComtradeHost}/public/v1/preview/C/A/HS?... gives 500 rows.")
            : key.Trim();
        return headers;
    }
}
