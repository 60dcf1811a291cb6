using System.Collections.Concurrent;
using System.Data.Common;
using DuckDB.NET.Data;

namespace Entente.Record;

/// <summary>A query with what it gave: the text is what was run, so that anyone can run it again.</summary>
/// <param name="Sql">The text.</param>
/// <param name="Rows">The rows.</param>
internal sealed record Answer<T>(string Sql, IReadOnlyList<T> Rows);

/// <summary>The record, opened for reading. Many readers may be open at once, and one reader may be asked from many threads.</summary>
public sealed class RecordReader : IDisposable
{
    private const int AnswersKept = 1000;

    private readonly string path;
    private readonly string connectionString;
    private readonly ConcurrentBag<DuckDBConnection> idle = [];

    // The record does not change while it is open, and the statements of an article ask the same things over and over.
    private readonly ConcurrentDictionary<string, Lazy<object>> answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DatasetReference> datasets = new(StringComparer.Ordinal);
    private string manifest = "";

    private RecordReader(string path, string connectionString, DuckDBConnection first)
    {
        this.path = path;
        this.connectionString = connectionString;
        idle.Add(first);
    }

    /// <summary>The datasets loaded, by id.</summary>
    public IReadOnlyDictionary<string, DatasetReference> Datasets => datasets;

    /// <summary>True when the record was made from other starter figures than those that ship with this Entente; it can be read all the same.</summary>
    public bool OtherStarterFigures { get; private set; }

    /// <summary>The loaded datasets that answers may come from, beside the starter figures.</summary>
    internal IReadOnlyList<LoadedDataset> Loaded { get; private set; } = [];

    /// <summary>True where the version of a dataset came out after a day: by its day of release or, where that is not known, because it speaks for later times.</summary>
    internal bool IsLater(string dataset, DateOnly day) =>
        (Loaded.FirstOrDefault(d => d.Reference.Id == dataset) is { } loaded ? loaded.OutBy : datasets.GetValueOrDefault(dataset)?.Released) > day;

    /// <summary>The record's file.</summary>
    internal string Path => path;

    /// <summary>Tells this content from any other: the starter figures it was made from and the versions loaded. Empty for a record filled by hand.</summary>
    internal string Identity => manifest.Length == 0 ? "" : string.Join('\n', Loaded.Select(d => $"{d.Reference.Id} {d.Reference.Version} {string.Join(' ', d.Files.Select(f => f.Sha256))}").Prepend(manifest));

