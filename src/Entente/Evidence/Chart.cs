namespace Entente.Evidence;

/// <summary>What a chart shows; how it is drawn is for Reporting to say.</summary>
/// <param name="Title">The finding in words.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Source">Dataset and version.</param>
public abstract record Chart(string Title, string Unit, string Source);

/// <summary>One line of a line chart.</summary>
/// <param name="Name">Its label.</param>
/// <param name="Points">Year (or year and fraction) and value; a null value is a gap and is never drawn across.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<(double At, double? Value)> Points);

/// <summary>Lines over years.</summary>
/// <param name="Series">The lines.</param>
/// <param name="BreakAt">A year at which the series breaks, with the words for it; null for none.</param>
public sealed record LineChart(string Title, string Unit, string Source, IReadOnlyList<ChartSeries> Series, (double At, string Words)? BreakAt)
    : Chart(Title, Unit, Source);

/// <summary>One bar.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Value">Its length; null for missing, which is said and not drawn.</param>
/// <param name="Emphasis">True for the bars that it is about.</param>
public sealed record ChartBar(string Label, double? Value, bool Emphasis);

/// <summary>Horizontal bars, in the order given.</summary>
public sealed record BarChart(string Title, string Unit, string Source, IReadOnlyList<ChartBar> Bars)
    : Chart(Title, Unit, Source);

/// <summary>One vote in a strip.</summary>
/// <param name="Label">What was voted on: the symbol of the resolution.</param>
/// <param name="Date">When.</param>
/// <param name="Choices">The choice of each row's state: Y, N, A, or a blank for none.</param>
public sealed record ChartVote(string Label, DateOnly Date, IReadOnlyList<char> Choices);

/// <summary>A strip of votes, one row a state, one cell a roll call.</summary>
public sealed record VoteStrip(string Title, string Source, IReadOnlyList<string> States, IReadOnlyList<ChartVote> Votes)
    : Chart(Title, "vote", Source);
