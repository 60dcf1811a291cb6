namespace Entente.Reading.Syntax;

/// <summary>
/// What the tagger and the parser see of the words of a sentence, as numbers. Words that training did not see at least
/// twice are known by their ending and shape alone, as they were in training.
/// </summary>
internal sealed class WordForms
{
    /// <summary>The number of the place before the first word or past the last one.</summary>
    public const uint NoWord = 3;

    /// <summary>The bit among a word's usual parts of speech that marks it as denying: "not", "no".</summary>
    public const uint Negative = 1u << 31;

    private const uint RootWord = 5;

    /// <summary>Number of words; the word at that index is the artificial root, the next one stands for none.</summary>
    public int Count { get; private set; }

    /// <summary>The word, or its ending and shape.</summary>
    public uint[] Ids { get; private set; } = [];

    /// <summary>Which parts of speech the word had in training, a bit each; zero when it is not known.</summary>
    public uint[] Usual { get; private set; } = [];

    /// <summary>Its last four characters, 16 bits each, the last one lowest.</summary>
    public ulong[] Endings { get; private set; } = [];

    /// <summary>Its first three characters, 16 bits each.</summary>
    public ulong[] Beginnings { get; private set; } = [];

    /// <summary>Capitals, digits and whether it touches the word before.</summary>
    public uint[] Shapes { get; private set; } = [];

    /// <summary>Reads the words of a sentence.</summary>
    public void Read(string text, ReadOnlySpan<Token> tokens, CompactTable known)
    {
        Count = tokens.Length;
        Grow(Count + 2);
        for (var i = 0; i < tokens.Length; i++)
        {
            ReadWord(i, text, tokens[i], i > 0 && tokens[i - 1].End == tokens[i].Start, known);
        }

        Blank(Count, RootWord);
        Blank(Count + 1, NoWord);
    }

    /// <summary>The hash under which a word is known.</summary>
    public static uint KnownKey(in Token token) => token.Kind == TokenKind.Number ? NumberKey(token.Lower) : Hashing.Word(token.Lower);

    /// <summary>Makes a word look as if training had never seen it.</summary>
    public void Forget(int i) => (Ids[i], Usual[i]) = (UnknownId(i), 0);

    private uint UnknownId(int i) => Hashing.Feature(2, Endings[i] & 0xFFFFFFFFFFFFUL, Shapes[i] & 15u) & ~1u;

    private static uint NumberKey(string digits)
    {
        var marks = digits.AsSpan().IndexOfAny('.', ',') >= 0 ? 1u : 0u;
        var year = marks == 0 && digits.Length == 4 && digits[0] is '1' or '2' ? 1u : 0u;
        return Hashing.Feature(1, (ulong)Math.Min(digits.Length, 5), marks, year) | 1u;
    }

    private void Grow(int size)
    {
        if (Ids.Length < size)
        {
            size = Math.Max(size, 64) * 3 / 2;
            Ids = new uint[size];
            Usual = new uint[size];
            Endings = new ulong[size];
            Beginnings = new ulong[size];
            Shapes = new uint[size];
        }
    }

    private void Blank(int i, uint id)
    {
        Ids[i] = id;
        Usual[i] = 0;
        Endings[i] = Beginnings[i] = id;
        Shapes[i] = id;
    }

    private void ReadWord(int i, string text, in Token token, bool glued, CompactTable known)
    {
        var lower = token.Lower;
        var ending = 0UL;
        for (var k = Math.Max(0, lower.Length - 4); k < lower.Length; k++)
        {
            ending = (ending << 16) | lower[k];
        }

        var beginning = 0UL;
        for (var k = 0; k < Math.Min(3, lower.Length); k++)
        {
            beginning = (beginning << 16) | lower[k];
        }

        var shape = ShapeOf(text, token, i == 0) + (glued ? 32u : 0u);
        var key = KnownKey(token);
        var isKnown = known.TryGet(key, out var usual);
        Usual[i] = usual;
        Endings[i] = token.Kind == TokenKind.Number ? 1 : ending;
        Beginnings[i] = token.Kind == TokenKind.Number ? 1 : beginning;
        Shapes[i] = shape;
        Ids[i] = isKnown ? key : UnknownId(i);
    }

    private static uint ShapeOf(string text, in Token token, bool first)
    {
        var shape = (uint)token.Kind + (first ? 16u : 0u);
        if (!token.Capital)
        {
            return shape;
        }

        var word = text.AsSpan(token.Start, token.Length);
        var small = false;
        var inner = false;
        foreach (var c in word[1..])
        {
            small |= char.IsLower(c);
            inner |= char.IsUpper(c) || c == '.';
        }

        return shape + (small ? 4u : token.Length == 1 ? 4u + 8u : 8u) + (inner && small ? 64u : 0u);
    }
}
