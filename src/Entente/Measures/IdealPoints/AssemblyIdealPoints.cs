using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Entente.Record;
using Entente.States;

namespace Entente.Measures.IdealPoints;

/// <summary>How far apart two states stand in a session.</summary>
/// <param name="Session">The session of the General Assembly; session n opens in September of 1945 + n.</param>
/// <param name="First">The first state's ideal point.</param>
/// <param name="Second">The second state's ideal point.</param>
internal sealed record IdealPointDistance(int Session, IdealPoint First, IdealPoint Second)
{
    /// <summary>The distance, in standard deviations of all state-sessions; at least 0.</summary>
    public double Distance => Math.Abs(First.Position - Second.Position);

    /// <summary>Its standard error, the two taken as independent.</summary>
    public double StandardError => Math.Sqrt((First.StandardError * First.StandardError) + (Second.StandardError * Second.StandardError));
}

/// <summary>
/// votes.ideal from the record's roll calls of the General Assembly. The estimate of all sessions loaded is kept as long as the reader lives, and in a file
/// beside the record for the next run: about 0.4 seconds of reading and 1.5 of estimating, on one core, for the 3,100 roll calls of the starter figures; ten
/// sessions cost a quarter of that.
/// </summary>
internal static class AssemblyIdealPoints
{
    private const int FewestRollCalls = 20;
    private static readonly ConditionalWeakTable<RecordReader, ConcurrentDictionary<(DateOnly AsOf, int Sessions), Lazy<Measured<IdealPointEstimate>>>> Kept = [];

    /// <summary>The measure.</summary>
    public static MeasureDefinition Definition { get; } = new(
        "votes.ideal",
        "s.d.",
        "P(no) = Φ(c1 − βx), P(yes) = 1 − Φ(c2 − βx), abstain between; x(i,t) ~ N(x(i,t−1), 0.3²); mean 0 and standard deviation 1 over all state-sessions; positive on the side of the United States",
        "A state has a point in each session in which it voted; absence says nothing. Roll calls on which all voted alike are left out. States that succeed one another begin anew, as does each when votes begin: points of the first sessions loaded rest on fewer votes. With fewer than 20 divided roll calls, or an estimate that did not converge, there is no value.",
        ["Bailey, Strezhnev and Voeten 2017, Estimating Dynamic State Preferences from United Nations Voting Data, Journal of Conflict Resolution 61(2)", "Imai, Lo and Olmsted 2016, Fast Estimation of Ideal Points with Massive Data, American Political Science Review 110(4)"]);

    /// <summary>Ideal points of all states in all sessions that are loaded, or the reason why there are none.</summary>
    /// <param name="record">The record.</param>
    /// <param name="asOf">Votes cast after this day are not used.</param>
    /// <param name="sessions">Only so many of the latest sessions; null for all.</param>
    public static Measured<IdealPointEstimate> Of(RecordReader record, DateOnly asOf, int? sessions = null) =>
        Kept.GetOrCreateValue(record).GetOrAdd((asOf, sessions ?? 0), k => new Lazy<Measured<IdealPointEstimate>>(() => Compute(record, k.AsOf, k.Sessions))).Value;

    /// <summary>The distance of two states in each session in which both voted, or the reason why there is none.</summary>
    public static Measured<IReadOnlyList<IdealPointDistance>> Between(RecordReader record, Dyad pair, DateOnly asOf, int? sessions = null)
    {
        var all = Of(record, asOf, sessions);
        if (all.Value is null)
        {
            return new(Definition, null, all.Reason, all.Datasets, all.Queries);
        }

        var first = all.Value.Points.Where(p => p.State == pair.From.Iso3).ToDictionary(p => p.Period);
        var common = all.Value.Points.Where(p => p.State == pair.To.Iso3 && first.ContainsKey(p.Period)).Select(p => new IdealPointDistance(p.Period, first[p.Period], p)).ToList();
        return common.Count > 0
            ? new(Definition, common, null, all.Datasets, all.Queries)
            : new(Definition, null, $"{pair.From.Name} and {pair.To.Name} never both voted in a session of the General Assembly on record up to {Day(asOf)}.", all.Datasets, all.Queries);
    }

