using Entente.Measures;
using Entente.Reading;
using Entente.Wording;

namespace Entente.Claims;

/// <summary>What is said of a level without a sum: that there is hardly any trade, that one side sells more than it buys, or how it compares with another's.</summary>
/// <param name="Flow">Whose trade.</param>
/// <param name="Shape">What is said of it.</param>
/// <param name="Window">When.</param>
internal sealed record Standing(TradeFlow Flow, StandingShape Shape, Window Window);

/// <summary>The ways to say a level without a sum.</summary>
internal enum StandingShape
{
    /// <summary>Next to nothing.</summary>
    Little,

    /// <summary>The first state's sales to the second against its purchases there.</summary>
    Balance,

    /// <summary>Held against the trade of another state.</summary>
    Compared,
}

/// <summary>Reads and judges levels told without a sum.</summary>
internal static class TradeStanding
{
    private static readonly int Little = Lexicon.English.Class("little_trade");
    private static readonly int Surplus = Lexicon.English.Class("balance_noun");
    private static readonly int Compare = Lexicon.English.Class("balance_compare");
    private static readonly int Sell = Lexicon.English.Class("sell_broad");
    private static readonly int Buy = Lexicon.English.Class("buy_broad");
    private static readonly int Total = Lexicon.English.Class("trade_total");
    private static readonly int Export = Lexicon.English.Class("trade_export");
    private static readonly int Arms = Lexicon.English.Class("arms");
    private static readonly int Told = Lexicon.English.Class("dual_use_told");
    private static readonly int Cheap = Lexicon.English.Class("cheap");
    private static readonly int Premium = Lexicon.English.Class("premium");
    private static readonly int Discount = Lexicon.English.Class("discount");
    private static readonly int Import = Lexicon.English.Class("trade_import");
    private static readonly int Units = Lexicon.English.Class("goods_unit");
    private static readonly int Goods = Lexicon.English.Class("goods_broad");
    private static readonly int NotTrade = Lexicon.English.Class("not_trade_share");

    /// <summary>True when a sentence may hold one.</summary>
    public static bool MayBeIn(Sentence s) => s.HasAny(Little, Surplus) || (s.HasAny(Sell, Buy, Export, Import, Total) && (s.HasAny(Units, Goods) || s.Quantities.Exists(q => q.Kind is UnitKind.Factor or UnitKind.Percent))) || ((s.Has(Compare) || s.Has(Surplus)) && s.HasAny(Sell, Buy, Export, Import));

    /// <summary>The levels told without a sum in a sentence, each with the tokens that carry it; denied tells whether words of denial are to be looked for.</summary>
    public static IEnumerable<(Standing Standing, TradeFlow Flow, int First, int Last, int Trigger, bool Denied)> Read(Sentence s, ArticleReading article, IReadOnlyList<TradeFlow> flows)
    {
        if (!MayBeIn(s) || s.HasAny(Arms, Told))
        {
            yield break;
        }

        // A part of a whole is a share, not a balance; a price is no quantity.
        var plain = !s.HasAny(Cheap, Premium, Discount) && !s.Quantities.Exists(q => q.Kind is UnitKind.Percent && !s.IsAny(q.Last + 1, "of") && !s.IsAny(q.Last + 1, "as"));
        if (plain && !s.Quantities.Exists(q => q.Kind is UnitKind.Percent) && Balance(s, article, flows) is { } balance)
        {
            yield return balance;
            yield break;
        }

        if (plain && !s.Quantities.Exists(q => q.Kind is UnitKind.Percent) && Compared(s, article) is { } compared)
        {
            yield return compared;
            yield break;
        }

        if (plain && Relative(s, article, flows) is { } relative)
        {
            yield return relative;
            yield break;
        }

        if (plain && Amount(s, article, flows) is { } amount)
        {
            yield return amount;
            yield break;
        }

        foreach (var hit in s.HitsOf(Little))
        {
            var clause = s.ClauseOf(hit.First);
            var flow = flows.FirstOrDefault(f => s.ClauseOf(f.Head) == clause) ?? Pair(s, hit, article);
            if (flow is not null)
            {
                yield return (new Standing(flow, StandingShape.Little, Window.OfLevel(s, hit.First, article)), flow, Math.Min(flow.First, hit.First), Math.Max(flow.Last, hit.Last), hit.First, false);
                yield break;
            }
        }
    }

