using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>An act of recognition, or one on diplomatic relations.</summary>
/// <param name="Dataset">Dataset id.</param>
/// <param name="Recogniser">Code of today's state; for relations the order of the two says nothing.</param>
/// <param name="Recognised">Code of today's state.</param>
/// <param name="Event">recognition, diplomatic-relations, relations-broken, relations-restored, recognition-withdrawn, not-recognised.</param>
/// <param name="Date">When.</param>
/// <param name="RecogniserThen">The state that acted then, where it is another; else empty.</param>
/// <param name="RecognisedThen">The state that was recognised then, where it is another; else empty.</param>
/// <param name="Note">What a reader must know; empty for nothing.</param>
/// <param name="Source">Where the row has it from.</param>
internal sealed record DiplomaticAct(string Dataset, string Recogniser, string Recognised, string Event, RecordDate Date, string RecogniserThen, string RecognisedThen, string Note, string Source);

/// <summary>Recognition and diplomatic relations of two states. Missing data: an act that is not listed is unknown, it is not an act that never was.</summary>
internal static class Recognitions
{
    /// <summary>Every act between two states, either way, oldest first; acts of a predecessor stand under today's state.</summary>
    public static Answer<DiplomaticAct> Between(RecordReader record, State a, State b)
    {
        var x = Sql.List(Codes(a));
        var y = Sql.List(Codes(b));
        var answer = record.Query(
            $"""
            SELECT dataset, recogniser, recognised, event, date, recogniser_then, recognised_then, note, source
            FROM recognition
            WHERE (recogniser IN {x} AND recognised IN {y}) OR (recogniser IN {y} AND recognised IN {x})
            ORDER BY date, event, recogniser
            """,
            Map);
        return answer with { Rows = [.. answer.Rows.OfType<DiplomaticAct>().Where(r => (Acts(r.Recogniser, r.RecogniserThen, a) && Acts(r.Recognised, r.RecognisedThen, b)) || (Acts(r.Recogniser, r.RecogniserThen, b) && Acts(r.Recognised, r.RecognisedThen, a)))] };
    }

    /// <summary>Every recognition of a state on record, oldest first.</summary>
    public static Answer<DiplomaticAct> Of(RecordReader record, State recognised)
    {
        var answer = record.Query(
            $"""
            SELECT dataset, recogniser, recognised, event, date, recogniser_then, recognised_then, note, source
            FROM recognition
            WHERE recognised IN {Sql.List(Codes(recognised))} AND event = 'recognition'
            ORDER BY date, recogniser
            """,
            Map);
        return answer with { Rows = [.. answer.Rows.OfType<DiplomaticAct>()] };
    }

    /// <summary>True when a state, or the one whose place it took, is the one that a row speaks of.</summary>
    public static bool Acts(string today, string then, State state) => then.Length == 3 ? then == state.Iso3 || (today == state.Iso3 && state.Predecessors.Contains(then)) : today == state.Iso3;

    private static DiplomaticAct? Map(System.Data.Common.DbDataReader r) => RecordDate.Parse(r.GetString(4)) is { } date
        ? new DiplomaticAct(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), date, r.GetString(5), r.GetString(6), r.GetString(7), r.GetString(8))
        : null;

    private static IEnumerable<string> Codes(State state) =>
        StateRegistry.Default.All.Where(s => s.Predecessors.Contains(state.Iso3)).Select(s => s.Iso3).Prepend(state.Iso3).Order(StringComparer.Ordinal);
}
