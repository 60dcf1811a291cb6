using System.Runtime.InteropServices;

namespace Entente.Reading;

/// <summary>A phrase of the lexicon found in a sentence.</summary>
internal sealed record Hit(int Class, int First, int Last);

/// <summary>A sentence with what has been found in it. Token indexes count through the whole article.</summary>
internal sealed class Sentence
{
    private readonly List<Token> tokens;

    public Sentence(string text, List<Token> tokens, int first, int end)
    {
        Text = text;
        this.tokens = tokens;
        First = first;
        End = end;
    }

    /// <summary>The text of the whole article.</summary>
    public string Text { get; }

    /// <summary>Index of the first token.</summary>
    public int First { get; }

    /// <summary>Index just past the last token.</summary>
    public int End { get; }

    /// <summary>Its place among the article's sentences.</summary>
    public required int Index { get; init; }

    /// <summary>The place of its block among the article's blocks.</summary>
    public required int Block { get; init; }

    public required BlockKind BlockKind { get; init; }

    /// <summary>States, persons and bodies, in order.</summary>
    public List<Mention> Mentions { get; } = [];

    /// <summary>Phrases of the lexicon, in order of their first token.</summary>
    public List<Hit> Hits { get; } = [];

    public List<Quantity> Quantities { get; } = [];

    public List<TimeExpression> Times { get; } = [];

    /// <summary>Who is said to say what.</summary>
    public List<Attribution> Attributions { get; } = [];

    /// <summary>The number of the clause each token belongs to; by token index less <see cref="First"/>.</summary>
    public byte[] Clauses { get; set; } = [];

    public Token this[int index] => tokens[index];

    public TextSpan Span => SpanOf(First, End - 1);

    public ReadOnlySpan<Token> AllTokens => CollectionsMarshal.AsSpan(tokens);

    public int ClauseOf(int token) => Clauses[token - First];

    public TextSpan SpanOf(int first, int last) => TextSpan.FromTo(tokens[first].Start, tokens[last].End);

    public bool Has(int cls)
    {
        foreach (var hit in Hits)
        {
            if (hit.Class == cls)
            {
                return true;
            }
        }

        return false;
    }

    public IEnumerable<Hit> HitsOf(int cls) => Hits.Where(h => h.Class == cls);

    /// <summary>The hit of a class that covers a token.</summary>
    public Hit? HitAt(int cls, int token)
    {
        foreach (var hit in Hits)
        {
            if (hit.Class == cls && hit.First <= token && token <= hit.Last)
            {
                return hit;
            }
        }

        return null;
    }

    /// <summary>The first hit of a class within a range of tokens, both ends included.</summary>
    public Hit? HitWithin(int cls, int from, int to)
    {
        foreach (var hit in Hits)
        {
            if (hit.Class == cls && hit.First >= from && hit.Last <= to)
            {
                return hit;
            }
        }

        return null;
    }

    /// <summary>The mention that covers a token.</summary>
    public Mention? MentionAt(int token)
    {
        foreach (var mention in Mentions)
        {
            if (mention.First <= token && token <= mention.Last)
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>True when a token is one of these words.</summary>
    public bool IsAny(int token, params ReadOnlySpan<string> words)
    {
        if (token < First || token >= End)
        {
            return false;
        }

        foreach (var word in words)
        {
            if (tokens[token].Is(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>First token of the clause that a token belongs to.</summary>
    public int ClauseStart(int token)
    {
        // A clause may be interrupted ("Israel, which usually stands aside, abstained"): its first token is what counts.
        var clause = ClauseOf(token);
        return First + Array.IndexOf(Clauses, (byte)clause);
    }

    /// <summary>Last token of the clause that a token belongs to, a closing mark left out.</summary>
    public int ClauseLast(int token)
    {
        var clause = ClauseOf(token);
        token = First + Array.LastIndexOf(Clauses, (byte)clause);

        while (token > First && tokens[token].Lower is "." or "," or ";" or ":" or "!" or "?" or "–" or "\"" && ClauseOf(token - 1) == clause)
        {
            token--;
        }

        return token;
    }
}
