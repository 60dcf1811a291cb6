using Entente.Reading.Syntax;

namespace Entente.Reading;

/// <summary>
/// Words of change that no flow of their own clause has taken: "and shrank further in 2023", "down 14 percent", "has increased by half since", each
/// said of a flow named before it. Whom a verb speaks of is read off the sentence's tree.
/// </summary>
internal static class TradeChanges
{
    private const int AmountReach = 5;
    private static readonly Lexicon Words = Lexicon.English;
    private static readonly int Rise = Words.Class("rise");
    private static readonly int Fall = Words.Class("fall");
    private static readonly int Steady = Words.Class("steady");
    private static readonly int Export = Words.Class("trade_export");
    private static readonly int Import = Words.Class("trade_import");
    private static readonly int Total = Words.Class("trade_total");
    private static readonly int Reference = Words.Class("flow_reference");
    private static readonly int DualUse = Words.Class("dual_use_told");
    private static readonly int NotTrade = Words.Class("not_trade_share");
    private static readonly int Stop = Lexicon.English.Class("flow_stop");
    private static readonly int Price = Words.Class("price_word");

    /// <summary>The changes left, each with the flow that it is said of.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="article">The article.</param>
    /// <param name="flows">The sentence's flows.</param>
    /// <param name="taken">First tokens of words of change that have been read.</param>
    public static IEnumerable<(Hit Change, TradeFlow Flow)> Left(Sentence s, ArticleReading article, IReadOnlyList<TradeFlow> flows, HashSet<int> taken)
    {
        if (s.Has(DualUse) || !s.HasAny(Rise, Fall, Steady))
        {
            yield break;
        }

        TradeFlow? topic = null;
        foreach (var hit in s.Hits)
        {
            if ((hit.Class != Rise && hit.Class != Fall && hit.Class != Steady) || Overlaps(taken, hit))
            {
                continue;
            }

            var before = flows.LastOrDefault(f => f.Head < hit.First);
            topic = before is null ? topic ?? TradeTalk.Topic(s, article) : topic;
            if ((before ?? topic) is { } flow && !OfAnotherThing(s, hit) && SaidOf(s, hit, flow, before is not null) is { } told)
            {
                taken.Add(hit.First);
                yield return (hit, told with { First = hit.First, Last = hit.Last, Head = hit.First, Named = before is { Named: true } });
            }
        }
    }

    private static bool Overlaps(HashSet<int> taken, Hit hit)
    {
        for (var i = hit.First - 2; i <= hit.Last + 2; i++)
        {
            if (taken.Contains(i))
            {
                return true;
            }
        }

        return false;
    }

    private static TradeFlow? SaidOf(Sentence s, Hit hit, TradeFlow flow, bool here)
    {
        // "down 14 percent", "a drop of 12.8 percent", "a 55 percent jump": an amount, and no verb.
        var noun = s.IsAny(hit.First, "up", "down", "a", "an") || s.IsAny(hit.First - 1, "a", "an", "the") || s.Quantities.Exists(q => q.Last == hit.First - 1 && s.IsAny(q.First - 1, "a", "an"));
        var amount = s.Quantities.Exists(q => q.Kind is UnitKind.Percent or UnitKind.Factor && (q.First > hit.Last && q.First - hit.Last <= AmountReach || q.Last < hit.First && hit.First - q.Last <= 2));
        if (noun)
        {
            return amount && (here ? Apposed(s, hit) : Opens(s, hit)) ? flow : null;
        }

        if (TreeStates.TreeOf(s) is not { } tree || tree.Tag(hit.First) is not (UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Adj or UniversalTag.Adv))
        {
            return null;
        }

        var verb = hit.First;
        while (tree.Tag(verb) is not UniversalTag.Verb && tree.Head(verb) >= 0 && verb - tree.Head(verb) is < 4 and > -4 && tree.Child(verb, Relation.Nsubj, Relation.NsubjPass) < 0)
        {
            verb = tree.Head(verb);
        }

        var subject = tree.Subject(verb);
        return subject < 0 ? null
            : here && IsOf(s, tree, subject, flow) ? flow
            : s.HitAt(Reference, subject) is not null && s.MentionAt(subject) is null or { Kind: MentionKind.Pronoun } && !s.IsAny(subject + 1, "of") ? flow
            : null;
    }

    /// <summary>True when a noun is the flow's own, or a noun of trade with no other owner.</summary>
    private static bool IsOf(Sentence s, SyntaxTree tree, int subject, TradeFlow flow) =>
        subject == flow.Head || (subject >= flow.First && subject <= flow.Last && s.MentionAt(subject) is null)
        || ((s.HitAt(Export, subject) ?? s.HitAt(Import, subject) ?? s.HitAt(Total, subject)) is not null && tree.Possessor(subject) < 0 && Math.Abs(subject - flow.Head) <= 12);

    /// <summary>Behind a comma, a dash or a sum: what was said just before changed by so much.</summary>
    private static bool Apposed(Sentence s, Hit hit)
    {
        for (var i = hit.First - 1; i >= Math.Max(s.First, hit.First - 5); i--)
        {
            if (s.IsAny(i, ",", "–", "-", "(", ";", ":", "and", "or", "is", "was"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Opens(Sentence s, Hit hit) => hit.First - s.First <= 3 || (hit.First - s.First <= 8 && s.IsAny(s.First, "this", "that", "it", "compared"));

    /// <summary>Prices, debts, shares and households change too.</summary>
    private static bool OfAnotherThing(Sentence s, Hit hit)
    {
        var clause = s.ClauseOf(hit.First);
        return s.Hits.Any(h => (h.Class == NotTrade || h.Class == Price || h.Class == Stop) && s.ClauseOf(h.First) == clause)
            || Array.Exists(["price", "prices", "wages", "wage", "inflation", "rate", "economy", "output", "currency", "place", "rank", "share", "dependence", "reliance", "influence", "unemployment", "profit", "profits"], w => Within(s, clause, w));
    }

    private static bool Within(Sentence s, int clause, string word)
    {
        for (var i = s.First; i < s.End; i++)
        {
            if (s.ClauseOf(i) == clause && s.IsAny(i, word))
            {
                return true;
            }
        }

        return false;
    }
}
