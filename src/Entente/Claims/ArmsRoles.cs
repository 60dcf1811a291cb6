using Entente.Reading;
using Entente.Reading.Syntax;
using Entente.States;

namespace Entente.Claims;

/// <summary>Who gives and who gets arms, read off the tree of the sentence: for verbs whose sides the words around them leave open.</summary>
internal static class ArmsRoles
{
    private static readonly int Supply = Lexicon.English.Class("arms_supply");
    private static readonly int Receive = Lexicon.English.Class("arms_receive");

    /// <summary>The sides of the verb nearest to a word for arms; null where no verb of giving or getting governs it.</summary>
    public static (State? From, State? To, int Trigger)? Of(Sentence s, Hit arms)
    {
        var verbs = s.Hits.Where(h => (h.Class == Supply || h.Class == Receive) && Math.Abs(h.First - arms.First) <= 16 && !(arms.First <= h.First && h.First <= arms.Last))
            .OrderBy(h => Math.Abs(h.First - arms.First)).ToList();
        if (verbs.Count == 0 || TreeStates.TreeOf(s) is not { } tree)
        {
            return null;
        }

        foreach (var verb in verbs.Where(v => tree.Tag(v.First) == UniversalTag.Verb))
        {
            var (from, to) = verb.Class == Receive ? OfReceiver(s, tree, verb.First) : OfSupplier(s, tree, verb.First, arms);
            if (from is not null || to is not null)
            {
                return (from, to == from ? null : to, verb.First);
            }
        }

        return null;
    }

    /// <summary>"sold Azerbaijan missiles", "supplied Kyiv with drones", "were delivered to Egypt by Italy", "jets donated by Belarus".</summary>
    private static (State? From, State? To) OfSupplier(Sentence s, SyntaxTree tree, int verb, Hit arms)
    {
        var from = First(TreeStates.Acting(s, tree, verb)) ?? First(TreeStates.By(s, tree, verb, "by", "from"));
        var given = tree.Child(verb, Relation.Iobj);
        var undergoer = tree.Undergoer(verb);
        var to = First(TreeStates.By(s, tree, verb, "to", "for"))
            ?? First(TreeStates.At(s, tree, given))
            ?? (undergoer >= 0 && !(arms.First <= undergoer && undergoer <= arms.Last) ? First(TreeStates.At(s, tree, undergoer)) : null);
        return (from, to);
    }

    private static (State? From, State? To) OfReceiver(Sentence s, SyntaxTree tree, int verb)
    {
        var to = First(TreeStates.Acting(s, tree, verb));
        return (First(TreeStates.By(s, tree, verb, "from", "by", "of", "in")), to);
    }

    private static State? First(IReadOnlyList<State> states) => states.Count > 0 ? states[0] : null;
}
