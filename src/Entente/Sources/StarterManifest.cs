using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Record;

namespace Entente.Sources;

/// <summary>Rows that a file gives to one table of the record.</summary>
internal sealed record StarterRows(string Table, long Rows);

/// <summary>A file of figures that ships with Entente.</summary>
/// <param name="Path">Below the folder <c>data</c>, with forward slashes.</param>
/// <param name="Sha256">Its checksum, lower-case hexadecimal.</param>
/// <param name="Tables">What it holds.</param>
internal sealed record StarterFile(string Path, string Sha256, IReadOnlyList<StarterRows> Tables);

/// <summary>A dataset with its files.</summary>
internal sealed record StarterDataset(DatasetDescription Dataset, IReadOnlyList<StarterFile> Files);

/// <summary>Everything the record is made from, with checksums: <c>data/starter/manifest.json</c>.</summary>
internal sealed record StarterManifest(IReadOnlyList<StarterDataset> Datasets)
{
    /// <summary>SHA-256 of the manifest's file; empty for one that was not read from a file.</summary>
    [JsonIgnore]
    public string Hash { get; private init; } = "";

    /// <summary>Reads the manifest of a folder <c>data</c>.</summary>
    /// <exception cref="EntenteException">It is missing or damaged.</exception>
    public static StarterManifest Load(string dataFolder)
    {
        var path = Path.Combine(dataFolder, StarterFigures.ManifestPath);
        try
        {
            var bytes = File.ReadAllBytes(path);
            var manifest = JsonSerializer.Deserialize(bytes, StarterJson.Default.StarterManifest) ?? throw new JsonException("empty");
            return manifest with { Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)) };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw StarterFigures.Unreadable(path, e.Message, e);
        }
    }

    /// <summary>The manifest as it is written, with a final line end.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, StarterJson.Default.StarterManifest).ReplaceLineEndings("\n") + "\n";
}

/// <summary>Reads and writes the manifests without reflection, which would cost start-up time.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(StarterManifest))]
[JsonSerializable(typeof(CuratedFile[]))]
internal sealed partial class StarterJson : JsonSerializerContext;
