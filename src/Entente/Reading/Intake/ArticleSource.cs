namespace Entente.Reading.Intake;

/// <summary>Reads the bytes of an article from a path or from standard input, never more than a limit.</summary>
internal static class ArticleSource
{
    public static string NameOf(string path) => path == "-" ? "standard input" : path;

    public static byte[] FromFile(string path, int limit)
    {
        if (path == "-")
        {
            using var input = Console.OpenStandardInput();
            return FromStream(input, NameOf(path), limit);
        }

        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            throw new EntenteException("No file was named. Expected the path of an article, or - for standard input.");
        }

        if (Directory.Exists(path))
        {
            throw new EntenteException($"'{path}' is a folder. Expected the path of one article: a text, Markdown or HTML file.");
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (file.CanSeek && file.Length > limit)
            {
                throw TooLarge(path, file.Length, limit);
            }

            return FromStream(file, path, limit);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new EntenteException($"There is no file '{path}' (looked in '{Directory.GetCurrentDirectory()}'). Check the path; - reads standard input.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new EntenteException($"'{path}' may not be read: {e.Message} Give yourself leave to read it, or hand its text to standard input with -.", e);
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            throw new EntenteException($"'{path}' could not be read: {e.Message} Check the path and the disk.", e);
        }
    }

    public static byte[] FromStream(Stream stream, string name, int limit)
    {
        try
        {
            using var buffer = new MemoryStream();
            var piece = new byte[64 * 1024];
            int n;
            while ((n = stream.Read(piece)) > 0)
            {
                buffer.Write(piece, 0, n);
                if (buffer.Length > limit)
                {
                    throw TooLarge(name, null, limit);
                }
            }

            return buffer.ToArray();
        }
        catch (IOException e)
        {
            throw new EntenteException($"'{name}' could not be read to its end: {e.Message}", e);
        }
    }

    private static EntenteException TooLarge(string name, long? length, int limit)
    {
        var found = length is { } n ? Megabytes(n) : $"more than {Megabytes(limit)}";
        return new EntenteException($"'{name}' holds {found}; at most {Megabytes(limit)} is read as one article. Check that it is an article, or cut it into its articles.");
    }

    private static string Megabytes(long bytes) => bytes < 1_000_000 ? $"{bytes / 1000.0:0.#} kB" : $"{bytes / 1_000_000.0:0.#} MB";
}
