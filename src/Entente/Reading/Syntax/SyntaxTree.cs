namespace Entente.Reading.Syntax;

/// <summary>
/// Parts of speech, heads and relations of the tokens of a sentence. Tokens have the numbers they have in the article, from
/// <see cref="First"/> on.
/// </summary>
internal sealed class SyntaxTree
{
    private readonly SyntaxModel model;
    private readonly string[] lowers;
    private readonly byte[] tags;
    private readonly short[] heads;
    private readonly Relation[] relations;

    public SyntaxTree(SyntaxModel model, int first, string[] lowers, byte[] tags, short[] heads, Relation[] relations)
    {
        this.model = model;
        First = first;
        this.lowers = lowers;
        this.tags = tags;
        this.heads = heads;
        this.relations = relations;
        Root = first + Array.IndexOf(heads, (short)-1);
    }

    /// <summary>The first token.</summary>
    public int First { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => heads.Length;

    /// <summary>The token past the last one.</summary>
    public int End => First + heads.Length;

    /// <summary>The token that all others hang on.</summary>
    public int Root { get; }

    /// <summary>The part of speech.</summary>
    public UniversalTag Tag(int token) => model.Tags.Universal(tags[token - First]);

    /// <summary>The treebank's own tag, which tells verb forms apart: "VBN", "VVPP".</summary>
    public string FineTag(int token) => model.Tags.Fine(tags[token - First]);

    /// <summary>The head, or -1 for the root.</summary>
    public int Head(int token) => heads[token - First] < 0 ? -1 : heads[token - First] + First;

    /// <summary>What a token is to its head.</summary>
    public Relation Relation(int token) => relations[token - First];

    /// <summary>The token in lower case.</summary>
    public string Lower(int token) => lowers[token - First];

    /// <summary>The dictionary form in lower case: "imported" is "import".</summary>
    public string Lemma(int token) => model.Lemmas.Of(lowers[token - First], Tag(token));

    /// <summary>True for words that deny: "not", "no", "never", as the treebank marks them.</summary>
    public bool IsNegative(int token) =>
        model.Known.TryGet(Hashing.Word(lowers[token - First]), out var usual) && (usual & WordForms.Negative) != 0;
}
