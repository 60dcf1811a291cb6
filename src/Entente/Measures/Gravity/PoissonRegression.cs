namespace Entente.Measures.Gravity;

/// <summary>A coefficient.</summary>
/// <param name="Name">The regressor.</param>
/// <param name="Value">The estimate; not a number where the effects leave nothing of the regressor to estimate.</param>
/// <param name="StandardError">Clustered; not a number where <paramref name="Value"/> is none.</param>
internal sealed record Coefficient(string Name, double Value, double StandardError);

/// <summary>An estimate with how it ended.</summary>
/// <param name="Coefficients">In the order of the regressors.</param>
/// <param name="Fitted">Expected flow of each row given; not a number for rows left out as separated.</param>
/// <param name="Rows">Rows used.</param>
/// <param name="Separated">Rows left out because they are separated.</param>
/// <param name="SeparationDecided">False where it is not sure that no more are.</param>
/// <param name="Clusters">Clusters of the rows used.</param>
/// <param name="Converged">True when deviance and coefficients stood still.</param>
/// <param name="Rounds">Rounds of reweighting.</param>
/// <param name="Deviance">At the end.</param>
internal sealed record PoissonEstimate(
    IReadOnlyList<Coefficient> Coefficients,
    double[] Fitted,
    int Rows,
    int Separated,
    bool SeparationDecided,
    int Clusters,
    bool Converged,
    int Rounds,
    double Deviance)
{
    /// <summary>The coefficient of a regressor.</summary>
    public Coefficient this[string name] => Coefficients.First(c => c.Name == name);
}

/// <summary>
/// Poisson pseudo-maximum likelihood (Santos Silva &amp; Tenreyro 2006) with any number of sets of fixed effects (Correia, Guimarães &amp; Zylkin
/// 2020): reweighted least squares, the effects taken out of all columns in each round, from where the last round left them.
/// Errors are clustered, with the factor G/(G − 1).
/// </summary>
internal static class PoissonRegression
{
    private const int MostRounds = 100;
    private const double Tolerance = 1e-10;

    // Solving the effects more exactly than the round is worth costs passes: the tolerance falls with the change of the deviance.
    private const double Loose = 1e-4;
    private const double Tight = 1e-10;

    /// <summary>The estimate. Rows that are separated are left out and counted; one that does not converge says so.</summary>
    /// <exception cref="EntenteException">No row, or no flow above zero, is left.</exception>
    public static PoissonEstimate Estimate(PanelData data)
    {
        var separation = Separation.Find(data);
        var kept = Array.ConvertAll(separation.Separated, s => !s);
        var used = separation.Count > 0 ? data.Where(kept) : data;
        if (!Array.Exists(used.Outcome, y => y > 0))
        {
            throw new EntenteException($"None of the {data.Count} rows has a flow above zero; there is nothing to estimate. Give rows with trade.");
        }

        var fit = new Fit(used);
        var fitted = new double[data.Count];
        var at = 0;
        for (var i = 0; i < fitted.Length; i++)
        {
            fitted[i] = kept[i] ? fit.Mean[at++] : double.NaN;
        }

        var errors = fit.Errors();
        return new PoissonEstimate(
            [.. data.Names.Select((name, k) => new Coefficient(name, fit.Slope[k], errors[k]))],
            fitted,
            used.Count,
            separation.Count,
            separation.Decided,
            used.Clusters.Max() + 1,
            fit.Converged,
            fit.Rounds,
            fit.Deviance);
    }

    /// <summary>The state of the search.</summary>
    private sealed class Fit
    {
        private readonly PanelData data;
        private readonly double[] index;
        private readonly double[][] effects;
        private readonly double[][] columns;
        private readonly double[] working;
        private readonly double[] residual;
        private int[] estimable = [];
        private double[,] bread = new double[0, 0];

        public Fit(PanelData data)
        {
            this.data = data;
            var mean = data.Outcome.Average();
            Mean = Array.ConvertAll(data.Outcome, y => (y + mean) / 2);
            index = Array.ConvertAll(Mean, Math.Log);
            var groups = data.Groups.Sum();
            effects = [.. Enumerable.Range(0, data.Regressors.Length + 1).Select(_ => new double[groups])];
            columns = Array.ConvertAll(data.Regressors, x => new double[x.Length]);
            working = new double[data.Count];
            residual = new double[data.Count];
            Slope = new double[data.Regressors.Length];
            Run();
        }

        public double[] Mean { get; }

        public double[] Slope { get; }

        public bool Converged { get; private set; }

        public int Rounds { get; private set; }

        public double Deviance { get; private set; } = double.PositiveInfinity;

