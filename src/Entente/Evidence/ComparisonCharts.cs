namespace Entente.Evidence;

/// <summary>One row of mirrored bars.</summary>
/// <param name="Label">What the row is: a year, a kind of goods.</param>
/// <param name="Left">Length to the left; null for missing, which is said and not drawn.</param>
/// <param name="Right">Length to the right; null for missing.</param>
public sealed record MirroredRow(string Label, double? Left, double? Right);

/// <summary>Two flows between the same two states, on either side of one axis and on one scale.</summary>
/// <param name="LeftName">What the bars to the left are: "China to Russia".</param>
/// <param name="RightName">What the bars to the right are: "Russia to China".</param>
/// <param name="Rows">The rows, top first.</param>
public sealed record MirroredBars(string Title, string Unit, string Source, string LeftName, string RightName, IReadOnlyList<MirroredRow> Rows)
    : Chart(Title, Unit, Source);

/// <summary>One line of a slope chart.</summary>
/// <param name="Name">Its label.</param>
/// <param name="From">The value at the first time; null for missing.</param>
/// <param name="To">The value at the second time; null for missing.</param>
/// <param name="Emphasis">True for the lines that it is about.</param>
public sealed record SlopeLine(string Name, double? From, double? To, bool Emphasis);

/// <summary>Values at two times, joined by a line each.</summary>
/// <param name="From">The first time, in words: "2013".</param>
/// <param name="To">The second time, in words.</param>
/// <param name="Lines">The lines.</param>
public sealed record SlopeChart(string Title, string Unit, string Source, string From, string To, IReadOnlyList<SlopeLine> Lines)
    : Chart(Title, Unit, Source);

/// <summary>One value with its interval.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The value; null for missing, which is said and not drawn.</param>
/// <param name="Low">Low end of the interval, in the chart's unit; null where none is given.</param>
/// <param name="High">High end of the interval; null where none is given.</param>
/// <param name="Emphasis">True for the rows that it is about.</param>
public sealed record RangeRow(string Label, double? Value, double? Low, double? High, bool Emphasis);

/// <summary>Values as dots with their intervals, beside a value they are held against.</summary>
/// <param name="Rows">The rows, top first.</param>
/// <param name="Mark">A value to hold them against, with the words for it ("as stated", "no difference"); null for none.</param>
public sealed record DotRange(string Title, string Unit, string Source, IReadOnlyList<RangeRow> Rows, (double Value, string Words)? Mark)
    : Chart(Title, Unit, Source);
