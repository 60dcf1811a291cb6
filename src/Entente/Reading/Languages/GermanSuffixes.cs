namespace Entente.Reading.Languages;

/// <summary>What the ending of a German word that no lexicon lists tells of it.</summary>
internal static class GermanSuffixes
{
    private static readonly string[] Feminine = ["ung", "heit", "keit", "schaft", "tion", "sion", "tät", "ei", "enz", "anz", "ik", "ur", "ie"];
    private static readonly string[] FemininePlural = ["ungen", "heiten", "keiten", "schaften", "tionen", "sionen", "täten", "eien", "enzen", "anzen", "iken", "uren"];
    private static readonly string[] Masculine = ["ismus", "ling", "eur"];
    private static readonly string[] Neuter = ["chen", "ment", "tum", "nis"];
    private static readonly string[] Inflected = ["e", "en", "er", "es", "em"];

    /// <summary>m, f, n, or a blank.</summary>
    public static char GenderOf(string lower) =>
        EndsWith(lower, Feminine) || EndsWith(lower, FemininePlural) ? 'f' : EndsWith(lower, Masculine) ? 'm' : EndsWith(lower, Neuter) ? 'n' : ' ';

    public static bool IsPlural(string lower) => EndsWith(lower, FemininePlural);

    public static bool LooksInflected(string lower) => lower.Length > 4 && EndsWith(lower, Inflected);

    /// <summary>A word at the head of a sentence that is no noun.</summary>
    public static bool LooksLikeAdverb(string lower) => lower.EndsWith("weise", StringComparison.Ordinal) || lower.EndsWith("lich", StringComparison.Ordinal) || lower.EndsWith("ends", StringComparison.Ordinal);

    private static bool EndsWith(string word, string[] endings) => Array.Exists(endings, e => word.Length > e.Length + 2 && word.EndsWith(e, StringComparison.Ordinal));
}
