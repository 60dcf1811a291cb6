namespace Entente.Record;

/// <summary>Tables that ship with Entente and are read from their files, not from the record; findings name them like any dataset.</summary>
internal static class ShippedTables
{
    /// <summary>Cities, regions and the states they lie in: <c>data/states/places.tsv</c>.</summary>
    public static DatasetReference Places { get; } = new(
        "entente-places",
        "Cities and regions and the states they lie in",
        "2026-11-24",
        "Entente contributors",
        null,
        "MIT",
        "",
        "Entente, Cities and regions and the states they lie in. A table of places that news articles name, with the side of the state that they lie on.");
}
