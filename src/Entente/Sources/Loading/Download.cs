using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Sources.Loading;

/// <summary>How a file is fetched.</summary>
internal sealed record DownloadOptions
{
    /// <summary>How often one more try is made after a failure that may pass.</summary>
    public int Retries { get; init; } = 6;

    /// <summary>The first wait; each further one is twice as long, up to a minute.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the other side may be silent.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The checksum that the file must have, lower-case hexadecimal; null for none known.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Headers of the request, such as a key; never written to disk or shown.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Told how far it has come; null for nobody.</summary>
    public Action<LoadProgress>? Progress { get; init; }
}

/// <summary>
/// Fetches a file over HTTP into a folder: goes on where an earlier try broke off, tries again with growing pauses, holds the length and
/// the checksum against what was promised. Proxies are those of the environment (HTTPS_PROXY, HTTP_PROXY, NO_PROXY) or of the system.
/// </summary>
internal sealed class Download(string folder, DownloadOptions options) : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private readonly HttpClient client = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, ConnectTimeout = TimeSpan.FromSeconds(30) }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    /// <summary>Fetches a file; gives its path, under the name that the address ends with.</summary>
    /// <exception cref="EntenteException">It cannot be had, or is not what was promised. What came of it is kept, and the next try goes on from there.</exception>
    public async Task<string> Fetch(Uri address, CancellationToken stop)
    {
        try
        {
            return await FetchTo(address, stop).ConfigureAwait(false);
        }

        // A file that grows beyond what its system allows is told as an argument out of range.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            throw new EntenteException($"What came of '{Shown(address)}' could not be written to '{folder}' ({e.Message.Split('\n')[0].TrimEnd('.')}). Make room there, or leave to write, and run the command again: it goes on from what was kept.", e);
        }
    }

    private async Task<string> FetchTo(Uri address, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var place = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..16]);
        Directory.CreateDirectory(place);
        var part = Path.Combine(place, "part");
        var wait = options.FirstWait;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await Continue(address, part, stop).ConfigureAwait(false);
                break;
            }
            catch (Exception e) when (MayPass(e, stop) && attempt < options.Retries)
            {
                var pause = (e as TryLater)?.After is { } asked && asked < LongestWait ? asked : wait;
                await Task.Delay(pause, stop).ConfigureAwait(false);
                wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
            }
            catch (Exception e) when (MayPass(e, stop))
            {
                throw new EntenteException($"'{Shown(address)}' could not be fetched in {attempt + 1} tries ({e.Message.TrimEnd('.')}). What came of it is kept: run the command again to go on from there, or fetch the file by hand and load it with: entente data add", e);
            }
        }

        Verify(part, address);
        var file = Path.Combine(place, NameOf(address));
        File.Move(part, file, overwrite: true);
        File.Delete(part + ".tag");
        return file;
    }

    private async Task Continue(Uri address, string part, CancellationToken stop)
    {
        var have = File.Exists(part) ? new FileInfo(part).Length : 0;
        var tag = File.Exists(part + ".tag") ? await File.ReadAllTextAsync(part + ".tag", stop).ConfigureAwait(false) : "";
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Entente", typeof(Download).Assembly.GetName().Version!.ToString(2)));
        foreach (var (name, value) in options.Headers)
        {
            request.Headers.Add(name, value);
        }

        // Without a mark of the version the rest might be of another file: then it is fetched from the start.
        if (have > 0 && tag.Length > 0)
        {
            request.Headers.Range = new RangeHeaderValue(have, null);
            request.Headers.TryAddWithoutValidation("If-Range", tag);
        }

        using var silent = CancellationTokenSource.CreateLinkedTokenSource(stop);
        silent.CancelAfter(options.Silence);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silent.Token).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && response.Content.Headers.ContentRange?.Length == have)
        {
            return;
        }

        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            File.Delete(part);
            throw new TryLater("the part that was kept does not fit the file any more", TimeSpan.Zero);
        }

        Require(response, address);
        var resumed = response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == have;
        await File.WriteAllTextAsync(part + ".tag", response.Headers.ETag is { IsWeak: false } strong ? strong.Tag : response.Content.Headers.LastModified?.ToString("R") ?? "", stop).ConfigureAwait(false);
        var start = resumed ? have : 0;
        var whole = response.Content.Headers.ContentLength is { } length ? start + length : 0;
        await Copy(response, part, start, whole, address, silent).ConfigureAwait(false);
    }

    private async Task Copy(HttpResponseMessage response, string part, long start, long whole, Uri address, CancellationTokenSource silent)
    {
        using var from = await response.Content.ReadAsStreamAsync(silent.Token).ConfigureAwait(false);
        using var to = new FileStream(part, start > 0 ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        var buffer = new byte[1 << 16];
        var done = start;
        for (var read = await from.ReadAsync(buffer, silent.Token).ConfigureAwait(false); read > 0; read = await from.ReadAsync(buffer, silent.Token).ConfigureAwait(false))
        {
            silent.CancelAfter(options.Silence);
            await to.WriteAsync(buffer.AsMemory(0, read), silent.Token).ConfigureAwait(false);
            done += read;
            options.Progress?.Invoke(new LoadProgress($"fetching {NameOf(address)}", done, whole));
        }

        if (whole > 0 && done != whole)
        {
            throw new IOException($"{done} of {whole} bytes came");
        }
    }

    private void Verify(string part, Uri address)
    {
        if (options.Sha256 is not { } expected)
        {
            return;
        }

        var found = Record.StarterFigures.Checksum(part);
        if (!string.Equals(found, expected, StringComparison.OrdinalIgnoreCase))
        {
            File.Delete(part);
            throw new EntenteException($"'{Shown(address)}' is not the file that was expected: its SHA-256 begins with {found[..12]}, expected {expected[..Math.Min(12, expected.Length)]}. It was thrown away.");
        }
    }

    private static void Require(HttpResponseMessage response, Uri address)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        var status = $"{(int)response.StatusCode} {response.ReasonPhrase}";
        if (response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)response.StatusCode >= 500)
        {
            throw new TryLater(status, response.Headers.RetryAfter?.Delta);
        }

        throw new EntenteException($"'{Shown(address)}' answered {status}. Check the version, or fetch the file by hand and load it with: entente data add");
    }

    private static bool MayPass(Exception e, CancellationToken stop) =>
        !stop.IsCancellationRequested && e is HttpRequestException or IOException or OperationCanceledException && !IsFullDisk(e);

    private static bool IsFullDisk(Exception e) => e.HResult is 28 or unchecked((int)0x80070070);

    // A query may hold a key.
    private static string Shown(Uri address) => address.GetLeftPart(UriPartial.Path);

    private static string NameOf(Uri address)
    {
        var name = string.Concat(Path.GetFileName(address.LocalPath).Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_')).TrimStart('.');
        return name.Length is 0 or > 150 || name is "part" ? "file" : name;
    }

    private sealed class TryLater(string message, TimeSpan? after) : IOException(message)
    {
        public TimeSpan? After { get; } = after;
    }
}
