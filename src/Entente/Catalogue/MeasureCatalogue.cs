namespace Entente.Catalogue;

/// <summary>Every measure that can be asked, in the order in which the docs list them. A new measure is one entry in its family.</summary>
public static class MeasureCatalogue
{
    /// <summary>All measures.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        .. TradeEntries.All, .. ExpectedEntries.All, .. DependenceEntries.All, .. ProductEntries.All, .. GoodsEntries.All, .. DetourEntries.All,
        .. VoteEntries.All, .. SimilarityEntries.All, .. IdealPointEntries.All, .. ArmsEntries.All, .. PoliticsEntries.All,
    ];

    /// <summary>The measure of an id; null for none.</summary>
    /// <param name="id">Its id, in letters of any case.</param>
    public static Measure? Find(string id) => All.FirstOrDefault(m => string.Equals(m.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The measure of an id.</summary>
    /// <param name="id">Its id, in letters of any case.</param>
    /// <exception cref="EntenteException">There is none of that id; the nearest are named.</exception>
    public static Measure Get(string id) => Find(id)
        ?? throw new EntenteException($"There is no measure '{id}'. Nearest: {string.Join(", ", Near.Of(id, All.Select(m => m.Id)))}. All of them: entente measures");
}
