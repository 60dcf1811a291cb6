namespace Entente.Measures.IdealPoints;

/// <summary>A Newton step for the whole path of one state, the posterior of all items held: the walk ties neighbouring periods, so that the equations have three diagonals.</summary>
internal static class StateStep
{
    private const double LongestStep = 1;

    /// <summary>Moves the state's positions and gives the variances of them that the curvature implies.</summary>
    public static void Take(RollCallData data, IdealPointOptions options, ReadOnlySpan<ItemParameters> items, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper, double[] position, double[] variance, int state)
    {
        int from = data.FirstCell[state], count = data.FirstCell[state + 1] - from;
        var gradient = new double[count];
        var diagonal = new double[count];
        var side = new double[count];
        for (var c = 0; c < count; c++)
        {
            var x = position[from + c];
            double g = 0, h = 0, spread = 0;
            for (var i = data.CellStart[from + c]; i < data.CellStart[from + c + 1]; i++)
            {
                var k = data.CellItem[i];
                var slope = items[k].Slope;
                var s = OrdinalProbit.Slopes(data.CellChoice[i], slope * x, lower[k], upper[k]);
                g += slope * s.Voter;
                h += slope * slope * s.VoterVoter;
                spread += items[k].SlopeVariance;
            }

            // A slope that is not known exactly pulls positions inwards: the term −x²Var(β)/2 of the variational bound.
            gradient[c] = g - (x * spread);
            diagonal[c] = h + spread;
        }

        AddWalk(data, options, position, from, count, gradient, diagonal, side);
        Solve(gradient, diagonal, side, variance.AsSpan(from, count));
        for (var c = 0; c < count; c++)
        {
            position[from + c] += Math.Clamp(gradient[c], -LongestStep, LongestStep);
        }
    }

    // A gap of several periods lets a state move further: the variance of its walk grows with time.
    private static void AddWalk(RollCallData data, IdealPointOptions options, double[] position, int from, int count, double[] gradient, double[] diagonal, double[] side)
    {
        var first = 1 / (options.First * options.First);
        gradient[0] -= first * position[from];
        diagonal[0] += first;
        for (var c = 1; c < count; c++)
        {
            var precision = 1 / (options.Walk * options.Walk * (data.Period[from + c] - data.Period[from + c - 1]));
            var pull = precision * (position[from + c] - position[from + c - 1]);
            gradient[c] -= pull;
            gradient[c - 1] += pull;
            diagonal[c] += precision;
            diagonal[c - 1] += precision;
            side[c] = -precision;
        }
    }

    /// <summary>Solves in place; the right side becomes the solution. The inverse's diagonal comes from eliminating from both ends.</summary>
    internal static void Solve(double[] right, double[] diagonal, double[] side, Span<double> inverseDiagonal)
    {
        var count = right.Length;
        var down = new double[count];
        var up = new double[count];
        down[0] = diagonal[0];
        for (var c = 1; c < count; c++)
        {
            var factor = side[c] / down[c - 1];
            down[c] = diagonal[c] - (factor * side[c]);
            right[c] -= factor * right[c - 1];
        }

        up[count - 1] = diagonal[count - 1];
        right[count - 1] /= down[count - 1];
        for (var c = count - 2; c >= 0; c--)
        {
            up[c] = diagonal[c] - (side[c + 1] * side[c + 1] / up[c + 1]);
            right[c] = (right[c] - (side[c + 1] * right[c + 1])) / down[c];
        }

        for (var c = 0; c < count; c++)
        {
            inverseDiagonal[c] = 1 / (down[c] + up[c] - diagonal[c]);
        }
    }
}
