namespace Entente.Reading.Languages;

/// <summary>A word or a phrase of an article with what it says in English.</summary>
internal sealed class Piece
{
    /// <summary>Where it stands in the article.</summary>
    public required TextSpan Span { get; set; }

    /// <summary>The words in small letters.</summary>
    public required string Lower { get; init; }

    public Part Part { get; set; }

    /// <summary>The English words; empty where English has none.</summary>
    public required string Gloss { get; set; }

    /// <summary>The verb; null for any other word.</summary>
    public GlossVerb? Verb { get; init; }

    /// <summary>What the form can be.</summary>
    public VerbRole Roles { get; init; }

    /// <summary>m, f, n, p for a plural only, or a blank where it is not known.</summary>
    public char Gender { get; init; } = ' ';

    public bool Plural { get; init; }

    /// <summary>What prepositions mean after this word: "abhängig von" is "dependent on".</summary>
    public IReadOnlyDictionary<string, string> Governs { get; init; } = GlossEntry.NoPrepositions;

    /// <summary>True for "größer", "mehr": "als" after it is "than".</summary>
    public bool Comparative { get; init; }

    /// <summary>True for a name in the genitive: "Chinas".</summary>
    public bool Genitive { get; set; }

    /// <summary>True where no white space stands before it.</summary>
    public bool Glued { get; set; }

    public bool Is(string lower) => string.Equals(Lower, lower, StringComparison.Ordinal);

    public bool IsAny(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(word))
            {
                return true;
            }
        }

        return false;
    }

    public bool Can(VerbRole role) => (Roles & role) is not VerbRole.None;

    /// <summary>True for a form that is finite and nothing else.</summary>
    public bool IsSurelyFinite => Can(VerbRole.Finite) && !Can(VerbRole.Participle | VerbRole.Infinitive);

    /// <summary>An English word that the order of the sentence asks for; it stands for no word of its own.</summary>
    public static Piece Insert(string gloss, TextSpan at) => new() { Span = at, Lower = "", Gloss = gloss, Part = gloss == "," ? Part.Mark : Part.Other };
}
