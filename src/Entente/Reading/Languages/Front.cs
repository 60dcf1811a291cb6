namespace Entente.Reading.Languages;

/// <summary>What stands before the finite verb when a comma parts them.</summary>
internal enum Front
{
    /// <summary>Nothing: the sentence begins.</summary>
    None,

    /// <summary>A noun that may be the subject: "Der Handel, der ..., ist".</summary>
    Subject,

    /// <summary>A clause or an adverbial: the subject follows the verb.</summary>
    Other,

    /// <summary>A whole clause: what follows is another, or says who spoke.</summary>
    Clause,
}
