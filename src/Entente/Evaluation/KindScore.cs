namespace Entente.Evaluation;

/// <summary>How well one claim kind was read and judged.</summary>
internal sealed class KindScore(string kind)
{
    public string Kind { get; } = kind;

    /// <summary>Statements that the labels hold.</summary>
    public int Labelled { get; set; }

    /// <summary>Labelled statements that were found.</summary>
    public int Found { get; set; }

    /// <summary>Statements found where the labels hold none of the kind.</summary>
    public int FalseAlarms { get; set; }

    /// <summary>Found statements with the right states in the right roles and the right polarity.</summary>
    public int WhollyRight { get; set; }

    /// <summary>Found statements whose label is supported or contradicted, and that were judged.</summary>
    public int Judged { get; set; }

    /// <summary>Of these, the ones with the labelled verdict.</summary>
    public int Agreed { get; set; }

    /// <summary>Of these, the ones where supported and contradicted were mixed up.</summary>
    public int Wrong { get; set; }

    public double Precision => Ratio(Found, Found + FalseAlarms);

    public double Recall => Ratio(Found, Labelled);

    public double F1 => Precision + Recall is > 0 and var sum ? 2 * Precision * Recall / sum : 0;

    public double Right => Ratio(WhollyRight, Found);

    public double Agreement => Ratio(Agreed, Judged);

    public void Add(KindScore other)
    {
        Labelled += other.Labelled;
        Found += other.Found;
        FalseAlarms += other.FalseAlarms;
        WhollyRight += other.WhollyRight;
        Judged += other.Judged;
        Agreed += other.Agreed;
        Wrong += other.Wrong;
    }

    private static double Ratio(int part, int whole) => whole == 0 ? double.NaN : (double)part / whole;
}
