using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>
/// Reads shares of trade where owner and partner stand anywhere in the clause: every state is weighed by the hints for "its trade is the whole"
/// and "it is the part".
/// </summary>
internal static class TradeShareParties
{
    private static readonly int Arms = Lexicon.English.Class("arms");
    private static readonly int Trade = Lexicon.English.Class("trade_total");
    private static readonly int Exports = Lexicon.English.Class("trade_export");
    private static readonly int Imports = Lexicon.English.Class("trade_import");
    private static readonly int Sell = Lexicon.English.Class("sell_broad");
    private static readonly int Buy = Lexicon.English.Class("buy_broad");
    private static readonly int Whole = Lexicon.English.Class("whole_word");
    private static readonly int Units = Lexicon.English.Class("goods_unit");
    private static readonly int Goods = Lexicon.English.Class("goods_broad");
    private static readonly int ShareVerb = Lexicon.English.Class("share_verb");
    private static readonly int Portion = Lexicon.English.Class("portion_word");
    private static readonly int Foreign = Lexicon.English.Class("not_trade_share");
    private static readonly int Told = Lexicon.English.Class("dual_use_told");
    private static readonly int Reverse = Lexicon.English.Class("reverse_way");
    private static readonly int Rise = Lexicon.English.Class("rise");
    private static readonly int Fall = Lexicon.English.Class("fall");

    /// <summary>The share that a part of a sentence tells, with the tokens that carry it; null for none.</summary>
    public static (TradeShare Share, int First, int Last, bool Uncertain)? Read(Sentence s, ShareWords part, ArticleReading article)
    {
        var (from, to) = (s.ClauseStart(part.First), s.ClauseLast(part.First));
        if (!(IsOfTrade(s, from, to) || ContinuesShare(s, part, article)) || s.HitsOf(Arms).Any(h => h.First >= from && h.First <= to) || s.HitsOf(Foreign).Any(h => h.First >= from && h.First <= to) || s.HitsOf(Told).Any(h => h.First >= from && h.First <= to && s.HasAny(Rise, Fall)) || IsChange(s, part))
        {
            return null;
        }

        var scores = Scores(s, part, article);
        var owner = scores.Where(x => x.Owner > x.Partner).MaxBy(x => x.Owner);
        var partner = scores.Where(x => x.Partner >= x.Owner && x.State != owner?.State).MaxBy(x => x.Partner);
        owner ??= scores.Where(x => x.State != partner?.State).MaxBy(x => x.Owner);
        if (partner is null && (HasThingAsSubject(s, part) || IsOfTheWorld(s, part, from, to)))
        {
            return null;
        }

        // "ten percent of Australian salt": goods of one state, with no word of trade and nobody they could go to.
        if (partner is null && !s.Hits.Any(h => h.First >= from && h.Last <= to && (h.Class == Trade || h.Class == Exports || h.Class == Imports || h.Class == Whole || h.Class == Sell || h.Class == Buy || h.Class == ShareVerb || h.Class == Reverse)))
        {
            return null;
        }

        var ownerState = owner?.State ?? (partner is null ? null : StatePairs.Other(partner.State, article));
        var partnerState = partner?.State ?? (owner is null ? null : Topical(s, owner.State, article));
        if (ownerState is null || partnerState is null || ownerState == partnerState)
        {
            return null;
        }

        var product = Product.In(s, from, to).Select(p => p.Product).FirstOrDefault();
        var share = new TradeShare(ownerState, partnerState, Flow(s, from, to), part.Share, part.Bound, part.Step, product, StatedTime.For(s, part.First));
        return (share, Math.Min(part.First, owner?.Token ?? int.MaxValue), Math.Max(part.Last, partner?.Token ?? 0), owner is null || partner is null);
    }

    /// <summary>"Jordan imports almost all its energy": bought or sold, but with nobody.</summary>
    private static bool IsOfTheWorld(Sentence s, ShareWords part, int from, int to) =>
        s.Hits.Any(h => (h.Class == Sell || h.Class == Buy) && h.First >= from && h.Last < part.First) && !Contains(s, from, to, "from", "to", "there", "here", "with", "via", "them", "it", "him", "neighbour", "neighbor");

    /// <summary>"for us they make up a scant five percent", "and 13 per cent the other way": goes on about the share told before.</summary>
    private static bool ContinuesShare(Sentence s, ShareWords part, ArticleReading article)
    {
        var clause = s.ClauseOf(part.First);
        if (!s.Hits.Any(h => (h.Class == ShareVerb || h.Class == Reverse) && s.ClauseOf(h.First) == clause) && !s.IsAny(part.First - 1, "is", "are", "was", "were", "only", "barely", "hardly", "scant", "mere", "about", "some"))
        {
            return false;
        }

        var here = s.Quantities.Exists(q => q.Last < part.First && q.Kind is UnitKind.Percent) && s.HasAny(Trade, Exports, Imports);
        return here || (s.Index > 0 && article.Sentences[s.Index - 1] is var before && before.Block == s.Block && before.HasAny(Trade, Exports, Imports) && ShareWords.In(before).Count > 0 && !before.HasAny(Rise, Fall));
    }

