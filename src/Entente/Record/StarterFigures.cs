using System.Security.Cryptography;

namespace Entente.Record;

/// <summary>Which starter figures ship with this Entente: a record's name and stamp carry the checksum of their list.</summary>
internal static class StarterFigures
{
    /// <summary>The list's place below the folder <c>data</c>.</summary>
    public const string ManifestPath = "starter/manifest.json";

    /// <summary>SHA-256 of a folder's list, lower-case hexadecimal, without reading what it says.</summary>
    /// <exception cref="EntenteException">It is missing.</exception>
    public static string HashOf(string dataFolder)
    {
        var path = Path.Combine(dataFolder, ManifestPath);
        return File.Exists(path) ? Checksum(path) : throw Unreadable(path, "it is missing");
    }

    /// <summary>The checksum of a file, lower-case hexadecimal.</summary>
    public static string Checksum(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Says that the list cannot be read, and what to do.</summary>
    public static EntenteException Unreadable(string path, string why, Exception? inner = null)
    {
        var message = $"The list of starter figures '{path}' cannot be read: {why}. Expected the folder 'data' as it ships with Entente; build or install it again.";
        return inner is null ? new EntenteException(message) : new EntenteException(message, inner);
    }
}
