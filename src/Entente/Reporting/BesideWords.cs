namespace Entente.Reporting;

/// <summary>The words of what stands beside a figure, as the outputs for programs write them.</summary>
internal static class BesideWords
{
    /// <summary>source, period, measure; empty for a figure that a verdict rests on.</summary>
    public static string Word(this Beside beside) => beside switch
    {
        Beside.OtherSource => "source",
        Beside.OtherPeriod => "period",
        Beside.OtherMeasure => "measure",
        _ => "",
    };
}
