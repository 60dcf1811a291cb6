using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>Whose term or office a sentence speaks of.</summary>
/// <param name="Person">The person; one without terms where the record does not list the name.</param>
/// <param name="State">The state.</param>
/// <param name="First">First token that names the person.</param>
/// <param name="Sure">False where the person is told only by a title, or the state only by what the sentences before speak of.</param>
internal sealed record Holder(Person Person, State State, int First, bool Sure = true);

/// <summary>Finds whose term or office it is: a person by name, by pronoun or by title.</summary>
internal static class OfficeHolders
{
    private static readonly int HeadOfState = Lexicon.English.Class("office_head_of_state");
    private static readonly int Which = Lexicon.English.Class("relative");
    private static readonly int HeadOfGovernment = Lexicon.English.Class("office_head_of_government");

    /// <summary>Whose term or office it is: the person named or referred to nearest before, else the holder of "the Russian leader".</summary>
    public static Holder? Of(Sentence s, int first, int last, ArticleReading article)
    {
        var possessor = s.MentionAt(first - 1) ?? (s.IsAny(first - 1, "'s") ? s.MentionAt(first - 2) : null);
        if (s.IsAny(first - 1, "his", "her") && first <= s.First + 4
            && s.Mentions.Find(m => m.First > last && m.First - last <= 5 && m.Kind is MentionKind.Person && m.State is not null) is { } ahead)
        {
            // "In his first term, X": the pronoun points ahead.
            return new Holder(ahead.Person!, ahead.State!, first - 1);
        }

        if (possessor is { Person: not null, State: not null })
        {
            return new Holder(possessor.Person, possessor.State, possessor.First);
        }

        // "a fifth term, which X had begun the week before": whoever begins it.
        if (s.HitsOf(Which).FirstOrDefault(h => h.First > last && h.First - last <= 4) is { } which && s.Mentions.Find(m => m.First > which.Last && m.First - which.Last <= 3 && m is { Person: not null, State: not null }) is { } beginner)
        {
            return new Holder(beginner.Person!, beginner.State!, first);
        }

        // "the seventh term of the man": the person that the words before it speak of.
        var before = s.Mentions.LastOrDefault(m => m.First < first && m.Person is not null && m.State is not null && s.ClauseOf(m.First) == s.ClauseOf(first))
            ?? s.Mentions.LastOrDefault(m => m.First < first && m.Person is not null && m.State is not null);
        if (before is not null && !CarriesOther(s, before, first) && UnknownBefore(s, first) is null)
        {
            return new Holder(before.Person!, before.State!, before.First);
        }

        if (Offices.HolderNamed(s, first, article) is { } titled)
        {
            return new Holder(titled.Person, titled.State, titled.First);
        }

        return Unlisted(s, first, last, article) ?? ByTitle(s, first, article) ?? (s.IsAny(last + 1, "of") && s.IsAny(last + 3, "man", "woman") ? LastNamed(s, article) : null);
    }

    /// <summary>"the seventh term of the man who": the person whom the sentences before speak of.</summary>
    private static Holder? LastNamed(Sentence s, ArticleReading article)
    {
        for (var i = s.Index - 1; i >= Math.Max(0, s.Index - 3); i--)
        {
            if (article.Sentences[i].Mentions.LastOrDefault(m => m.Person is not null && m.State is not null) is { } named)
            {
                return new Holder(named.Person!, named.State!, s.First);
            }
        }

        return null;
    }

    /// <summary>"Xi told Putin that ...": a person who is the object of an earlier verb is not the one who acts, unless the words are the person's own.</summary>
    private static bool CarriesOther(Sentence s, Mention person, int first) =>
        s.ClauseOf(person.First) != s.ClauseOf(first) && s.Mentions.Any(m => m.First > person.Last && m.First < first && m.IsActor && s.ClauseOf(m.First) == s.ClauseOf(first) && !CoReference.AfterPreposition(s, m) && m.Kind is not MentionKind.Adjective);

