using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>Flows of dual-use and sanctioned goods: who sells them to whom, by way of whom, and whether they grew.</summary>
internal static class DualUseFlows
{
    private const int Memory = 3;
    private static readonly int Told = Lexicon.English.Class("dual_use_told");
    private static readonly int Rise = Lexicon.English.Class("rise");
    private static readonly int Fall = Lexicon.English.Class("fall");
    private static readonly int Sell = Lexicon.English.Class("sell_broad");
    private static readonly int Buy = Lexicon.English.Class("buy_broad");
    private static readonly int Move = Lexicon.English.Class("move_verb");
    private static readonly int Export = Lexicon.English.Class("trade_export");
    private static readonly int Import = Lexicon.English.Class("trade_import");
    private static readonly int Total = Lexicon.English.Class("trade_total");
    private static readonly int Via = Lexicon.English.Class("via_words");
    private static readonly int Refers = Lexicon.English.Class("flow_reference");
    private static readonly int Them = Lexicon.English.Class("such_goods");
    private static readonly int Goods = Lexicon.English.Class("goods_broad");
    private static readonly int Arms = Lexicon.English.Class("arms");
    private static readonly int Dependence = Lexicon.English.Class("depend_verb");

    /// <summary>A flow of such goods.</summary>
    /// <param name="Exporter">The seller.</param>
    /// <param name="Importer">The buyer.</param>
    /// <param name="Via">The state that they pass through; null for none.</param>
    /// <param name="Direction">1 up, -1 down, 0 not said.</param>
    /// <param name="Named">False where a party follows from what was said before.</param>
    /// <param name="First">First token.</param>
    /// <param name="Last">Last token.</param>
    /// <param name="Trigger">The word that asserts it.</param>
    internal sealed record Flow(State Exporter, State Importer, State? Via, int Direction, bool Named, int First, int Last, int Trigger);

    /// <summary>The flows told in a sentence, one a clause.</summary>
    public static IEnumerable<Flow> Read(Sentence s, ArticleReading article)
    {
        var refers = !s.Has(Told);
        if (refers && !(s.HasAny(Them, Via, Refers) && Before(s, article) is not null))
        {
            yield break;
        }

        var before = Before(s, article);
        var taken = new HashSet<int>();
        Flow? last = null;
        foreach (var hit in s.HitsOfAny(Rise, Fall, Sell, Buy, Move, Export, Import, Via))
        {
            var clause = s.ClauseOf(hit.First);
            if (taken.Contains(clause) || !(refers ? Continues(s, clause) : InOrBeside(s, clause)) || FlowAt(s, hit, article, before) is not { } flow)
            {
                continue;
            }

            taken.Add(clause);
            last = flow;
            yield return flow;
        }

        // "131 million euros, up from under nine", "for Armenia the factor was above ten": sums and multiples that go on about them.
        if (last is null && refers && before is not null && !s.HasAny(Total, Export, Import) && s.Quantities.Find(q => q.Kind is UnitKind.Money or UnitKind.Factor || q is { Kind: UnitKind.None, Value: >= 1e5 }) is { } amount)
        {
            var to = s.Mentions.Find(m => m.State is { } x && x != before.Exporter && s.IsAny(m.First - 1, "to", "for"))?.State;
            yield return before with { Importer = to ?? before.Importer, Direction = 0, Named = false, First = amount.First, Last = amount.Last, Trigger = amount.First };
        }
    }

    /// <summary>The flow of such goods that was spoken of last; null for none in reach.</summary>
    private static Flow? Before(Sentence s, ArticleReading article)
    {
        for (var back = 1; back <= Memory && s.Index - back >= 0 && article.Sentences[s.Index - back] is var sentence && sentence.Block == s.Block; back++)
        {
            if (sentence.Has(Told) && Read(sentence, article).LastOrDefault() is { } flow)
            {
                return flow;
            }
        }

        return null;
    }

