namespace Entente.Reading.Languages;

/// <summary>What a run of words is in its clause.</summary>
internal enum ChunkKind
{
    /// <summary>A noun with all that belongs to it, under no preposition.</summary>
    Noun,

    /// <summary>A preposition with its noun.</summary>
    Prepositional,
    Verb,
    Negation,
    Adverb,

    /// <summary>Who says it: "nach Angaben des Zolls".</summary>
    According,
    Mark,
}

/// <summary>A run of words that stays together when its clause is brought into English order.</summary>
internal sealed record Chunk(ChunkKind Kind, List<Piece> Pieces)
{
    private static readonly string[] NeverSubjects = ["den", "dem", "des", "sich", "ihn", "ihm", "ihnen", "uns", "mich", "einander"];

    public Piece First => Pieces[0];

    /// <summary>True where the case of its first word lets it be a subject.</summary>
    public bool MayBeSubject => Kind is ChunkKind.Noun && !First.IsAny(NeverSubjects) && First.Part is not Part.Time
        && !(First.Part is Part.Article && First.Lower.Length > 3 && !First.Lower.StartsWith("die ", StringComparison.Ordinal) && !First.IsAny("beiden") && (First.Lower.EndsWith("en", StringComparison.Ordinal) || First.Lower.EndsWith("em", StringComparison.Ordinal) || First.Lower is "eines" or "seines" or "ihres" or "dieses" && !IsNeuter))
        && !IsYear && !(First.Part is Part.Name && First.Genitive && Pieces.Count == 1);

    /// <summary>"2023" alone.</summary>
    public bool IsYear => Pieces.Count == 1 && First.Part is Part.Number && First.Lower.Length == 4 && First.Lower.All(char.IsAsciiDigit);

    public bool IsName => Pieces.Find(p => p.Part is Part.Name or Part.Noun) is { Part: Part.Name } || (First.Part is Part.Pronoun && First.IsAny("er", "wir", "ich", "man"));

    private bool IsNeuter => Pieces.Exists(p => p.Part is Part.Noun && p.Gender == 'n');
}
