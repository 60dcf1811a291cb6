using Entente.Record;

namespace Entente.Web.Hosting;

/// <summary>A dataset on record.</summary>
/// <param name="Reference">What findings name.</param>
/// <param name="Rows">How many rows it gives.</param>
/// <param name="Note">Its traps; empty for none.</param>
/// <param name="Loaded">True for one loaded beside the starter figures.</param>
internal sealed record DatasetOnRecord(DatasetReference Reference, long Rows, string Note, bool Loaded);

/// <summary>The datasets on record: those loaded first, then the starter figures, each in order of id.</summary>
internal static class Datasets
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<DatasetOnRecord> Of(RecordReader record)
    {
        var starter = record.Query("SELECT id, rows, note FROM dataset", r => (Id: r.GetString(0), Rows: r.GetInt64(1), Note: r.GetString(2))).Rows.ToDictionary(r => r.Id, StringComparer.Ordinal);
        return
        [
            .. record.Loaded.Select(d => new DatasetOnRecord(d.Reference, d.Rows, string.Join(' ', d.Caveats.Append(d.Note).Where(n => n.Length > 0)), true)).OrderBy(d => d.Reference.Id, StringComparer.Ordinal),
            .. record.Datasets.Values.Where(d => starter.ContainsKey(d.Id) && record.Loaded.All(l => l.Reference.Id != d.Id)).OrderBy(d => d.Id, StringComparer.Ordinal).Select(d => new DatasetOnRecord(d, starter[d.Id].Rows, starter[d.Id].Note, false)),
        ];
    }
}
