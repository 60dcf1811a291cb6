using System.Numerics;

namespace Entente.Reading.Syntax.Training;

/// <summary>
/// The weights of an averaged perceptron while it learns. All sums are of whole numbers, so the same sentences in the same
/// order give the same weights on every machine.
/// </summary>
internal sealed class LearnedWeights : IWeights
{
    private readonly int[] table;
    private readonly long[] history;
    private readonly ulong rows;
    private readonly uint blindBelow;

    public LearnedWeights(int size, int classes, double blind = 0)
    {
        blindBelow = (uint)(blind * uint.MaxValue);
        table = new int[size];
        history = new long[size];
        Width = Weights.WidthFor(classes);
        rows = (ulong)(size - Width);
    }

    /// <inheritdoc/>
    public int Width { get; }

    /// <summary>Number of examples seen, by which a change is weighed in the average.</summary>
    public int Seen { get; set; } = 1;

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores = scores[..Width];
        scores.Clear();
        foreach (var feature in features)
        {
            if (IsHidden(feature))
            {
                continue;
            }

            var row = table.AsSpan(Weights.RowOf(feature, rows), Width);
            for (var c = 0; c <= Width - Vector<int>.Count; c += Vector<int>.Count)
            {
                (new Vector<int>(scores[c..]) + new Vector<int>(row[c..])).CopyTo(scores[c..]);
            }
        }
    }

    /// <summary>Adds to the weight of a class for every feature.</summary>
    public void Add(ReadOnlySpan<uint> features, int cls, int change)
    {
        foreach (var feature in features)
        {
            if (IsHidden(feature))
            {
                continue;
            }

            var cell = Weights.RowOf(feature, rows) + cls;
            table[cell] += change;
            history[cell] += (long)change * Seen;
        }
    }

    /// <summary>Some features are hidden from each example, others from each, so that none is relied on alone.</summary>
    private bool IsHidden(uint feature) => blindBelow > 0 && (uint)(((feature ^ (uint)Seen * 0x9E3779B1) * 0xFF51AFD7ED558CCD) >> 32) < blindBelow;

    /// <summary>The averages over all examples, in whole steps of one byte.</summary>
    /// <param name="kept">The share of weights, by size, that is not cut to what fits in a byte.</param>
    public byte[] Quantised(double kept)
    {
        var averages = new double[table.Length];
        var sizes = new List<double>();
        for (var i = 0; i < table.Length; i++)
        {
            averages[i] = table[i] - ((double)history[i] / Seen);
            if (averages[i] != 0)
            {
                sizes.Add(Math.Abs(averages[i]));
            }
        }

        var bytes = new byte[table.Length];
        if (sizes.Count == 0)
        {
            return bytes;
        }

        sizes.Sort();
        var step = sizes[(int)((sizes.Count - 1) * kept)] / sbyte.MaxValue;
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(sbyte)Math.Clamp(Math.Round(averages[i] / step), -sbyte.MaxValue, sbyte.MaxValue);
        }

        return bytes;
    }
}
