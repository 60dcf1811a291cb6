using System.Data.Common;
using Entente.Record;

namespace Entente.Sources;

/// <summary>Computes the starter figures from the published files and writes them, with their manifest.</summary>
internal static class StarterBuilder
{
    private static readonly string[] StateColumns = ["exporter", "importer", "state", "origin", "neighbour"];

    /// <summary>Writes <c>starter/*.parquet</c> and the manifest into a folder <c>data</c>. The same files give the same bytes.</summary>
    /// <param name="from">The folder of the published files; null to keep the Parquet files and write the manifest's curated part anew.</param>
    /// <param name="data">The folder <c>data</c>; its <c>curated</c> files are listed in the manifest.</param>
    /// <param name="tell">Told what is done, and what is left out on purpose.</param>
    /// <exception cref="EntenteException">A file is missing, or does not hold what it should.</exception>
    public static StarterManifest Build(string? from, string data, Action<string> tell)
    {
        var starter = Path.Combine(data, "starter");
        var computed = from is null
            ? StarterManifest.Load(data).Datasets.Where(d => d.Files.All(f => f.Path.StartsWith("starter/", StringComparison.Ordinal)))
            : Compute(Path.GetFullPath(from), starter, tell);
        var manifest = new StarterManifest([.. computed, .. CuratedFile.Describe(data)]);
        System.IO.File.WriteAllText(Path.Combine(data, StarterFigures.ManifestPath), manifest.ToJson());
        return manifest;
    }

    // Beside the figures that are there, which stay as they are unless everything could be computed.
    private static List<StarterDataset> Compute(string from, string starter, Action<string> tell)
    {
        var building = Directory.CreateDirectory(starter + ".building").FullName;
        try
        {
            List<StarterDataset> computed;
            using (var workspace = Wrap("data/states", () => new StarterWorkspace(from)))
            {
                computed = [.. StarterCatalog.Sources.Select(source => Compute(source, workspace, building, tell))];
            }

            Directory.CreateDirectory(starter);
            foreach (var old in Directory.EnumerateFiles(starter, "*.parquet"))
            {
                System.IO.File.Delete(old);
            }

            foreach (var file in Directory.EnumerateFiles(building))
            {
                System.IO.File.Move(file, Path.Combine(starter, Path.GetFileName(file)));
            }

            return computed;
        }
        finally
        {
            Directory.Delete(building, recursive: true);
        }
    }

    private static StarterDataset Compute(StarterSource source, StarterWorkspace workspace, string starter, Action<string> tell)
    {
        var missing = source.Files.FirstOrDefault(f => !System.IO.File.Exists(Path.Combine(workspace.From, f)));
        if (missing is not null)
        {
            throw new EntenteException($"The file '{missing}' is not in '{workspace.From}'. Expected the published files of {source.Dataset.Name}, as data/README.md lists them.");
        }

        return Wrap(string.Join(", ", source.Files), () =>
        {
            source.Prepare?.Invoke(workspace);
            var files = source.Tables.Select(t => Write(source.Dataset.Id, t, workspace, starter)).ToList();
            tell($"{source.Dataset.Id}: {string.Join(", ", files.Select(f => $"{f.Tables[0].Table} {f.Tables[0].Rows}"))}");
            if (source.LeftOut is not null)
            {
                tell($"  left out or differing: {string.Join("; ", workspace.Texts(source.LeftOut))}");
            }

            return new StarterDataset(source.Dataset, files);
        });
    }

    private static StarterFile Write(string dataset, StarterTable table, StarterWorkspace workspace, string starter)
    {
        // Through the record's own table, whose types and constraints check the rows.
        workspace.Run($"DELETE FROM {table.Table}");
        var columns = workspace.Texts($"SELECT column_name FROM information_schema.columns WHERE table_name = {Sql.Text(table.Table)} ORDER BY ordinal_position");
        var own = columns.Where(c => c != "dataset").ToList();
        var named = columns.Count == own.Count ? "*" : $"{Sql.Text(dataset)} AS dataset, *";
        var rows = workspace.Run($"INSERT INTO {table.Table} BY NAME SELECT {named} FROM ({table.Query})");
        CheckStates(table.Table, own.Intersect(StateColumns), workspace);
        var name = $"{dataset}.{table.Table}.parquet";
        var path = Path.Combine(starter, name);
        workspace.Run($"COPY (SELECT {string.Join(", ", own)} FROM {table.Table} ORDER BY ALL) TO {Sql.Text(path)} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 19, ROW_GROUP_SIZE 1000000)");
        return new StarterFile("starter/" + name, StarterFigures.Checksum(path), [new StarterRows(table.Table, rows)]);
    }

    private static void CheckStates(string table, IEnumerable<string> columns, StarterWorkspace workspace)
    {
        foreach (var column in columns)
        {
            var unknown = workspace.Texts($"SELECT DISTINCT {column} FROM {table} WHERE {column} NOT IN (SELECT iso3 FROM state_code) ORDER BY {column}");
            if (unknown.Count > 0)
            {
                throw new EntenteException($"The column {column} of {table} holds codes of no state in data/states/states.tsv: {string.Join(", ", unknown)}. Map them in the source, or add the states.");
            }
        }
    }

    private static T Wrap<T>(string files, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException e)
        {
            throw new EntenteException($"The starter figures could not be computed from {files}: {e.Message.Split('\n', 2)[0].Trim()}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EntenteException($"The starter figures could not be computed from {files}: {e.Message}", e);
        }
    }
}
