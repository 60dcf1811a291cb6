using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>How often two states cast the same vote.</summary>
/// <param name="State">The other state.</param>
/// <param name="Year">The year; 0 where several years are taken together.</param>
/// <param name="Both">Roll calls in which both voted yes, no or abstain.</param>
/// <param name="Same">Of these, the ones with the same choice.</param>
/// <param name="Opposed">Of these, the ones where one voted yes and the other no.</param>
internal sealed record Agreement(string State, int Year, long Both, long Same, long Opposed)
{
    /// <summary>The share of roll calls with the same choice, 0 to 1; null where the two never voted together.</summary>
    public double? Share => Both == 0 ? null : (double)Same / Both;

    /// <summary>The same with an abstention beside a yes or a no counted half.</summary>
    public double? HalfWay => Both == 0 ? null : (Same + (0.5 * (Both - Same - Opposed))) / Both;
}

/// <summary>
/// votes.agreement: the share of roll calls in which two states, both voting, made the same choice of yes, no and abstain
/// (Lijphart 1963, "The Analysis of Bloc Voting in the General Assembly"). Unit: share, 0 to 1. Missing data: a roll call in which
/// one of the two cast no vote is left out. In the Security Council only votes that were not unanimous are listed one by one, so that
/// the share there is of contested votes; unanimous ones are counted by year beside it.
/// </summary>
internal static class VotingAgreement
{
    /// <summary>The agreement of a state with every other member of a body over whole years taken together, in order of code.</summary>
    public static Answer<Agreement> WithAll(RecordReader record, State state, string body, int from, int to) =>
        Ask(record, body, from, to, byYear: false, $"a.state = {Sql.Code(state)} AND b.state <> {Sql.Code(state)}");

    /// <summary>The agreement of two states year by year; a year without a common vote has no row.</summary>
    public static Answer<Agreement> ByYear(RecordReader record, State a, State b, string body, int from, int to) =>
        Ask(record, body, from, to, byYear: true, $"a.state = {Sql.Code(a)} AND b.state = {Sql.Code(b)}");

    /// <summary>Resolutions of the Security Council adopted unanimously in a span of years; null where a year's count is not on record.</summary>
    public static (Answer<long> Answer, long? Unanimous) Unanimous(RecordReader record, int from, int to)
    {
        var sql = $"SELECT adopted_unanimously FROM security_council_year WHERE year BETWEEN {from} AND {to} AND adopted_unanimously IS NOT NULL ORDER BY year";
        var answer = record.Query(sql, r => Convert.ToInt64(r.GetValue(0), System.Globalization.CultureInfo.InvariantCulture));
        return (answer, answer.Rows.Count == to - from + 1 ? answer.Rows.Sum() : null);
    }

    /// <summary>The middle of several shares; null for none.</summary>
    public static double? Median(IEnumerable<double> shares)
    {
        var sorted = shares.Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static Answer<Agreement> Ask(RecordReader record, string body, int from, int to, bool byYear, string states)
    {
        var year = byYear ? "CAST(EXTRACT(YEAR FROM r.date) AS INTEGER)" : "0";
        var group = byYear ? "b.state, EXTRACT(YEAR FROM r.date)" : "b.state";
        var sql = $"""
            SELECT b.state, {year} AS year, count(*) AS both_voted,
              sum(CASE WHEN a.choice = b.choice THEN 1 ELSE 0 END) AS same_choice,
              sum(CASE WHEN a.choice <> b.choice AND a.choice <> 'A' AND b.choice <> 'A' THEN 1 ELSE 0 END) AS opposed
            FROM roll_call r
            JOIN vote a ON a.roll_call = r.id AND a.choice IN ('Y', 'N', 'A')
            JOIN vote b ON b.roll_call = r.id AND b.choice IN ('Y', 'N', 'A')
            WHERE r.body = {Sql.Text(body)} AND r.date BETWEEN DATE '{from:0000}-01-01' AND DATE '{to:0000}-12-31' AND {states}
            GROUP BY {group}
            ORDER BY 1, 2
            """;
        return record.Query(sql, r => new Agreement(
            r.GetString(0),
            r.GetInt32(1),
            Number(r.GetValue(2)),
            Number(r.GetValue(3)),
            Number(r.GetValue(4))));
    }

    /// <summary>A count: engines give sums as long, big integer or decimal.</summary>
    private static long Number(object value) => value is System.Numerics.BigInteger big ? (long)big : Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);
}
