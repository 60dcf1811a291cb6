namespace Entente.Measures.IdealPoints;

/// <summary>Slope and curvature of the log-likelihood of one choice.</summary>
/// <param name="Lower">Derivative with respect to the lower cut, taken alone.</param>
/// <param name="Upper">Derivative with respect to the upper cut, taken alone.</param>
/// <param name="LowerLower">Minus the second derivative in the lower cut.</param>
/// <param name="UpperUpper">Minus the second derivative in the upper cut.</param>
/// <param name="LowerUpper">Minus the mixed second derivative.</param>
internal readonly record struct ChoiceSlopes(double Lower, double Upper, double LowerLower, double UpperUpper, double LowerUpper)
{
    /// <summary>Derivative with respect to the voter's side, βθ: moving both cuts down is moving the voter up.</summary>
    public double Voter => -(Lower + Upper);

    /// <summary>Minus the second derivative in βθ; never negative, since the likelihood is log-concave (Pratt 1981).</summary>
    public double VoterVoter => LowerLower + UpperUpper + (2 * LowerUpper);
}

/// <summary>
/// No, abstain and yes as an ordered choice: no where βθ + ε lies below the lower cut, yes where it lies above the upper one, abstain between,
/// ε standard normal (Bailey, Strezhnev &amp; Voeten 2017, equation 1).
/// </summary>
internal static class OrdinalProbit
{
    /// <summary>Slopes of the log-likelihood of a choice.</summary>
    /// <param name="choice">0 no, 1 abstain, 2 yes.</param>
    /// <param name="voter">βθ.</param>
    /// <param name="lower">The lower cut.</param>
    /// <param name="upper">The upper cut, above the lower.</param>
    public static ChoiceSlopes Slopes(byte choice, double voter, double lower, double upper)
    {
        if (choice == 2)
        {
            var x = voter - upper;
            var ratio = InverseMills.At(x);
            return new ChoiceSlopes(0, -ratio, 0, ratio * (x + ratio), 0);
        }

        if (choice == 0)
        {
            var x = lower - voter;
            var ratio = InverseMills.At(x);
            return new ChoiceSlopes(ratio, 0, ratio * (x + ratio), 0, 0);
        }

        return Between(lower - voter, upper - voter);
    }

    /// <summary>The logarithm of the probability of a choice.</summary>
    public static double LogLikelihood(byte choice, double voter, double lower, double upper) => choice switch
    {
        2 => LogDistribution(voter - upper),
        0 => LogDistribution(lower - voter),
        _ => Math.Log(Mass(lower - voter, upper - voter)),
    };

    private static double LogDistribution(double x) => x > 5
        ? -InverseMills.Distribution(-x)
        : (-0.5 * x * x) - 0.91893853320467274178 - Math.Log(InverseMills.At(x));

    // The probability between two points, taken in the tail in which it is exact.
    private static double Mass(double a, double b) =>
        Math.Max(a > 0 ? InverseMills.Distribution(-a) - InverseMills.Distribution(-b) : InverseMills.Distribution(b) - InverseMills.Distribution(a), 1e-300);

    private static ChoiceSlopes Between(double a, double b)
    {
        var mass = Mass(a, b);
        var atA = InverseMills.Density(a) / mass;
        var atB = InverseMills.Density(b) / mass;
        return new ChoiceSlopes(-atA, atB, atA * (atA - a), atB * (atB + b), -atA * atB);
    }
}
