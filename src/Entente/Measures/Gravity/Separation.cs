namespace Entente.Measures.Gravity;

/// <summary>Which observations keep a Poisson estimate from existing.</summary>
/// <param name="Separated">One an observation: true where its expected flow could be put at zero at no cost to the others.</param>
/// <param name="Decided">False where the search ended before it was sure that there are no more.</param>
internal sealed record SeparationResult(bool[] Separated, bool Decided)
{
    public int Count => Separated.Count(s => s);
}

/// <summary>
/// Finds separated observations (Correia, Guimarães &amp; Zylkin 2019, "Verifying the existence of maximum likelihood estimates for generalized
/// linear models"). Groups of an effect whose flows are all zero are separated by the effect itself; the rest is found by the iterative rectifier:
/// a combination of regressors and effects that is zero wherever trade is positive, and positive on some zeros, would send those to minus infinity.
/// </summary>
internal static class Separation
{
    private const double Heavy = 1e5;
    private const double Zero = 1e-4;
    private const int MostRounds = 100;

    /// <summary>The search.</summary>
    public static SeparationResult Find(PanelData data)
    {
        var separated = ByGroups(data);
        var kept = Array.ConvertAll(separated, s => !s);
        var rest = separated.Any(s => s) ? data.Where(kept) : data;
        if (rest.Regressors.Length == 0 || rest.Count == 0 || Array.TrueForAll(rest.Outcome, y => y > 0))
        {
            return new SeparationResult(separated, true);
        }

        var found = Rectify(rest);
        var at = 0;
        for (var i = 0; i < separated.Length; i++)
        {
            if (kept[i])
            {
                separated[i] = found.Separated[at++];
            }
        }

        return new SeparationResult(separated, found.Decided);
    }

    // Leaving out an observation can leave another group without trade, so this goes on until nothing changes.
    private static bool[] ByGroups(PanelData data)
    {
        var separated = new bool[data.Count];
        for (var changed = true; changed;)
        {
            changed = false;
            for (var f = 0; f < data.Effects.Length; f++)
            {
                var trades = new bool[data.Groups[f]];
                for (var i = 0; i < data.Count; i++)
                {
                    trades[data.Effects[f][i]] |= data.Outcome[i] > 0;
                }

                for (var i = 0; i < data.Count; i++)
                {
                    changed |= !separated[i] && !trades[data.Effects[f][i]];
                    separated[i] |= !trades[data.Effects[f][i]];
                }
            }
        }

        return separated;
    }

    private static SeparationResult Rectify(PanelData data)
    {
        var weights = Array.ConvertAll(data.Outcome, y => y > 0 ? Heavy : 1);
        var projection = new EffectsProjection(data, weights);
        var columns = Array.ConvertAll(data.Regressors, x => Removed(projection, Scaled(x)));
        var kept = columns.Where(c => c.Max(Math.Abs) > 1e-7).ToArray();
        var inverse = Symmetric.Inverse(Symmetric.CrossProducts(kept, weights));
        var candidate = Array.ConvertAll(data.Outcome, y => y > 0 ? 0.0 : 1);
        var effects = new double[projection.Size];
        var residual = new double[data.Count];
        for (var round = 0; round < MostRounds && inverse is not null; round++)
        {
            projection.Remove(candidate, effects, 1e-9, residual);
            var slope = Symmetric.Times(inverse, Array.ConvertAll(kept, c => Weighted(c, candidate, weights)));
            var lowest = 0.0;
            var moved = 0.0;
            for (var i = 0; i < data.Count; i++)
            {
                if (data.Outcome[i] > 0)
                {
                    continue;
                }

                var fitted = candidate[i] - residual[i];
                for (var k = 0; k < kept.Length; k++)
                {
                    fitted += slope[k] * kept[k][i];
                }

                lowest = Math.Min(lowest, fitted);
                var next = Math.Max(fitted, 0);
                moved = Math.Max(moved, Math.Abs(next - candidate[i]));
                candidate[i] = next;
            }

            var highest = candidate.Max();
            if (highest < Zero)
            {
                return new SeparationResult(new bool[data.Count], true);
            }

            if (lowest > -Zero * highest && moved < Zero * highest)
            {
                return new SeparationResult(Array.ConvertAll(candidate, c => c > 10 * Zero * highest), true);
            }
        }

        return new SeparationResult(new bool[data.Count], false);
    }

    private static double[] Removed(EffectsProjection projection, double[] column)
    {
        var residual = new double[column.Length];
        projection.Remove(column, new double[projection.Size], 1e-9, residual);
        return residual;
    }

    private static double[] Scaled(double[] column)
    {
        var largest = column.Max(Math.Abs);
        return largest > 0 ? Array.ConvertAll(column, x => x / largest) : column;
    }

    private static double Weighted(double[] a, double[] b, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * a[i] * b[i];
        }

        return sum;
    }
}
