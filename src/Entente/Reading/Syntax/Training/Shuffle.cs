namespace Entente.Reading.Syntax.Training;

/// <summary>The same disorder every time, on every machine.</summary>
internal sealed class Shuffle(ulong seed)
{
    private ulong state = seed;

    /// <summary>Puts the items in another order.</summary>
    public void Mix<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = (int)(Next() % (ulong)(i + 1));
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>A number from 0 up to but not including 1.</summary>
    public double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));

    // SplitMix64 (Steele, Lea and Flood 2014).
    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
