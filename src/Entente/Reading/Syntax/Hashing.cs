namespace Entente.Reading.Syntax;

/// <summary>Hashes of words and of features; part of the model's format, since nothing else names a feature.</summary>
internal static class Hashing
{
    private const ulong K0 = 0x9E3779B97F4A7C15;
    private const ulong K1 = 0xC2B2AE3D27D4EB4F;
    private const ulong K2 = 0x165667B19E3779F9;
    private const ulong K3 = 0xD6E8FEB86659FD93;
    private const ulong K4 = 0xFF51AFD7ED558CCD;

    /// <summary>A number of 32 bits for a run of characters, never zero.</summary>
    public static uint Word(ReadOnlySpan<char> characters)
    {
        var h = 0xCBF29CE484222325UL;
        foreach (var c in characters)
        {
            h = (h ^ c) * 0x100000001B3UL;
        }

        h ^= h >> 32;
        h *= K4;
        return (uint)(h >> 32) | 1u;
    }

    /// <summary>A number of 32 bits for what a template sees.</summary>
    public static uint Feature(uint template, ulong a, ulong b = 0, ulong c = 0)
    {
        var h = (template * K0) + (a * K1) + (b * K2) + (c * K3);
        h ^= h >> 32;
        h *= K4;
        return (uint)(h >> 32);
    }
}
