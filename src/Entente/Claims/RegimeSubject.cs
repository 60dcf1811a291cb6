using Entente.Reading;

namespace Entente.Claims;

/// <summary>The state of which a word for a regime is said: subject of "is", apposition, the noun it stands before, or the seat of "the authoritarian government in".</summary>
internal static class RegimeSubject
{
    private static readonly int Link = Lexicon.English.Class("regime_link");
    private static readonly int Government = Lexicon.English.Class("regime_government");
    private static readonly int Both = Lexicon.English.Class("both_word");

    /// <summary>The mention of the state or the states; null where the words say it of none.</summary>
    public static Mention? Of(Sentence s, Hit hit, ArticleReading article) =>
        Predicated(s, hit, article) ?? Governed(s, hit) ?? Apposed(s, hit) ?? Modified(s, hit);

    /// <summary>"Turkmenistan is one of the most closed dictatorships", "Mali is ruled by a junta", "slid into authoritarian rule".</summary>
    private static Mention? Predicated(Sentence s, Hit hit, ArticleReading article)
    {
        for (var i = hit.First - 1; i >= Math.Max(s.ClauseStart(hit.First), hit.First - 10); i--)
        {
            if (s.HitAt(Link, i) is { } link)
            {
                // "Japan's" owns, "it's" is.
                if (s.IsAny(i, "'s") && s.MentionAt(i - 1) is not null && !s.IsAny(i + 1, "a", "an", "not", "no"))
                {
                    return null;
                }

                return SubjectOf(s, link.First, article);
            }

            if (s.IsAny(i, "with", "between", "against", "other", "like", "than", "for", "to", "from") || (s.IsAny(i, "in", "by") && s.HitAt(Link, i) is null)
                || (s.IsAny(i, "of") && !s.IsAny(i - 1, "one", "some", "two", "any") && s.MentionAt(i - 1)?.Kind is null))
            {
                return null;
            }
        }

        return null;
    }

    private static Mention? SubjectOf(Sentence s, int link, ArticleReading article)
    {
        // "No one would call Egypt a democracy": the object is what it is said of.
        if (s.IsAny(link, "call", "calls", "called", "considers", "consider") && s.MentionAt(link + 1) is { State: not null } called)
        {
            return called;
        }

        var subject = Grammar.SubjectBefore(s, link);
        if (subject is { States.Count: > 0, Kind: not MentionKind.Adjective, Person: null })
        {
            return subject;
        }

        var start = s.ClauseStart(link);
        return subject is null && article.Pair.Count == 2 && (s.IsAny(start, "each", "both", "they") || s.HitAt(Both, start) is not null)
            ? new Mention { First = start, Last = start, Kind = MentionKind.Pair, States = article.Pair }
            : null;
    }

    /// <summary>"Pakistan, a nuclear power,", "Italy a democracy", "An absolute monarchy, Saudi Arabia ...".</summary>
    private static Mention? Apposed(Sentence s, Hit hit)
    {
        var at = hit.First - 1;
        while (at > s.First && hit.First - at <= 8 && !s.IsAny(at, "a", "an", "another", "one", ",") && s.MentionAt(at) is not { Kind: MentionKind.Name })
        {
            at--;
        }

        if (s.IsAny(at, "a", "an", "another", "one"))
        {
            var before = s.IsAny(at - 1, ",", "(", "–") ? at - 2 : at - 1;
            if (s.MentionAt(before) is { State: not null, Kind: MentionKind.Name or MentionKind.Capital } apposed)
            {
                return apposed;
            }

            // "Landlocked between two autocracies, X is": nothing; "An absolute monarchy, X ...": what follows the comma.
            if (at == s.First && s.IsAny(hit.Last + 1, ",") && s.MentionAt(hit.Last + 2) is { State: not null, Kind: MentionKind.Name } ahead)
            {
                return ahead;
            }
        }

        return null;
    }

    /// <summary>"nuclear-armed North Korea", "Communist-ruled Laos"; "a nuclear-armed Iran" is only thought of.</summary>
    private static Mention? Modified(Sentence s, Hit hit) =>
        s.MentionAt(hit.Last + 1) is { State: not null, Kind: MentionKind.Name } named && !s.IsAny(hit.First - 1, "a", "an") ? named : null;

    /// <summary>"the authoritarian government in Asmara", "Myanmar's military government", "North Korea's totalitarian regime", "the theocracy in Tehran".</summary>
    private static Mention? Governed(Sentence s, Hit hit)
    {
        var head = s.HitAt(Government, hit.Last + 1) ?? s.HitAt(Government, hit.Last);
        if (head is null)
        {
            return null;
        }

        if (s.IsAny(head.Last + 1, "in", "of") && s.MentionAt(s.IsAny(head.Last + 2, "the") ? head.Last + 3 : head.Last + 2) is { State: not null, Kind: MentionKind.Name or MentionKind.Capital } seat)
        {
            return seat;
        }

        var owner = s.IsAny(hit.First - 1, "'s") ? hit.First - 2 : hit.First - 1;
        return s.MentionAt(owner) is { State: not null } possessor && (owner == hit.First - 2 || (possessor.Kind is MentionKind.Adjective && !s.IsAny(possessor.First - 1, "-", "anti", "pro"))) ? possessor : null;
    }
}
