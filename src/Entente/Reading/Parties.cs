namespace Entente.Reading;

/// <summary>
/// The states that take part in what is told, by whomever they act through: "Kenya", "the Brazilian foreign minister", "the leaders of Japan and
/// South Korea", "with his Turkish counterpart". A state that only says where or of which make something is takes no part.
/// </summary>
internal static class Parties
{
    private static readonly int RoleNoun = Lexicon.English.Class("role_noun");
    private static readonly int Counterpart = Lexicon.English.Class("counterpart_noun");
    private static readonly string[] Prepositions =
        ["of", "in", "to", "from", "with", "against", "by", "for", "on", "than", "between", "at", "into", "towards", "toward", "over", "via", "through", "like", "about", "under", "after", "since", "behind", "near", "unlike"];

    /// <summary>The mentions between two tokens that take part, in order.</summary>
    public static List<Mention> In(Sentence s, int first, int last)
    {
        var found = new List<Mention>();
        foreach (var mention in s.Mentions)
        {
            if (mention.First >= first && mention.Last <= last && TakesPart(s, mention))
            {
                found.Add(mention);
            }
        }

        return found;
    }

    /// <summary>True for a person, and for a state that stands for those who act for it: a leader, a ministry, a delegation.</summary>
    public static bool IsPersonal(Sentence s, Mention mention) =>
        mention.Person is not null || OwnsRole(s, mention) || (Governor(s, mention) is var at && at > s.First && s.IsAny(at, "of") && (IsRole(s, at - 1) || IsUnknownName(s, at - 1)))
        || (mention.Kind is MentionKind.Pronoun && s.IsAny(mention.First, "he", "she", "him", "her"))
        || (mention.Kind is MentionKind.Pair && IsRole(s, mention.Last));

    /// <summary>True for a state that acts, alone or through its people, or that another acts with.</summary>
    public static bool TakesPart(Sentence s, Mention mention)
    {
        if (mention.States.Count == 0 || mention.Kind is MentionKind.Body or MentionKind.Place or MentionKind.Neighbour)
        {
            return false;
        }

        if (mention.Kind is MentionKind.Person or MentionKind.Pair)
        {
            return true;
        }

        if (mention.Kind is MentionKind.Adjective || Grammar.IsPossessor(s, mention))
        {
            return OwnsRole(s, mention);
        }

        var governor = Governor(s, mention);
        return governor < s.First || s.IsAny(governor, "with", "between", "by") || (s.IsAny(governor, "of") && governor > s.First && (IsRole(s, governor - 1) || IsUnknownName(s, governor - 1)));
    }

    /// <summary>The preposition that governs a mention, also through a list ("between A and B"); -1 for none.</summary>
    public static int Governor(Sentence s, Mention mention)
    {
        var at = mention.First - 1;
        while (at >= s.First && (s.IsAny(at, "the", "a", "an", "both", "neighbouring", "neighboring", "its", "his", "her", "their") || (s[at].IsWord && IsRole(s, at) && !s.IsAny(at, "side"))))
        {
            at--;
        }

        if (at > s.First && s.IsAny(at, "and", "or", ",") && s.MentionAt(at - 1) is { } before && before.Last == at - 1 && before != mention
            && (!s.IsAny(at, ",") || s.IsAny(mention.Last + 1, ",", "and", "or")))
        {
            return Governor(s, before);
        }

        return at >= s.First && s.IsAny(at, Prepositions) ? at : -1;
    }

    /// <summary>"Chile's president", "the Italian foreign minister", "Saudi and Iranian officials": a role within a few words, no other noun phrase between.</summary>
    public static bool OwnsRole(Sentence s, Mention mention)
    {
        var at = s.IsAny(mention.Last + 1, "'s", "'") ? mention.Last + 2 : mention.Last + 1;
        for (var i = at; i < Math.Min(s.End, at + 4); i++)
        {
            if (IsRole(s, i))
            {
                return true;
            }

            var joined = s.IsAny(i, "and", ",") || s.MentionAt(i) is { Kind: MentionKind.Adjective };
            if (!joined && (!s[i].IsWord || s.MentionAt(i) is not null || s.IsAny(i, "in", "to", "with", "of", "from", "for", "by", "on", "at", "is", "was", "has", "have", "were", "are", "that", "which")))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Jamil Mahuad of Ecuador": two capitalised words that name nothing known.</summary>
    private static bool IsUnknownName(Sentence s, int token) =>
        token > s.First && s[token] is { IsWord: true, Capital: true } && s[token - 1] is { IsWord: true, Capital: true } && s.MentionAt(token) is null && s.MentionAt(token - 1) is null
        && MonthNames.Of(s[token].Lower) == 0;

    private static bool IsRole(Sentence s, int token) => s.HitAt(RoleNoun, token) is not null || s.HitAt(Counterpart, token) is not null;
}
