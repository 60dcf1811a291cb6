using System.Runtime.InteropServices;

namespace Entente.Reading;

/// <summary>A phrase of the lexicon found in a sentence.</summary>
internal sealed record Hit(int Class, int First, int Last);

/// <summary>A sentence with what has been found in it. Token indexes count through the whole article.</summary>
internal sealed class Sentence
{
    private static readonly int Words = (Lexicon.English.Count + 63) / 64;
    private readonly List<Token> tokens;
    private readonly ArticleWords? origin;
    private readonly List<Hit> hits = [];

    // One bit a class that has been found: most questions after a class are answered by its absence.
    private readonly ulong[] found = new ulong[Words];
    private Dictionary<object, object>? notes;

    /// <param name="text">What the tokens are cut from.</param>
    /// <param name="tokens">The tokens of the whole article.</param>
    /// <param name="first">Index of the sentence's first token.</param>
    /// <param name="end">Index just past its last token.</param>
    /// <param name="origin">Where the tokens stand in the article, where they were not cut from it; null for English.</param>
    public Sentence(string text, List<Token> tokens, int first, int end, ArticleWords? origin = null)
    {
        Text = text;
        this.tokens = tokens;
        this.origin = origin;
        First = first;
        End = end;
    }

    /// <summary>The text that the tokens are cut from: that of the whole article, or what it says in English.</summary>
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
    public IReadOnlyList<Hit> Hits => hits;

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

    /// <summary>Where a run of tokens stands in the article.</summary>
    public TextSpan SpanOf(int first, int last) => origin is null ? TextSpan.FromTo(tokens[first].Start, tokens[last].End) : origin.SpanOf(first, last);

    /// <summary>The article's own words for a run of tokens.</summary>
    public string Quoted(int first, int last) => SpanOf(first, last).In(origin?.Text ?? Text);

    /// <summary>A run of tokens in the language that is read: English.</summary>
    public string Read(int first, int last) => TextSpan.FromTo(tokens[first].Start, tokens[last].End).In(Text);

    /// <summary>True when a phrase of the class is in the sentence.</summary>
    public bool Has(int cls) => cls >> 6 < found.Length && (found[cls >> 6] & (1UL << (cls & 63))) != 0;

    /// <summary>True when a phrase of one of the classes is in the sentence.</summary>
    public bool HasAny(params ReadOnlySpan<int> classes)
    {
        foreach (var cls in classes)
        {
            if (Has(cls))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a reader finds in the sentence, found once: several statements, and sentences after this one, ask for it again.</summary>
    /// <param name="reader">Who finds it.</param>
    /// <param name="find">Finds it; called the first time only.</param>
    public T Once<T>(object reader, Func<Sentence, T> find)
        where T : class
    {
        notes ??= new Dictionary<object, object>(ReferenceEqualityComparer.Instance);
        if (!notes.TryGetValue(reader, out var note))
        {
            notes[reader] = note = find(this);
        }

        return (T)note;
    }

    /// <summary>The hits of a class, in order.</summary>
    public IEnumerable<Hit> HitsOf(int cls) => Has(cls) ? hits.Where(h => h.Class == cls) : [];

    /// <summary>The hits of several classes, in the order of the sentence, the longer one first where two begin together.</summary>
    public IReadOnlyList<Hit> HitsOfAny(params ReadOnlySpan<int> classes)
    {
        if (!HasAny(classes))
        {
            return [];
        }

        var of = new List<Hit>();
        foreach (var hit in hits)
        {
            if (classes.Contains(hit.Class))
            {
                of.Add(hit);
            }
        }

        return of.Count > 1 ? [.. of.OrderBy(h => h.First).ThenByDescending(h => h.Last)] : of;
    }

    /// <summary>Adds a phrase of the lexicon that was found.</summary>
    public void Add(Hit hit)
    {
        hits.Add(hit);
        found[hit.Class >> 6] |= 1UL << (hit.Class & 63);
    }

    /// <summary>Takes hits back that turned out to be something else.</summary>
    public void RemoveHits(Predicate<Hit> which)
    {
        if (hits.RemoveAll(which) > 0)
        {
            Array.Clear(found);
            foreach (var hit in hits)
            {
                found[hit.Class >> 6] |= 1UL << (hit.Class & 63);
            }
        }
    }

    /// <summary>The hit of a class that covers a token.</summary>
    public Hit? HitAt(int cls, int token)
    {
        if (!Has(cls))
        {
            return null;
        }

        foreach (var hit in hits)
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
        if (!Has(cls))
        {
            return null;
        }

        foreach (var hit in hits)
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
