namespace Entente.Reading.Languages;

/// <summary>What a form of a word or a phrase stands for.</summary>
/// <param name="Part">Its part of speech.</param>
/// <param name="Gloss">The English words; for a verb those of its <see cref="Verb"/> count.</param>
internal sealed record GlossEntry(Part Part, string Gloss)
{
    public static IReadOnlyDictionary<string, string> NoPrepositions { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public GlossVerb? Verb { get; init; }

    public VerbRole Roles { get; init; }

    public char Gender { get; init; } = ' ';

    public bool Plural { get; init; }

    public bool Comparative { get; init; }

    public bool Genitive { get; init; }

    public IReadOnlyDictionary<string, string> Governs { get; init; } = NoPrepositions;

    /// <summary>Reads "von=on an=to".</summary>
    public static IReadOnlyDictionary<string, string> Government(string cell) =>
        cell.Length == 0 ? NoPrepositions
        : cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => p.Contains('=', StringComparison.Ordinal)).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1].Replace('_', ' '), StringComparer.Ordinal);
}

/// <summary>A verb with its English forms.</summary>
/// <param name="Infinitive">The infinitive, its separable prefix marked off: "an|erkennen".</param>
/// <param name="English">The English verb.</param>
/// <param name="Moves">True where the perfect is made with "to be": "ist gestiegen".</param>
/// <param name="Says">True for a verb of saying.</param>
internal sealed record GlossVerb(string Infinitive, EnglishVerb English, bool Moves, bool Says)
{
    /// <summary>What another reading of it says: "werden" with a participle, or with an infinitive.</summary>
    public Dictionary<string, EnglishVerb> Variants { get; } = new(StringComparer.Ordinal);

    public string Prefix => Infinitive.IndexOf('|', StringComparison.Ordinal) is > 0 and var cut ? Infinitive[..cut] : "";
}
