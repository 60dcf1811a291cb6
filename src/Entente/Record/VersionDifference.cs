using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;

namespace Entente.Record;

/// <summary>A figure of two versions of a dataset.</summary>
/// <param name="What">A flow and a year, or a table and a year.</param>
/// <param name="Before">In the one version; null where it has none.</param>
/// <param name="After">In the other version.</param>
internal sealed record Difference(string What, double? Before, double? After)
{
    /// <summary>How much it changed, as a share of the one; null where either is missing.</summary>
    public double? Change => Before is > 0 && After is not null ? (After / Before) - 1 : null;
}

/// <summary>Two versions of one dataset side by side.</summary>
internal static class VersionDifference
{
    /// <summary>Trade between two states, a row a direction and year.</summary>
    /// <exception cref="EntenteException">A version holds no trade between states.</exception>
    public static IReadOnlyList<Difference> Pair(DatasetStore store, LoadedDataset one, LoadedDataset other, string a, string b)
    {
        Require(one, "trade_total");
        Require(other, "trade_total");
        var (x, y) = (Sql.Text(a), Sql.Text(b));
        return Compare(store, one, other, "trade_total", "exporter || ' to ' || importer || (CASE WHEN reporter = 'reconciled' THEN '' ELSE ', as the ' || reporter || ' reports' END) || ' ' || year", "sum(value)", $"WHERE (exporter = {x} AND importer = {y}) OR (exporter = {y} AND importer = {x})");
    }

    /// <summary>Rows a table and year.</summary>
    public static IReadOnlyList<Difference> Rows(DatasetStore store, LoadedDataset one, LoadedDataset other) =>
        [.. one.Tables.Select(t => t.Table).Union(other.Tables.Select(t => t.Table)).Order(StringComparer.Ordinal).SelectMany(table =>
        {
            if (!one.Tables.Any(t => t.Table == table) || !other.Tables.Any(t => t.Table == table))
            {
                return [new Difference($"rows of {table}", one.Tables.FirstOrDefault(t => t.Table == table)?.Rows, other.Tables.FirstOrDefault(t => t.Table == table)?.Rows)];
            }

            var year = RecordLayers.TimeColumn(table) switch
            {
                null => "''",
                "year" => "' ' || year",
                var column => $"' ' || year({column})",
            };
            return Compare(store, one, other, table, $"'rows of {table}' || {year}", "CAST(count(*) AS DOUBLE)", "");
        })];

    private static List<Difference> Compare(DatasetStore store, LoadedDataset one, LoadedDataset other, string table, string what, string value, string where)
    {
        try
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            Run($"ATTACH {Sql.Text(store.DatabaseOf(one))} AS one (READ_ONLY)");
            Run($"ATTACH {Sql.Text(store.DatabaseOf(other))} AS other (READ_ONLY)");
            using var command = connection.CreateCommand();
            command.CommandText = $"""
                SELECT coalesce(a.what, b.what), a.value, b.value
                FROM (SELECT {what} AS what, {value} AS value FROM one.main.{table} {where} GROUP BY 1) a
                FULL JOIN (SELECT {what} AS what, {value} AS value FROM other.main.{table} {where} GROUP BY 1) b ON b.what = a.what
                ORDER BY 1
                """;
            using var reader = command.ExecuteReader();
            var found = new List<Difference>();
            while (reader.Read())
            {
                found.Add(new Difference(reader.GetString(0), Value(reader, 1), Value(reader, 2)));
            }

            return found;

            void Run(string sql)
            {
                using var attach = connection.CreateCommand();
                attach.CommandText = sql;
                attach.ExecuteNonQuery();
            }
        }
        catch (DbException e)
        {
            throw new EntenteException($"The two versions could not be compared ({e.Message.Split('\n', 2)[0].Trim()}). See which one is damaged with: entente data verify {one.Reference.Id}", e);
        }
    }

    private static double? Value(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : Convert.ToDouble(reader.GetValue(column), CultureInfo.InvariantCulture);

    private static void Require(LoadedDataset dataset, string table)
    {
        if (!dataset.Tables.Any(t => t.Table == table))
        {
            throw new EntenteException($"{dataset.Reference.Id} {dataset.Reference.Version} holds no trade between states, so that a pair cannot be compared. Leave --pair out to compare its tables.");
        }
    }
}
