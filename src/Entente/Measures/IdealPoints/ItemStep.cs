namespace Entente.Measures.IdealPoints;

/// <summary>The parameters of an item: how sharply it divides, the middle of its cuts, and the logarithm of their distance.</summary>
internal struct ItemParameters
{
    public double Slope;
    public double Middle;
    public double LogWidth;
    public double SlopeVariance;

    public readonly double Lower => Middle - (0.5 * Math.Exp(LogWidth));

    public readonly double Upper => Middle + (0.5 * Math.Exp(LogWidth));
}

/// <summary>
/// A Newton step for the parameters of one item, the posterior of all positions held. What is climbed is the mean-field variational bound of the
/// probit with latent utilities (Imai, Lo &amp; Olmsted 2016), in which uncertain positions pull the slope to zero by −β²ΣVar(x)/2. Without that
/// term the joint mode runs away with small blocs that vote as one.
/// </summary>
internal static class ItemStep
{
    // A step longer than this is cut: the quadratic approximation reaches no further.
    private const double LongestStep = 1;

    /// <summary>The item's parameters after the step.</summary>
    public static ItemParameters Take(RollCallData data, IdealPointOptions options, ReadOnlySpan<double> position, ReadOnlySpan<double> variance, ItemParameters item, int index)
    {
        double width = Math.Exp(item.LogWidth), lower = item.Middle - (0.5 * width), upper = item.Middle + (0.5 * width);
        double gb = 0, gm = 0, gd = 0, hbb = 0, hbm = 0, hbd = 0, hmm = 0, hmd = 0, hdd = 0, spread = 0;
        for (var i = data.ItemStart[index]; i < data.ItemStart[index + 1]; i++)
        {
            var x = position[data.ItemCell[i]];
            var s = OrdinalProbit.Slopes(data.ItemChoice[i], item.Slope * x, lower, upper);
            var voter = -(s.Lower + s.Upper);
            double lowerSum = s.LowerLower + s.LowerUpper, upperSum = s.UpperUpper + s.LowerUpper, both = lowerSum + upperSum;
            var half = 0.5 * (upperSum - lowerSum);
            spread += variance[data.ItemCell[i]];
            gb += voter * x;
            gm -= voter;
            gd += 0.5 * (s.Upper - s.Lower);
            hbb += both * x * x;
            hbm -= both * x;
            hbd -= half * x;
            hmm += both;
            hmd += half;
            hdd += 0.25 * (s.LowerLower + s.UpperUpper - (2 * s.LowerUpper));
        }

        // The distance is exp(LogWidth): the chain rule turns derivatives in the distance into derivatives in its logarithm.
        // Its own curvature counts only where it is positive, or the step would be too long and swing.
        gd *= width;
        hbd *= width;
        hmd *= width;
        hdd = (hdd * width * width) + Math.Max(0, -gd);
        gb -= item.Slope * (spread + (1 / Square(options.Discrimination)));
        gm -= item.Middle / Square(options.Cut);
        gd -= (item.LogWidth - options.LogWidth) / Square(options.LogWidthSpread);
        hbb += spread + 1 / Square(options.Discrimination);
        hmm += 1 / Square(options.Cut);
        hdd += 1 / Square(options.LogWidthSpread);
        return Moved(item, gb, gm, gd, hbb, hbm, hbd, hmm, hmd, hdd);
    }

    // Solves the three equations by Cholesky's factors; the information is positive definite because of the priors.
    private static ItemParameters Moved(ItemParameters item, double gb, double gm, double gd, double hbb, double hbm, double hbd, double hmm, double hmd, double hdd)
    {
        var l11 = Math.Sqrt(hbb);
        double l21 = hbm / l11, l31 = hbd / l11;
        var l22 = Math.Sqrt(hmm - (l21 * l21));
        var l32 = (hmd - (l31 * l21)) / l22;
        var l33 = Math.Sqrt(hdd - (l31 * l31) - (l32 * l32));
        var y1 = gb / l11;
        var y2 = (gm - (l21 * y1)) / l22;
        var y3 = (gd - (l31 * y1) - (l32 * y2)) / l33;
        var d3 = y3 / l33;
        var d2 = (y2 - (l32 * d3)) / l22;
        var d1 = (y1 - (l21 * d2) - (l31 * d3)) / l11;
        var longest = Math.Max(Math.Abs(d1), Math.Max(Math.Abs(d2), Math.Abs(d3)));
        var scale = longest > LongestStep ? LongestStep / longest : 1;
        // The first entry of the inverse: the variance of the slope.
        double z1 = 1 / l11, z2 = -l21 * z1 / l22, z3 = -((l31 * z1) + (l32 * z2)) / l33;
        item.SlopeVariance = (z1 * z1) + (z2 * z2) + (z3 * z3);
        item.Slope += scale * d1;
        item.Middle += scale * d2;
        item.LogWidth += scale * d3;
        return item;
    }

    private static double Square(double x) => x * x;
}
