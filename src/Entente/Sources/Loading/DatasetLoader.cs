using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Entente.Record;

namespace Entente.Sources.Loading;

/// <summary>Loads a published dataset beside a record: into a database of its own, checked, then moved in whole.</summary>
internal static class DatasetLoader
{
    private static readonly string[] StateColumns = ["exporter", "importer", "state", "origin", "destination", "neighbour", "ally", "supplier", "recipient", "sender", "host", "actor", "target"];

    /// <summary>Loads a file or folder. The caller holds the lock.</summary>
    /// <param name="store">Where loaded datasets lie.</param>
    /// <param name="source">What the files are.</param>
    /// <param name="path">A file, an archive or a folder, as published.</param>
    /// <exception cref="EntenteException">A file is not what it should be, or the disk is full; the record is as it was.</exception>
    public static LoadedDataset Load(DatasetStore store, PublicSource source, string path, LoadOptions options, CancellationToken stop)
    {
        var database = Path.Combine(store.Staging, Path.GetRandomFileName() + ".duckdb");
        try
        {
            Directory.CreateDirectory(store.Staging);
            var files = InputFile.Of(Path.GetFullPath(path));
            var sums = Task.Run(() => Checksums(path, stop), stop);
            var loaded = Fill(database, store.Staging, source, files, options, stop) with { Files = sums.GetAwaiter().GetResult() };
            loaded = loaded with { Sha256 = StarterFigures.Checksum(database), Bytes = new FileInfo(database).Length };
            stop.ThrowIfCancellationRequested();
            store.Publish(loaded, database);
            return loaded;
        }
        catch (DbException e)
        {
            throw new EntenteException($"{source.Name} could not be loaded from '{path}': {Said(e.Message)} What was loaded before is as it was.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EntenteException($"{source.Name} could not be loaded from '{path}': {e.Message} What was loaded before is as it was.", e);
        }
        finally
        {
            if (Directory.Exists(store.Staging))
            {
                Directory.Delete(store.Staging, recursive: true);
            }
        }
    }

    private static LoadedDataset Fill(string database, string staging, PublicSource source, IReadOnlyList<InputFile> files, LoadOptions options, CancellationToken stop)
    {
        using var workspace = new LoadWorkspace(database, staging, files, options, stop);
        source.Load(workspace);
        var id = workspace.DatasetId ?? source.Id;
        var tables = Tables(workspace, id);
        if (tables.Count == 0)
        {
            throw new EntenteException($"The files of {source.Name} hold no row that could be read. Expected {source.Format}");
        }

        var version = options.Version ?? workspace.Version
            ?? throw new EntenteException($"The files of {source.Name} do not say which version they are. Name it, as its publisher does, with: --version VERSION");
        if (version.Length is 0 or > 60 || version.Any(char.IsControl))
        {
            throw new EntenteException("The version is empty, longer than 60 signs or holds control signs. Expected a word such as V202501 or 2025-12.");
        }

        var released = options.Released ?? source.ReleasedOf(version);
        var reference = new DatasetReference(id, Named(source, workspace), version, source.Publisher, released, source.Licence, source.Url, source.Citation.Replace("{version}", version, StringComparison.Ordinal));
        workspace.Run("CHECKPOINT");
        return new LoadedDataset
        {
            Reference = reference,
            Source = source.Id,
            Note = source.Traps,
            Nomenclature = workspace.Nomenclature,
            Loaded = options.Clock.GetUtcNow(),
            Files = [],
            Tables = tables,
            Supersedes = workspace.IsPart ? [] : source.Supersedes,
            YieldsTo = source.YieldsTo,
            Caveats = workspace.Caveats,
            Unknown = Unknown(workspace, tables),
            Skipped = workspace.Skipped,
            Database = $"{DatasetStore.FileName(version)}.{Path.GetFileNameWithoutExtension(database)}.duckdb",
            Sha256 = "",
            Bytes = 0,
        };
    }

    private static string Named(PublicSource source, LoadWorkspace workspace) => workspace.Nomenclature.Length == 0 ? source.Name : $"{source.Name}, {workspace.Nomenclature}";

    // Tables that the source left empty are not part of it.
    private static List<LoadedTable> Tables(LoadWorkspace workspace, string id)
    {
        var tables = new List<LoadedTable>();
        foreach (var (table, isView) in workspace.Query("SELECT table_name, table_type = 'VIEW' FROM information_schema.tables WHERE table_schema = 'main' AND table_catalog = current_database() ORDER BY 1", r => (r.GetString(0), r.GetBoolean(1))))
        {
            if (table is "flow" or "place" or "product")
            {
                continue;
            }

            var rows = isView ? workspace.Number("SELECT count(*) FROM flow") : workspace.Number($"SELECT count(*) FROM {table}");
            if (rows == 0)
            {
                workspace.Run($"DROP {(isView ? "VIEW" : "TABLE")} {table}");
                continue;
            }

            tables.Add(new LoadedTable(table, rows, Edge(workspace, table, isView, "min"), Edge(workspace, table, isView, "max")));
            if (!isView && table != "vote")
            {
                workspace.Run($"UPDATE {table} SET dataset = {Sql.Text(id)} WHERE dataset <> {Sql.Text(id)}");
            }
        }

        return tables;
    }

    private static DateOnly? Edge(LoadWorkspace workspace, string table, bool isView, string edge) => RecordLayers.TimeColumn(table) switch
    {
        null => null,
        "year" => (int)workspace.Number($"SELECT {edge}(year) FROM {(isView ? "flow" : table)}") is > 0 and var year ? edge == "min" ? new DateOnly(year, 1, 1) : new DateOnly(year, 12, 31) : null,
        var column => DateOnly.ParseExact(
            workspace.Query($"SELECT strftime({(edge == "min" || column != "month" ? $"{edge}({column})" : "last_day(max(month))")}, '%Y-%m-%d') FROM {table}", r => r.GetString(0)).Single(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture),
    };

    private static List<UnknownCode> Unknown(LoadWorkspace workspace, IReadOnlyList<LoadedTable> tables)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            var columns = workspace.Query($"SELECT column_name FROM information_schema.columns WHERE table_name = {Sql.Text(table.Table)} AND table_catalog = current_database()", r => r.GetString(0));
            foreach (var column in columns.Intersect(StateColumns))
            {
                foreach (var (code, rows) in workspace.Query($"SELECT {column}, count(*) FROM {table.Table} WHERE starts_with({column}, '{StateCodes.UnknownMark}') GROUP BY 1", r => (r.GetString(0)[1..], r.GetInt64(1))))
                {
                    counts[code] = counts.GetValueOrDefault(code) + rows;
                }
            }
        }

        return [.. counts.Select(c => new UnknownCode(c.Key, workspace.NamesOfCodes.GetValueOrDefault(c.Key, ""), c.Value))];
    }

    private static List<LoadedFile> Checksums(string path, CancellationToken stop)
    {
        var files = new List<LoadedFile>();
        foreach (var file in InputFile.Containers(Path.GetFullPath(path)))
        {
            stop.ThrowIfCancellationRequested();
            using var stream = File.OpenRead(file);
            files.Add(new LoadedFile(Path.GetFileName(file), stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream))));
        }

        return files;
    }

    private static string Said(string message) => message.Split('\n', 2)[0].Trim().TrimEnd('.') + ".";
}
