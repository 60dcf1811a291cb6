using System.Globalization;
using DuckDB.NET.Data;
using Entente.Record;

namespace Entente.Tests.Measures;

/// <summary>A record of a few hand-made trade flows.</summary>
internal sealed class TradeRows : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private TradeRows(IEnumerable<string> statements)
    {
        using (var connection = new DuckDBConnection($"DataSource={folder["trade.duckdb"]}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            foreach (var statement in statements.Prepend(RecordSchema.Text))
            {
                command.CommandText = statement;
                command.ExecuteNonQuery();
            }
        }

        Record = RecordReader.Open(folder["trade.duckdb"]);
    }

    public RecordReader Record { get; }

    public static TradeRows Of(params IEnumerable<string> statements) => new(statements);

    /// <summary>A flow of all goods, USD.</summary>
    public static string Total(string exporter, string importer, int year, double value, string reporter = "reconciled", string dataset = "d") =>
        $"INSERT INTO trade_total VALUES ('{dataset}', '{exporter}', '{importer}', {year}, '{reporter}', {Number(value)}, 'USD')";

    /// <summary>A flow of one product, USD and tonnes.</summary>
    public static string Product(string exporter, string importer, int year, string product, double value, double? tonnes = null) =>
        $"INSERT INTO trade_product VALUES ('d', '{exporter}', '{importer}', {year}, '{product}', {Number(value)}, {(tonnes is { } t ? Number(t) : "NULL")})";

    /// <summary>A state's trade with the world, USD.</summary>
    public static string World(string state, int year, string flow, double value, string dataset = "d") =>
        $"INSERT INTO trade_world VALUES ('{dataset}', '{state}', {year}, '{flow}', {Number(value)}, 'USD')";

    public void Dispose()
    {
        Record.Dispose();
        folder.Dispose();
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
