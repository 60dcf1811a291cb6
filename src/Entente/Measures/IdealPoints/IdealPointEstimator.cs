namespace Entente.Measures.IdealPoints;

/// <summary>A state's position in a period.</summary>
/// <param name="State">The state.</param>
/// <param name="Period">The session.</param>
/// <param name="Position">Its ideal point; the mean over all state-periods is 0, the standard deviation 1.</param>
/// <param name="StandardError">From the curvature of the bound along the state's path, the items' posterior held: somewhat small, since uncertainty of origin and scale is not in it.</param>
/// <param name="Votes">Divided roll calls that it rests on.</param>
internal sealed record IdealPoint(string State, int Period, double Position, double StandardError, int Votes);

/// <summary>An estimate with how it ended.</summary>
/// <param name="Points">By state and period.</param>
/// <param name="Converged">True when no position moved by more than the tolerance in the last round.</param>
/// <param name="Rounds">Rounds that it took.</param>
/// <param name="LastMove">The largest move of a position in the last round.</param>
/// <param name="LogLikelihood">Of all votes, at the end.</param>
/// <param name="Votes">Votes used.</param>
/// <param name="Items">Items used.</param>
internal sealed record IdealPointEstimate(IReadOnlyList<IdealPoint> Points, bool Converged, int Rounds, double LastMove, double LogLikelihood, int Votes, int Items);

/// <summary>
/// Dynamic ordinal item-response ideal points on one dimension (Bailey, Strezhnev &amp; Voeten 2017), by variational expectation-maximisation:
/// every round takes a Newton step for each item and one for each state's whole path, and looks at each vote twice, so cost grows linearly in votes.
/// The published estimates tie resolutions with the same text over time; here only the walk of the states ties sessions, since the record has titles,
/// not texts, and tying equal titles agreed less with the published estimates (0.973 instead of 0.976).
/// The result does not depend on the number of processors or the order of votes.
/// </summary>
internal static class IdealPointEstimator
{
    private const int FirstSteps = 6;

    /// <summary>The estimate from votes.</summary>
    /// <param name="data">The votes.</param>
    /// <param name="options">Priors, and when to stop.</param>
    /// <exception cref="EntenteException">The anchor, which fixes the sign, never voted; or no item divides the states.</exception>
    public static IdealPointEstimate Estimate(RollCallData data, IdealPointOptions options)
    {
        var position = StartingPositions.From(data, options.Anchor);
        var variance = new double[data.Cells];
        var items = new ItemParameters[data.Items];
        Array.Fill(items, new ItemParameters { LogWidth = options.LogWidth });
        var lower = new double[data.Items];
        var upper = new double[data.Items];
        var before = new double[data.Cells];
        var move = double.PositiveInfinity;
        var round = 0;
        while (round < options.MostRounds && move > options.Tolerance)
        {
            round++;
            position.CopyTo(before, 0);
            var steps = round == 1 ? FirstSteps : 1;
            Parallel.For(0, data.Items, k =>
            {
                for (var step = 0; step < steps; step++)
                {
                    items[k] = ItemStep.Take(data, options, position, variance, items[k], k);
                }

                lower[k] = items[k].Lower;
                upper[k] = items[k].Upper;
            });
            Parallel.For(0, data.States.Count, s => StateStep.Take(data, options, items, lower, upper, position, variance, s));
            Standardise(position, variance, items);
            move = LargestMove(position, before);
        }

        return new IdealPointEstimate(Points(data, position, variance), move <= options.Tolerance, round, move, LogLikelihood(data, items, position), data.Votes, data.Items);
    }

    private static List<IdealPoint> Points(RollCallData data, double[] position, double[] variance)
    {
        var points = new List<IdealPoint>(data.Cells);
        for (var s = 0; s < data.States.Count; s++)
        {
            for (var c = data.FirstCell[s]; c < data.FirstCell[s + 1]; c++)
            {
                points.Add(new IdealPoint(data.States[s], data.Period[c], position[c], Math.Sqrt(variance[c]), data.CellStart[c + 1] - data.CellStart[c]));
            }
        }

        return points;
    }

    private static double LogLikelihood(RollCallData data, ItemParameters[] items, double[] position)
    {
        var sum = 0.0;
        for (var k = 0; k < data.Items; k++)
        {
            double lower = items[k].Lower, upper = items[k].Upper;
            for (var i = data.ItemStart[k]; i < data.ItemStart[k + 1]; i++)
            {
                sum += OrdinalProbit.LogLikelihood(data.ItemChoice[i], items[k].Slope * position[data.ItemCell[i]], lower, upper);
            }
        }

        return sum;
    }

    // Scale and origin are free: the votes fix neither. Mean 0 and deviation 1 over all state-periods, the items moved along so that nothing else changes.
    private static void Standardise(double[] position, double[] variance, ItemParameters[] items)
    {
        var mean = position.Average();
        var deviation = Math.Sqrt(position.Sum(x => (x - mean) * (x - mean)) / position.Length);
        for (var c = 0; c < position.Length; c++)
        {
            position[c] = (position[c] - mean) / deviation;
            variance[c] /= deviation * deviation;
        }

        for (var k = 0; k < items.Length; k++)
        {
            items[k].Middle -= items[k].Slope * mean;
            items[k].Slope *= deviation;
            items[k].SlopeVariance *= deviation * deviation;
        }
    }

    private static double LargestMove(double[] now, double[] before)
    {
        var largest = 0.0;
        for (var c = 0; c < now.Length; c++)
        {
            largest = Math.Max(largest, Math.Abs(now[c] - before[c]));
        }

        return largest;
    }
}
