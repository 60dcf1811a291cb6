using DuckDB.NET.Data;
using Entente.Record;

namespace Entente.Tests.Catalogue;

/// <summary>A record of a few rows made by hand, for arithmetic and gaps.</summary>
internal sealed class SmallRecord : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Makes it of statements that insert rows; datasets d1 and d2 are there.</summary>
    public SmallRecord(params ReadOnlySpan<string> rows)
    {
        var path = folder["small.duckdb"];
        using (var connection = new DuckDBConnection($"DataSource={path}"))
        {
            connection.Open();
            using var stream = typeof(RecordReader).Assembly.GetManifestResourceStream("schema.sql")!;
            using var schema = new StreamReader(stream);
            Run(connection, schema.ReadToEnd());
            foreach (var id in new[] { "d1", "d2" })
            {
                Run(connection, $"INSERT INTO dataset BY NAME SELECT '{id}' AS id, 'Dataset {id}' AS name, 'v1' AS version, 'Test' AS publisher, DATE '2021-06-01' AS released, 'MIT' AS licence, '' AS url, 'Cite {id}' AS citation, '' AS note, '' AS file, '' AS sha256, 0 AS rows");
            }

            foreach (var row in rows)
            {
                Run(connection, row);
            }
        }

        Reader = RecordReader.Open(path);
    }

    public RecordReader Reader { get; }

    /// <summary>A reconciled flow in billions of dollars.</summary>
    public static string Flow(string from, string to, int year, double billions, string dataset = "d1", string reporter = "reconciled") =>
        FormattableString.Invariant($"INSERT INTO trade_total VALUES ('{dataset}', '{from}', '{to}', {year}, '{reporter}', {billions}e9, 'USD')");

    /// <summary>A state's exports and imports with the world in billions of dollars.</summary>
    public static string World(string state, int year, double exports, double imports, string dataset = "d1") =>
        FormattableString.Invariant($"INSERT INTO trade_world VALUES ('{dataset}', '{state}', {year}, 'export', {exports}e9, 'USD'), ('{dataset}', '{state}', {year}, 'import', {imports}e9, 'USD')");

    public void Dispose()
    {
        Reader.Dispose();
        folder.Dispose();
    }

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
