namespace Entente.Reading;

/// <summary>A run of characters of the article's text.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index just past the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span from one index up to, not including, another.</summary>
    public static TextSpan FromTo(int start, int end) => new(start, end - start);

    /// <summary>The characters themselves.</summary>
    public string In(string text) => text.Substring(Start, Length);

    /// <summary>True when the two share a character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>True when the other lies within this one.</summary>
    public bool Covers(TextSpan other) => Start <= other.Start && other.End <= End;
}
