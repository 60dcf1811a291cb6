using Entente.Measures.IdealPoints;

namespace Entente.Tests.Measures.IdealPoints;

public sealed class IdealPointEstimatorTests
{
    private const int Sessions = 8;
    private const int States = 60;
    private const int PerSession = 50;

    /// <summary>Votes drawn from the model itself: positions are found again, and 95 percent intervals hold them about as often as they say.</summary>
    [Fact]
    public void Planted_positions_are_recovered()
    {
        var (votes, truth) = Simulate(1);
        var estimate = IdealPointEstimator.Estimate(RollCallData.Of(votes), new IdealPointOptions { Anchor = "S00" });
        var pairs = estimate.Points.Select(p => (p, Truth: truth[(p.State, p.Period)])).ToList();

        Assert.True(estimate.Converged);
        Assert.Equal(0, pairs.Average(x => x.p.Position), 9);
        Assert.Equal(1, pairs.Average(x => x.p.Position * x.p.Position), 9);
        Assert.InRange(Statistics.Correlation(pairs.Select(x => (x.p.Position, x.Truth))), 0.975, 1);

        // Origin and scale are conventions, so truth is standardised before intervals are held against it.
        var mean = pairs.Average(x => x.Truth);
        var deviation = Math.Sqrt(pairs.Average(x => (x.Truth - mean) * (x.Truth - mean)));
        var covered = pairs.Average(x => Math.Abs(x.p.Position - ((x.Truth - mean) / deviation)) < 1.96 * x.p.StandardError ? 1.0 : 0);
        Assert.InRange(covered, 0.80, 1);
    }

    [Fact]
    public void The_other_anchor_mirrors_every_position()
    {
        var (votes, truth) = Simulate(2);
        var data = RollCallData.Of(votes);
        var lowest = truth.GroupBy(t => t.Key.Item1).MinBy(g => g.Average(t => t.Value))!.Key;
        var highest = truth.GroupBy(t => t.Key.Item1).MaxBy(g => g.Average(t => t.Value))!.Key;
        var one = IdealPointEstimator.Estimate(data, new IdealPointOptions { Anchor = highest });
        var other = IdealPointEstimator.Estimate(data, new IdealPointOptions { Anchor = lowest });

        Assert.All(one.Points.Zip(other.Points), p => Assert.InRange(p.First.Position + p.Second.Position, -0.02, 0.02));
    }

    [Fact]
    public void Order_of_votes_and_unanimous_roll_calls_do_not_matter()
    {
        var (votes, _) = Simulate(3);
        var options = new IdealPointOptions { Anchor = "S00" };
        var plain = IdealPointEstimator.Estimate(RollCallData.Of(votes), options);
        var unanimous = Enumerable.Range(0, States).Select(s => new CastVote(int.MaxValue, 3, Name(s), 2));
        var other = IdealPointEstimator.Estimate(RollCallData.Of(votes.Concat(unanimous).Reverse()), options);

        Assert.Equal(plain.Points, other.Points);
        Assert.Equal(plain.LogLikelihood, other.LogLikelihood);
    }

    [Fact]
    public void A_session_without_votes_is_a_gap()
    {
        var (votes, _) = Simulate(4);
        var estimate = IdealPointEstimator.Estimate(RollCallData.Of(votes.Where(v => v.Period != 4)), new IdealPointOptions { Anchor = "S00" });

        Assert.DoesNotContain(estimate.Points, p => p.Period == 4);
        Assert.True(estimate.Converged);
    }

    [Fact]
    public void Stopped_early_says_so()
    {
        var (votes, _) = Simulate(5);
        var estimate = IdealPointEstimator.Estimate(RollCallData.Of(votes), new IdealPointOptions { Anchor = "S00", MostRounds = 2 });

        Assert.False(estimate.Converged);
        Assert.Equal(2, estimate.Rounds);
        Assert.True(estimate.LastMove > 1e-3);
    }

    [Fact]
    public void Fewer_votes_mean_larger_errors()
    {
        var (votes, _) = Simulate(6);
        var all = IdealPointEstimator.Estimate(RollCallData.Of(votes), new IdealPointOptions { Anchor = "S00" });
        var few = IdealPointEstimator.Estimate(RollCallData.Of(votes.Where(v => v.State != "S07" || v.Item % 10 == 0)), new IdealPointOptions { Anchor = "S00" });

        Assert.True(few.Points.First(p => p.State == "S07").StandardError > 1.3 * all.Points.First(p => p.State == "S07").StandardError);
    }

    [Fact]
    public void Without_the_anchor_or_without_division_there_is_no_estimate()
    {
        var (votes, _) = Simulate(7);
        Assert.Contains("XXX", Assert.Throws<EntenteException>(() => IdealPointEstimator.Estimate(RollCallData.Of(votes), new IdealPointOptions { Anchor = "XXX" })).Message, StringComparison.Ordinal);
        Assert.Contains("No roll call divides", Assert.Throws<EntenteException>(() => IdealPointEstimator.Estimate(RollCallData.Of([]), new IdealPointOptions())).Message, StringComparison.Ordinal);
    }

    private static string Name(int state) => $"S{state:00}";

    private static (List<CastVote> Votes, Dictionary<(string, int), double> Truth) Simulate(int seed)
    {
        var random = new Random(seed);
        var votes = new List<CastVote>();
        var truth = new Dictionary<(string, int), double>();
        for (var s = 0; s < States; s++)
        {
            var at = s == 0 ? 2 : Statistics.Normal(random);
            for (var t = 0; t < Sessions; t++)
            {
                truth[(Name(s), t)] = at += 0.15 * Statistics.Normal(random);
            }
        }

        for (var item = 0; item < Sessions * PerSession; item++)
        {
            double slope = Statistics.Normal(random), lower = Statistics.Normal(random) - 0.4, upper = lower + 0.6;
            for (var s = 0; s < States; s++)
            {
                var utility = (slope * truth[(Name(s), item / PerSession)]) + Statistics.Normal(random);
                votes.Add(new CastVote(item, item / PerSession, Name(s), (byte)(utility < lower ? 0 : utility < upper ? 1 : 2)));
            }
        }

        return (votes, truth);
    }
}
