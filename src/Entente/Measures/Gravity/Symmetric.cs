namespace Entente.Measures.Gravity;

/// <summary>The few operations that a regression on a handful of columns needs of a symmetric positive definite matrix.</summary>
internal static class Symmetric
{
    /// <summary>The inverse, by Gauss and Jordan; null where the matrix is singular.</summary>
    public static double[,]? Inverse(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var work = (double[,])matrix.Clone();
        var inverse = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            inverse[i, i] = 1;
        }

        for (var p = 0; p < size; p++)
        {
            var pivot = work[p, p];
            if (!(pivot > matrix[p, p] * 1e-12))
            {
                return null;
            }

            for (var c = 0; c < size; c++)
            {
                work[p, c] /= pivot;
                inverse[p, c] /= pivot;
            }

            for (var r = 0; r < size; r++)
            {
                var factor = work[r, p];
                for (var c = 0; r != p && c < size; c++)
                {
                    work[r, c] -= factor * work[p, c];
                    inverse[r, c] -= factor * inverse[p, c];
                }
            }
        }

        return inverse;
    }

    /// <summary>A matrix times a vector.</summary>
    public static double[] Times(double[,] matrix, double[] vector)
    {
        var result = new double[vector.Length];
        for (var r = 0; r < vector.Length; r++)
        {
            for (var c = 0; c < vector.Length; c++)
            {
                result[r] += matrix[r, c] * vector[c];
            }
        }

        return result;
    }

    /// <summary>Bread times meat times bread.</summary>
    public static double[,] Sandwich(double[,] bread, double[,] meat)
    {
        var size = bread.GetLength(0);
        var result = new double[size, size];
        for (var r = 0; r < size; r++)
        {
            for (var c = 0; c < size; c++)
            {
                for (var a = 0; a < size; a++)
                {
                    for (var b = 0; b < size; b++)
                    {
                        result[r, c] += bread[r, a] * meat[a, b] * bread[b, c];
                    }
                }
            }
        }

        return result;
    }

    /// <summary>The weighted cross products of columns.</summary>
    public static double[,] CrossProducts(double[][] columns, double[] weights)
    {
        var result = new double[columns.Length, columns.Length];
        for (var a = 0; a < columns.Length; a++)
        {
            for (var b = a; b < columns.Length; b++)
            {
                var sum = 0.0;
                for (var i = 0; i < weights.Length; i++)
                {
                    sum += weights[i] * columns[a][i] * columns[b][i];
                }

                result[a, b] = result[b, a] = sum;
            }
        }

        return result;
    }
}