    /// <summary>Holds a balance against the record; how little is little, and what others trade, no rule decides.</summary>
    public static Finding Judge(Standing standing, Judging judging)
    {
        var flow = standing.Flow;
        var there = TradeMeasures.Exports(judging.Record, flow.Exporter, flow.Importer);
        var back = TradeMeasures.Exports(judging.Record, flow.Importer, flow.Exporter);
        var year = standing.Window.To;
        var of = there.FirstOrDefault(s => s.In(year) is not null);
        var other = of is null ? null : back.FirstOrDefault(s => s.Dataset == of.Dataset && s.In(year) is not null);
        if (of is null || other is null)
        {
            return new Finding(Verdict.NotCheckable, $"No loaded dataset gives this trade both ways for {year}.") { WouldDecide = "CEPII BACI or UN Comtrade" };
        }

        var reason = standing.Shape is StandingShape.Little ? "No rule says how little trade is little; on record: " : standing.Shape is StandingShape.Compared ? "No rule compares it with the other state's trade; on record: " : "No rule decides the balance told; on record: ";
        return new Finding(Verdict.NotCheckable, $"{reason}{TradeRoles.Owner(flow.Exporter)} exports to {TradeRoles.Named(flow.Importer)} {Numbers.Money(of.In(year)!.Value, of.Currency)} and {TradeRoles.Owner(flow.Importer)} to {TradeRoles.Named(flow.Exporter)} {Numbers.Money(other.In(year)!.Value, other.Currency)} in {year}.")
        {
            Figures =
            [
                judging.Figure($"{TradeRoles.Owner(flow.Exporter)} exports to {TradeRoles.Named(flow.Importer)}", of.In(year), of.Currency, $"{year}", of.Dataset),
                judging.Figure($"{TradeRoles.Owner(flow.Importer)} exports to {TradeRoles.Named(flow.Exporter)}", other.In(year), other.Currency, $"{year}", other.Dataset),
            ],
            Queries = [of.Sql, other.Sql],
        };
    }

    /// <summary>"sells twice as much there as it buys", "a surplus of 70 billion", "for every dollar earned in China, a Chinese firm took eight".</summary>
    private static (Standing, TradeFlow, int, int, int, bool)? Balance(Sentence s, ArticleReading article, IReadOnlyList<TradeFlow> flows)
    {
        Hit? trigger = null;
        if (s.HitsOf(Surplus).FirstOrDefault() is { } noun && (s.IsAny(noun.First, "trade") || flows.Count > 0 || s.HasAny(Total, Export, Import) || (!s.HasAny(NotTrade) && (TradeTalk.Topic(s, article) is not null || With(s)))))
        {
            trigger = noun;
        }
        else if (s.HitsOf(Sell).FirstOrDefault() is { } sells && s.HitsOf(Buy).FirstOrDefault(b => Math.Abs(b.First - sells.First) <= 16 && b.First != sells.First) is { } buys
            && s.HitsOf(Compare).Any(c => c.First > Math.Min(sells.First, buys.First) && c.First < Math.Max(sells.First, buys.First)) && Joined(s, Math.Min(sells.Last, buys.Last), Math.Max(sells.First, buys.First)))
        {
            trigger = sells.First < buys.First ? sells : buys;
        }

        if (trigger is null)
        {
            return null;
        }

        var actor = Grammar.SubjectBefore(s, trigger.First)?.State ?? s.Mentions.Find(m => m.State is not null && m.Kind is not MentionKind.Place)?.State
            ?? (TradeTalk.Topic(s, article) is { } before ? before.Exporter : null);
        var other = s.Mentions.Find(m => m.State is not null && m.State != actor && m.Kind is not MentionKind.Place)?.State ?? (actor is null ? null : StatePairs.Other(actor, article));
        if (actor is null || other is null)
        {
            return null;
        }

        // Who sells more than it buys, or has the surplus, is the exporter of the two.
        var sellsMore = trigger.Class == Surplus ? !s.IsAny(trigger.Last, "deficit", "gap", "imbalance", "shortfall", "red", "loss") : (trigger.Class == Sell) == !FewerAfter(s, trigger);
        var flow = new TradeFlow(trigger.First, trigger.Last, trigger.First, FlowDirection.OneWay, sellsMore ? actor : other, sellsMore ? other : actor, null, Named: false);
        return (new Standing(flow, StandingShape.Balance, Window.OfLevel(s, trigger.First, article)), flow, trigger.First, s.ClauseLast(trigger.First), trigger.First, false);
    }

    /// <summary>"a surplus of 104 billion dollars with China": held against a state.</summary>
    private static bool With(Sentence s) => s.Mentions.Exists(m => m.State is not null && (s.IsAny(m.First - 1, "with", "towards", "against", "to") || (s.IsAny(m.First - 1, "the") && s.IsAny(m.First - 2, "with", "towards", "against", "to"))));