    // An estimate made before from the same roll calls is read instead; only one of all sessions is kept, which is what the measures ask for.
    private static Measured<IdealPointEstimate> Compute(RecordReader record, DateOnly asOf, int sessions)
    {
        var calls = record.Query(
            $"SELECT dataset, COUNT(*), MAX(date) FROM roll_call WHERE body = 'UNGA' AND date <= {Sql.Day(asOf)} GROUP BY dataset ORDER BY dataset",
            r => (Dataset: r.GetString(0), Count: Convert.ToInt64(r.GetValue(1), CultureInfo.InvariantCulture), Last: RollCalls.Day(r.GetValue(2))));
        var file = sessions == 0 ? KeptFile.PathOf(record, "ideal", string.Join('\n', calls.Rows.Select(c => $"{c.Dataset} {c.Count.ToString(CultureInfo.InvariantCulture)} {Day(c.Last)}"))) : null;
        if (file is not null && KeptFile.Read(file, KeptIdealPoints.Read) is { } kept)
        {
            return new(Definition, kept, null, [.. calls.Rows.Select(c => c.Dataset)], [VotesSql(asOf)]);
        }

        var answer = Estimated(record, asOf, sessions);
        if (file is not null && answer.Value is { } estimate)
        {
            KeptFile.Write(file, to => KeptIdealPoints.Write(to, estimate));
        }

        return answer;
    }

    private static string VotesSql(DateOnly asOf) =>
        $"""
        SELECT r.dataset, r.session, r.date, string_agg(v.state || v.choice, '' ORDER BY v.state)
        FROM roll_call r
        JOIN vote v ON v.roll_call = r.id AND v.choice IN ('Y', 'N', 'A')
        WHERE r.body = 'UNGA' AND r.date <= {Sql.Day(asOf)}
        GROUP BY r.dataset, r.id, r.session, r.date
        ORDER BY r.date, r.id
        """;

    /// <summary>The estimate made anew, whatever is kept.</summary>
    /// <param name="record">The record.</param>
    /// <param name="asOf">Votes cast after this day are not used.</param>
    /// <param name="sessions">Only so many of the latest sessions; 0 for all.</param>
    public static Measured<IdealPointEstimate> Estimated(RecordReader record, DateOnly asOf, int sessions)
    {
        var sql = VotesSql(asOf);
        var calls = record.Query(sql, r => (Dataset: r.GetString(0), Session: SessionOf(r.GetString(1), RollCalls.Day(r.GetValue(2))), Votes: r.GetString(3))).Rows;
        var first = sessions == 0 || calls.Count == 0 ? int.MinValue : calls.Max(c => c.Session) - sessions + 1;
        calls = [.. calls.Where(c => c.Session >= first)];
        var data = RollCallData.Of(calls.SelectMany((call, item) => Votes(call.Votes, call.Session, item)));
        var datasets = calls.Select(c => c.Dataset).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Measured<IdealPointEstimate> None(string reason) => new(Definition, null, reason, datasets, [sql]);
        if (data.Items < FewestRollCalls)
        {
            return None($"The record has {data.Items} divided roll calls of the General Assembly up to {Day(asOf)}; an estimate needs at least {FewestRollCalls}. Voeten's roll calls or the United Nations' voting data would fill it.");
        }

        var options = new IdealPointOptions();
        if (!data.States.Contains(options.Anchor))
        {
            return None($"No vote of {StateRegistry.Default.NameOf(options.Anchor)} is on record up to {Day(asOf)}, and the sign is fixed by it.");
        }

        var estimate = IdealPointEstimator.Estimate(data, options);
        return estimate.Converged
            ? new(Definition, estimate, null, datasets, [sql])
            : None(string.Create(CultureInfo.InvariantCulture, $"The estimate did not converge: after {estimate.Rounds} rounds a position still moved by {estimate.LastMove:0.####}."));
    }

    // An emergency session is counted with the regular one during which it met.
    private static int SessionOf(string session, DateOnly day) =>
        int.TryParse(session, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : day.Year - (day.Month >= 9 ? 1945 : 1946);

    private static IEnumerable<CastVote> Votes(string packed, int session, int item)
    {
        for (var i = 0; i + 4 <= packed.Length; i += 4)
        {
            yield return new CastVote(item, session, packed.Substring(i, 3), (byte)(packed[i + 3] switch { 'N' => 0, 'A' => 1, _ => 2 }));
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
