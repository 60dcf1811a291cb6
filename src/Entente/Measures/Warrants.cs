using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>A warrant on record.</summary>
internal sealed record WarrantRow(string Dataset, string Court, string Person, string State, RecordDate? Issued, RecordDate? MadePublic, RecordDate? Ended, string EndReason, string Charges, string Obligation)
{
    /// <summary>True when it stands, and is known to stand, on a day.</summary>
    public bool StandsOn(DateOnly day) => Known is { } known && known.First <= day && (Ended is not { } ended || ended.First > day);

    /// <summary>From when the public knew of it.</summary>
    public RecordDate? Known => MadePublic ?? Issued;
}

/// <summary>Warrants of international and national courts as the record has them.</summary>
internal static class Warrants
{
    /// <summary>The warrants against a person, by the name of the record, in order of issue.</summary>
    public static Answer<WarrantRow> Against(RecordReader record, string person) => Ask(record, $"person = {Sql.Text(person)}");

    /// <summary>The warrants against persons of a state who go by one of some names, in order of issue.</summary>
    public static Answer<WarrantRow> Against(RecordReader record, State state, IReadOnlyList<string> names) =>
        Ask(record, $"state = {Sql.Code(state)} AND ({string.Join(" OR ", names.Select(n => $"person = {Sql.Text(n)} OR position({Sql.Text($"|{n}|")} IN '|' || aliases || '|') > 0"))})");

    private static Answer<WarrantRow> Ask(RecordReader record, string where) => record.Query(
        $"""
        SELECT dataset, court, person, state, issued, made_public, ended, end_reason, charges, obligation
        FROM warrant WHERE {where}
        ORDER BY issued, court
        """,
        r => new WarrantRow(
            r.GetString(0),
            r.GetString(1),
            r.GetString(2),
            r.GetString(3),
            RecordDate.Parse(r.GetString(4)),
            RecordDate.Parse(r.GetString(5)),
            RecordDate.Parse(r.GetString(6)),
            r.GetString(7),
            r.GetString(8),
            r.GetString(9)));
}
