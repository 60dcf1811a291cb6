using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>What a state did to a treaty.</summary>
internal sealed record TreatyAction(string State, string Action, RecordDate Date, string Source, string Dataset)
{
    public bool Binds => Action is "ratification" or "accession" or "acceptance" or "approval" or "succession" or "joined";

    public bool Ends => Action is "withdrawal-effective" or "left";
}

/// <summary>A treaty or organisation on record.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Institution">The organisation it makes; empty for none.</param>
/// <param name="Opened">When it was opened or concluded; null where not given.</param>
internal sealed record ListedTreaty(string Id, string Name, string Institution, RecordDate? Opened);

/// <summary>How a state stands to a treaty.</summary>
internal sealed record TreatyStanding(ListedTreaty Treaty, TreatyStatus Status);

/// <summary>
/// law.party: whether a state is party to a treaty on a day, since when, and what it did before. Unit: yes or no, with dates.
/// Reference: depositary notifications. Missing data: where the treaty's list is complete a state without an action is no party;
/// where it is not, nothing is concluded from the absence of an action. A notice of withdrawal that has not taken effect leaves a state party.
/// </summary>
internal sealed class TreatyStatus
{
    private static readonly Dictionary<string, (string Code, DateOnly From)> Continues = DataFiles.Rows(DataFiles.Find("states", "continuations.tsv"))
        .ToDictionary(r => r[0], r => (r[1], DateOnly.ParseExact(r[2], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    private TreatyStatus(State state, string dataset, RecordDate? coverage, bool complete, IReadOnlyList<TreatyAction> actions, string sql)
    {
        State = state;
        Dataset = dataset;
        Coverage = coverage;
        Complete = complete;
        Actions = actions;
        Sql = sql;
    }

    public State State { get; }

    /// <summary>The dataset of the treaty's list; empty where the treaty is not in the record.</summary>
    public string Dataset { get; }

    /// <summary>The day up to which actions are listed.</summary>
    public RecordDate? Coverage { get; }

    /// <summary>True when a state without an action is not a party.</summary>
    public bool Complete { get; }

    /// <summary>The state's actions in order of date, those of the state it continues included.</summary>
    public IReadOnlyList<TreatyAction> Actions { get; }

    public string Sql { get; }

    public bool Loaded => Dataset.Length > 0;

    /// <summary>Asks the record for what a state did to a treaty.</summary>
    public static TreatyStatus Of(RecordReader record, string treaty, State state)
    {
        var (sql, found) = Ask(record, state, $"WHERE t.id = {Record.Sql.Text(treaty)}");
        return found.Count == 0 ? new TreatyStatus(state, "", null, false, [], sql) : found[0].Status;
    }

    /// <summary>What a state did to every treaty on record, in one query.</summary>
    public static Answer<TreatyStanding> OfAll(RecordReader record, State state)
    {
        var (sql, found) = Ask(record, state, "");
        return new Answer<TreatyStanding>(sql, found);
    }

    /// <summary>The action by which the state became the party it is on a day; null where it is none.</summary>
    public TreatyAction? PartySince(DateOnly day)
    {
        TreatyAction? since = null;
        foreach (var action in Actions.Where(a => a.Date.First <= day))
        {
            since = action.Ends ? null : action.Binds ? since ?? action : since;
        }

        return since;
    }

    /// <summary>The last action of one of these kinds up to a day; null for none.</summary>
    public TreatyAction? Last(DateOnly day, params ReadOnlySpan<string> actions)
    {
        TreatyAction? last = null;
        foreach (var action in Actions)
        {
            if (action.Date.First <= day && actions.Contains(action.Action))
            {
                last = action;
            }
        }

        return last;
    }

    /// <summary>The first action by which the state became a party, up to a day; null for none.</summary>
    public TreatyAction? FirstBinding(DateOnly day) => Actions.FirstOrDefault(a => a.Binds && a.Date.First <= day);

    private static (string Sql, List<TreatyStanding> Found) Ask(RecordReader record, State state, string where)
    {
        var codes = new List<string> { state.Iso3 };
        var continued = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        while (Continues.TryGetValue(codes[^1], out var before))
        {
            codes.Add(before.Code);
            continued[before.Code] = before.From;
        }

        var sql = $"""
            SELECT t.dataset, t.coverage_to, t.complete, a.state, a.action, a.date, a.source, a.dataset, t.id, t.name, t.institution, t.opened
            FROM treaty t LEFT JOIN treaty_action a ON a.treaty = t.id AND a.state IN {Record.Sql.List(codes)}
            {where}
            ORDER BY t.id, a.date, a.action
            """;
        var rows = record.Query(sql, r => new TreatyRow(
            new ListedTreaty(r.GetString(8), r.GetString(9), r.GetString(10), RecordDate.Parse(r.GetString(11))),
            r.GetString(0),
            r.GetString(1),
            r.GetBoolean(2),
            r.IsDBNull(3) || RecordDate.Parse(r.GetString(5)) is not { } date ? null : new TreatyAction(r.GetString(3), r.GetString(4), date, r.GetString(6), r.GetString(7)))).Rows;
        return (sql, [.. rows.GroupBy(r => r.Treaty.Id, StringComparer.Ordinal).Select(g => g.ToList()).Select(g =>
            new TreatyStanding(g[0].Treaty, new TreatyStatus(state, g[0].Dataset, RecordDate.Parse(g[0].Coverage), g[0].Complete, [.. g.Select(r => r.Action).OfType<TreatyAction>().Where(Counts).OrderBy(a => a.Date.First).ThenByDescending(a => a.Ends)], sql)))]);

        // That a state ended whose place this one took is no withdrawal of this one: the Soviet Union's seat in the United Nations went on as Russia's.
        bool Counts(TreatyAction action) => !action.Ends || !continued.TryGetValue(action.State, out var from) || action.Date.First < from;
    }

    private sealed record TreatyRow(ListedTreaty Treaty, string Dataset, string Coverage, bool Complete, TreatyAction? Action);
}
