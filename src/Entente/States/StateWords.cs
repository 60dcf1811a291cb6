namespace Entente.States;

/// <summary>Names of states as they stand in an English sentence.</summary>
internal static class StateWords
{
    private static readonly HashSet<string> WithArticle = [.. DataFiles.Rows(DataFiles.Find("states", "with_article.tsv")).Select(r => r[0])];

    /// <summary>The name within a sentence: <c>China</c>, <c>the Netherlands</c>.</summary>
    public static string Spoken(this State state) => WithArticle.Contains(state.Iso3) ? "the " + state.Name : state.Name;

    /// <summary>The name at the head of a sentence: <c>The Netherlands</c>.</summary>
    public static string Opening(this State state) => WithArticle.Contains(state.Iso3) ? "The " + state.Name : state.Name;

    /// <summary>The possessive: <c>China's</c>, <c>the Netherlands'</c>.</summary>
    public static string Owner(this State state) => Possessive(state.Spoken());

    /// <summary>The possessive at the head of a sentence.</summary>
    public static string OpeningOwner(this State state) => Possessive(state.Opening());

    private static string Possessive(string name) => name[^1] == 's' ? name + "'" : name + "'s";
}
