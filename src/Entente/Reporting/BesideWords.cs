namespace Entente.Reporting;

/// <summary>The words for figures that stand beside those a verdict rests on.</summary>
internal static class BesideWords
{
    /// <summary>As outputs for programs have it: source, period, measure; empty for a figure that a verdict rests on.</summary>
    public static string Word(this Beside beside) => beside switch
    {
        Beside.OtherSource => "source",
        Beside.OtherPeriod => "period",
        Beside.OtherMeasure => "measure",
        _ => "",
    };

    /// <summary>The same for people: "another source"; empty for a figure that a verdict rests on.</summary>
    public static string Phrase(this Beside beside) => beside is Beside.None ? "" : $"another {beside.Word()}";
}
