using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace Entente.Tests.Sources;

/// <summary>A small HTTP server on the loopback that serves one file, and misbehaves as told.</summary>
internal sealed class FileServer : IDisposable
{
    private readonly HttpListener listener;
    private readonly byte[] content;

    public FileServer(byte[] content)
    {
        this.content = content;
        for (var port = 20000 + (Environment.ProcessId % 20000); ; port++)
        {
            // One that could not start cannot be started again.
            listener = new HttpListener();
            try
            {
                listener.Prefixes.Add($"http://127.0.0.1:{port}/");
                listener.Start();
                Address = new Uri($"http://127.0.0.1:{port}/");
                break;
            }
            catch (HttpListenerException)
            {
                // The port is taken: the next one.
            }
        }

        _ = Task.Run(Serve);
    }

    public Uri Address { get; }

    /// <summary>What to do with the next requests, one each; after these the file is served.</summary>
    public ConcurrentQueue<string> Troubles { get; } = new();

    /// <summary>What was asked for: the range, or nothing.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The mark of the version that is served.</summary>
    public string Tag { get; set; } = "\"one\"";

    public void Dispose() => listener.Close();

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            try
            {
                Answer(await listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException or IOException)
            {
                // The client went away, or the server was closed.
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var range = context.Request.Headers["Range"];
        Asked.Enqueue(range ?? "");
        var response = context.Response;
        if (Troubles.TryDequeue(out var trouble) && int.TryParse(trouble, CultureInfo.InvariantCulture, out var status))
        {
            response.StatusCode = status;
            response.Headers["Retry-After"] = "0";
            response.Close();
            return;
        }

        response.Headers["ETag"] = Tag;
        var from = 0;
        if (range is not null && context.Request.Headers["If-Range"] == Tag)
        {
            from = int.Parse(range.Replace("bytes=", "", StringComparison.Ordinal).TrimEnd('-'), CultureInfo.InvariantCulture);
            response.StatusCode = 206;
            response.Headers["Content-Range"] = $"bytes {from}-{content.Length - 1}/{content.Length}";
        }

        response.ContentLength64 = content.Length - from;
        var cut = trouble == "break" ? (content.Length - from) / 2 : content.Length - from;
        response.OutputStream.Write(content, from, cut);
        if (trouble == "break")
        {
            response.OutputStream.Flush();
            response.Abort();
            return;
        }

        response.Close();
    }
}
