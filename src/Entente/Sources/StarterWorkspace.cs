using System.Data.Common;
using DuckDB.NET.Data;
using Entente.Record;

namespace Entente.Sources;

/// <summary>A database in memory with the record's tables and the published files, in which the starter figures are computed.</summary>
internal sealed class StarterWorkspace : IDisposable
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    /// <summary>Opens it.</summary>
    /// <param name="from">The folder of the published files.</param>
    public StarterWorkspace(string from)
    {
        From = from;
        connection.Open();

        // One thread, so that sums of floating-point figures and the order of rows are the same on every machine.
        Run("SET threads = 1");
        Run(RecordSchema.Text);
        Run($"CREATE MACRO raw(file) AS TABLE SELECT * FROM read_csv({Sql.Text(from)} || '/' || file, header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')");
        Run($"CREATE MACRO reference(file) AS TABLE SELECT * FROM read_csv({Sql.Text(DataFiles.Root)} || '/' || file, header = true, all_varchar = true, delim = '\t', quote = '', escape = '', comment = '#')");
        Run("""
            CREATE MACRO figure(cell) AS CASE
                WHEN nullif(trim(cell), '') IS NULL THEN NULL
                WHEN isfinite(CAST(trim(cell) AS DOUBLE)) THEN CAST(trim(cell) AS DOUBLE)
                ELSE error('not a finite number: ' || cell) END
            """);
        Run("CREATE MACRO exact(cell) AS CAST(nullif(trim(cell), '') AS DECIMAL(24, 6))");
        Run("CREATE MACRO whole(cell) AS CAST(nullif(trim(cell), '') AS INTEGER)");
        Run("""
            CREATE TABLE state_code AS
            SELECT iso3, iso2, name, list_concat([name], string_split(coalesce(names, ''), '|')) AS names, string_split(coalesce(cow, ''), '|') AS cow,
                coalesce("from", '') AS since, coalesce(until, '') AS until
            FROM reference('states/states.tsv')
            """);
    }

    /// <summary>The folder of the published files.</summary>
    public string From { get; }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    /// <summary>Runs a statement; gives how many rows it changed.</summary>
    public int Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of a query as text.</summary>
    public IReadOnlyList<string> Texts(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using DbDataReader reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    /// <summary>Fills a new table with rows, fast.</summary>
    public void Append(string table, string columns, IEnumerable<Action<IDuckDBAppenderRow>> rows)
    {
        Run($"CREATE OR REPLACE TABLE {table} ({columns})");
        using var appender = connection.CreateAppender(table);
        foreach (var fill in rows)
        {
            var row = appender.CreateRow();
            fill(row);
            row.EndRow();
        }
    }
}
