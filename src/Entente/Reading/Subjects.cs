using Entente.States;

namespace Entente.Reading;

/// <summary>Who acts in a verb: one state or several, named, both of a pair, or the agent of a passive.</summary>
internal static class Subjects
{
    private static readonly int RoleNoun = Lexicon.English.Class("role_noun");
    private static readonly int BothWord = Lexicon.English.Class("both_word");
    private static readonly int PastParticipleLead = Lexicon.English.Class("be_verb");

    /// <summary>The states that act in a verb; none where the sentence names none.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="first">First token of the verb.</param>
    /// <param name="last">Last token of the verb.</param>
    /// <param name="article">The article, for "both" and "its neighbour".</param>
    public static IReadOnlyList<State> Of(Sentence s, int first, int last, ArticleReading article)
    {
        if (Agent(s, first, last, article) is { Count: > 0 } agents)
        {
            return agents;
        }

        var nearest = Nearest(s, first);
        if (BothBefore(s, first, nearest, article) is { } both)
        {
            return both;
        }

        return nearest is null ? [] : Coordinated(s, nearest, article);
    }

    /// <summary>The states listed from a token on: "against it were the United States, Israel and Argentina".</summary>
    public static IReadOnlyList<State> ListedAfter(Sentence s, int token, ArticleReading article)
    {
        foreach (var mention in s.Mentions)
        {
            if (mention.First > token && mention.First - token <= 4 && mention.IsActor)
            {
                var states = new List<State>(StatesOf(mention, article));
                var end = mention.Last;
                while (NextInList(s, end) is { } next)
                {
                    states.AddRange(StatesOf(next, article));
                    end = next.Last;
                }

                return [.. states.Distinct()];
            }
        }

        return [];
    }

    /// <summary>The states a mention stands for; "its neighbour" is the other of the article's two states where the owner is one of them.</summary>
    public static IReadOnlyList<State> StatesOf(Mention mention, ArticleReading article)
    {
        if (mention.Kind is not MentionKind.Neighbour)
        {
            return mention.States;
        }

        return article.Pair.Count == 2 && mention.State is { } owner && article.Pair.Contains(owner) ? [article.Pair[0] == owner ? article.Pair[1] : article.Pair[0]] : [];
    }

    /// <summary>"was vetoed by Russia", "vetoed by Moscow and Beijing".</summary>
    private static IReadOnlyList<State>? Agent(Sentence s, int first, int last, ArticleReading article)
    {
        var passive = s.IsAny(last + 1, "by") || (s.IsAny(last + 2, "by") && s.HitWithin(PastParticipleLead, Math.Max(s.First, first - 3), first - 1) is not null);
        return passive ? ListedAfter(s, s.IsAny(last + 1, "by") ? last + 1 : last + 2, article) : null;
    }

    private static Mention? Nearest(Sentence s, int token)
    {
        Mention? same = null;
        Mention? earlier = null;
        foreach (var mention in s.Mentions)
        {
            if (mention.First >= token)
            {
                break;
            }

            // "... and Beijing abstained" begins a clause of its own.
            var opens = s.IsAny(mention.First - 1, "and") && s.ClauseStart(mention.First) >= mention.First - 1;
            if (!CanAct(s, mention, token) || (CoReference.AfterPreposition(s, mention) && !opens))
            {
                continue;
            }

            if (s.ClauseOf(mention.First) == s.ClauseOf(token))
            {
                // The first one of the clause that is not part of an insertion acts; objects come after the verb.
                same = same is null || HasVerbBetween(s, same, mention) ? mention : same;
            }
            else
            {
                earlier = mention;
            }
        }

        return same ?? earlier;
    }

