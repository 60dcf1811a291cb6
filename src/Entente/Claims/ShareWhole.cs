using Entente.Reading;

namespace Entente.Claims;

/// <summary>What a part is a part of: trade or goods, or something else altogether (votes, workers, a budget).</summary>
internal static class ShareWhole
{
    private const int Reach = 8;
    private static readonly int Trade = Lexicon.English.Class("trade_total");
    private static readonly int Exports = Lexicon.English.Class("trade_export");
    private static readonly int Imports = Lexicon.English.Class("trade_import");
    private static readonly int Sell = Lexicon.English.Class("sell_broad");
    private static readonly int Buy = Lexicon.English.Class("buy_broad");
    private static readonly int Move = Lexicon.English.Class("move_verb");
    private static readonly int Units = Lexicon.English.Class("goods_unit");
    private static readonly int Goods = Lexicon.English.Class("goods_broad");
    private static readonly int Everything = Lexicon.English.Class("everything_word");
    private static readonly int Whole = Lexicon.English.Class("whole_word");
    private static readonly int Share = Lexicon.English.Class("share_verb");

    /// <summary>True where the whole is trade or goods.</summary>
    public static bool IsTrade(Sentence s, ShareWords part)
    {
        var of = part.Last + 1;
        while (s.IsAny(of, "or", "so", "share", "slice", "portion", "part"))
        {
            of++;
        }

        if (s.IsAny(of, "of"))
        {
            return Names(s, of + 1, Phrase(s, of + 1));
        }

        // "seven out of ten barrels", "almost all its gas": what is counted stands in the part or right behind it.
        if (Names(s, part.First, Math.Min(s.End - 1, part.Last + 4)))
        {
            return true;
        }

        // "a quarter goes to Chile", "its share is 12 percent": a verb of trade beside it, and trade in the clause.
        var (from, to) = (s.ClauseStart(part.First), s.ClauseLast(part.First));
        var verb = false;
        for (var i = Math.Max(from, part.First - 6); i <= Math.Min(to, part.Last + 6); i++)
        {
            verb |= s.HitAt(Sell, i) is not null || s.HitAt(Buy, i) is not null || s.HitAt(Move, i) is not null || s.HitAt(Share, i) is not null || s.IsAny(i, "is", "are", "was", "were", "share", "portion");
        }

        return verb && s.Hits.Any(h => (h.Class == Trade || h.Class == Exports || h.Class == Imports || h.Class == Whole || h.Class == Goods || h.Class == Units) && h.First >= from && h.Last <= to);
    }

    /// <summary>The last token of the phrase that begins here: up to a comma, a verb or another preposition than "of".</summary>
    private static int Phrase(Sentence s, int from)
    {
        var to = from;
        while (to + 1 < s.End && to - from < Reach && !s.IsAny(to + 1, ",", ";", ":", "(", "–", "is", "are", "was", "were", "goes", "go", "went", "comes", "come", "came", "and", "but"))
        {
            to++;
        }

        return to;
    }

    private static bool Names(Sentence s, int from, int to) =>
        Product.In(s, from, to).Any() || s.HitWithin(Trade, from, to) is not null || s.HitWithin(Exports, from, to) is not null || s.HitWithin(Imports, from, to) is not null
        || s.HitWithin(Goods, from, to) is not null || s.HitWithin(Units, from, to) is not null || s.HitWithin(Whole, from, to) is not null
        || ((s.HitWithin(Everything, from, to) is not null || s.IsAny(from, "the", "their", "its")) && (s.HitWithin(Sell, from, to) is not null || s.HitWithin(Buy, from, to) is not null));
}
