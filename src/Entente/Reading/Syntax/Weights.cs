using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Reading.Syntax;

/// <summary>Scores classes by the features of a situation.</summary>
internal interface IWeights
{
    /// <summary>Room a caller gives for scores: the number of classes, rounded up.</summary>
    int Width { get; }

    /// <summary>Sets the score of every class to the sum of its features' weights.</summary>
    void Score(ReadOnlySpan<uint> features, Span<int> scores);
}

/// <summary>
/// The weights of a trained model, one byte each. A feature's hash says where its row of one weight a class begins; rows
/// overlap, and training has seen to it that this does little harm.
/// </summary>
internal sealed class Weights : IWeights
{
    private const int Lane = 32;
    private readonly ReadOnlyMemory<byte> table;
    private readonly ulong rows;

    public Weights(ReadOnlyMemory<byte> table, int classes)
    {
        this.table = table;
        Width = WidthFor(classes);
        rows = (ulong)(table.Length - Width);
    }

    /// <inheritdoc/>
    public int Width { get; }

    /// <summary>Where a feature's row begins in a table that has this many places for beginnings.</summary>
    public static int RowOf(uint feature, ulong rows) => (int)((feature * rows) >> 32);

    /// <summary>The number of classes, rounded up to what is scored at once.</summary>
    public static int WidthFor(int classes) => (classes + Lane - 1) / Lane * Lane;

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        Span<nuint> begin = stackalloc nuint[features.Length];
        for (var f = 0; f < features.Length; f++)
        {
            begin[f] = (nuint)RowOf(features[f], rows);
        }

        ref var first = ref Unsafe.As<byte, sbyte>(ref MemoryMarshal.GetReference(table.Span));
        for (var block = 0; block < Width; block += Lane)
        {
            ref var column = ref Unsafe.Add(ref first, block);
            var (low, high) = (Vector256<short>.Zero, Vector256<short>.Zero);
            foreach (var row in begin)
            {
                var (even, odd) = Vector256.Widen(Vector256.LoadUnsafe(ref column, row));
                low += even;
                high += odd;
            }

            Store(low, scores[block..]);
            Store(high, scores[(block + (Lane / 2))..]);
        }
    }

    private static void Store(Vector256<short> sums, Span<int> scores)
    {
        var (even, odd) = Vector256.Widen(sums);
        even.CopyTo(scores);
        odd.CopyTo(scores[8..]);
    }
}