    /// <summary>"garments account for 84 percent of all exports": what makes up the part is no state.</summary>
    private static bool HasThingAsSubject(Sentence s, ShareWords part)
    {
        var verb = s.HitsOf(ShareVerb).FirstOrDefault(h => h.Last < part.First && part.First - h.Last <= 4);
        var at = verb is null ? -1 : verb.First - 1;
        while (at > s.First && s.IsAny(at, "now", "still", "alone", "together", "also", "has", "have", "had", "today", "already", "only", "barely", "hardly"))
        {
            at--;
        }

        return at >= s.First && s[at].IsWord && s.MentionAt(at) is null && !s.IsAny(at, "it", "they", "that", "this", "which", "who", "we", "those", "neighbour", "neighbor", "country", "and", "sales", "exports", "imports", "trade", "deliveries", "purchases", "there", "business", "shipments", "other", "latter", "former");
    }

    /// <summary>A partner left out is the one spoken of before, else the other of the article's two.</summary>
    private static State? Topical(Sentence s, State owner, ArticleReading article)
    {
        var topic = TradeTalk.Topic(s, article);
        return topic is not null && topic.Exporter == owner ? topic.Importer : topic is not null && topic.Importer == owner ? topic.Exporter : StatePairs.Other(owner, article);
    }

    private static bool IsOfTrade(Sentence s, int from, int to)
    {
        foreach (var hit in s.Hits)
        {
            if (hit.First >= from && hit.Last <= to && (hit.Class == Trade || hit.Class == Exports || hit.Class == Imports || hit.Class == Whole || hit.Class == Units || hit.Class == Goods || hit.Class == Sell && s.IsAny(from, "of")))
            {
                return true;
            }
        }

        return Product.In(s, from, to).Any() || (s.HitsOf(Sell).Any(h => h.First >= from && h.Last <= to) && Contains(s, from, to, "what", "everything"));
    }

