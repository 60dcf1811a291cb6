using System.Data.Common;
using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>One term of one office on record.</summary>
/// <param name="Dataset">Dataset id.</param>
/// <param name="State">Code of the state.</param>
/// <param name="Office">head-of-state, head-of-government, party-leader ...</param>
/// <param name="Title">The title: President.</param>
/// <param name="Person">Who.</param>
/// <param name="Term">The person's how-manieth term in the office; null where not counted (acting).</param>
/// <param name="Started">When it began.</param>
/// <param name="Ended">When it ended; null while it runs.</param>
internal sealed record OfficeSpell(string Dataset, string State, string Office, string Title, string Person, int? Term, RecordDate Started, RecordDate? Ended)
{
    /// <summary>True when the term runs on a day.</summary>
    public bool RunsOn(DateOnly day) => Started.First <= day && (Ended is null || Ended.Value.Last >= day);
}

/// <summary>Offices and terms. Missing data: a term that is not listed is unknown.</summary>
internal static class OfficeRecord
{
    /// <summary>Every term of a person, oldest first.</summary>
    /// <param name="record">The record.</param>
    /// <param name="person">The name as the table of offices has it.</param>
    public static Answer<OfficeSpell> Of(RecordReader record, string person) => Ask(record, $"person = {Sql.Text(person)}");

    /// <summary>Everyone who held an office of a state, oldest first.</summary>
    public static Answer<OfficeSpell> Holders(RecordReader record, State state, string office) => Ask(record, $"state = {Sql.Code(state)} AND office = {Sql.Text(office)}");

    /// <summary>Every term of every office of a state, oldest first.</summary>
    public static Answer<OfficeSpell> OfState(RecordReader record, State state) => Ask(record, $"state = {Sql.Code(state)}");

    private static Answer<OfficeSpell> Ask(RecordReader record, string where)
    {
        var answer = record.Query(
            $"""
            SELECT dataset, state, office, title, person, term, started, ended
            FROM office
            WHERE {where}
            ORDER BY started, office
            """,
            Map);
        return new Answer<OfficeSpell>(answer.Sql, [.. answer.Rows.OfType<OfficeSpell>()]);
    }

    private static OfficeSpell? Map(DbDataReader r) => RecordDate.Parse(r.GetString(6)) is { } started
        ? new OfficeSpell(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.IsDBNull(5) ? null : r.GetInt32(5), started, RecordDate.Parse(r.GetString(7)))
        : null;
}
