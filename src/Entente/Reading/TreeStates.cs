using Entente.Reading.Syntax;
using Entente.States;

namespace Entente.Reading;

/// <summary>The states at the places of a sentence's tree. Parsing costs far more than looking for words: ask only where words do not tell.</summary>
internal static class TreeStates
{
    private const int LongestSentence = 90;

    /// <summary>The tree of a sentence, made once; null for a sentence too long to be worth it or where no model is at hand.</summary>
    public static SyntaxTree? TreeOf(Sentence s) =>
        s.End - s.First > LongestSentence || !SyntaxModels.Has("en") ? null : s.Once(typeof(SyntaxTree), static x => SyntaxModels.Parse(x, "en"));

    /// <summary>The states of a noun and of what is joined to it: named by it, or owning it where it is a role ("Chile's president").</summary>
    public static IReadOnlyList<State> At(Sentence s, SyntaxTree tree, int token)
    {
        if (token < 0)
        {
            return [];
        }

        var states = new List<State>();
        foreach (var noun in tree.Conjuncts(token).Where(t => t >= token))
        {
            if (s.MentionAt(noun) is { States.Count: > 0, Kind: not (MentionKind.Place or MentionKind.Neighbour) } named)
            {
                states.AddRange(named.States);
                continue;
            }

            foreach (var mention in s.Mentions)
            {
                var head = tree.HeadOf(mention.First, mention.Last);
                if (head >= 0 && tree.Head(head) == noun && Parties.TakesPart(s, mention))
                {
                    states.AddRange(mention.States);
                }
            }
        }

        return [.. states.Distinct()];
    }

    /// <summary>The states that a verb reaches by one of these prepositions: "to Ukraine", "from Turkey".</summary>
    public static IReadOnlyList<State> By(Sentence s, SyntaxTree tree, int verb, params ReadOnlySpan<string> prepositions)
    {
        foreach (var preposition in prepositions)
        {
            foreach (var noun in tree.Obliques(verb, preposition))
            {
                if (At(s, tree, noun) is { Count: > 0 } states)
                {
                    return states;
                }
            }
        }

        return [];
    }

    /// <summary>The states that act in a verb: its subject's, in the passive its agent's; their leaders and ministries act for them.</summary>
    public static IReadOnlyList<State> Acting(Sentence s, SyntaxTree tree, int verb) => Deep(s, tree, tree.Actor(verb));

    /// <summary>
    /// The states that a verb is turned to: its object's, those of what the object is about ("restore ties with Kenya"), or those of a phrase that
    /// hangs on it; in the passive its subject's.
    /// </summary>
    public static IReadOnlyList<State> ActedOn(Sentence s, SyntaxTree tree, int verb)
    {
        var undergoer = tree.Undergoer(verb);
        if (Deep(s, tree, undergoer) is { Count: > 0 } states)
        {
            return states;
        }

        foreach (var noun in tree.Obliques(verb).Where(n => n > verb && !(tree.IsPassive(verb) && n == tree.PassiveAgent(verb))))
        {
            if (Deep(s, tree, noun) is { Count: > 0 } reached)
            {
                return reached;
            }
        }

        // "is about to restore ties", "agreed to send troops": what the verb leads to.
        return tree.Child(verb, Relation.Xcomp) is >= 0 and var next ? ActedOn(s, tree, next) : [];
    }

    /// <summary>The states of a noun, else the nearest of the phrases within its own.</summary>
    private static IReadOnlyList<State> Deep(Sentence s, SyntaxTree tree, int token)
    {
        if (token < 0 || At(s, tree, token) is not { Count: 0 } found)
        {
            return At(s, tree, token);
        }

        foreach (var noun in tree.Obliques(token))
        {
            if (Deep(s, tree, noun) is { Count: > 0 } within)
            {
                return within;
            }
        }

        return found;
    }
}
