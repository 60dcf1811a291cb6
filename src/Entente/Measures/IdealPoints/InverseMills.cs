namespace Entente.Measures.IdealPoints;

/// <summary>
/// The ratio of the standard normal density to its distribution function, λ(x) = φ(x)/Φ(x), from a table with cubic interpolation.
/// Absolute error below 1e-9 everywhere; the derivatives of a probit likelihood need nothing else: λ′ = −λ(x + λ).
/// </summary>
internal static class InverseMills
{
    private const double From = -12;
    private const double To = 9;
    private const int PerUnit = 64;
    private static readonly double[] Values = Tabulate();

    /// <summary>φ(x)/Φ(x).</summary>
    public static double At(double x)
    {
        if (x >= To)
        {
            return 0;
        }

        if (x <= From)
        {
            return Far(x);
        }

        var place = (x - From) * PerUnit;
        var k = (int)place;
        var t = place - k;
        double a = Values[k], b = Values[k + 1], left = From + ((double)k / PerUnit);
        var slopeA = -a * (left + a) / PerUnit;
        var slopeB = -b * (left + (1.0 / PerUnit) + b) / PerUnit;
        var c = b - a;
        return a + (t * (slopeA + (t * ((3 * c) - (2 * slopeA) - slopeB + (t * (slopeA + slopeB - (2 * c)))))));
    }

    /// <summary>The standard normal density.</summary>
    public static double Density(double x) => Math.Exp(-0.5 * x * x) * 0.39894228040143267794;

    /// <summary>The standard normal distribution function, with relative precision in the left tail.</summary>
    public static double Distribution(double x) => x > 0 ? 1 - Distribution(-x) : Density(x) / At(x);

    // Laplace's continued fraction, of use far in the left tail.
    private static double Far(double x)
    {
        var y = -x;
        var tail = y;
        for (var n = 40; n >= 1; n--)
        {
            tail = y + (n / tail);
        }

        return tail;
    }

    private static double[] Tabulate()
    {
        var count = (int)((To - From) * PerUnit) + 2;
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            var x = From + ((double)i / PerUnit);
            values[i] = x < -4 ? Far(x) : Density(x) / Series(x);
        }

        return values;
    }

    // Φ(x) = 1/2 + φ(x)(x + x³/3 + x⁵/15 + ...), which converges for every x and is exact to rounding where Φ is not tiny.
    private static double Series(double x)
    {
        double term = x, sum = x;
        for (var n = 1; Math.Abs(term) > 1e-18 && n < 400; n++)
        {
            term *= x * x / ((2 * n) + 1);
            sum += term;
        }

        return 0.5 + (Density(x) * sum);
    }
}
