using System.Globalization;
using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>A spell in which a state holds nuclear weapons.</summary>
internal sealed record NuclearSpell(string Dataset, string State, RecordDate Since, RecordDate? Until, string Basis);

/// <summary>A spell of a regime as a dataset classes it.</summary>
/// <param name="Dataset">Dataset id.</param>
/// <param name="Since">First day.</param>
/// <param name="Until">Last day that the dataset speaks for.</param>
/// <param name="Type">party-based, personal, monarchy, parliamentary ...</param>
/// <param name="Class">autocracy, democracy or other.</param>
internal sealed record RegimeSpell(string Dataset, DateOnly Since, DateOnly Until, string Type, string Class);

/// <summary>Nuclear-weapon states and regimes. The list of nuclear-weapon states is complete: a state that is not in it holds none.</summary>
internal static class Regimes
{
    /// <summary>Every state that holds or held nuclear weapons.</summary>
    public static Answer<NuclearSpell> Nuclear(RecordReader record)
    {
        var answer = record.Query<NuclearSpell?>(
            "SELECT dataset, state, since, until, basis FROM nuclear_state ORDER BY since, state",
            r => RecordDate.Parse(r.GetString(2)) is { } since ? new NuclearSpell(r.GetString(0), r.GetString(1), since, RecordDate.Parse(r.GetString(3)), r.GetString(4)) : null);
        return new Answer<NuclearSpell>(answer.Sql, [.. answer.Rows.OfType<NuclearSpell>()]);
    }

    /// <summary>The regimes of a state, oldest first.</summary>
    public static Answer<RegimeSpell> Of(RecordReader record, State state) => record.Query(
        $"""
        SELECT dataset, CAST(since AS VARCHAR) AS since, CAST(until AS VARCHAR) AS until, type, class
        FROM regime
        WHERE state = {Sql.Code(state)}
        ORDER BY since
        """,
        r => new RegimeSpell(r.GetString(0), Day(r.GetString(1)), Day(r.GetString(2)), r.GetString(3), r.GetString(4)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
