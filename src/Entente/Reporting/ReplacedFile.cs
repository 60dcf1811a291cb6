namespace Entente.Reporting;

/// <summary>Writes a file whole or not at all.</summary>
internal static class ReplacedFile
{
    /// <summary>Writes beside the path and renames into place; a link is followed, a device such as /dev/stdout written to as it stands.</summary>
    /// <exception cref="EntenteException">The path cannot be written; what stood there stands there still.</exception>
    public static void Write(string path, byte[] bytes)
    {
        if (string.IsNullOrWhiteSpace(path) || Directory.Exists(path))
        {
            throw new EntenteException($"Cannot write the report to '{path}': a file name is expected, and this is {(string.IsNullOrWhiteSpace(path) ? "empty" : "a folder")}. Give one, as in --html report.html.");
        }

        string? beside = null;
        try
        {
            var full = Path.GetFullPath(path);
            if (Devices.Is(full))
            {
                using var device = new FileStream(full, FileMode.Open, FileAccess.Write);
                device.Write(bytes);
                return;
            }

            // Asked of a link only: where nothing stands yet, there is none to resolve.
            full = new FileInfo(full).LinkTarget is null ? full : File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
            beside = $"{full}.{Path.GetRandomFileName()}";
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
            }

            File.Move(beside, full, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Discard(beside);
            throw new EntenteException($"Cannot write the report to '{path}': {error.Message.TrimEnd('.')}. Give a path in a folder that exists and that you may write to, on a disk with room.", error);
        }
    }

    private static void Discard(string? beside)
    {
        try
        {
            File.Delete(beside ?? "");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The first error is the one to tell; a left-over part beside the report harms nobody.
        }
    }
}