    /// <summary>Opens a record with the datasets loaded beside it.</summary>
    /// <param name="path">The record's file.</param>
    /// <param name="asOf">Of several versions of a dataset, the newest out by this day is used; null for the newest. A version that the user chose goes first.</param>
    /// <exception cref="EntenteException">There is no such file, or it is not a record, or it is damaged, or another Entente made it with other tables.</exception>
    public static RecordReader Open(string path, DateOnly? asOf = null)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new EntenteException($"No record at '{path}'. Make one from the starter figures with: entente data init --record \"{path}\"");
        }

        RecordFile.Require(path);
        DuckDBConnection? opened = null;
        try
        {
            var file = new DuckDBConnectionStringBuilder { DataSource = path, ["access_mode"] = "READ_ONLY", ["threads"] = "2" }.ConnectionString;
            opened = new DuckDBConnection(file);
            opened.Open();
            var reader = new RecordReader(path, file, opened);
            reader.CheckVersion();
            reader.LoadDatasets();
            reader.Join(new DatasetStore(path), asOf, opened);
            return reader;
        }
        catch (DbException e)
        {
            opened?.Dispose();
            throw new EntenteException($"The record '{path}' cannot be opened: it is damaged, or in use by a program that writes to it ({FirstLine(e.Message)}). Make it again with: entente data init --force --record \"{path}\"", e);
        }
        catch (EntenteException)
        {
            opened?.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    /// <summary>Runs a query that the measures have put together from checked codes, years and words of the lexicon; never from an article's text.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="map">Makes of a row what is kept of it.</param>
    /// <param name="keep">False where rows are only passed by, too many to keep.</param>
    /// <remarks>A query asked again is answered from memory: one text and type of row must always be mapped alike.</remarks>
    internal Answer<T> Query<T>(string sql, Func<DbDataReader, T> map, bool keep = true)
    {
        if (!keep)
        {
            return Run(sql, map, keep);
        }

        if (answers.Count >= AnswersKept)
        {
            answers.Clear();
        }

        return (Answer<T>)answers.GetOrAdd(typeof(T).FullName + "\n" + sql, _ => new Lazy<object>(() => Run(sql, map, keep))).Value;
    }

    private Answer<T> Run<T>(string sql, Func<DbDataReader, T> map, bool keep)
    {
        var rows = new List<T>();
        DuckDBConnection? connection = null;
        try
        {
            connection = Connection();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var row = map(reader);
                if (keep)
                {
                    rows.Add(row);
                }
            }
        }
        catch (DbException e)
        {
            throw new EntenteException($"The record '{path}' could not answer a query ({FirstLine(e.Message)}). It is damaged; {(Loaded.Count > 0 ? "see whether a loaded dataset is with: entente data verify; else " : "")}make it again with: entente data init --force --record \"{path}\"", e);
        }
        finally
        {
            if (connection is not null)
            {
                idle.Add(connection);
            }
        }

        return new Answer<T>(sql, rows);
    }

    // A connection serves one query at a time; further ones share the database that the first has opened.
    private DuckDBConnection Connection()
    {
        if (idle.TryTake(out var free))
        {
            return free;
        }

        var further = new DuckDBConnection(connectionString);
        further.Open();
        Lay(further);
        return further;
    }

    // The first connection makes the loaded datasets' databases known to all; the views over them are each connection's own.
    private void Join(DatasetStore store, DateOnly? asOf, DuckDBConnection first)
    {
        var loaded = store.InUse(asOf);
        if (loaded.Count == 0)
        {
            return;
        }

        foreach (var (dataset, statement) in loaded.Zip(RecordLayers.Attach(store, loaded)))
        {
            try
            {
                Run(first, statement);
            }
            catch (DbException e)
            {
                throw new EntenteException($"The loaded dataset {dataset.Reference.Id} {dataset.Reference.Version} cannot be opened: it is damaged or gone ({FirstLine(e.Message)}). Load it again with: entente data add {dataset.Source} PATH; or take it away with: entente data remove {dataset.Reference.Id} \"{dataset.Reference.Version}\"", e);
            }

            datasets[dataset.Reference.Id] = dataset.Reference;
        }

        foreach (var (dataset, _) in RecordLayers.Mapped(loaded))
        {
            var read = RecordLayers.Reference(dataset);
            datasets[read.Id] = read;
        }

        Loaded = loaded;
        Lay(first);
    }

    private void Lay(DuckDBConnection connection)
    {
        if (Loaded.Count == 0)
        {
            return;
        }

        using var named = connection.CreateCommand();
        named.CommandText = "SELECT current_database()";
        foreach (var view in RecordLayers.Views((string)named.ExecuteScalar()!, Loaded))
        {
            Run(connection, view);
        }
    }

    private static void Run(DuckDBConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    // A record without the row was filled by hand, by a test or a tool, on the tables of this schema.
    private void CheckVersion()
    {
        var answer = Query(
            "SELECT (SELECT count(*) FROM information_schema.tables WHERE table_name = 'record_version')",
            r => Convert.ToInt64(r.GetValue(0), System.Globalization.CultureInfo.InvariantCulture));
        var versions = answer.Rows[0] == 0
            ? [new MadeBy("", "")]
            : Query("SELECT schema_sha256, manifest_sha256 FROM record_version", r => new MadeBy(r.GetString(0), r.GetString(1))).Rows;
        foreach (var (schema, starter) in versions)
        {
            if (!string.Equals(schema, RecordSchema.Hash, StringComparison.Ordinal))
            {
                throw new EntenteException($"The record '{path}' was made by another version of Entente: its tables differ. Make it again with: entente data init --force --record \"{path}\"");
            }

            manifest = starter;
            OtherStarterFigures = !string.Equals(starter, StarterFigures.HashOf(DataFiles.Root), StringComparison.Ordinal);
        }
    }

    private void LoadDatasets()
    {
        var answer = Query(
            "SELECT id, name, version, publisher, released, licence, url, citation FROM dataset ORDER BY id",
            r => new DatasetReference(
                r.GetString(0),
                r.GetString(1),
                r.GetString(2),
                r.GetString(3),
                r.IsDBNull(4) ? null : DateOnly.FromDateTime(Convert.ToDateTime(r.GetValue(4).ToString(), System.Globalization.CultureInfo.InvariantCulture)),
                r.GetString(5),
                r.GetString(6),
                r.GetString(7)));
        foreach (var dataset in answer.Rows)
        {
            datasets[dataset.Id] = dataset;
        }

        datasets.TryAdd(ShippedTables.Places.Id, ShippedTables.Places);
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();

    private sealed record MadeBy(string Schema, string Manifest);
}
