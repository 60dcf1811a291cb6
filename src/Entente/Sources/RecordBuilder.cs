using System.Data.Common;
using DuckDB.NET.Data;
using Entente.Record;

namespace Entente.Sources;

/// <summary>Creates a record from the starter figures: beside its place, then moved there whole.</summary>
public static class RecordBuilder
{
    /// <summary>Creates the record unless it is there already. Safe when several processes do so at once: one builds, the others wait.</summary>
    /// <param name="path">The record's file.</param>
    /// <param name="force">Make it again even when it is there.</param>
    /// <param name="stop">Ends the build; nothing of it is left then.</param>
    /// <returns>True when it was made, false when it was there.</returns>
    /// <exception cref="EntenteException">The folder cannot be written, the disk is full, or a starter file is missing or damaged, or the file in its place is no record. Nothing half-written is left.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static bool Create(string path, bool force = false, CancellationToken stop = default) => Create(path, force, DataFiles.Root, stop);

    /// <summary>As the other, from another folder <c>data</c>.</summary>
    internal static bool Create(string path, bool force, string data, CancellationToken stop = default)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new EntenteException("The record's path is empty. Expected the name of a file after --record.");
        }

        path = Path.GetFullPath(path);
        if (!force && File.Exists(path))
        {
            return false;
        }

        if (Directory.Exists(path))
        {
            throw new EntenteException($"'{path}' is a folder; expected the name of a file for the record.");
        }

        RecordFile.RequireReplaceable(path);
        var manifest = StarterManifest.Load(data);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var held = FileLock.Take(path + ".lock", stop);
            if (!force && File.Exists(path))
            {
                return false;
            }

            Build(path, path + ".building", data, manifest, stop);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException)
        {
            throw new EntenteException($"The record could not be written to '{path}' ({e.Message.Split('\n', 2)[0].Trim()}). Expected a folder that can be written, with 100 MB free; name another place with: --record PATH", e);
        }
    }

    private static void Build(string path, string building, string data, StarterManifest manifest, CancellationToken stop)
    {
        // A build that was killed leaves its file; the lock says that nobody is at it now.
        Remove(building);
        try
        {
            using (var connection = new DuckDBConnection(new DuckDBConnectionStringBuilder { DataSource = building }.ConnectionString))
            {
                connection.Open();
                Fill(connection, data, manifest, stop);
            }

            using (var written = File.OpenHandle(building, FileMode.Open, FileAccess.ReadWrite))
            {
                RandomAccess.FlushToDisk(written);
            }

            File.Move(building, path, overwrite: true);
        }
        finally
        {
            Remove(building);
        }
    }

    private static void Fill(DuckDBConnection connection, string data, StarterManifest manifest, CancellationToken stop)
    {
        Run("BEGIN");
        Run(RecordSchema.Text);
        foreach (var dataset in manifest.Datasets)
        {
            foreach (var file in dataset.Files)
            {
                Load(dataset.Dataset.Id, file);
            }

            Describe(dataset);
        }

        Run($"INSERT INTO record_version VALUES ({Sql.Text(RecordSchema.Hash)}, {Sql.Text(manifest.Hash)})");
        Run("COMMIT");
        Run("CHECKPOINT");

        void Load(string dataset, StarterFile file)
        {
            var source = Path.Combine(data, file.Path);
            if (!File.Exists(source))
            {
                throw new EntenteException($"The starter file '{source}' is missing. Expected the folder 'data' as it ships with Entente; build or install it again.");
            }

            var found = StarterFigures.Checksum(source);
            if (!string.Equals(found, file.Sha256, StringComparison.Ordinal))
            {
                throw new EntenteException($"The starter file '{source}' is damaged or was changed: its SHA-256 begins with {found[..12]}, expected {file.Sha256[..12]}. Install Entente again; after a change to a curated file, list it anew with: entente data starter");
            }

            foreach (var expected in file.Tables)
            {
                var rows = Insert(dataset, file, expected.Table, source);
                if (rows != expected.Rows)
                {
                    throw new EntenteException($"The starter file '{source}' gave {rows} rows for {expected.Table}, expected {expected.Rows}. Install Entente again.");
                }
            }
        }

        int Insert(string dataset, StarterFile file, string table, string source)
        {
            if (file.Path.EndsWith(".csv", StringComparison.Ordinal))
            {
                var curated = CuratedTables.Of(Path.GetFileName(source)).Single(t => string.Equals(t.Table, table, StringComparison.Ordinal));
                return CuratedTables.Insert(Run, dataset, curated, source);
            }

            var named = string.Equals(table, "vote", StringComparison.Ordinal) ? "*" : $"{Sql.Text(dataset)} AS dataset, *";
            return Run($"INSERT INTO {table} BY NAME SELECT {named} FROM read_parquet({Sql.Text(source)})");
        }

        void Describe(StarterDataset dataset)
        {
            var d = dataset.Dataset;
            var files = string.Join(' ', dataset.Files.Select(f => f.Path));
            var sums = string.Join(' ', dataset.Files.Select(f => f.Sha256));
            var released = d.Released is { } day ? Sql.Day(day) : "NULL";
            Run($"""
                INSERT INTO dataset (id, name, version, publisher, released, licence, url, citation, note, file, sha256, rows)
                VALUES ({string.Join(", ", new[] { d.Id, d.Name, d.Version, d.Publisher }.Select(Sql.Text))}, {released},
                    {string.Join(", ", new[] { d.Licence, d.Url, d.Citation, d.Note, files, sums }.Select(Sql.Text))}, {dataset.Files.Sum(f => f.Tables.Sum(t => t.Rows))})
                """);
        }

        int Run(string sql)
        {
            stop.ThrowIfCancellationRequested();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteNonQuery();
        }
    }

    private static void Remove(string building)
    {
        File.Delete(building);
        File.Delete(building + ".wal");
        if (Directory.Exists(building + ".tmp"))
        {
            Directory.Delete(building + ".tmp", recursive: true);
        }
    }
}