    private static bool FewerAfter(Sentence s, Hit verb)
    {
        for (var i = verb.Last + 1; i < Math.Min(s.End, verb.Last + 8); i++)
        {
            if (s.IsAny(i, "less", "fewer", "half", "fraction"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"than it buys", "as it sells there": a comparison leads from the one verb to the other.</summary>
    private static bool Joined(Sentence s, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (s.IsAny(i, "than", "as", "each", "every") || (s.IsAny(i, "what") && s.Quantities.Exists(q => q.Kind is UnitKind.Factor && q.Last == i - 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Canada ships us four times as much crude as Saudi Arabia", "less to Peru than to Colombia".</summary>
    private static (Standing, TradeFlow, int, int, int, bool)? Compared(Sentence s, ArticleReading article)
    {
        foreach (var verb in s.Hits.Where(h => h.Class == Sell || h.Class == Buy || h.Class == Export || h.Class == Import))
        {
            var compare = s.HitsOf(Compare).FirstOrDefault(c => c.First > verb.First && c.First - verb.First <= 6 && s.ClauseOf(c.First) == s.ClauseOf(verb.First));
            if (compare is null)
            {
                continue;
            }

            for (var i = compare.First; i < Math.Min(s.End, compare.First + 12); i++)
            {
                if (s.IsAny(i, "than", "as") && s.Mentions.Find(m => m.First > i && m.First - i <= 4 && m.State is not null) is { } against && !s.Times.Exists(t => t.First > i && t.First - i <= 3)
                    && TradeParties.Around(s, verb.First, article) is { Named: true } parties && against.State != parties.Exporter && against.State != parties.Importer)
                {
                    var flow = new TradeFlow(verb.First, verb.Last, verb.First, FlowDirection.OneWay, parties.Exporter, parties.Importer, null, Named: true);
                    return (new Standing(flow, StandingShape.Compared, Window.OfLevel(s, verb.First, article)), flow, Math.Min(parties.First, verb.First), against.Last, verb.First, false);
                }
            }
        }

        return null;
    }

    /// <summary>"Indian sales to Bangladesh are eight times that", "is not even a tenth of that", "is only half as big": held against a sum spoken of before.</summary>
    private static (Standing, TradeFlow, int, int, int, bool)? Relative(Sentence s, ArticleReading article, IReadOnlyList<TradeFlow> flows)
    {
        foreach (var quantity in s.Quantities)
        {
            var next = quantity.Last + 1;
            var ofThat = s.IsAny(next, "that", "those") || (s.IsAny(next, "of") && s.IsAny(next + 1, "that", "those", "it")) || (s.IsAny(next, "as") && s.IsAny(next + 1, "much", "big", "large", "many", "high", "great") && !s.IsAny(next + 2, "as"));
            if (quantity.Kind is UnitKind.Factor or UnitKind.Percent && ofThat && flows.LastOrDefault(f => f.Head < quantity.First && s.ClauseOf(f.Head) == s.ClauseOf(quantity.First)) is { } flow)
            {
                return (new Standing(flow, StandingShape.Compared, Window.OfLevel(s, quantity.First, article)), flow, Math.Min(flow.First, quantity.First), next, quantity.First, false);
            }
        }

        return null;
    }

    /// <summary>"bought 80,000 tonnes of cocoa from Ghana", "no Ghanaian oil goes to Italy": so many goods, or none.</summary>
    private static (Standing, TradeFlow, int, int, int, bool)? Amount(Sentence s, ArticleReading article, IReadOnlyList<TradeFlow> flows)
    {
        foreach (var flow in flows.Where(f => f is { Named: true, Direction: FlowDirection.OneWay }))
        {
            var clause = s.ClauseOf(flow.Head);
            if (s.Quantities.Exists(q => q.Kind is UnitKind.Money && s.ClauseOf(q.First) == clause))
            {
                continue;
            }

            if (s.Quantities.Find(q => q.Kind is UnitKind.None or UnitKind.Other && q.Value > 1 && s.ClauseOf(q.First) == clause && s.HitWithin(Units, q.First, Math.Min(s.End - 1, q.Last + 2)) is not null && !s.IsAny(q.First - 1, "to", "of", "in") && !s.IsAny(q.Last + 1, "out", "in", "of")) is { } many)
            {
                return (new Standing(flow, StandingShape.Compared, Window.OfLevel(s, many.First, article)), flow, Math.Min(flow.First, many.First), Math.Max(flow.Last, many.Last), many.First, false);
            }

            var none = Enumerable.Range(s.ClauseStart(flow.Head), s.ClauseLast(flow.Head) - s.ClauseStart(flow.Head) + 1).FirstOrDefault(i => s.IsAny(i, "no", "none") && s.HitWithin(Goods, i, Math.Min(s.End - 1, i + 3)) is not null && !s.IsAny(i + 1, "longer"), -1);
            if (none >= 0)
            {
                return (new Standing(flow, StandingShape.Little, Window.OfLevel(s, none, article)), flow, Math.Min(flow.First, none), flow.Last, none, false);
            }
        }

        return null;
    }

    /// <summary>"the two countries hardly trade", "between them there is practically no trade".</summary>
    private static TradeFlow? Pair(Sentence s, Hit hit, ArticleReading article)
    {
        if (!s.HasAny(Total, Export, Import, Sell, Buy))
        {
            return null;
        }

        var states = s.Mentions.Where(m => m.Kind is not (MentionKind.Place or MentionKind.Body)).SelectMany(m => m.States).Distinct().ToList();
        var pair = states.Count == 2 ? states : states.Count == 1 && StatePairs.Other(states[0], article) is { } other ? [states[0], other] : states.Count == 0 && article.Pair.Count == 2 ? [.. article.Pair] : null;
        return pair is null ? null : new TradeFlow(hit.First, hit.Last, hit.First, FlowDirection.TwoWay, pair[0], pair[1], null, Named: states.Count == 2);
    }
}
