using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Entente.Reading.Intake;
using Entente.Web.Checks;

namespace Entente.Web.Fetching;

/// <summary>
/// Fetches an article from the web. Anybody may give the address, so it leads only to public addresses: each name is looked up,
/// every address of it is judged, and the connection goes to the very address that was judged; on every redirect anew.
/// No proxy, no cookies, no credentials; size and time are bounded; robots.txt is honoured.
/// </summary>
internal sealed class ArticleFetcher : IDisposable
{
    /// <summary>The name that robots.txt may speak to.</summary>
    public const string Agent = "Entente";

    private const int MostRobots = 500_000;
    private static readonly string[] Kinds = ["text/html", "application/xhtml+xml", "text/plain", "text/markdown"];

    private readonly FetchRules rules;
    private readonly HttpClient client;

    /// <summary>A fetcher that keeps to rules.</summary>
    public ArticleFetcher(FetchRules rules)
    {
        this.rules = rules;
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = Connect,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            MaxResponseHeadersLength = 32,
            PooledConnectionLifetime = TimeSpan.Zero,
            UseCookies = false,
            UseProxy = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"{Agent}/1 (checks an article that a reader gave the address of)");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, text/plain;q=0.9, text/markdown;q=0.9");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    /// <summary>Fetches an article.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="asOf">The day that bounds what counts; null for the article's own date.</param>
    /// <param name="stop">Ends the fetching.</param>
    /// <exception cref="EntenteException">The address may not be fetched, cannot be, or leads to no text; the message says which.</exception>
    public async Task<HandedIn> Fetch(string address, DateOnly? asOf, CancellationToken stop)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(rules.Time);
        try
        {
            var at = Judged(address, null);
            for (var hop = 0; hop <= rules.Redirects; hop++)
            {
                await AskRobots(at, time.Token).ConfigureAwait(false);
                using var answer = await client.GetAsync(at, HttpCompletionOption.ResponseHeadersRead, time.Token).ConfigureAwait(false);
                if (IsRedirect(answer.StatusCode) && answer.Headers.Location is { } next)
                {
                    at = Judged(next.OriginalString, at);
                    continue;
                }

                return new HandedIn(await Take(answer, at, time.Token).ConfigureAwait(false), at.AbsoluteUri, FormatOf(answer, at), asOf, at.AbsoluteUri);
            }

            throw new EntenteException($"'{address}' leads from one address to another more than {rules.Redirects.ToString(CultureInfo.InvariantCulture)} times. Give the address that the article has in the end, or paste its text.");
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            throw new EntenteException($"'{address}' did not answer within {rules.Time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} seconds. Try again later, or paste the article's text.", e);
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or IOException)
        {
            throw e.InnerException as EntenteException ?? new EntenteException($"'{address}' could not be fetched: {Reason(e)} Check the address, or paste the article's text.", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    // Judged before anything is looked up; where it leads is judged once the connection is made.
    private Uri Judged(string address, Uri? from)
    {
        if (!(from is null ? Uri.TryCreate(address, UriKind.Absolute, out var at) : Uri.TryCreate(from, address, out at)) || at.Scheme is not ("http" or "https"))
        {
            throw new EntenteException($"'{address}' is not an address of the web. Expected one that begins with https:// or http://.");
        }

        if (at.UserInfo.Length > 0)
        {
            throw new EntenteException("The address carries a name or a password, and those are not sent on. Give it without.");
        }

        return rules.MayUsePort(at.Port) ? at : throw new EntenteException($"'{address}' names port {at.Port.ToString(CultureInfo.InvariantCulture)}. Only the usual ports of the web, 80 and 443, are fetched from.");
    }

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await rules.LookUp(host, stop).ConfigureAwait(false);

        // One address that is not public spoils the name: the next look-up might give that one.
        if (addresses.Length == 0 || !addresses.All(rules.MayConnect))
        {
            throw new EntenteException($"'{host}' is not an address of the public internet, and nothing is fetched from within a network. Paste the article's text.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, stop).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task AskRobots(Uri at, CancellationToken stop)
    {
        using var answer = await client.GetAsync(new Uri(at, "/robots.txt"), HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
        if ((int)answer.StatusCode >= 500)
        {
            throw new EntenteException($"'{at.Host}' could not say whether programs may read it (its robots.txt answered {((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)}). Paste the article's text.");
        }

        if (!answer.IsSuccessStatusCode)
        {
            return;
        }

        var text = System.Text.Encoding.UTF8.GetString(await Read(answer.Content, MostRobots, cut: true, stop).ConfigureAwait(false));
        if (!RobotsFile.Read(text, Agent).Allows(at.PathAndQuery))
        {
            throw new EntenteException($"'{at.Host}' asks programs not to read this page (robots.txt). Paste the article's text.");
        }
    }

    private async Task<byte[]> Take(HttpResponseMessage answer, Uri at, CancellationToken stop)
    {
        if (!answer.IsSuccessStatusCode)
        {
            throw new EntenteException($"'{at.AbsoluteUri}' answered {((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)}, not the article. Check the address; a page that needs a subscription must be pasted.");
        }

        if (answer.Content.Headers.ContentType?.MediaType is { } kind && !Kinds.Contains(kind, StringComparer.OrdinalIgnoreCase))
        {
            throw new EntenteException($"'{at.AbsoluteUri}' is {kind}, not a page or a text. Paste the article's text.");
        }

        return await Read(answer.Content, rules.MostBytes, cut: false, stop).ConfigureAwait(false);
    }

    private static async Task<byte[]> Read(HttpContent content, int most, bool cut, CancellationToken stop)
    {
        using var all = new MemoryStream();
        using var stream = await content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        var piece = new byte[32 * 1024];
        int read;
        while ((read = await stream.ReadAsync(piece, stop).ConfigureAwait(false)) > 0)
        {
            all.Write(piece, 0, read);
            if (all.Length > most)
            {
                return cut ? all.ToArray() : throw new EntenteException($"The page holds more than {(most / 1_000_000.0).ToString("0.#", CultureInfo.InvariantCulture)} MB and was not read to its end. Paste the article's text.");
            }
        }

        return all.ToArray();
    }

    private static ArticleFormat FormatOf(HttpResponseMessage answer, Uri at) => answer.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() switch
    {
        "text/html" or "application/xhtml+xml" => ArticleFormat.Html,
        "text/markdown" => ArticleFormat.Markdown,
        "text/plain" when !at.AbsolutePath.EndsWith(".md", StringComparison.OrdinalIgnoreCase) => ArticleFormat.Text,
        _ => ArticleFormat.Auto,
    };

    private static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static string Reason(Exception error) => error switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "no server has that name.",
        _ when error.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } or SocketException { SocketErrorCode: SocketError.HostNotFound } => "no server has that name.",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "no secure connection could be made.",
        _ => "the server did not answer as one of the web does.",
    };
}
