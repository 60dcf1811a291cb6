using Entente.States;

namespace Entente.Reading;

/// <summary>The two states that a verb joins: "A and B", "A ... with B", "between A and B", "the two countries", "the kingdom" and the article's other state.</summary>
internal static class StatePairs
{
    private static readonly string[] Joiners = ["with", "between", "and", "to", "against", "by", "of", "for", "at", "in", "from"];

    /// <summary>The pair around a verb and what it governs; null where the words name no two states and the article is not about two.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="last">The last token that is known to belong to what it says.</param>
    /// <param name="article">The article.</param>
    public static (State A, State B)? Around(Sentence s, int verb, int last, ArticleReading article)
    {
        var clause = s.ClauseOf(verb);
        var inClause = s.Mentions.Where(m => m.States.Count > 0 && m.Kind is not (MentionKind.Place or MentionKind.Body) && s.ClauseOf(m.First) == clause).ToList();
        if (inClause.Find(m => m.Kind is MentionKind.Pair && m.States.Count == 2) is { } both && inClause.TrueForAll(m => m.States.All(both.States.Contains)))
        {
            return (both.States[0], both.States[1]);
        }

        var subject = Grammar.SubjectBefore(s, verb);
        if (subject is { States.Count: 2 })
        {
            return (subject.States[0], subject.States[1]);
        }

        if (subject?.State is { } a)
        {
            // "China and the Gambia resumed relations after the latter left Taiwan": two that act together are the two.
            var joint = s.IsAny(subject.First - 1, "and") ? subject.First - 2 : s.IsAny(subject.First - 1, "the") && s.IsAny(subject.First - 2, "and") ? subject.First - 3 : -1;
            if (joint >= s.First && s.MentionAt(joint) is { State: { } partner, IsActor: true, Kind: not MentionKind.Adjective } first && first.Last == joint && partner != a && !s.IsAny(last + 1, "with"))
            {
                return (partner, a);
            }

            // "with B", "B" as the object, or "A and B" before the verb.
            var after = inClause.Find(m => m.First > verb && m.State is { } x && x != a && m.Kind is not MentionKind.Neighbour);
            if (after?.State is { } b)
            {
                return (a, b);
            }

            var beside = inClause.FindLast(m => m.First < verb && m.State is { } x && x != a);
            return (beside?.State ?? Other(a, article) ?? (article.Pair.Contains(a) ? null : Understood(a, s, article))) is { } c ? (a, c) : null;
        }

        var states = inClause.Where(m => m.First > 0 && (m.First > last || s.IsAny(m.First - 1, Joiners) || m.First < verb)).SelectMany(m => m.States).Distinct().ToList();
        return states.Count switch
        {
            2 => (states[0], states[1]),
            1 when Other(states[0], article) is { } other => (states[0], other),
            0 when article.Pair.Count == 2 && s.Mentions.TrueForAll(m => m.States.All(article.Pair.Contains)) => (article.Pair[0], article.Pair[1]),
            _ => null,
        };
    }

    /// <summary>
    /// The state that is understood beside one: the only other that the sentence itself or, before it in its paragraph, the sentence before speaks of;
    /// else the other of the article's two.
    /// </summary>
    public static State? Understood(State state, Sentence s, ArticleReading article)
    {
        for (var i = s.Index; i >= Math.Max(0, s.Index - 2) && article.Sentences[i].Block == s.Block; i--)
        {
            var others = article.Sentences[i].Mentions.Where(m => m.States.Count == 1 && m.Kind is not (MentionKind.Place or MentionKind.Body)).Select(m => m.States[0]).Where(x => x != state).Distinct().Take(2).ToList();
            if (others.Count == 1)
            {
                return others[0];
            }

            if (others.Count > 1)
            {
                break;
            }
        }

        if (Other(state, article) is { } other)
        {
            return other;
        }

        // A third state deals with the one of the article's two that was spoken of last.
        for (var i = s.Index; i >= Math.Max(0, s.Index - 3) && article.Pair.Count == 2; i--)
        {
            if (article.Sentences[i].Mentions.FindLast(m => m.IsActor && m.State is { } x && x != state && article.Pair.Contains(x) && (i < s.Index || m.Kind is not MentionKind.Pronoun)) is { State: { } spoken })
            {
                return spoken;
            }
        }

        return null;
    }

    /// <summary>The other of the two states that the article is about; null where the state is none of them.</summary>
    public static State? Other(State state, ArticleReading article) =>
        article.Pair.Count == 2 && article.Pair.Contains(state) ? article.Pair.First(p => p != state) : null;
}
