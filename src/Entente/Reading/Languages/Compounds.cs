namespace Entente.Reading.Languages;

/// <summary>Takes compound nouns apart: "Handelsvolumen" is "trade volume", "Rohölimporte" is "crude oil imports".</summary>
internal sealed class Compounds
{
    private const int Shortest = 6;
    private const int Longest = 60;
    private static readonly string[] Links = ["", "s", "es", "n", "en", "e"];
    private readonly GlossLexicon lexicon;
    private readonly Dictionary<string, string> modifiers = new(StringComparer.Ordinal);

    public Compounds(GlossLexicon lexicon, string folder)
    {
        this.lexicon = lexicon;
        foreach (var row in DataFiles.Rows(DataFiles.Find("lexicon", folder, "compounds.tsv")))
        {
            foreach (var form in row[0].Split('|'))
            {
                modifiers[form] = row[1];
            }
        }
    }

    /// <summary>What a compound says in English, with the gender and number of its last part; null where it cannot be taken apart.</summary>
    /// <param name="lower">The word in small letters.</param>
    public GlossEntry? Of(string lower)
    {
        if (lower.Length is < Shortest or > Longest)
        {
            return null;
        }

        for (var cut = 2; cut <= lower.Length - 3; cut++)
        {
            if (lexicon.PartOfCompound(lower[cut..]) is { } last && Modifier(lower[..cut], depth: 0) is { } gloss)
            {
                return last with { Gloss = gloss.Length == 0 ? last.Gloss : gloss + " " + last.Gloss };
            }
        }

        return null;
    }

    private string? Modifier(string lower, int depth)
    {
        if (modifiers.TryGetValue(lower, out var known))
        {
            return known;
        }

        foreach (var link in Links)
        {
            if (lower.Length > link.Length + 2 && lower.EndsWith(link, StringComparison.Ordinal))
            {
                var stem = lower[..^link.Length];
                if (modifiers.TryGetValue(stem, out known) || lexicon.PartOfCompound(stem) is { Plural: false } part && (known = part.Gloss).Length > 0)
                {
                    return known;
                }
            }
        }

        for (var cut = 3; depth < 1 && cut <= lower.Length - 3; cut++)
        {
            if (Modifier(lower[..cut], depth + 1) is { } first && Modifier(lower[cut..], depth + 1) is { } second)
            {
                return $"{first} {second}".Trim();
            }
        }

        return null;
    }
}