        /// <summary>Clustered standard errors.</summary>
        public double[] Errors()
        {
            var clusters = data.Clusters.Max() + 1;
            var scores = new double[clusters, estimable.Length];
            for (var k = 0; k < estimable.Length; k++)
            {
                var column = columns[estimable[k]];
                for (var i = 0; i < data.Count; i++)
                {
                    scores[data.Clusters[i], k] += column[i] * (data.Outcome[i] - Mean[i]);
                }
            }

            var meat = new double[estimable.Length, estimable.Length];
            for (var c = 0; c < clusters; c++)
            {
                for (var a = 0; a < estimable.Length; a++)
                {
                    for (var b = 0; b < estimable.Length; b++)
                    {
                        meat[a, b] += scores[c, a] * scores[c, b] * clusters / (clusters - 1.0);
                    }
                }
            }

            var variance = Symmetric.Sandwich(bread, meat);
            var errors = Enumerable.Repeat(double.NaN, data.Regressors.Length).ToArray();
            for (var k = 0; k < estimable.Length; k++)
            {
                errors[estimable[k]] = Math.Sqrt(variance[k, k]);
            }

            return errors;
        }

        private void Run()
        {
            var tolerance = Loose;
            while (Rounds < MostRounds && !Converged)
            {
                Rounds++;
                var solved = Round(tolerance, out var moved);
                var deviance = NewDeviance();
                if (double.IsNaN(deviance))
                {
                    return;
                }

                var change = Math.Abs(Deviance - deviance) / Math.Max(Math.Min(Deviance, deviance), 0.1);
                Deviance = deviance;
                Converged = solved && tolerance <= Tight && change < Tolerance && moved < Math.Sqrt(Tolerance) * 1e-2;
                tolerance = Math.Clamp(double.IsFinite(change) ? change * 1e-2 : Loose, Tight, tolerance);
            }
        }

        private bool Round(double tolerance, out double moved)
        {
            for (var i = 0; i < working.Length; i++)
            {
                working[i] = index[i] + ((data.Outcome[i] - Mean[i]) / Mean[i]);
            }

            var projection = new EffectsProjection(data, Mean);
            var done = new bool[columns.Length + 1];
            Parallel.For(0, done.Length, k => done[k] = k < columns.Length
                ? projection.Remove(data.Regressors[k], effects[k], tolerance, columns[k])
                : projection.Remove(working, effects[k], tolerance, residual));
            var slope = Solve();
            moved = 0;
            for (var k = 0; k < slope.Length; k++)
            {
                moved = double.IsNaN(slope[k]) ? moved : Math.Max(moved, Math.Abs(slope[k] - Slope[k]));
                Slope[k] = slope[k];
            }

            for (var i = 0; i < working.Length; i++)
            {
                var rest = residual[i];
                foreach (var k in estimable)
                {
                    rest -= slope[k] * columns[k][i];
                }

                index[i] = working[i] - rest;
                Mean[i] = Math.Exp(Math.Clamp(index[i], -300, 300));
            }

            return Array.TrueForAll(done, d => d);
        }

        private double[] Solve()
        {
            estimable = [.. Enumerable.Range(0, columns.Length).Where(k => Weighted(columns[k]) > 1e-9 * Weighted(data.Regressors[k]))];
            var used = Array.ConvertAll(estimable, k => columns[k]);
            bread = Symmetric.Inverse(Symmetric.CrossProducts(used, Mean))
                ?? throw new EntenteException($"The regressors {string.Join(", ", estimable.Select(k => data.Names[k]))} are linearly dependent given the effects. Leave one out.");
            var right = Array.ConvertAll(used, c => Enumerable.Range(0, c.Length).Sum(i => Mean[i] * c[i] * residual[i]));
            var found = Symmetric.Times(bread, right);
            var slope = Enumerable.Repeat(double.NaN, columns.Length).ToArray();
            for (var k = 0; k < estimable.Length; k++)
            {
                slope[estimable[k]] = found[k];
            }

            return slope;
        }

        private double Weighted(double[] column)
        {
            var sum = 0.0;
            for (var i = 0; i < column.Length; i++)
            {
                sum += Mean[i] * column[i] * column[i];
            }

            return sum;
        }

        private double NewDeviance()
        {
            var sum = 0.0;
            for (var i = 0; i < Mean.Length; i++)
            {
                sum += 2 * Distance(data.Outcome[i], Mean[i]);
            }

            return sum;
        }

        // y·ln(y/m) − (y − m); near m by its series, since the two terms cancel where the fit is close and what is left of large flows would be rounding.
        private static double Distance(double y, double mean)
        {
            var d = (y - mean) / mean;
            return y <= 0 ? mean
                : Math.Abs(d) < 1e-3 ? mean * d * d * (0.5 - (d * ((1.0 / 6) - (d * ((1.0 / 12) - (d * ((1.0 / 20) - (d / 30))))))))
                : (y * Math.Log(y / mean)) - (y - mean);
        }
    }
}
