namespace Entente.Reading.Syntax;

/// <summary>Tags and parses sentences with a model. Keeps its working memory between sentences; one thread at a time.</summary>
internal sealed class SyntaxParser
{
    /// <summary>In longer sentences no names are marked.</summary>
    private const int MostMarked = 1_000;

    private readonly SyntaxModel model;
    private readonly Tagger tagger;
    private readonly BeamParser parser;
    private readonly WordForms words = new();
    private byte[] tags = new byte[64];

    public SyntaxParser(SyntaxModel model)
        : this(model, model.BeamWidth, model.BeamMargin)
    {
    }

    public SyntaxParser(SyntaxModel model, int beamWidth, int beamMargin)
    {
        this.model = model;
        tagger = new Tagger(model.TagWeights, model.Tags.Count, t => model.Tags.Universal(t) == UniversalTag.Propn);
        parser = new BeamParser(model.ParseWeights, model.Transitions, beamWidth, beamMargin);
    }

    /// <summary>The tree of a sentence. A state's name of one word is taken for a name, whatever it looks like.</summary>
    public SyntaxTree Parse(Sentence sentence)
    {
        Span<bool> names = stackalloc bool[Math.Min(sentence.End - sentence.First, MostMarked)];
        names.Clear();
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Kind is MentionKind.Name or MentionKind.Capital && mention.First == mention.Last
                && sentence[mention.First].Capital && mention.First - sentence.First < names.Length)
            {
                names[mention.First - sentence.First] = true;
            }
        }

        return Parse(sentence.Text, sentence.AllTokens[sentence.First..sentence.End], sentence.First, sentence.End - sentence.First > MostMarked ? default : names);
    }

    /// <summary>The tree of tokens.</summary>
    /// <param name="text">The text they stand in.</param>
    /// <param name="tokens">At least one token, at most <see cref="ParseState.LongestSentence"/>.</param>
    /// <param name="first">The number that the first of them has in the tree.</param>
    /// <param name="names">Which of them are known to be proper names, a mark each; or nothing.</param>
    public SyntaxTree Parse(string text, ReadOnlySpan<Token> tokens, int first = 0, ReadOnlySpan<bool> names = default)
    {
        ArgumentOutOfRangeException.ThrowIfZero(tokens.Length, nameof(tokens));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tokens.Length, ParseState.LongestSentence, nameof(tokens));
        var n = tokens.Length;
        words.Read(text, tokens, model.Known);
        if (tags.Length < n + 2)
        {
            tags = new byte[n * 2];
        }

        tagger.Tag(words, tags, names);
        MarkEdges(tags, n);
        var state = parser.Parse(words, tags);
        var (lowers, heads, relations) = (new string[n], new short[n], new Relation[n]);
        for (var i = 0; i < n; i++)
        {
            lowers[i] = tokens[i].Lower;
            heads[i] = state.Nodes[i].Head == n ? (short)-1 : state.Nodes[i].Head;
            relations[i] = state.Nodes[i].Relation;
        }

        return new SyntaxTree(model, first, lowers, tags.AsSpan(0, n).ToArray(), heads, relations);
    }

    /// <summary>Gives the root and the word that stands for none a tag no word has.</summary>
    internal static void MarkEdges(Span<byte> tags, int count)
    {
        tags[count] = 254;
        tags[count + 1] = 255;
    }
}
