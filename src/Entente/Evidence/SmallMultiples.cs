namespace Entente.Evidence;

/// <summary>One panel of small multiples.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Series">Its line.</param>
public sealed record ChartPanel(string Name, ChartSeries Series);

/// <summary>The same small chart many times, all panels on one scale, so that they can be compared at a glance.</summary>
/// <param name="Panels">The panels, in reading order.</param>
public sealed record SmallMultiples(string Title, string Unit, string Source, IReadOnlyList<ChartPanel> Panels)
    : Chart(Title, Unit, Source);