    /// <summary>"rose by a third", "a fifth more than": a change, not a part.</summary>
    private static bool IsChange(Sentence s, ShareWords part)
    {
        var before = BeforeAmount(s, part.First);
        if (s.IsAny(part.Last + 1, "off", "jump", "rise", "drop", "cut", "worse", "better", "points", "discount", "rebate", "times") || (s.IsAny(part.Last + 1, "of") && OfABase(s, part.Last + 2)) || (s.HitAt(Rise, part.Last + 1) ?? s.HitAt(Fall, part.Last + 1)) is { } follows && !s.IsAny(follows.First, "of")
            || (s.IsAny(before, "by") && !s.IsAny(part.Last + 1, "of") && !s.HitsOf(ShareVerb).Any(h => h.Last == before))
            || (s.IsAny(before, "of") && (s.HitAt(Rise, before - 1) ?? s.HitAt(Fall, before - 1)) is not null) || IsPartOfNumber(s, part))
        {
            return true;
        }

        if (s.IsAny(part.First - 1, "up", "down") || (s.IsAny(part.First - 1, "of") && !s.IsAny(part.Last + 1, "of", "in", "are", "is", "were", "was")) || (s.IsAny(part.Last + 1, "of") && s.IsAny(part.Last + 2, "that", "those", "dollars")) || OfAStranger(s, part))
        {
            return true;
        }

        if (s.IsAny(part.Last + 1, "more", "less", "fewer", "higher", "lower", "cheaper", "as", "greater", "larger", "bigger", "above", "below", "over", "better", "worse") || (s.IsAny(part.First - 1, "by") && !s.IsAny(part.Last + 1, "of")))
        {
            return true;
        }

        for (var i = Math.Max(s.First, part.First - 4); i < part.First; i++)
        {
            if ((s.HitAt(Rise, i) is not null || s.HitAt(Fall, i) is not null) && !s.IsAny(i, "meets", "met") && !s.IsAny(part.Last + 1, "of"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"two thirds of their value", "70 percent of the recent average": a part of what it was.</summary>
    private static bool OfABase(Sentence s, int from) => Contains(s, from, Math.Min(s.End - 1, from + 3), "value", "costs", "cost", "price", "pays", "paid", "average", "level", "levels", "peak", "figure", "worth", "record", "target") && !Contains(s, from, Math.Min(s.End - 1, from + 3), "exports", "imports", "trade");

    /// <summary>The token before an amount and the words that hedge it: "by" of "by well over two thirds".</summary>
    private static int BeforeAmount(Sentence s, int first)
    {
        var at = first - 1;
        while (at > s.First && s.IsAny(at, "nearly", "almost", "about", "around", "roughly", "some", "over", "well", "more", "less", "than", "only", "just", "another", "a", "further", "as", "much", "up", "to", "at", "least", "good", "fully"))
        {
            at--;
        }

        return at;
    }

    /// <summary>"two and a half billion", "three and a half times": the fraction belongs to a number before it.</summary>
    private static bool IsPartOfNumber(Sentence s, ShareWords part) =>
        s.IsAny(part.First - 1, "and") && s.Quantities.Exists(q => q.Last == part.First - 2)
        || s.IsAny(part.Last + 1, "billion", "million", "thousand", "times", "trillion")
        || s.Quantities.Exists(q => q.Kind is UnitKind.Money or UnitKind.Factor && q.First <= part.First && part.Last <= q.Last && q.Last > q.First);

    /// <summary>"49 percent of ASML's sales": the whole is of somebody who is no state.</summary>
    private static bool OfAStranger(Sentence s, ShareWords part)
    {
        for (var i = part.Last + 1; i < Math.Min(s.End - 1, part.Last + 6); i++)
        {
            if (s.IsAny(i + 1, "'s") && s[i].Capital && s.MentionAt(i) is null)
            {
                return true;
            }
        }

        return false;
    }

    private static string Flow(Sentence s, int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            if (s.HitAt(Exports, i) is not null || (s.HitAt(Sell, i) is not null && Contains(s, Math.Max(from, i - 6), i, "what", "everything", "all", "which")))
            {
                return "export";
            }

            if (s.HitAt(Imports, i) is not null || s.HitAt(Whole, i) is not null)
            {
                return "import";
            }

            if (s.HitAt(Trade, i) is not null)
            {
                return "";
            }
        }

        return Contains(s, from, to, "to") && !Contains(s, from, to, "from") ? "export" : "import";
    }

    private static List<Weighed> Scores(Sentence s, ShareWords part, ArticleReading article)
    {
        var all = new List<Weighed>();
        var clause = s.ClauseOf(part.First);
        foreach (var mention in s.Mentions)
        {
            if (mention.Kind is not MentionKind.Body && Subjects.StatesOf(mention, article) is [var state] && Grammar.SpeakerOf(s, mention.First) == Grammar.SpeakerOf(s, part.First) && !s.IsAny(mention.First - 1, "than"))
            {
                all.Add(Weigh(s, part, mention, state, s.ClauseOf(mention.First) == clause));
            }
        }

        for (var i = s.First; i < s.End; i++)
        {
            if (s.IsAny(i, "we", "us", "our", "ours") && TradeParties.FirstPerson(s, article) is { } own)
            {
                all.Add(Weigh(s, part, new Mention { First = i, Last = i, Kind = s.IsAny(i, "our") ? MentionKind.Adjective : MentionKind.Pronoun, States = [own] }, own, s.ClauseOf(i) == clause));
            }
        }

        return all;
    }

    private static Weighed Weigh(Sentence s, ShareWords part, Mention m, State state, bool here)
    {
        var (owner, partner) = (0, 0);
        var before = Before(s, m);
        var owns = m.Kind is MentionKind.Adjective || Grammar.IsPossessor(s, m);
        var noun = owns ? HeadBehind(s, m) : 0;
        if (noun == 1)
        {
            owner += 4;
        }
        else if (noun == 2)
        {
            partner += 5;
        }
        else if (noun == 3)
        {
            // "Icelandic cod", "Russian gas": where the part comes from, unless the part is "of" it.
            (owner, partner) = s.IsAny(before, "of") && before > part.Last ? (owner + 2, partner) : (owner, partner + 1);
        }

        if (!owns && InRelative(s, m))
        {
            owner += 4;
        }
        else if (s.IsAny(before, "for", "in") && m.First < part.First && !owns)
        {
            owner += 3;
        }
        else if (s.IsAny(before, "in", "into") && Landed(s, before))
        {
            owner += 3;
        }
        else if (s.IsAny(before, "to", "from", "with", "by", "in", "at", "into", "on", "through", "via", "across") && noun != 1)
        {
            partner += 4;
        }
        else if (s.IsAny(before, "of") && (s.HitAt(Exports, before - 1) ?? s.HitAt(Imports, before - 1) ?? s.HitAt(Trade, before - 1)) is not null)
        {
            owner += 4;
        }

        if (IsPredicate(s, m))
        {
            partner += 4;
        }

        if (!owns && before < m.First && !s.IsAny(before, "to", "from", "with", "by", "in", "of", "for", "at"))
        {
            var verb = NextVerb(s, m);
            owner += verb == 2 ? 3 : 0;
            partner += verb == 1 ? 3 : 0;
        }

        return new Weighed(state, m.First, owner + (here && owner > 0 ? 1 : 0), partner + (here && partner > 0 ? 1 : 0));
    }

    private static int Before(Sentence s, Mention m)
    {
        var at = m.First - 1;
        while (at > s.First && m.First - at < 4 && (s.IsAny(at, "the", "its", "their", "our", "a", "both", "neighbouring", "neighboring", "mainland", "big", "two", "all") || s[at].Lower.EndsWith("ern", StringComparison.Ordinal)))
        {
            at--;
        }

        return at;
    }

    /// <summary>What an owner owns: 1 a whole (trade, exports, needs), 2 a part (share, slice), 3 goods.</summary>
    private static int HeadBehind(Sentence s, Mention m)
    {
        var goods = 0;
        for (var i = m.Last + 1; i < Math.Min(s.End, m.Last + 6); i++)
        {
            if (s.HitAt(Portion, i) is not null)
            {
                return 2;
            }

            if (s.HitAt(Trade, i) is not null || s.HitAt(Exports, i) is not null || s.HitAt(Imports, i) is not null || s.HitAt(Whole, i) is not null)
            {
                return 1;
            }

            if (s.IsAny(i, ",", "to", "from", "in", "with", "of", "is", "are", "was", "for", "by", "which", "that", "has", "have", "comes", "goes"))
            {
                break;
            }

            if (s.HitAt(Goods, i) is not null || Product.In(s, i, Math.Min(i + 2, s.End - 1)).Any(p => p.Hit.First == i))
            {
                goods = 3;
            }
        }

        return goods > 0 ? goods : s.IsAny(m.Last + 1, "importers", "exporters", "refineries", "foreign", "buyers", "industry", "drug") ? 1 : 0;
    }

    /// <summary>"what Tunisia sells", "the gas that Germany imported", "everything we export": the subject of a clause that tells the whole.</summary>
    private static bool InRelative(Sentence s, Mention m)
    {
        var opens = false;
        for (var i = m.First - 1; i >= Math.Max(s.First, m.First - 5); i--)
        {
            opens |= s.IsAny(i, "what", "that", "which", "everything", "whatever", "all") || (s.HitAt(Goods, i) is not null && i == m.First - 1) || (i == m.First - 1 && Product.In(s, Math.Max(s.First, i - 1), i).Any());
        }

        return opens && NextVerb(s, m) > 0 && NextVerb(s, m) < 3;
    }

    /// <summary>"landed in Romania", "eaten in Lesotho": where the whole is used.</summary>
    private static bool Landed(Sentence s, int at) => s.IsAny(at - 1, "landed", "eaten", "burnt", "burned", "used", "consumed", "driven", "worn", "drunk", "sold", "imported", "processed", "refined", "earned") && !s.IsAny(at - 1, "sold", "earned") || (s.IsAny(at - 1, "brought") && s.IsAny(at, "in", "into"));

    /// <summary>"two per cent of their trade is Russian".</summary>
    private static bool IsPredicate(Sentence s, Mention m)
    {
        var at = m.First - 1;
        while (at > s.First && s.IsAny(at, "now", "today", "still", "with", "also", "be"))
        {
            at--;
        }

        return m.Kind is MentionKind.Adjective && s.IsAny(at, "is", "are", "was", "were", "be", "been") && (m.Last + 1 >= s.End || !s[m.Last + 1].IsWord || s.IsAny(m.Last + 1, "today", "now", "and", "or"));
    }

    /// <summary>The next verb behind a state: 1 one whose subject is the part (accounts for, supplies), 2 one whose subject owns the whole (gets, imports, sells), 0 none.</summary>
    private static int NextVerb(Sentence s, Mention m)
    {
        for (var i = m.Last + 1; i < Math.Min(s.End, m.Last + 7); i++)
        {
            if (s.HitAt(ShareVerb, i) is not null || s.IsAny(i, "supplies", "supplied", "provides", "provided", "swallows", "swallowed", "absorbs", "absorbed", "takes", "took", "taking", "buys", "provide", "supply", "meets", "meet", "met", "hold", "holds"))
            {
                return 1;
            }

            if (s.HitAt(Buy, i) is not null || s.HitAt(Sell, i) is not null || s.IsAny(i, "relies", "depends", "earns", "ships", "sends", "sent"))
            {
                return 2;
            }

            if (s.IsAny(i, "is", "are") && s.IsAny(i + 1, "the", "where"))
            {
                return 1;
            }
        }

        return 0;
    }

    private static bool Contains(Sentence s, int from, int to, params ReadOnlySpan<string> words)
    {
        for (var i = from; i <= to; i++)
        {
            if (s.IsAny(i, words))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Weighed(State State, int Token, int Owner, int Partner);
}
