using System.Text.Json;
using Entente.Record;

namespace Entente.Sources;

/// <summary>A table kept by hand in <c>data/curated</c>, as <c>data/curated/manifest.json</c> describes it; every row names its own source.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Dataset">What it is, and the day it was last revised as its version.</param>
internal sealed record CuratedFile(string File, DatasetDescription Dataset)
{
    /// <summary>The curated datasets of a folder <c>data</c>, with the checksum and rows of each.</summary>
    /// <exception cref="EntenteException">A file is missing or cannot be read.</exception>
    public static IEnumerable<StarterDataset> Describe(string data)
    {
        using var workspace = new StarterWorkspace(data);
        var described = new List<StarterDataset>();
        foreach (var file in Load(data))
        {
            var path = Path.Combine(data, "curated", file.File);
            if (!System.IO.File.Exists(path))
            {
                throw new EntenteException($"The curated file '{path}' is missing; data/curated/manifest.json names it.");
            }

            var rows = CuratedTables.Of(file.File).Select(t => new StarterRows(t.Table, CuratedTables.Insert(workspace.Run, file.Dataset.Id, t, path)));
            described.Add(new StarterDataset(file.Dataset, [new StarterFile("curated/" + file.File, StarterFigures.Checksum(path), [.. rows])]));
        }

        return described;
    }

    private static CuratedFile[] Load(string data)
    {
        var path = Path.Combine(data, "curated", "manifest.json");
        try
        {
            return JsonSerializer.Deserialize(System.IO.File.ReadAllText(path), StarterJson.Default.CuratedFileArray) ?? [];
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            throw new EntenteException($"The list of curated files '{path}' cannot be read: {e.Message}", e);
        }
    }
}
