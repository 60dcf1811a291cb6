using System.Numerics;
using Entente.Record;
using Entente.States;

namespace Entente.Measures.Votes;

/// <summary>How two states voted in a session.</summary>
/// <param name="First">The state whose code comes first.</param>
/// <param name="Second">The other.</param>
/// <param name="Session">The session as the record names it: 74, ES-11.</param>
/// <param name="Table">Their choices.</param>
internal readonly record struct PairSession(string First, string Second, string Session, ChoiceTable Table);

/// <summary>The similarity of states' votes by session: agreement, S, π and κ of a pair, or of all pairs at once.</summary>
internal static class VotingSimilarity
{
    /// <summary>The measures that a table answers, S first.</summary>
    public static IReadOnlyList<MeasureDefinition> Definitions { get; } =
    [
        new("votes.s", "index", "1 − 2·mean(|a − b| / 2), a and b being 0 no, 1 abstain, 2 yes; each roll call has weight 1 unless weights are given", Missing, ["Signorino and Ritter 1999, Tau-b or Not Tau-b, International Studies Quarterly 43(1)"]),
        new("votes.pi", "index", "1 − Σ p(a,b)·(a − b)² / Σ m(a)·m(b)·(a − b)², m the mean of both states' shares of a choice", Missing, ["Scott 1955, Reliability of Content Analysis, Public Opinion Quarterly 19(3)", Hage]),
        new("votes.kappa", "index", "1 − Σ p(a,b)·(a − b)² / Σ p(a)·q(b)·(a − b)², p and q the two states' shares of a choice", Missing, ["Cohen 1968, Weighted Kappa, Psychological Bulletin 70(4)", Hage]),
    ];

    private const string Missing = "Roll calls in which one of the two cast no vote are left out. No value where the two never voted together; none of pi and kappa where the choices of the two leave nothing to chance.";
    private const string Hage = "Häge 2011, Choice or Circumstance? Adjusting Measures of Foreign Policy Similarity for Chance Agreement, Political Analysis 19(3)";

    /// <summary>The tables of all pairs of states in all sessions of a body, in order of session and code; pairs that never voted together are not there.</summary>
    public static Answer<PairSession> AllPairs(RecordReader record, string body, DateOnly asOf) =>
        Ask(record, body, BySession, $"r.date <= {Sql.Day(asOf)}", "");

    /// <summary>The tables of all pairs of states in a calendar year; the session named is the year.</summary>
    public static Answer<PairSession> AllPairsOf(RecordReader record, string body, int year) =>
        Ask(record, body, ByCalendar, Within(year, year), "");

    /// <summary>The tables of one pair, session by session; rows are the choices of the state that the pair names first.</summary>
    public static Answer<PairSession> ByName(RecordReader record, Dyad pair, string body, DateOnly asOf) =>
        Directed(pair, Ask(record, body, BySession, $"r.date <= {Sql.Day(asOf)}", $" AND v.state IN {Sql.List([pair.From.Iso3, pair.To.Iso3])}"));

    /// <summary>The tables of one pair, calendar year by calendar year; the session named is the year.</summary>
    public static Answer<PairSession> ByYear(RecordReader record, Dyad pair, string body, int from, int to) =>
        Directed(pair, Ask(record, body, ByCalendar, Within(from, to), $" AND v.state IN {Sql.List([pair.From.Iso3, pair.To.Iso3])}"));

    /// <summary>The tables of all pairs among states whose choices are given as rows of one length: 0 no, 1 abstain, 2 yes, anything else none.</summary>
    public static IReadOnlyList<PairSession> Of(string session, IReadOnlyList<(string State, byte[] Choices)> votes) =>
        Pairs(session, [.. votes.Select(v => v.State)], [.. votes.Select(v => Planes(v.Choices))]);

    private const string BySession = "r.session";
    private const string ByCalendar = "CAST(CAST(EXTRACT(YEAR FROM r.date) AS INTEGER) AS VARCHAR)";

    private static string Within(int from, int to) => $"r.date BETWEEN {Sql.Day(new DateOnly(from, 1, 1))} AND {Sql.Day(new DateOnly(to, 12, 31))}";

    private static Answer<PairSession> Directed(Dyad pair, Answer<PairSession> answer) =>
        string.CompareOrdinal(pair.From.Iso3, pair.To.Iso3) <= 0 ? answer : answer with { Rows = [.. answer.Rows.Select(Turned)] };

    private static Answer<PairSession> Ask(RecordReader record, string body, string period, string when, string states)
    {
        var sql = $"""
            SELECT {period} AS period, r.id, string_agg(v.state || v.choice, '' ORDER BY v.state)
            FROM roll_call r
            JOIN vote v ON v.roll_call = r.id AND v.choice IN ('Y', 'N', 'A'){states}
            WHERE r.body = {Sql.Text(body)} AND {when}
            GROUP BY 1, r.id
            ORDER BY 1, r.id
            """;
        var calls = record.Query(sql, r => (Session: r.GetString(0), Votes: r.GetString(2))).Rows;
        var sessions = calls.GroupBy(c => c.Session, StringComparer.Ordinal).OrderBy(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var found = new List<PairSession>[sessions.Count];
        Parallel.For(0, sessions.Count, s =>
        {
            var packed = sessions[s].Select(c => c.Votes).ToList();
            var choices = Unpack(packed);
            found[s] = Pairs(sessions[s].Key, [.. choices.Keys], [.. choices.Values.Select(Planes)]);
        });
        return new Answer<PairSession>(sql, [.. found.SelectMany(f => f)]);
    }

    private static SortedDictionary<string, byte[]> Unpack(List<string> calls)
    {
        var choices = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        for (var call = 0; call < calls.Count; call++)
        {
            for (var i = 0; i + 4 <= calls[call].Length; i += 4)
            {
                var state = calls[call].Substring(i, 3);
                if (!choices.TryGetValue(state, out var row))
                {
                    choices[state] = row = new byte[calls.Count];
                    Array.Fill(row, byte.MaxValue);
                }

                row[call] = (byte)(calls[call][i + 3] switch { 'N' => 0, 'A' => 1, _ => 2 });
            }
        }

        return choices;
    }

    // One bit a roll call and choice: a cell of the table is then the count of bits that two states share.
    private static ulong[][] Planes(byte[] choices)
    {
        var planes = new[] { new ulong[(choices.Length + 63) / 64], new ulong[(choices.Length + 63) / 64], new ulong[(choices.Length + 63) / 64] };
        for (var i = 0; i < choices.Length; i++)
        {
            if (choices[i] < planes.Length)
            {
                planes[choices[i]][i / 64] |= 1UL << (i % 64);
            }
        }

        return planes;
    }

    private static List<PairSession> Pairs(string session, string[] states, ulong[][][] planes)
    {
        var found = new List<PairSession>();
        for (var a = 0; a < states.Length; a++)
        {
            for (var b = a + 1; b < states.Length; b++)
            {
                var cells = new double[9];
                for (var i = 0; i < cells.Length; i++)
                {
                    cells[i] = Shared(planes[a][i / 3], planes[b][i % 3]);
                }

                if (cells.Any(c => c > 0))
                {
                    found.Add(new PairSession(states[a], states[b], session, new ChoiceTable(cells)));
                }
            }
        }

        return found;
    }

    private static long Shared(ulong[] first, ulong[] second)
    {
        var count = 0L;
        for (var i = 0; i < first.Length; i++)
        {
            count += BitOperations.PopCount(first[i] & second[i]);
        }

        return count;
    }

    private static PairSession Turned(PairSession pair) => new(pair.Second, pair.First, pair.Session, pair.Table.Transposed);
}
