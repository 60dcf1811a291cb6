using Entente.Measures.IdealPoints;

namespace Entente.Tests.Measures.IdealPoints;

/// <summary>
/// Our estimates of the General Assembly, 1946 to the last session at hand, against those of Bailey, Strezhnev and Voeten 2017,
/// updates of April 2020 (sessions 1 to 74) and July 2025 (all votes), Harvard Dataverse, doi:10.7910/DVN/LEJUQZ.
/// </summary>
public sealed class PublishedIdealPointTests
{
    private static readonly Lazy<IdealPointEstimate> Ours = new(() => IdealPointEstimator.Estimate(RollCallData.Of(PublishedVotes.Votes(SharedData.Folder!)), new IdealPointOptions()));

    [Fact]
    public void Converged_with_the_united_states_on_the_positive_side()
    {
        SharedData.Require();
        Assert.True(Ours.Value.Converged);
        Assert.InRange(Ours.Value.Rounds, 5, 60);
        Assert.All(Ours.Value.Points.Where(p => p.State == "USA"), p => Assert.True(p.Position > 0, $"session {p.Period}: {p.Position}"));
        Assert.All(Ours.Value.Points, p => Assert.InRange(p.StandardError, 0.02, 1));
    }

    [Fact]
    public void All_state_sessions_correlate_with_the_published_of_2020()
    {
        var published = PublishedVotes.Of2020(SharedData.Require());
        var pairs = Matched(published);

        Assert.True(pairs.Count > 10_300, $"{pairs.Count} of {published.Count} were matched");
        Assert.InRange(Statistics.Correlation(pairs.Select(p => (p.Ours, p.Theirs))), 0.97, 1);
    }

    [Fact]
    public void Each_session_correlates_with_the_published_of_2020() =>
        Assert.All(BySession(PublishedVotes.Of2020(SharedData.Require())), s => Assert.True(s.Correlation >= 0.95, $"session {s.Session}: {s.Correlation:0.000}"));

    [Fact]
    public void The_last_ten_sessions_correlate_with_the_published_of_2025()
    {
        var sessions = BySession(PublishedVotes.Of2025(SharedData.Require())).OrderBy(s => s.Session).TakeLast(10).ToList();

        Assert.Equal(78, sessions[^1].Session);
        Assert.All(sessions, s => Assert.True(s.Correlation >= 0.9, $"session {s.Session}: {s.Correlation:0.000}"));
    }

    private static List<(int Session, double Ours, double Theirs)> Matched(Dictionary<(string State, int Session), double> published) =>
        [.. Ours.Value.Points.Where(p => published.ContainsKey((p.State, p.Period))).Select(p => (p.Period, p.Position, published[(p.State, p.Period)]))];

    private static List<(int Session, double Correlation)> BySession(Dictionary<(string State, int Session), double> published) =>
        [.. Matched(published).GroupBy(p => p.Session).Select(g => (g.Key, Statistics.Correlation(g.Select(p => (p.Ours, p.Theirs)))))];
}
