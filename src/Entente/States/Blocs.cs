namespace Entente.States;

/// <summary>A group of states with its members of today.</summary>
/// <param name="Id">Its id: EU.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">Its members, by code.</param>
internal sealed record Bloc(string Id, string Name, IReadOnlyList<State> Members);

/// <summary>The groups of states in <c>data/states/blocs.tsv</c> whose members are listed.</summary>
internal static class Blocs
{
    /// <summary>All of them, in order of id.</summary>
    public static IReadOnlyList<Bloc> All { get; } =
    [
        .. DataFiles.Rows(DataFiles.Find("states", "blocs.tsv")).Where(r => r.Length > 3 && r[3].Length > 0)
            .Select(r => new Bloc(r[0], r[1], [.. r[3].Split('|').Where(c => StateRegistry.Default.TryGet(c, out _)).Select(c => StateRegistry.Default[c])]))
            .OrderBy(b => b.Id, StringComparer.Ordinal),
    ];

    /// <summary>The group of an id or name; null for none.</summary>
    public static Bloc? Find(string word) =>
        All.FirstOrDefault(b => string.Equals(b.Id, word, StringComparison.OrdinalIgnoreCase) || string.Equals(b.Name, word, StringComparison.OrdinalIgnoreCase));
}
