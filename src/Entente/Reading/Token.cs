namespace Entente.Reading;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Punctuation,
}

/// <summary>A word, a number or a mark of punctuation.</summary>
/// <param name="Start">Index of its first character in the text.</param>
/// <param name="Length">Its number of characters.</param>
/// <param name="Form">The word that it is, with its letters in lower case.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Capital">True when it begins with a capital letter.</param>
internal readonly record struct Token(int Start, int Length, WordForm Form, TokenKind Kind, bool Capital)
{
    /// <summary>Its letters in lower case, apostrophes straightened; one string object for equal words.</summary>
    public string Lower => Form.Lower;

    public int End => Start + Length;

    public bool IsWord => Kind == TokenKind.Word;

    public bool Is(string lower) => string.Equals(Lower, lower, StringComparison.Ordinal);
}