    private static bool CanAct(Sentence s, Mention mention, int token)
    {
        if (mention.States.Count == 0 || mention.Kind is MentionKind.Place or MentionKind.Body)
        {
            return false;
        }

        var owner = Grammar.IsPossessor(s, mention) || mention.Kind is MentionKind.Adjective;
        return !owner || s.HitWithin(RoleNoun, mention.Last + 1, Math.Min(token - 1, mention.Last + 5)) is not null
            || (mention.Kind is MentionKind.Adjective && mention.Last + 1 >= token);
    }

    private static bool HasVerbBetween(Sentence s, Mention a, Mention b)
    {
        for (var i = a.Last + 1; i < b.First; i++)
        {
            if (s.IsAny(i, "and", "but", "while", "whereas", ";", "that"))
            {
                return true;
            }
        }

        return false;
    }

    private static List<State> Coordinated(Sentence s, Mention mention, ArticleReading article)
    {
        var states = new List<State>(StatesOf(mention, article));
        for (var m = mention; PreviousInList(s, m, commaJoins: m != mention) is { } before; m = before)
        {
            states.InsertRange(0, StatesOf(before, article));
        }

        var end = mention.Last;
        while (NextInList(s, end) is { } next)
        {
            states.AddRange(StatesOf(next, article));
            end = next.Last;
        }

        return [.. states.Distinct()];
    }

    private static Mention? NextInList(Sentence s, int end)
    {
        var at = end + 1;
        while (s.IsAny(at, ",", "and", "or", "nor", "as", "well", "the", "both"))
        {
            at++;
        }

        return at > end + 1 && at < s.End && s.IsAny(end + 1, ",", "and", "or", "nor", "as") && s.MentionAt(at) is { } next && next.First == at && next.IsActor && next.Kind is not MentionKind.Adjective && IsList(s, next) ? next : null;
    }

    /// <summary>A comma alone joins a list only where an "and" follows: "Russia, China and Iran", not "Russia, China said".</summary>
    private static bool IsList(Sentence s, Mention next)
    {
        if (s.IsAny(next.First - 1, "and", "or", "nor", "as") || s.IsAny(next.First - 2, "and", "or", "nor", "as"))
        {
            return true;
        }

        for (var i = next.Last + 1; i < Math.Min(s.End, next.Last + 8); i++)
        {
            if (s.IsAny(i, "and"))
            {
                return s.MentionAt(i + 1) is not null || s.MentionAt(i + 2) is not null;
            }
        }

        return false;
    }

    private static Mention? PreviousInList(Sentence s, Mention mention, bool commaJoins)
    {
        if (mention.Kind is MentionKind.Pronoun)
        {
            return null;
        }

        var at = mention.First - 1;
        while (at > s.First && s.IsAny(at, ",", "and", "or", "nor", "the", "both"))
        {
            at--;
        }

        return at < mention.First - 1 && s.IsAny(mention.First - 1, ",", "and", "or", "nor", "the") && s.MentionAt(at) is { } before && before.Last == at && before.IsActor && before.Kind is not MentionKind.Adjective && s.ClauseOf(before.Last) == s.ClauseOf(mention.First)
            && (commaJoins || !s.IsAny(mention.First - 1, ",")) ? before : null;
    }

    /// <summary>"Both ratified it", "neither has joined", "both abstained": two states named before, or the article's.</summary>
    private static IReadOnlyList<State>? BothBefore(Sentence s, int token, Mention? nearest, ArticleReading article)
    {
        foreach (var hit in s.HitsOf(BothWord))
        {
            if (hit.First >= token || token - hit.Last > 6 || s.MentionAt(hit.First) is not null || (s.MentionAt(hit.Last + 1) is { Kind: not MentionKind.Pair } next && next.First < token))
            {
                continue;
            }

            if (nearest is not null && nearest.First > hit.Last)
            {
                return nearest.States.Count == 2 ? nearest.States : null;
            }

            var named = s.Mentions.Where(m => m.First < hit.First && m.IsActor).SelectMany(m => m.States).Distinct().ToList();
            return named.Count == 2 ? named : article.Pair.Count == 2 ? article.Pair : null;
        }

        return null;
    }
}
