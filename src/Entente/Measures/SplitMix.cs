namespace Entente.Measures;

/// <summary>A small generator of known algorithm (Steele, Lea &amp; Flood 2014), the same on every platform and version, so that a figure is the same each time.</summary>
internal struct SplitMix(ulong seed)
{
    private ulong state = seed;

    /// <summary>A whole number from 0 up to, and without, a bound.</summary>
    public int Next(int below)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)below);
    }
}
