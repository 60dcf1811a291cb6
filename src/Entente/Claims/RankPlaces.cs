using Entente.Reading;

namespace Entente.Claims;

/// <summary>How words tell a rank.</summary>
internal enum RankShape
{
    /// <summary>A place: "comes third", "number two", "the top spot", "is India's biggest".</summary>
    Place,

    /// <summary>More than any other: "no country buys more", "sells most", "nobody takes as much".</summary>
    MoreThanAny,

    /// <summary>The greater part: "mostly from China".</summary>
    Bulk,

    /// <summary>Not among the first.</summary>
    NotAmong,
}

/// <summary>Words of rank in a sentence, put together from ordinals, superlatives, numbers and verbs of rank.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="Place">The place, from 1; 0 where the words around it tell.</param>
/// <param name="Shape">How it is told.</param>
/// <param name="Complete">True where the words alone speak of a rank in trade, so that no noun has to follow.</param>
internal sealed record RankPlace(int First, int Last, int Place, RankShape Shape, bool Complete)
{
    private const int VerbReach = 4;
    private static readonly int Superlative = Lexicon.English.Class("rank_superlative");
    private static readonly int MoreThanAny = Lexicon.English.Class("rank_more_than_any");
    private static readonly int Position = Lexicon.English.Class("rank_position");
    private static readonly int Bulk = Lexicon.English.Class("rank_bulk");
    private static readonly int NotAmong = Lexicon.English.Class("rank_not_among");
    private static readonly int Noun = Lexicon.English.Class("rank_place_noun");
    private static readonly int Verb = Lexicon.English.Class("rank_verb");
    private static readonly int Sell = Lexicon.English.Class("sell_broad");
    private static readonly int Buy = Lexicon.English.Class("buy_broad");
    private static readonly int Total = Lexicon.English.Class("trade_total");

    /// <summary>The words of rank in a sentence, in order.</summary>
    public static List<RankPlace> In(Sentence s)
    {
        var found = new List<RankPlace>();
        foreach (var hit in s.Hits)
        {
            if (hit.Class == MoreThanAny || hit.Class == Position || hit.Class == Bulk || hit.Class == NotAmong)
            {
                found.Add(new RankPlace(hit.First, hit.Last, 0, hit.Class == MoreThanAny ? RankShape.MoreThanAny : hit.Class == Bulk ? RankShape.Bulk : hit.Class == NotAmong ? RankShape.NotAmong : RankShape.Place, Complete: false));
            }
        }

        for (var i = s.First; i < s.End; i++)
        {
            if (!found.Exists(f => f.First <= i && i <= f.Last) && At(s, i) is { } place)
            {
                found.Add(place);
                i = place.Last;
            }
        }

        found.Sort((a, b) => a.First.CompareTo(b.First));
        return found;
    }

    private static RankPlace? At(Sentence s, int i)
    {
        if (s.IsAny(i, "no", "nobody", "none", "nowhere", "hardly"))
        {
            return NoneMore(s, i);
        }

        if (s.IsAny(i, "among", "in", "into", "inside", "within", "amongst") && s.IsAny(i + 1, "the", "our", "its") && s.IsAny(i + 2, "first", "top", "leading") && Cardinal(s, i + 3) is { } first and > 1)
        {
            return new RankPlace(i, i + 3, first, RankShape.NotAmong, Complete: false);
        }

        if (s.IsAny(i, "ahead", "outside") && s.IsAny(i + 1, "of", "the") && s.Mentions.Exists(m => m.First > i && m.First - i <= 4 && m.State is not null))
        {
            return new RankPlace(i, i + 1, 1, RankShape.Place, Complete: false);
        }

        if (s.IsAny(i, "most") && (Trades(s, i - 1) || Trades(s, i - 2)) && (!s.IsAny(i - 1, "the") || s.IsAny(i + 1, ",", ".", "from", "to", "of", "business")))
        {
            return new RankPlace(i, i, 1, RankShape.MoreThanAny, Complete: true);
        }

        if (NumberWords.English.Ordinal(s[i]) is { } ordinal and > 0 and <= 40)
        {
            return OrdinalAt(s, i, ordinal);
        }

        if (s.IsAny(i, "number", "no", "nr", "rank", "place", "position") && Cardinal(s, i + 1) is { } number && !s.IsAny(i + 2, "of", "percent"))
        {
            return new RankPlace(i, i + 1, number, RankShape.Place, s.IsAny(i, "rank", "place", "position"));
        }

        return s.HitAt(Superlative, i) is { } best && best.First == i ? SuperlativeAt(s, best) : null;
    }

