namespace Entente.Measures.Gravity;

/// <summary>
/// Takes weighted group means of several sets of effects out of a column, all sets at once: the normal equations of the effects are solved by
/// conjugate gradients with their diagonal as preconditioner, so that no matrix is stored and each step is one pass over the observations.
/// </summary>
internal sealed class EffectsProjection
{
    private const int MostSteps = 5000;
    private readonly int[][] effects;
    private readonly int[] offset;
    private readonly int count;
    private readonly double[] weights;
    private readonly double[] inverseDiagonal;

    /// <summary>Prepares for one set of weights.</summary>
    public EffectsProjection(PanelData data, double[] weights)
    {
        effects = data.Effects;
        this.weights = weights;
        count = data.Count;
        offset = new int[effects.Length + 1];
        for (var f = 0; f < effects.Length; f++)
        {
            offset[f + 1] = offset[f] + data.Groups[f];
        }

        inverseDiagonal = new double[offset[^1]];
        for (var f = 0; f < effects.Length; f++)
        {
            for (var i = 0; i < count; i++)
            {
                inverseDiagonal[offset[f] + effects[f][i]] += weights[i];
            }
        }

        for (var g = 0; g < inverseDiagonal.Length; g++)
        {
            inverseDiagonal[g] = inverseDiagonal[g] > 0 ? 1 / inverseDiagonal[g] : 0;
        }
    }

    /// <summary>How many effects there are in all sets together.</summary>
    public int Size => offset[^1];

    /// <summary>Solves for a column's effects.</summary>
    /// <param name="column">The column.</param>
    /// <param name="start">Effects to begin from; they are changed into the solution.</param>
    /// <param name="tolerance">It ends when the residual is this small beside the right side.</param>
    /// <param name="residual">Gets the column without its effects.</param>
    /// <returns>Whether it got there.</returns>
    public bool Remove(double[] column, double[] start, double tolerance, double[] residual)
    {
        if (effects.Length == 0)
        {
            column.CopyTo(residual, 0);
            return true;
        }

        var right = Gather(column);
        Subtract(column, start, residual);
        var r = Gather(residual);
        var goal = tolerance * tolerance * Dot(right, right, inverseDiagonal);
        var direction = new double[Size];
        var image = new double[Size];
        var size = Dot(r, r, inverseDiagonal);
        for (var g = 0; g < Size; g++)
        {
            direction[g] = r[g] * inverseDiagonal[g];
        }

        var steps = 0;
        while (size > goal && steps < MostSteps)
        {
            steps++;
            Apply(direction, image);
            var step = size / Dot(direction, image);
            for (var g = 0; g < Size; g++)
            {
                start[g] += step * direction[g];
                r[g] -= step * image[g];
            }

            var next = Dot(r, r, inverseDiagonal);
            var keep = next / size;
            for (var g = 0; g < Size; g++)
            {
                direction[g] = (r[g] * inverseDiagonal[g]) + (keep * direction[g]);
            }

            size = next;
        }

        Subtract(column, start, residual);
        return size <= goal;
    }

    private double[] Gather(double[] column)
    {
        var sums = new double[Size];
        for (var f = 0; f < effects.Length; f++)
        {
            var group = effects[f];
            var at = offset[f];
            for (var i = 0; i < count; i++)
            {
                sums[at + group[i]] += weights[i] * column[i];
            }
        }

        return sums;
    }

    private void Subtract(double[] column, double[] values, double[] residual)
    {
        column.CopyTo(residual, 0);
        for (var f = 0; f < effects.Length; f++)
        {
            var group = effects[f];
            var at = offset[f];
            for (var i = 0; i < count; i++)
            {
                residual[i] -= values[at + group[i]];
            }
        }
    }

    // The normal equations' matrix times a vector, in one pass; the usual two and three sets without an inner loop.
    private void Apply(double[] vector, double[] image)
    {
        Array.Clear(image);
        if (effects.Length is 2 or 3)
        {
            var first = effects[0];
            var second = effects[1];
            var third = effects.Length == 3 ? effects[2] : null;
            int o1 = offset[1], o2 = offset[2];
            for (var i = 0; i < count; i++)
            {
                int a = first[i], b = o1 + second[i];
                if (third is null)
                {
                    var two = weights[i] * (vector[a] + vector[b]);
                    image[a] += two;
                    image[b] += two;
                    continue;
                }

                var c = o2 + third[i];
                var three = weights[i] * (vector[a] + vector[b] + vector[c]);
                image[a] += three;
                image[b] += three;
                image[c] += three;
            }

            return;
        }

        for (var i = 0; i < count; i++)
        {
            var sum = 0.0;
            for (var f = 0; f < effects.Length; f++)
            {
                sum += vector[offset[f] + effects[f][i]];
            }

            sum *= weights[i];
            for (var f = 0; f < effects.Length; f++)
            {
                image[offset[f] + effects[f][i]] += sum;
            }
        }
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var g = 0; g < a.Length; g++)
        {
            sum += a[g] * b[g];
        }

        return sum;
    }

    private static double Dot(double[] a, double[] b, double[] scale)
    {
        var sum = 0.0;
        for (var g = 0; g < a.Length; g++)
        {
            sum += a[g] * b[g] * scale[g];
        }

        return sum;
    }
}