    /// <summary>A person by two capitalised words that the record does not list: "Irfaan Ali, in office since", "Ecuador's president Daniel Noboa took office".</summary>
    public static Holder? Unlisted(Sentence s, int first, int last, ArticleReading article)
    {
        if (UnknownBefore(s, first) is not { } name)
        {
            return null;
        }

        var beside = s.Mentions.FindLast(m => m.Last < name.First && name.First - m.Last <= 5 && m.State is not null && (m.Kind is MentionKind.Adjective || Grammar.IsPossessor(s, m)));
        var state = beside?.State ?? Offices.StateOf(s, first, last + 6, -1) ?? SpokenOf(s, name.First, article);
        return state is null ? null : new Holder(new Person(s.Quoted(name.First, name.Last), []), state, beside?.First ?? name.First, Sure: false);
    }

    /// <summary>Two or more capitalised words that name nothing known, right before a token or before the comma ahead of it.</summary>
    public static (int First, int Last)? UnknownBefore(Sentence s, int token)
    {
        var last = token - 1;
        while (last > s.First && (s.IsAny(last, ",", "who", "has", "is", "was", "been", "had", "the", "(") || s[last].Lower is "–"))
        {
            last--;
        }

        var first = last;
        while (first > s.First && IsUnknown(s, first - 1) && IsUnknown(s, first))
        {
            first--;
        }

        if (last == first && IsUnknown(s, last) && s.IsAny(last - 1, "mr", "mrs", "ms", "dr", ".") && last - 1 > s.First)
        {
            return (last - 1, last);
        }

        return last > first && IsUnknown(s, last) && s.HitAt(HeadOfState, last) is null && s.HitAt(HeadOfGovernment, last) is null ? (first, last) : null;
    }

    private static bool IsUnknown(Sentence s, int token) =>
        token >= s.First && s[token] is { IsWord: true, Capital: true } && s.MentionAt(token) is null && MonthNames.Of(s[token].Lower) == 0 && s.HitAt(HeadOfState, token) is null && s.HitAt(HeadOfGovernment, token) is null
        && !s.IsAny(token, "the", "mr", "mrs", "ms", "dr", "on", "in", "at", "his", "her", "our", "minister");

    /// <summary>"The prime minister, who has governed since January 2015", "the president, sworn in last year": the holder of that office in the state spoken of.</summary>
    private static Holder? ByTitle(Sentence s, int first, ArticleReading article)
    {
        var office = s.Hits.LastOrDefault(h => (h.Class == HeadOfState || h.Class == HeadOfGovernment) && h.Last < first && first - h.Last <= 8 && s.IsAny(h.First - 1, "the", "our", "whose") && s.IsAny(h.Last + 1, ",", "who", "whose"));
        if (office is null)
        {
            return null;
        }

        var state = s.Mentions.Find(m => m.First > first && m.First - first <= 4 && m.Kind is MentionKind.Adjective && m.State is not null)?.State ?? SpokenOf(s, office.First, article);
        if (state is null)
        {
            return null;
        }

        var kind = office.Class == HeadOfState ? "head-of-state" : "head-of-government";
        var holders = Gazetteer.Default.Persons.Values.Where(p => p.Terms.Any(t => t.Iso3 == state.Iso3 && t.Office == kind && t.Start <= article.AsOf && (t.End is null || article.AsOf <= t.End))).Take(2).ToList();
        return holders.Count == 1 ? new Holder(holders[0], state, office.First, Sure: false) : new Holder(new Person(s.Quoted(office.First, office.Last), []), state, office.First, Sure: false);
    }

    /// <summary>The state that the words before speak of: a subject in the sentence, or in one of the two before it.</summary>
    private static State? SpokenOf(Sentence s, int before, ArticleReading article)
    {
        if (Grammar.SubjectBefore(s, before)?.State is { } here)
        {
            return here;
        }

        for (var i = s.Index - 1; i >= Math.Max(0, s.Index - 3); i--)
        {
            var x = article.Sentences[i];
            if (x.Mentions.Find(m => m.IsActor && m.State is { } state && article.Pair.Contains(state) && !CoReference.AfterPreposition(x, m)) is { State: { } spoken })
            {
                return spoken;
            }
        }

        return null;
    }
}
