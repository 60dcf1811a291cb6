using System.Globalization;

namespace Entente.Record;

/// <summary>Writes tables of the record, loaded datasets included, to files that other programs read.</summary>
internal static class TableExport
{
    /// <summary>Every table with its rows.</summary>
    public static IReadOnlyList<(string Table, long Rows)> Tables(RecordReader record) =>
        [.. Names(record).Select(t => (t, record.Query($"SELECT count(*) FROM {t}", r => r.GetInt64(0)).Rows[0]))];

    /// <summary>Writes a table beside its place, then moves it there; gives how many rows.</summary>
    /// <param name="format">parquet, csv or arrow.</param>
    /// <param name="dataset">Only the rows of this dataset; null for all.</param>
    /// <exception cref="EntenteException">There is no such table, format or dataset, or the file cannot be written.</exception>
    public static long Write(RecordReader record, string table, string format, string path, string? dataset)
    {
        if (!Names(record).Contains(table, StringComparer.Ordinal))
        {
            throw new EntenteException($"There is no table '{table}'. The tables: {string.Join(", ", Names(record))}.");
        }

        if (dataset is not null && (table == "vote" || !record.Datasets.ContainsKey(dataset)))
        {
            throw new EntenteException(table == "vote" ? "Votes carry the roll call, not the dataset; export the table roll_call beside them." : $"There is no dataset '{dataset}' in the record. All of them: entente data list");
        }

        if (Directory.Exists(path) || Devices.Is(path))
        {
            throw new EntenteException($"'{path}' is no file that can be written. Expected the name of a file after --out.");
        }

        var query = $"SELECT * FROM {table}{(dataset is null ? "" : $" WHERE dataset = {Sql.Text(dataset)}")}";
        var beside = path + ".new";
        try
        {
            var rows = format switch
            {
                "parquet" => Copy(record, query, beside, "FORMAT parquet, COMPRESSION zstd"),
                "csv" => Copy(record, query, beside, "FORMAT csv, HEADER"),
                "arrow" => ArrowFile.Write(record, query, beside),
                _ => throw new EntenteException($"'{format}' is not a format that is written. Expected parquet, csv or arrow after --format."),
            };
            File.Move(beside, path, overwrite: true);
            return rows;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EntenteException($"'{path}' could not be written ({e.Message.TrimEnd('.')}). Check the folder, and whether its disk has room.", e);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static long Copy(RecordReader record, string query, string path, string options)
    {
        // The database would tell of a folder that is not there as of a damaged record.
        File.WriteAllBytes(path, []);
        var rows = record.Query($"SELECT count(*) FROM ({query}) t", r => Convert.ToInt64(r.GetValue(0), CultureInfo.InvariantCulture)).Rows[0];
        record.Query($"COPY ({query}) TO {Sql.Text(path)} ({options})", _ => false, keep: false);
        return rows;
    }

    private static IReadOnlyList<string> Names(RecordReader record) =>
        record.Query("SELECT DISTINCT table_name FROM information_schema.tables WHERE table_schema = 'main' AND table_catalog = current_database() AND table_name <> 'record_version' ORDER BY 1", r => r.GetString(0)).Rows;
}
