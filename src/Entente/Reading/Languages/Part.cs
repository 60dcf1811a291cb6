namespace Entente.Reading.Languages;

/// <summary>The part of speech of a word, as far as word order needs it.</summary>
internal enum Part
{
    /// <summary>A word that is not in the lexicon and whose form tells nothing.</summary>
    Other,
    Noun,
    Name,
    Verb,
    Adjective,
    Article,
    Pronoun,
    Preposition,
    Adverb,

    /// <summary>"gestern", "im vergangenen Jahr": stands where an adverb stands, and is never a subject.</summary>
    Time,
    Negation,
    Subordinator,
    Coordinator,
    Number,
    Mark,

    /// <summary>What names a speaker: "laut", "nach Angaben von".</summary>
    According,
}

/// <summary>What a form of a verb can be.</summary>
[Flags]
internal enum VerbRole
{
    None = 0,
    Present = 1,
    PresentPlural = 2,
    Past = 4,
    PastPlural = 8,
    Participle = 16,
    Infinitive = 32,

    /// <summary>An infinitive with its "zu" inside: "einzuführen".</summary>
    ToInfinitive = 64,

    /// <summary>A form that can only stand apart from its prefix ("erkennt ... an").</summary>
    Apart = 128,
    Finite = Present | PresentPlural | Past | PastPlural,
}
