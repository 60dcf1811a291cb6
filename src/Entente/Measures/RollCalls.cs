using System.Globalization;
using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>A roll call with how some states voted.</summary>
internal sealed record RollCall(string Id, string Dataset, string Body, string Symbol, DateOnly Date, string Title, string Subjects, string Outcome)
{
    /// <summary>Y, N, A or P by state; no entry where the state cast none.</summary>
    public Dictionary<string, char> Choices { get; } = new(StringComparer.Ordinal);

    /// <summary>What it has been classified as: words, states it is about, state it is against, kind; empty where it has not.</summary>
    public string Topic { get; init; } = "";

    public string TopicStates { get; init; } = "";

    public string Against { get; init; } = "";

    public string TopicKind { get; init; } = "";

    /// <summary>Symbol, or the date where there is none.</summary>
    public string Label => Symbol.Length > 0 ? Symbol : $"vote of {Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>How a state voted; a blank for none.</summary>
    public char ChoiceOf(State state) => Choices.GetValueOrDefault(state.Iso3, ' ');

    /// <summary>True where title, subjects or topic hold a word, given in small letters.</summary>
    public bool Holds(string word) =>
        Title.Contains(word, StringComparison.OrdinalIgnoreCase) || Subjects.Contains(word, StringComparison.OrdinalIgnoreCase) || Topic.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True where its title names a state, or it has been classified as being about or against it.</summary>
    public bool IsChieflyAbout(State state) =>
        Against == state.Iso3 || TopicStates.Contains(state.Iso3, StringComparison.Ordinal) || RollCalls.NamesOf(state).Any(n => Title.Contains(n, StringComparison.OrdinalIgnoreCase));

    /// <summary>True where it is about a state or against it.</summary>
    public bool Concerns(State state) =>
        Against == state.Iso3 || (Body == "UNSC" && Subjects.Contains(state.Iso3, StringComparison.Ordinal)) || TopicStates.Contains(state.Iso3, StringComparison.Ordinal) || RollCalls.NamesOf(state).Any(Holds);
}

/// <summary>Roll calls as the record has them, found by body, time and subject.</summary>
internal static class RollCalls
{
    /// <summary>The roll calls of a body and a time that hold one of these words, are about one of these states, or have one of these symbols.</summary>
    /// <param name="record">The record.</param>
    /// <param name="body">UNGA, UNSC, or null for both.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="voters">Whose votes are asked for.</param>
    /// <param name="states">States the roll calls are about; with no words and no symbol too, all roll calls are given.</param>
    /// <param name="words">Words of the lexicon, in small letters.</param>
    /// <param name="symbol">End of a symbol; empty for none.</param>
    public static Answer<RollCall> Find(RecordReader record, string? body, DateOnly from, DateOnly to, IReadOnlyList<State> voters, IReadOnlyList<State> states, IReadOnlyList<string> words, string symbol)
    {
        var conditions = new List<string>();
        foreach (var word in words.Concat(states.SelectMany(NamesOf)).Distinct(StringComparer.Ordinal))
        {
            var like = Sql.Text($"%{word}%");
            conditions.Add($"lower(r.title) LIKE {like} OR lower(r.subjects) LIKE {like} OR lower(t.topic) LIKE {like}");
        }

        conditions.AddRange(states.Select(x => $"t.subjects LIKE {Sql.Text($"%{x.Iso3}%")} OR t.against = {Sql.Code(x)} OR (r.body = 'UNSC' AND r.subjects LIKE {Sql.Text($"%{x.Iso3}%")})"));
        if (symbol.Length > 0)
        {
            conditions.Add($"r.symbol = {Sql.Text(symbol)} OR r.symbol LIKE {Sql.Text($"%/{symbol}")} OR r.symbol LIKE {Sql.Text($"%/{symbol} (%")}");
        }

        var subject = conditions.Count == 0 ? "" : $"\n  AND ({string.Join("\n    OR ", conditions)})";
        var sql = $"""
            SELECT r.id, r.dataset, r.body, r.symbol, r.date, r.title, r.subjects, r.outcome,
              t.topic, t.subjects, t.against, t.kind, v.state, v.choice
            FROM roll_call r
            LEFT JOIN roll_call_topic t ON t.symbol = r.symbol AND r.symbol <> ''
            LEFT JOIN vote v ON v.roll_call = r.id AND v.state IN {Sql.List(voters.Select(x => x.Iso3))}
            WHERE r.part = 'whole' AND r.date BETWEEN {Sql.Day(from)} AND {Sql.Day(to)}{(body is null ? "" : $" AND r.body = {Sql.Text(body)}")}{subject}
            ORDER BY r.date, r.symbol, r.id, v.state
            """;
        var byId = new Dictionary<string, RollCall>(StringComparer.Ordinal);
        var rows = record.Query(sql, r =>
        {
            if (!byId.TryGetValue(r.GetString(0), out var call))
            {
                byId[r.GetString(0)] = call = new RollCall(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), Day(r.GetValue(4)), r.GetString(5), r.GetString(6), r.GetString(7))
                {
                    Topic = r.IsDBNull(8) ? "" : r.GetString(8),
                    TopicStates = r.IsDBNull(9) ? "" : r.GetString(9),
                    Against = r.IsDBNull(10) ? "" : r.GetString(10),
                    TopicKind = r.IsDBNull(11) ? "" : r.GetString(11),
                };
            }

            if (!r.IsDBNull(12))
            {
                call.Choices[r.GetString(12)] = r.GetString(13)[0];
            }

            return call;
        }).Rows;

        // A roll call has a row a vote.
        return new Answer<RollCall>(sql, [.. rows.DistinctBy(c => c.Id)]);
    }

    /// <summary>What titles and subjects call a state, in small letters: the stem that its name and its adjective share, and its long name.</summary>
    public static IEnumerable<string> NamesOf(State state)
    {
        var name = state.Name.ToLowerInvariant();
        var adjective = state.Forms.FirstOrDefault(f => f.Kind is StateFormKind.Adjective)?.Text.ToLowerInvariant() ?? name;
        var shared = 0;
        while (shared < Math.Min(name.Length, adjective.Length) && name[shared] == adjective[shared])
        {
            shared++;
        }

        yield return shared >= 5 ? name[..shared] : name;
        if (state.Official.Length > 0 && !state.Official.Contains(state.Name, StringComparison.OrdinalIgnoreCase))
        {
            yield return state.Official.ToLowerInvariant();
        }
    }

    /// <summary>The day in a date column of either engine.</summary>
    internal static DateOnly Day(object value) => value switch
    {
        DateOnly day => day,
        DateTime time => DateOnly.FromDateTime(time),
        _ => DateOnly.Parse(value.ToString()!, CultureInfo.InvariantCulture),
    };
}
