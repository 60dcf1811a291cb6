using System.Data.Common;
using DuckDB.NET.Data;

namespace Entente.Record;

/// <summary>Tells a record from other files, so that none of the user's own is opened as one or written over.</summary>
internal static class RecordFile
{
    private const int MarkAt = 8;

    // DuckDB writes headers of this length and blocks that are a multiple of it.
    private const int Page = 4096;

    // A DuckDB file bears this after a checksum of eight bytes.
    private static ReadOnlySpan<byte> Mark => "DUCK"u8;

    /// <summary>Refuses what is no database, before anything is tried with it.</summary>
    /// <exception cref="EntenteException">The path names a folder, a file that may not be read, or a file that is no database.</exception>
    public static void Require(string path)
    {
        if (Directory.Exists(path))
        {
            throw new EntenteException($"'{path}' is a folder; expected the record's file. Make one in it with: entente data init --record \"{Path.Combine(path, "record.duckdb")}\"");
        }

        if (!BearsMark(path, out var empty))
        {
            throw new EntenteException($"'{path}' is not a record: {(empty ? "it is empty" : "it is another kind of file")}. Check the path after --record, or make a record under a new name with: entente data init --record PATH");
        }

        // What was cut off may be a block that nothing needs today: the database would open, and nobody would know.
        if (new FileInfo(path).Length % Page != 0)
        {
            throw new EntenteException($"The record '{path}' is damaged: it was cut off. Make it again with: entente data init --force --record \"{path}\"");
        }
    }

    /// <summary>Refuses to put a record in the place of a file that is none; one that is damaged may be replaced.</summary>
    /// <exception cref="EntenteException">The file is not a record.</exception>
    public static void RequireReplaceable(string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        if (Devices.Is(path) || (!BearsMark(path, out var empty) && !empty) || IsAnotherDatabase(path))
        {
            throw new EntenteException($"'{path}' is not a record of Entente and will not be written over. Name another place for the record with: --record PATH");
        }
    }

    private static bool BearsMark(string path, out bool empty)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> head = stackalloc byte[MarkAt + Mark.Length];
            var read = RandomAccess.Read(file, head, 0);
            empty = read == 0;
            return read == head.Length && head[MarkAt..].SequenceEqual(Mark);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new EntenteException($"The record '{path}' may not be read ({e.Message}). Give yourself leave to read it, or name another with: --record PATH", e);
        }
    }

    private static bool IsAnotherDatabase(string path)
    {
        try
        {
            using var connection = new DuckDBConnection(new DuckDBConnectionStringBuilder { DataSource = path, ["access_mode"] = "READ_ONLY" }.ConnectionString);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM information_schema.tables WHERE table_name IN ('dataset', 'record_version')";
            return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) == 0;
        }
        catch (DbException)
        {
            // It cannot be opened: a damaged database, which a new record may replace.
            return false;
        }
    }
}
