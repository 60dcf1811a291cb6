using Entente.States;

namespace Entente.Catalogue;

/// <summary>The nearest of some names to one that is none of them, for error messages.</summary>
internal static class Near
{
    /// <summary>The three nearest: those that hold the word or are held in it before those that differ by few letters.</summary>
    public static IEnumerable<string> Of(string word, IEnumerable<string> names) => names
        .OrderBy(n => !(n.Contains(word, StringComparison.OrdinalIgnoreCase) || word.Contains(n, StringComparison.OrdinalIgnoreCase)))
        .ThenBy(n => EditDistance.Between(n, word)).ThenBy(n => n, StringComparer.Ordinal).Take(3);
}
