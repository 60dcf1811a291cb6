using CsCheck;
using Entente.Measures.IdealPoints;

namespace Entente.Tests.Measures.IdealPoints;

public sealed class ProbitTests
{
    /// <summary>The normal distribution as tabled: Abramowitz and Stegun 1964, tables 26.1 and 26.2.</summary>
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.841344746068543)]
    [InlineData(1.96, 0.975002104851780)]
    [InlineData(-3, 0.001349898031630)]
    [InlineData(-5, 2.866515718791939e-7)]
    [InlineData(-10, 7.619853024160527e-24)]
    public void Distribution_as_tabled(double x, double probability) =>
        Assert.InRange(InverseMills.Distribution(x) / probability, 1 - 1e-7, 1 + 1e-7);

    [Fact]
    public void The_ratio_s_slope_is_what_theory_says() => Gen.Double[-14, 9].Sample(x =>
    {
        const double h = 1e-3;
        var ratio = InverseMills.At(x);
        return Math.Abs(((InverseMills.At(x + h) - InverseMills.At(x - h)) / (2 * h)) + (ratio * (x + ratio))) < 1e-5;
    });

    [Fact]
    public void Slopes_are_those_of_the_likelihood() =>
        Gen.Select(Gen.Byte[0, 2], Gen.Double[-4, 4], Gen.Double[-2, 2], Gen.Double[0.05, 3]).Sample((choice, voter, lower, width) =>
        {
            const double h = 1e-4;
            double L(double v) => OrdinalProbit.LogLikelihood(choice, v, lower, lower + width);
            var slopes = OrdinalProbit.Slopes(choice, voter, lower, lower + width);
            var slope = (L(voter + h) - L(voter - h)) / (2 * h);
            var curvature = -(L(voter + h) - (2 * L(voter)) + L(voter - h)) / (h * h);
            return Math.Abs(slope - slopes.Voter) < 1e-3 * (1 + Math.Abs(slope)) && Math.Abs(curvature - slopes.VoterVoter) < 0.01 * (1 + Math.Abs(curvature)) && slopes.VoterVoter >= 0;
        });

    [Fact]
    public void The_three_choices_share_one_probability() =>
        Gen.Select(Gen.Double[-6, 6], Gen.Double[-2, 2], Gen.Double[0.05, 3]).Sample((voter, lower, width) =>
            Math.Abs(Enumerable.Range(0, 3).Sum(c => Math.Exp(OrdinalProbit.LogLikelihood((byte)c, voter, lower, lower + width))) - 1) < 1e-7);

    /// <summary>By hand: [2 −1 0; −1 2 −1; 0 −1 2] has the inverse ¼·[3 2 1; 2 4 2; 1 2 3]; the right side (4, 0, 4) gives (4, 4, 4).</summary>
    [Fact]
    public void Three_diagonals_by_hand()
    {
        double[] right = [4, 0, 4];
        var variances = new double[3];

        StateStep.Solve(right, [2, 2, 2], [0, -1, -1], variances);

        Assert.All(right, x => Assert.Equal(4, x, 12));
        Assert.Equal([0.75, 1, 0.75], variances.Select(v => Math.Round(v, 12)));
    }
}
