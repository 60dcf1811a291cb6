using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using DuckDB.NET.Data;
using Entente.Record;

namespace Entente.Sources.Loading;

/// <summary>Holds a loaded version against what was written down when it was loaded, and against published totals.</summary>
internal static class DatasetVerifier
{
    /// <summary>What is wrong with it, a line each; none where all is well.</summary>
    /// <param name="store">Where loaded datasets lie.</param>
    /// <param name="dataset">The version.</param>
    /// <param name="progress">Told how much of the database has been read; null for nobody.</param>
    public static IReadOnlyList<string> Verify(DatasetStore store, LoadedDataset dataset, Action<LoadProgress>? progress = null)
    {
        var path = store.DatabaseOf(dataset);
        if (!File.Exists(path))
        {
            return [$"its database '{path}' is gone; load it again"];
        }

        if (!string.Equals(Checksum(path, dataset, progress), dataset.Sha256, StringComparison.Ordinal))
        {
            return [$"its database '{path}' was changed or is damaged: the checksum is another than when it was loaded; load it again"];
        }

        try
        {
            using var connection = new DuckDBConnection(new DuckDBConnectionStringBuilder { DataSource = path, ["access_mode"] = "READ_ONLY" }.ConnectionString);
            connection.Open();
            return [.. Rows(connection, dataset), .. Doubles(connection, dataset), .. Orphans(connection, dataset), .. Totals(connection, dataset)];
        }
        catch (DbException e)
        {
            return [$"its database cannot be read ({e.Message.Split('\n', 2)[0].Trim()}); load it again"];
        }
    }

    private static string Checksum(string path, LoadedDataset dataset, Action<LoadProgress>? progress)
    {
        using var file = File.OpenRead(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        for (var read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            hash.AppendData(buffer, 0, read);
            progress?.Invoke(new LoadProgress($"verifying {dataset.Reference.Id} {dataset.Reference.Version}", file.Position, file.Length));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Rows(DuckDBConnection connection, LoadedDataset dataset) =>
        from table in dataset.Tables
        let found = Number(connection, $"SELECT count(*) FROM {table.Table}")
        where found != table.Rows
        select string.Create(CultureInfo.InvariantCulture, $"{table.Table} has {found:N0} rows, {table.Rows:N0} were loaded");

    // A flow listed twice would count twice.
    private static IEnumerable<string> Doubles(DuckDBConnection connection, LoadedDataset dataset)
    {
        foreach (var (table, key) in new[] { ("trade_total", "exporter, importer, year, reporter, currency"), ("trade_world", "state, year, flow, currency") })
        {
            if (dataset.Tables.Any(t => t.Table == table) && Number(connection, $"SELECT count(*) FROM (SELECT 1 FROM {table} GROUP BY {key} HAVING count(*) > 1)") is > 0 and var doubles)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{table} lists {doubles:N0} flows more than once");
            }
        }
    }

    // A row that hangs on another that is not there says nothing.
    private static IEnumerable<string> Orphans(DuckDBConnection connection, LoadedDataset dataset)
    {
        foreach (var (table, column, of, key) in new[] { ("vote", "roll_call", "roll_call", "id"), ("treaty_action", "treaty", "treaty", "id") })
        {
            if (dataset.Tables.Any(t => t.Table == table) && dataset.Tables.Any(t => t.Table == of) && Number(connection, $"SELECT count(*) FROM {table} WHERE {column} NOT IN (SELECT {key} FROM {of})") is > 0 and var orphans)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{orphans:N0} rows of {table} name a {column} that is not there");
            }
        }
    }

    private static IEnumerable<string> Totals(DuckDBConnection connection, LoadedDataset dataset)
    {
        foreach (var row in DataFiles.Rows(DataFiles.Find("sources", "published_totals.tsv")).Where(r => r[0] == dataset.Reference.Id && r[1] == dataset.Reference.Version))
        {
            var (table, where, expected, tolerance) = (row[2], row[3], double.Parse(row[4], CultureInfo.InvariantCulture), double.Parse(row[5], CultureInfo.InvariantCulture));
            var found = Value(connection, $"SELECT sum(value) FROM {table} WHERE {where}");
            if (found is { } value && Math.Abs((value / expected) - 1) > tolerance)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{table} where {where} sums to {value:0}, published is {expected:0} ({row[6]})");
            }
        }
    }

    private static long Number(DuckDBConnection connection, string sql) => Convert.ToInt64(Value(connection, sql) ?? 0, CultureInfo.InvariantCulture);

    private static double? Value(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is { } value and not DBNull ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;
    }
}
