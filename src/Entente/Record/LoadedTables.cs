namespace Entente.Record;

/// <summary>Which datasets have rows in which tables.</summary>
internal static class LoadedTables
{
    /// <summary>The ids of the datasets with rows in any of these tables, in order; votes are their roll calls'.</summary>
    /// <param name="record">The record.</param>
    /// <param name="tables">Names of tables of the schema.</param>
    public static IReadOnlyList<string> Of(RecordReader record, IEnumerable<string> tables)
    {
        var each = tables.Where(t => t != "vote").Select(t => $"SELECT DISTINCT dataset FROM {t}");
        return record.Query($"SELECT DISTINCT dataset FROM ({string.Join(" UNION ALL ", each)}) d ORDER BY dataset", r => r.GetString(0)).Rows;
    }
}