    /// <summary>The goods are named in the clause, or in the one beside it where that has no verb of trade of its own; weapons are another matter.</summary>
    private static bool InOrBeside(Sentence s, int clause)
    {
        var here = s.HitsOf(Told).Any(h => s.ClauseOf(h.First) == clause);
        var beside = !here && !s.HitsOf(Arms).Any(h => s.ClauseOf(h.First) == clause)
            && s.HitsOf(Told).Any(h => Math.Abs(s.ClauseOf(h.First) - clause) == 1 && !s.Hits.Any(v => (v.Class == Sell || v.Class == Buy || v.Class == Move) && s.ClauseOf(v.First) == s.ClauseOf(h.First)));
        beside &= !s.HitsOf(Goods).Any(h => s.ClauseOf(h.First) == clause);
        return (here || beside) && !s.HitsOf(Dependence).Any(h => s.ClauseOf(h.First) == clause);
    }

    private static bool Continues(Sentence s, int clause) => s.Hits.Any(h => (h.Class == Them || h.Class == Refers) && s.ClauseOf(h.First) == clause) && !s.HitsOf(Total).Any(h => s.ClauseOf(h.First) == clause) && !Product.In(s, s.First, s.End - 1).Any() && !NamesItsOwn(s, clause);

    /// <summary>"overall exports to Russia", "German car sales": a flow with a name of its own goes on about nothing.</summary>
    private static bool NamesItsOwn(Sentence s, int clause) =>
        s.Hits.Any(h => (h.Class == Export || h.Class == Import) && s.ClauseOf(h.First) == clause && (s.IsAny(h.First - 1, "overall", "total", "all", "other") || s.HitAt(Goods, h.First - 1) is not null || s.IsAny(h.First - 1, "car")))
        && !s.HitsOf(Them).Any(h => s.ClauseOf(h.First) == clause);

    private static Flow? FlowAt(Sentence s, Hit hit, ArticleReading article, Flow? before)
    {
        var via = s.Mentions.Find(m => m.State is not null && s.HitsOf(Via).Any(v => v.Last < m.First && m.First - v.Last <= 3 && s.IsAny(v.First, "via", "through", "across", "by", "over")))?.State
            ?? (s.HitsOf(Via).Any(v => s.IsAny(v.Last, "territory") || s.IsAny(v.Last + 1, "our")) ? TradeParties.FirstPerson(s, article) : null);
        var context = before is null ? null : new TradeFlow(hit.First, hit.Last, hit.First, FlowDirection.OneWay, before.Exporter, before.Importer, null, Named: false);
        State? exporter = null;
        State? importer = null;
        var (first, named) = (hit.First, false);
        if (TradeParties.Around(s, hit.First, article, context, via) is { } parties)
        {
            (exporter, importer, named) = (parties.Exporter, parties.Importer, parties.Named);
            first = Math.Min(first, parties.First);
        }

        if (!named && exporter is not null && before is not null && before.Exporter != importer && !s.Mentions.Exists(m => m.States.Contains(exporter)))
        {
            exporter = before.Exporter;
        }

        if (exporter is null && via is not null)
        {
            // "came by way of Iran": who passes goods on is taken for the seller where nobody else is named.
            (exporter, importer) = (via, before?.Importer ?? StatePairs.Other(via, article));
        }
        else if (exporter is null && before is not null)
        {
            (exporter, importer) = (before.Exporter, before.Importer);
        }

        if (exporter is null || importer is null || exporter == importer)
        {
            return null;
        }

        var (from, to) = (s.ClauseStart(hit.First), s.ClauseLast(hit.First));
        var change = s.HitWithin(Rise, from, to) is { } up ? (Hit: up, Direction: 1) : s.HitWithin(Fall, from, to) is { } down ? (Hit: down, Direction: -1) : (Hit: hit, Direction: 0);
        return new Flow(exporter, importer, via, change.Direction, named, first, Math.Max(hit.Last, change.Hit.Last), change.Hit.First);
    }
}
