namespace Entente.Reporting.Charts;

/// <summary>A cell of a table of numbers.</summary>
/// <param name="Shown">As people read it.</param>
/// <param name="Exact">As a program reads it: a number with a point and no separators, or the words; empty for missing.</param>
internal sealed record ChartCell(string Shown, string Exact)
{
    /// <summary>Words, the same for both.</summary>
    public static ChartCell Of(string words) => new(words, words);

    /// <summary>A number with its unit; a missing one is said, never shown as zero.</summary>
    public static ChartCell Of(double? value, string unit) => LineRuns.IsFigure(value)
        ? new(Wording.Numbers.Of(value!.Value, unit), value.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture))
        : new("no figure", "");
}

/// <summary>The numbers of a chart.</summary>
/// <param name="Heads">The heads of the columns; the first column names the rows.</param>
/// <param name="Rows">The rows, each with as many cells as there are heads.</param>
internal sealed record ChartTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<ChartCell>> Rows);
