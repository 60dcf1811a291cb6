using Entente.Reading;

namespace Entente.Claims;

/// <summary>Whether words for a border assert that there is one (or none): shared, had, not had, given a length, drawn between two; not one that troops stand at.</summary>
internal static class GeographyBorders
{
    private static readonly int BorderVerb = Lexicon.English.Class("border_verb");
    private static readonly int BorderNoun = Lexicon.English.Class("border_noun");
    private static readonly int BorderLine = Lexicon.English.Class("border_line");
    private static readonly int Touch = Lexicon.English.Class("touch_verb");
    private static readonly int Length = Lexicon.English.Class("length_unit");
    private static readonly int Divide = Lexicon.English.Class("divide_verb");

    /// <summary>The words for a border in a sentence, in order, the longest first.</summary>
    public static IEnumerable<Hit> In(Sentence s) =>
        s.HasAny(BorderVerb, BorderNoun, BorderLine, Touch)
            ? s.Hits.Where(h => h.Class == BorderVerb || h.Class == BorderNoun || h.Class == BorderLine || h.Class == Touch).OrderBy(h => h.First).ThenByDescending(h => h.Last).ToList()
            : [];

    /// <summary>True where they assert it.</summary>
    public static bool Asserts(Sentence s, Hit hit)
    {
        if (hit.Class == Touch)
        {
            return Touches(s, hit);
        }

        var from = s.ClauseStart(hit.First);
        var to = s.ClauseLast(hit.Last);
        if (hit.Class == BorderLine)
        {
            return HasLengthBefore(s, hit, from) || s.HitWithin(Divide, hit.Last + 1, Math.Min(s.End - 1, hit.Last + 5)) is not null
                || (s.HitWithin(Length, hit.Last + 1, to) is not null && s.IsAny(hit.First, "common", "shared", "their"));
        }

        if (hit.Class == BorderVerb && (s[hit.Last].Lower is not ("border" or "frontier" or "borders" or "with") || (hit.Last > hit.First && s.IsAny(hit.First, "shares", "share", "shared", "sharing", "borders"))))
        {
            return true;
        }

        if ((s.HitWithin(Length, hit.Last + 1, to) is not null && s.Quantities.Any(q => q.First > hit.Last))
            || HasLengthBefore(s, hit, from)
            || Between(hit.Last + 1, hit.Last + 7).Any(i => s.IsAny(i, "shares", "share", "shared"))
            || s.HitWithin(Divide, hit.Last + 1, Math.Min(s.End - 1, hit.Last + 4)) is not null
            || (s.IsAny(hit.Last + 1, "is", "was") && s.IsAny(hit.Last + 2, "the") && s.IsAny(hit.Last + 3, "one") && s.IsAny(hit.Last + 4, "with")))
        {
            return true;
        }

        for (var i = hit.First - 1; i >= Math.Max(from, hit.First - 8); i--)
        {
            if (s.IsAny(i, "share", "shares", "shared", "sharing", "no", "linked", "forms", "form", "separated", "divided") || (s.IsAny(i, "have", "has", "had") && !s.IsAny(i + 1, "been")))
            {
                return true;
            }

            if (s.IsAny(hit.First, "border") && hit.First == hit.Last && s.IsAny(i, "not") && s.IsAny(hit.Last + 1, "on"))
            {
                return true;
            }

            if (s.IsAny(i, "at", "near", "along", "across", "on", "to", "from"))
            {
                return false;
            }
        }

        return hit.Class == BorderVerb && hit.First == hit.Last && s.IsAny(hit.First, "borders", "border", "bordered", "bordering", "adjoins", "abuts")
            ? HasStateAsObject(s, hit)
            : s.HitAt(BorderNoun, hit.First) is not null && Between(from, to).Any(i => s.IsAny(i, "forms", "form"));

        IEnumerable<int> Between(int first, int last) => Enumerable.Range(first, Math.Max(0, Math.Min(last, s.End - 1) - first + 1));
    }

    /// <summary>"A borders B", "borders only on B", "borders on both": the verb with a state right after it.</summary>
    private static bool HasStateAsObject(Sentence s, Hit hit)
    {
        var at = hit.Last + 1;
        while (s.IsAny(at, "on", "only", "both", "the", "upon", "also", "neither", "directly", "solely", "just"))
        {
            at++;
        }

        return (s.MentionAt(at) is { States.Count: > 0 } || s.IsAny(at - 1, "both", "neither"))
            && s.MentionAt(hit.First - 1) is not { Kind: MentionKind.Adjective } && !s.IsAny(hit.First - 1, "the", "a", "'s", "its", "their", "our", "his");
    }

    /// <summary>"Finland's 1,340-kilometre border with Russia".</summary>
    private static bool HasLengthBefore(Sentence s, Hit hit, int from)
    {
        if (s.HitWithin(Length, Math.Max(from, hit.First - 4), hit.First - 1) is null)
        {
            return false;
        }

        for (var i = Math.Max(from, hit.First - 6); i < hit.First; i++)
        {
            if (s[i].Kind is TokenKind.Number || NumberWords.English.NumberAt(s.AllTokens, i, hit.First, out _, out _) is > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the two republics do not touch", "there are just two states we touch": lands, not hands.</summary>
    private static bool Touches(Sentence s, Hit hit)
    {
        if (s.IsAny(hit.Last + 1, "down", "off", "upon", "base") || Grammar.SubjectBefore(s, hit.First) is not { States.Count: > 0, Person: null })
        {
            return false;
        }

        if (s.IsAny(hit.Last + 1, "both", "neither"))
        {
            return true;
        }

        var stops = hit.Last + 1 >= s.End || !s[hit.Last + 1].IsWord || s.IsAny(hit.Last + 1, "each", "one", "anywhere", "at");
        var two = s.Mentions.Where(m => m.First < hit.First && m.IsActor && s.ClauseOf(m.First) == s.ClauseOf(hit.First)).SelectMany(m => m.States).Distinct().Take(3).Count() == 2;
        return (two && stops) || s.MentionAt(hit.Last + 1) is { State: not null, Kind: MentionKind.Name } || (stops && s.HitWithin(Lexicon.English.Class("state_noun"), s.First, hit.First) is not null)
            || (stops && Enumerable.Range(s.First, hit.First - s.First).Any(i => s.IsAny(i, "states", "countries")));
    }
}
