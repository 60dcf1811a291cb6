namespace Entente.Claims;

/// <summary>What the record says of a statement.</summary>
public enum Verdict
{
    /// <summary>The record bears it out by the rule named.</summary>
    Supported,

    /// <summary>A part of it, one of its readings, or a weaker form of it holds.</summary>
    PartlySupported,

    /// <summary>The record says otherwise.</summary>
    Contradicted,

    /// <summary>A statement of fact that the loaded data cannot decide; the reason and the dataset that would are given.</summary>
    NotCheckable,

    /// <summary>An opinion, a plan, a prediction: nothing that is true or false today.</summary>
    NotAClaim,
}

/// <summary>The words of verdicts, as the outputs write them.</summary>
public static class VerdictWords
{
    /// <summary>The word in JSON: supported, partly-supported, contradicted, not-checkable, not-a-claim.</summary>
    public static string Slug(this Verdict verdict) => verdict switch
    {
        Verdict.Supported => "supported",
        Verdict.PartlySupported => "partly-supported",
        Verdict.Contradicted => "contradicted",
        Verdict.NotCheckable => "not-checkable",
        _ => "not-a-claim",
    };

    /// <summary>The word for people.</summary>
    public static string Words(this Verdict verdict) => verdict.Slug().Replace('-', ' ');

    /// <summary>A sign beside the word, so that colour is never the only difference.</summary>
    public static char Sign(this Verdict verdict) => verdict switch
    {
        Verdict.Supported => '✓',
        Verdict.PartlySupported => '◐',
        Verdict.Contradicted => '✗',
        Verdict.NotCheckable => '?',
        _ => '·',
    };
}
