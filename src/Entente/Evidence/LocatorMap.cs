namespace Entente.Evidence;

/// <summary>A state on a map.</summary>
/// <param name="Iso3">Its ISO 3166 alpha-3 code.</param>
/// <param name="Name">Its name as the map has it.</param>
public sealed record MapState(string Iso3, string Name);

/// <summary>Where states lie: their outlines among their neighbours'.</summary>
/// <param name="States">The states, one to a few; one without an outline on record is said to have none.</param>
public sealed record LocatorMap(string Title, string Source, IReadOnlyList<MapState> States)
    : Chart(Title, "", Source);
