using Entente.Claims;

namespace Entente.Reporting;

/// <summary>How many statements got which verdict.</summary>
internal sealed record Summary(int Supported, int PartlySupported, int Contradicted, int NotCheckable, int NotAClaim)
{
    /// <summary>Statements that the loaded data could decide.</summary>
    public int Checked => Supported + PartlySupported + Contradicted;

    /// <summary>Statements of any verdict.</summary>
    public int All => Checked + NotCheckable + NotAClaim;

    /// <summary>Counts the verdicts of an article.</summary>
    public static Summary Of(CheckedArticle article)
    {
        int Count(Verdict verdict) => article.Statements.Count(s => s.Finding.Verdict == verdict);
        return new(Count(Verdict.Supported), Count(Verdict.PartlySupported), Count(Verdict.Contradicted), Count(Verdict.NotCheckable), Count(Verdict.NotAClaim));
    }

    /// <summary>How many have a verdict.</summary>
    public int this[Verdict verdict] => verdict switch
    {
        Verdict.Supported => Supported,
        Verdict.PartlySupported => PartlySupported,
        Verdict.Contradicted => Contradicted,
        Verdict.NotCheckable => NotCheckable,
        _ => NotAClaim,
    };

    /// <summary>The result in one or two sentences.</summary>
    public string Words => $"{CheckedWords()}{RestWords()}";

    private string CheckedWords()
    {
        if (Checked == 0)
        {
            return NotCheckable + NotAClaim == 0
                ? "No statement about states was found."
                : "No statement could be held against the loaded data.";
        }

        var parts = new List<string> { $"{Supported} of {Checked} checkable {(Checked == 1 ? "statement" : "statements")} {(Supported == 1 ? "holds" : "hold")}" };
        if (PartlySupported > 0)
        {
            parts.Add($"{PartlySupported} {(PartlySupported == 1 ? "holds" : "hold")} in part");
        }

        if (Contradicted > 0)
        {
            parts.Add($"{Contradicted} {(Contradicted == 1 ? "does" : "do")} not");
        }

        return string.Join("; ", parts) + ".";
    }

    private string RestWords()
    {
        var parts = new List<string>();
        if (NotCheckable > 0)
        {
            parts.Add($"{NotCheckable}{(Checked > 0 ? " more" : "")} could not be checked");
        }

        if (NotAClaim > 0)
        {
            parts.Add($"{NotAClaim} {(NotAClaim == 1 ? "is an opinion, a plan or a prediction" : "are opinions, plans or predictions")}");
        }

        return parts.Count == 0 ? "" : " " + string.Join("; ", parts) + ".";
    }
}