    /// <summary>"comes third", "the second place", "is sixth on the list", "the first place is occupied by Russia, the second by Ukraine".</summary>
    private static RankPlace? OrdinalAt(Sentence s, int i, int place)
    {
        var next = i + 1;
        if (s.HitAt(Noun, next) is { } noun && noun.First == next)
        {
            return new RankPlace(i, noun.Last, place, RankShape.Place, Complete: true);
        }

        var ends = next >= s.End || (!s[next].IsWord && !s.IsAny(next, "-")) || s.IsAny(next, "in", "among", "behind", "after", "on", "with", "for", "as", "only", "by", "here", "there", "now", "overall", "followed", "from", "ahead", "and", "but", "is", "are", "was");
        if (!ends || s.Times.Exists(t => t.First <= i && i <= t.Last) || s.Quantities.Exists(q => q.First <= i && i <= q.Last && q.First < q.Last))
        {
            return null;
        }

        var bySecond = s.IsAny(i - 1, "the") && s.IsAny(next, "by", "is");
        return bySecond || VerbBefore(s, i) ? new RankPlace(i, i, place, RankShape.Place, Complete: false) : null;
    }

    private static bool VerbBefore(Sentence s, int i)
    {
        for (var k = i - 1; k >= Math.Max(s.First, i - VerbReach); k--)
        {
            if (s.HitAt(Verb, k) is not null)
            {
                return true;
            }

            if (s.IsAny(k, ",", ";", "the", "a", "of", "for"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"is India's biggest", "the largest of all": a superlative with nothing behind it; one with a noun is read from that noun.</summary>
    private static RankPlace? SuperlativeAt(Sentence s, Hit best)
    {
        var next = best.Last + 1;
        if (s.HitAt(Noun, next) is { } noun && noun.First == next)
        {
            return new RankPlace(best.First, noun.Last, Before(s, best.First), RankShape.Place, Complete: true);
        }

        return new RankPlace(best.First, best.Last, Before(s, best.First), RankShape.Place, Complete: false);
    }

    /// <summary>"second-largest", "third biggest": the ordinal before a superlative is the place.</summary>
    private static int Before(Sentence s, int at)
    {
        var before = s.IsAny(at - 1, "-") ? at - 2 : at - 1;
        return before >= s.First && NumberWords.English.Ordinal(s[before]) is { } place and > 0 ? place : 1;
    }

    /// <summary>"no country takes more of Kenya's exports than Uganda", "nobody sells the Chinese as much copper", "no better customer".</summary>
    private static RankPlace? NoneMore(Sentence s, int i)
    {
        var clause = s.ClauseOf(i);
        for (var k = i + 1; k < Math.Min(s.End, i + 14) && s.ClauseOf(k) == clause; k++)
        {
            if (s.IsAny(k, "more", "bigger", "larger", "better", "greater", "higher", "so", "as") && !s.IsAny(k - 1, "no") && !s.IsAny(i + 1, "more", "longer"))
            {
                var compared = s.IsAny(k, "so", "as") ? s.IsAny(k + 1, "much", "many", "large", "big", "good") : Contains(s, k, "than") || s.IsAny(i, "nobody") || s.IsAny(i + 1, "one", "other", "country", "state", "nation", "customer", "supplier", "partner", "economy");
                return compared && !s.IsAny(i + 1, "way", "doubt", "less") ? new RankPlace(i, k, 1, RankShape.MoreThanAny, Complete: false) : null;
            }
        }

        return null;
    }

    private static bool Trades(Sentence s, int token) => token >= s.First && (s.HitAt(Sell, token) is not null || s.HitAt(Buy, token) is not null || s.HitAt(Total, token) is not null || s.IsAny(token, "does", "do", "did"));

    private static int? Cardinal(Sentence s, int token) =>
        token >= s.End ? null
        : NumberWords.English.ValueOf(s[token], NumberWordKind.Cardinal) is { } word and >= 1 and <= 40 ? (int)word
        : s[token].Kind is TokenKind.Number && int.TryParse(s[token].Lower, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 40 ? number
        : null;

    private static bool Contains(Sentence s, int from, string word)
    {
        for (var i = from; i < s.End; i++)
        {
            if (s.IsAny(i, word))
            {
                return true;
            }
        }

        return false;
    }
}
