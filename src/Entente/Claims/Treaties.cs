using Entente.Reading;
using Sylvan.Data.Csv;

namespace Entente.Claims;

/// <summary>A treaty whose parties are on record.</summary>
/// <param name="Id">Its id in the record.</param>
/// <param name="Name">Its name.</param>
/// <param name="Institution">The institution whose members its parties are; empty for none.</param>
internal sealed record TreatyName(string Id, string Name, string Institution)
{
    /// <summary>How a reason names it: the institution where there is one of another name.</summary>
    public string Short => Institution.Length > 0 ? Institution : Name;
}

/// <summary>A treaty named in a sentence.</summary>
/// <param name="Treaty">The treaty.</param>
/// <param name="First">First token of the name.</param>
/// <param name="Last">Last token of the name.</param>
internal sealed record TreatyMention(TreatyName Treaty, int First, int Last);

/// <summary>The names of treaties and of their institutions, found in sentences.</summary>
internal sealed class Treaties
{
    private static readonly int UnlistedNoun = Lexicon.English.Class("unlisted_treaty_noun");
    private readonly PhraseIndex<TreatyName> names = new();
    private readonly PhraseIndex<TreatyName> shortNames = new();
    private readonly Dictionary<string, TreatyName> byId = new(StringComparer.Ordinal);

    private Treaties()
    {
        using var csv = CsvDataReader.Create(DataFiles.Find("curated", "treaties.csv"));
        while (csv.Read())
        {
            var treaty = new TreatyName(csv.GetString(0), csv.GetString(1), csv.GetString(2));
            byId[treaty.Id] = treaty;
            foreach (var alias in csv.GetString(3).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Append(treaty.Name).Distinct(StringComparer.Ordinal))
            {
                names.Add(alias, treaty, caseMatters: true);
            }
        }

        foreach (var row in DataFiles.Rows(DataFiles.Find("lexicon", "en", "treaty_names.tsv")))
        {
            foreach (var name in row[1].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                names.Add(name, byId[row[0]], caseMatters: true);
            }

            foreach (var name in row[2].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                shortNames.Add(name, byId[row[0]], caseMatters: true);
            }
        }
    }

    /// <summary>The treaties that ship with Entente.</summary>
    public static Treaties Default { get; } = new();

    public TreatyName this[string id] => byId[id];

    /// <summary>The treaties named in a sentence, in order.</summary>
    public IReadOnlyList<TreatyMention> In(Sentence s) => s.Once(names, x => WithUnlisted(x, Find(x, names, null)));

    /// <summary>The places where a short name ("the court", "the bloc") stands for a treaty named before.</summary>
    public IReadOnlyList<TreatyMention> ShortIn(Sentence s, TreatyName treaty) => Find(s, shortNames, treaty);

    /// <summary>The treaty last named before a sentence, at most so many sentences back; null for none.</summary>
    public TreatyName? Before(Sentence s, ArticleReading article, int reach)
    {
        for (var i = s.Index - 1; i >= Math.Max(0, s.Index - reach); i--)
        {
            var sentence = article.Sentences[i];
            if (In(sentence).LastOrDefault(m => !IsForum(m.Treaty) && m.Treaty.Id.Length > 0) is { Treaty: { } treaty })
            {
                return treaty;
            }
        }

        return null;
    }

    /// <summary>The United Nations and the European Union are named as the place where something happens far more often than as a treaty.</summary>
    private static bool IsForum(TreatyName treaty) => treaty.Id is "un" or "eu";

    /// <summary>"the Algiers Agreement", "the Rio Protocol of 1942": capitalised names that are on no list, so that whoever is said to have signed them is told, not judged.</summary>
    private static List<TreatyMention> WithUnlisted(Sentence s, List<TreatyMention> listed)
    {
        foreach (var noun in s.HitsOf(UnlistedNoun))
        {
            var first = noun.First;
            while (first > s.First && s[first - 1] is { IsWord: true, Capital: true } && !s.IsAny(first - 1, "the", "a", "under", "both", "in", "with") && first > noun.First - 5)
            {
                first--;
            }

            if (s[noun.First].Capital && first < noun.First && !listed.Exists(m => m.First <= noun.Last && first <= m.Last) && !s.IsAny(noun.Last + 1, "Organization", "Organisation", "Secretariat"))
            {
                var name = s.Quoted(first, noun.Last);
                listed.Add(new TreatyMention(new TreatyName("", name, ""), first, noun.Last));
            }
        }

        listed.Sort((a, b) => a.First.CompareTo(b.First));
        return listed;
    }

    private static List<TreatyMention> Find(Sentence s, PhraseIndex<TreatyName> index, TreatyName? only)
    {
        var found = new List<TreatyMention>();
        var at = new List<FoundPhrase<TreatyName>>();
        var tokens = s.AllTokens[..s.End];
        for (var i = s.First; i < s.End; i++)
        {
            at.Clear();
            index.FindAt(tokens, i, s.Text, at);
            foreach (var (last, treaty) in at)
            {
                // "UN General Assembly" is not the Charter: a longer name of another body wins.
                if ((only is null || treaty == only) && !(s.MentionAt(i) is { Kind: MentionKind.Body } body && (body.Last > last || body.First < i)))
                {
                    found.Add(new TreatyMention(treaty, i, last));
                    i = last;
                    break;
                }
            }
        }

        return found;
    }
}
