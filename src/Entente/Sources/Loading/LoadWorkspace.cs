using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Entente.Record;

namespace Entente.Sources.Loading;

/// <summary>The database that a dataset is loaded into, before it is moved into the record: the record's tables, and the codes of states.</summary>
internal sealed class LoadWorkspace : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private readonly DuckDBConnection connection;
    private readonly string staging;
    private readonly LoadOptions options;
    private readonly CancellationToken stop;
    private readonly List<SkippedRow> skipped = [];
    private long done;
    private InputFile? current;

    /// <summary>Opens it.</summary>
    /// <param name="database">The file to make.</param>
    /// <param name="staging">A folder for what is unpacked.</param>
    /// <param name="files">What is loaded.</param>
    public LoadWorkspace(string database, string staging, IReadOnlyList<InputFile> files, LoadOptions options, CancellationToken stop)
    {
        this.staging = staging;
        this.options = options;
        this.stop = stop;
        Files = files;
        connection = new DuckDBConnection(new DuckDBConnectionStringBuilder { DataSource = database }.ConnectionString);
        connection.Open();
        Run("SET memory_limit = '4GB'");
        Run("SET enable_progress_bar = true");
        Run("SET enable_progress_bar_print = false");
        Run($"SET temp_directory = {Sql.Text(Path.Combine(staging, "spill"))}");
        Run(RecordSchema.Text);
        StateCodes.Define(Run);
    }

    /// <summary>The published files.</summary>
    public IReadOnlyList<InputFile> Files { get; }

    /// <summary>The id of the dataset; the source's own where it does not say more.</summary>
    public string? DatasetId { get; set; }

    /// <summary>The version that the files name; null where they do not.</summary>
    public string? Version { get; set; }

    /// <summary>The product nomenclature, HS17; empty for none.</summary>
    public string Nomenclature { get; set; } = "";

    /// <summary>True where the files are only a part of the dataset: then no starter figures give way to it.</summary>
    public bool IsPart { get; set; }

    /// <summary>What a reader must know of these files.</summary>
    public List<string> Caveats { get; } = [];

    /// <summary>The publisher's names for its codes, where it gives them.</summary>
    public Dictionary<string, string> NamesOfCodes { get; } = new(StringComparer.Ordinal);

    /// <summary>What is left out under <c>--skip-bad</c>.</summary>
    public IReadOnlyList<SkippedRow> Skipped => skipped;

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    /// <summary>Runs a statement; gives how many rows it changed.</summary>
    public int Run(string sql)
    {
        stop.ThrowIfCancellationRequested();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var stopping = stop.Register(command.Cancel);
        using var telling = current is null || options.Progress is null ? null : new Timer(_ => Tell(), null, Interval, Interval);
        try
        {
            return command.ExecuteNonQuery();
        }
        catch (DbException) when (stop.IsCancellationRequested)
        {
            throw new OperationCanceledException(stop);
        }
    }

    /// <summary>The rows of a query.</summary>
    public List<T> Query<T>(string sql, Func<DbDataReader, T> map)
    {
        stop.ThrowIfCancellationRequested();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    /// <summary>The one whole number of a query.</summary>
    public long Number(string sql) => Query(sql, r => r.IsDBNull(0) ? 0 : Convert.ToInt64(r.GetValue(0), CultureInfo.InvariantCulture)).Single();

    /// <summary>Fills a table with rows from code, fast.</summary>
    public void Append(string table, string columns, IEnumerable<Action<IDuckDBAppenderRow>> rows)
    {
        Run($"CREATE TEMP TABLE {table} ({columns})");
        using var appender = connection.CreateAppender(catalog: "temp", schema: "main", table);
        foreach (var fill in rows)
        {
            var row = appender.CreateRow();
            fill(row);
            row.EndRow();
        }
    }

    /// <summary>The files whose names fit; what is in an archive beside them is left alone.</summary>
    /// <exception cref="EntenteException">There is none.</exception>
    public IReadOnlyList<InputFile> Matching(Func<string, bool> name, string expected)
    {
        var found = Files.Where(f => name(f.Name)).ToList();
        return found.Count > 0 ? found : throw new EntenteException($"No file of this dataset among {string.Join(", ", Files.Take(5).Select(f => $"'{f.Name}'"))}{(Files.Count > 5 ? ", ..." : "")}. Expected {expected}.");
    }

    /// <summary>Every file that ends with .csv or .txt.</summary>
    public IReadOnlyList<InputFile> Tables() => Matching(n => Path.GetExtension(n).ToLowerInvariant() is ".csv" or ".txt" or ".tab" or ".tsv", "a table as text: .csv, .csv.gz, or a .zip of them");

    /// <summary>Gives the path of a file, unpacked, to some work.</summary>
    public void With(InputFile file, Action<string> work)
    {
        current = file;
        options.Progress?.Invoke(new LoadProgress(file.Name, done, Files.Sum(f => f.Bytes)));
        file.With(staging, path =>
        {
            work(path);
            return 0;
        }, stop);
        done += file.Bytes;
        current = null;
    }

    /// <summary>Brings a file's rows into a table. A row that cannot be read names file and line.</summary>
    /// <param name="file">The file.</param>
    /// <param name="shape">How it is read.</param>
    /// <param name="statement">From the call that reads the file, the statement to run.</param>
    public void Read(InputFile file, CsvShape shape, Func<string, string> statement) => With(file, path => ReadAt(path, file.Name, shape, statement));

    /// <summary>The same for a file that is unpacked already.</summary>
    public void ReadAt(string path, string name, CsvShape shape, Func<string, string> statement)
    {
        try
        {
            Run(statement(RowRule.Guard(shape, shape.Read(path, name))));
        }
        catch (DbException e) when (CsvFault.Of(e, name) is not null || e.Message.Contains(RowRule.Broken, StringComparison.Ordinal))
        {
            SkipBreaking(shape, shape.ReadLines(path, name), name, "line");
            if (options.SkipBad == 0 && CsvFault.Of(e, name) is { } fault)
            {
                throw fault;
            }

            Run(statement(RowRule.Keep(shape, shape.Read(path, name, $", store_rejects = true, rejects_limit = {options.SkipBad + 1000}"))));
            SkipRejected(name);
        }
    }

    /// <summary>The same for rows that are not lines of text, such as those of JSON: a wrong one is told with its number.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="shape">The rules.</param>
    /// <param name="rows">A query in parentheses that gives the rows.</param>
    /// <param name="statement">From the query, the statement to run.</param>
    public void ReadRows(string name, CsvShape shape, string rows, Func<string, string> statement)
    {
        SkipBreaking(shape, $"(SELECT row_number() OVER () AS line, * FROM {rows})", name, "record");
        Run(statement(RowRule.Keep(shape, rows)));
    }

    // The database knows how far it is in the file that it reads.
    private void Tell()
    {
        if (current is { } file && connection.GetQueryProgress().Percentage is > 0 and <= 100 and var percent)
        {
            options.Progress!(new LoadProgress(file.Name, done + (long)(file.Bytes * percent / 100), Files.Sum(f => f.Bytes)));
        }
    }

    private void SkipBreaking(CsvShape shape, string lines, string name, string place)
    {
        if (shape.Rules.Count == 0)
        {
            return;
        }

        foreach (var row in Query(RowRule.Breaking(shape, lines, options.SkipBad + 1), r => new SkippedRow(name, Convert.ToInt64(r.GetValue(0), CultureInfo.InvariantCulture), r.GetString(1))))
        {
            Skip(row, place);
        }
    }

    private void SkipRejected(string name)
    {
        foreach (var row in Query("SELECT line, any_value(error_message), any_value(csv_line) FROM reject_errors GROUP BY line ORDER BY line", r => new SkippedRow(name, Convert.ToInt64(r.GetValue(0), CultureInfo.InvariantCulture), $"{r.GetString(1).Split('\n')[0]} '{CsvFault.Short(r.IsDBNull(2) ? "" : r.GetString(2))}'")))
        {
            if (!skipped.Any(s => s.File == row.File && s.Line == row.Line))
            {
                Skip(row);
            }
        }

        Run("DROP TABLE reject_errors");
        Run("DROP TABLE reject_scans");
    }

    /// <summary>Holds the rows of a table against what they must be; a wrong one is looked up in its file.</summary>
    /// <param name="table">The table that the file's rows went into.</param>
    /// <param name="wrong">A condition on the table's row.</param>
    /// <param name="file">The file.</param>
    /// <param name="shape">How it is read.</param>
    /// <param name="wrongCell">The same condition on the file's cells, all text.</param>
    /// <param name="what">What is wrong with such a row.</param>
    public void Check(string table, string wrong, InputFile file, CsvShape shape, string wrongCell, string what)
    {
        if (Number($"SELECT count(*) FROM {table} WHERE {wrong}") == 0)
        {
            return;
        }

        With(file, path =>
        {
            var rows = Query(
                $"SELECT line, concat_ws({Sql.Text(shape.Delimiter.ToString())}, {string.Join(", ", shape.Columns.Where(c => c.Required).Select(c => $"\"{c.Name}\""))}) FROM {shape.ReadLines(path, file.Name)} WHERE {wrongCell} ORDER BY line LIMIT {options.SkipBad + 1}",
                r => (Line: Convert.ToInt64(r.GetValue(0), CultureInfo.InvariantCulture), Text: r.GetString(1)));
            foreach (var (line, text) in rows)
            {
                Skip(new SkippedRow(file.Name, line, $"{what} '{CsvFault.Short(text)}'"));
            }
        });
        Run($"DELETE FROM {table} WHERE {wrong}");
    }

    private void Skip(SkippedRow row, string place = "line")
    {
        skipped.Add(row);
        if (skipped.Count > options.SkipBad)
        {
            throw new EntenteException(options.SkipBad == 0
                ? $"'{row.File}', {place} {row.Line}: {row.Why}. Mend the {place}, or leave out up to N such rows with: --skip-bad N"
                : $"More than {options.SkipBad} rows cannot be read; the first is '{skipped[0].File}', {place} {skipped[0].Line}: {skipped[0].Why}. Mend them, or allow more with --skip-bad.");
        }
    }
}
