using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>
/// Ranks in other words than "largest partner": comes second, number four, more than any other, no customer buys more, the lion's share.
/// Who is ranked and in whose list is weighed by the hints that each state has around it.
/// </summary>
internal static class TradeRankWords
{
    private static readonly int MoreThanAny = Lexicon.English.Class("rank_more_than_any");
    private static readonly int Position = Lexicon.English.Class("rank_position");
    private static readonly int Bulk = Lexicon.English.Class("rank_bulk");
    private static readonly int List = Lexicon.English.Class("rank_list_noun");
    private static readonly int NotAmong = Lexicon.English.Class("rank_not_among");
    private static readonly int Superlative = Lexicon.English.Class("rank_superlative");
    private static readonly int Ordinal = Lexicon.English.Class("rank_ordinal");
    private static readonly int Market = Lexicon.English.Class("export_market_noun");
    private static readonly int Supplier = Lexicon.English.Class("supplier_noun");
    private static readonly int Partners = Lexicon.English.Class("partner_noun");
    private static readonly int Exports = Lexicon.English.Class("trade_export");
    private static readonly int Imports = Lexicon.English.Class("trade_import");
    private static readonly int Sell = Lexicon.English.Class("sell_broad");
    private static readonly int Buy = Lexicon.English.Class("buy_broad");
    private static readonly int Move = Lexicon.English.Class("move_verb");
    private static readonly int Total = Lexicon.English.Class("trade_total");
    private static readonly int Become = Lexicon.English.Class("become_verb");
    private static readonly int Domain = Lexicon.English.Class("rank_other_domain");
    private static readonly int DualUse = Lexicon.English.Class("dual_use_told");
    private static readonly int Price = Lexicon.English.Class("price_word");
    private static readonly int Dear = Lexicon.English.Class("premium");
    private static readonly int Arms = Lexicon.English.Class("arms");
    private static readonly int RankVerb = Lexicon.English.Class("rank_verb");
    private static readonly int PlaceNoun = Lexicon.English.Class("rank_place_noun");
    private static readonly int More = Lexicon.English.Class("more");

    /// <summary>A rank told in such words.</summary>
    /// <param name="Of">In whose list.</param>
    /// <param name="Partner">Who holds the place.</param>
    /// <param name="Place">The place, from 1.</param>
    /// <param name="AtMost">True for "among the first".</param>
    /// <param name="Flow">total, export or import, seen from the list's state.</param>
    /// <param name="Negated">True when the place is denied.</param>
    /// <param name="First">First token.</param>
    /// <param name="Last">Last token.</param>
    /// <param name="Trigger">The words of rank.</param>
    internal sealed record Told(State Of, State Partner, int Place, bool AtMost, string Flow, bool Negated, int First, int Last, int Trigger);

    /// <summary>The ranks told in a sentence, one a clause and holder.</summary>
    public static IEnumerable<Told> Read(Sentence s, ArticleReading article)
    {
        if (!MayBeIn(s, article))
        {
            yield break;
        }

        Told? last = null;
        var taken = new HashSet<(int Clause, State Partner)>();
        foreach (var place in RankPlace.In(s))
        {
            var hit = new Hit(ClassOf(place.Shape), place.First, place.Last);
            var superlative = place.Shape is RankShape.Place && s.HitAt(Superlative, place.Last) is not null && s.HitAt(Position, place.First) is null;
            if ((superlative && !NounBehind(s, hit) && !Elliptic(s, place)) || !IsOfTrade(s, hit, place, article) || Parties(s, hit, article, last) is not { } parties || !taken.Add((s.ClauseOf(hit.First), parties.Partner)))
            {
                continue;
            }

            var number = place.Place > 0 ? place.Place : PlaceOf(s, hit);
            var among = place.Shape is RankShape.NotAmong || s.HitWithin(NotAmong, s.ClauseStart(hit.First), s.ClauseLast(hit.First)) is not null;
            var negated = place.Shape is RankShape.Place or RankShape.NotAmong && (s.HitWithin(NotAmong, s.ClauseStart(hit.First), s.ClauseLast(hit.First)) is not null || Grammar.IsNegated(s, hit.First, 8));
            last = new Told(parties.Of, parties.Partner, number, among, FlowOf(s, hit), negated, Math.Min(parties.First, hit.First), Math.Max(parties.Last, hit.Last), hit.First);
            yield return last;
        }
    }

    /// <summary>"..., followed by Russia": the next place; "..., after the United States": the place before, where only one is left.</summary>
    public static IEnumerable<Told> Neighbours(Sentence s, State of, State partner, int place, int trigger)
    {
        for (var i = trigger; i < s.End; i++)
        {
            var next = s.IsAny(i, "followed") && s.IsAny(i + 1, "by");
            var previous = place == 2 && (s.IsAny(i, "after", "behind") || (s.IsAny(i, "by", "to") && s.IsAny(i - 1, "only")));
            if ((next || previous) && s.Mentions.Find(m => m.First > i && m.First - i <= 4 && m.State is not null && m.Kind is not MentionKind.Pronoun) is { State: { } other } mention && other != of && other != partner)
            {
                yield return new Told(of, other, next ? place + 1 : 1, AtMost: false, "total", Negated: false, i, mention.Last, i);
                yield break;
            }
        }
    }

    /// <summary>A cheap question that spares the others: something of trade here, or a rank spoken of right before.</summary>
    private static bool MayBeIn(Sentence s, ArticleReading article) =>
        s.HasAny(MoreThanAny, Position, Bulk, NotAmong, Superlative, Ordinal, RankVerb, PlaceNoun)
        && (s.HasAny(Exports, Imports, Total, Market, Supplier, Partners, List, Sell, Buy) || Before(s, article) is not null)
        || (s.HasAny(Sell, Buy, Exports, Imports, Total) && s.Has(More));

    /// <summary>The sentence before in the same paragraph where it speaks of partners.</summary>
    private static Sentence? Before(Sentence s, ArticleReading article) =>
        s.Index > 0 && article.Sentences[s.Index - 1] is var before && before.Block == s.Block && before.HasAny(Market, Supplier, Partners) ? before : null;

    private static int ClassOf(RankShape shape) => shape switch { RankShape.MoreThanAny => MoreThanAny, RankShape.Bulk => Bulk, RankShape.NotAmong => NotAmong, _ => Position };

    /// <summary>"in South Asia, Bangladesh is India's biggest": the noun was said before.</summary>
    private static bool Elliptic(Sentence s, RankPlace place)
    {
        var next = place.Last + 1;
        var owned = s.IsAny(place.First - 1, "'s", "'", "its", "their", "our", "the");
        return place.Complete || (owned && (next >= s.End || !s[next].IsWord));
    }

    private static bool NounBehind(Sentence s, Hit hit)
    {
        for (var i = hit.Last + 1; i < Math.Min(s.End, hit.Last + 4); i++)
        {
            if (s.HitAt(Market, i) is not null || s.HitAt(Supplier, i) is not null || s.HitAt(Partners, i) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfTrade(Sentence s, Hit hit, RankPlace place, ArticleReading article)
    {
        if (s.HasAny(Domain, Arms, DualUse) || (hit.Class == MoreThanAny && s.HasAny(Price, Dear)))
        {
            return false;
        }

        if (hit.Class == MoreThanAny && !s.HasAny(Sell, Buy, Exports, Imports, Total, List))
        {
            return false;
        }

        var trades = s.HasAny(Exports, Imports, Total, Market, Supplier, Partners, List) || ((s.Has(Sell) || s.Has(Buy) || s.Has(Move)) && (hit.Class == MoreThanAny || Product.In(s, s.First, s.End - 1).Any()));
        return trades || (hit.Class == Position && Before(s, article) is not null) || (place.Complete && place.Shape is RankShape.MoreThanAny);
    }

    private static string FlowOf(Sentence s, Hit hit)
    {
        var (from, to) = (s.ClauseStart(hit.First), s.ClauseLast(hit.First));
        return s.HitWithin(Partners, from, to) is not null ? "total"
            : s.HitWithin(Supplier, from, to) is not null || s.HitWithin(Imports, from, to) is not null ? "import"
            : s.HitWithin(Market, from, to) is not null || s.HitWithin(Exports, from, to) is not null ? "export" : "total";
    }

    private static int PlaceOf(Sentence s, Hit hit)
    {
        for (var i = hit.First - 1; i <= Math.Min(s.End - 1, hit.Last + 1); i++)
        {
            if (i >= s.First && (NumberWords.English.Ordinal(s[i]) ?? (s.IsAny(i - 1, "number", "place") ? NumberWords.English.ValueOf(s[i], NumberWordKind.Cardinal) is { } n ? (int)n : null : null)) is { } place and > 0)
            {
                return place;
            }
        }

        return hit.Class == NotAmong && s.Quantities.Find(q => q.First > hit.First && q.Kind is UnitKind.None or UnitKind.Other && q.Value is > 1 and < 60) is { } count ? (int)count.Value : 1;
    }

    private static (State Of, State Partner, int First, int Last)? Parties(Sentence s, Hit hit, ArticleReading article, Told? last)
    {
        var clause = s.ClauseOf(hit.First);
        var weighed = new List<(State State, int Token, int Of, int Partner)>();
        foreach (var m in s.Mentions)
        {
            if (m.Kind is not (MentionKind.Body or MentionKind.Place) && Subjects.StatesOf(m, article) is [var state] && (s.ClauseOf(m.First) == clause || m.First < hit.First || m.First - hit.Last <= 8) && Grammar.SpeakerOf(s, m.First) == Grammar.SpeakerOf(s, hit.First))
            {
                var (of, partner) = Weigh(s, m, hit);

                // "The Islamic Republic is fifth on the list of its partners": whose list it is, is not the one on it.
                var itself = m.Kind is MentionKind.Pronoun && of > partner && s.Mentions.Exists(x => x.First < m.First && x.State == state && x.Kind is not MentionKind.Pronoun && s.ClauseOf(x.First) == s.ClauseOf(m.First) && !Grammar.IsPossessor(s, x));
                weighed.Add((itself ? StatePairs.Other(state, article) ?? state : state, m.First, of, partner));
            }
        }

        for (var i = s.First; i < s.End; i++)
        {
            if (s.IsAny(i, "we", "us", "our") && TradeParties.FirstPerson(s, article) is { } own)
            {
                weighed.Add((own, i, s.IsAny(i, "our") || hit.Class == MoreThanAny ? 4 : 1, s.IsAny(i, "our") ? 0 : 2));
            }
        }

        if (weighed.Count == 0)
        {
            return null;
        }

        var of0 = weighed.Where(w => w.Of > w.Partner).OrderByDescending(w => w.Of).ToList();
        var partner0 = weighed.Where(w => w.Partner >= w.Of && w.Partner > 0 && (of0.Count == 0 || w.State != of0[0].State)).OrderByDescending(w => w.Partner).ToList();
        // "..., and the Chinese have climbed to number two": in the list that was spoken of before.
        if (last is not null && !weighed.Exists(w => w.Of >= 3 && s.ClauseOf(w.Token) == clause) && partner0.Find(w => s.ClauseOf(w.Token) == clause && w.State != last.Of) is { State: not null } next)
        {
            return (last.Of, next.State, next.Token, next.Token);
        }

        var of1 = of0.Count > 0 ? of0[0].State : partner0.Count > 0 ? StatePairs.Other(partner0[0].State, article) ?? TopicExporter(s, partner0[0].State, article) ?? weighed.Find(w => w.State != partner0[0].State).State : null;
        var partner1 = partner0.Count > 0 ? partner0[0].State : of1 is null ? null : weighed.Find(w => w.State != of1).State ?? StatePairs.Other(of1, article);
        return of1 is null || partner1 is null || of1 == partner1 ? null : (of1, partner1, weighed.Min(w => w.Token), weighed.Max(w => w.Token));
    }

    private static State? TopicExporter(Sentence s, State partner, ArticleReading article) =>
        TradeTalk.Topic(s, article) is { Direction: FlowDirection.OneWay } topic ? topic.Exporter == partner ? topic.Importer : topic.Exporter : null;

    private static (int Of, int Partner) Weigh(Sentence s, Mention m, Hit hit)
    {
        var at = m.First - 1;
        while (at > s.First && s.IsAny(at, "the", "its", "their", "a", "neighbouring", "giant"))
        {
            at--;
        }

        var owns = m.Kind is MentionKind.Adjective || Grammar.IsPossessor(s, m);
        if (owns && ListBehind(s, m))
        {
            return (5, 0);
        }

        if (hit.Class == MoreThanAny)
        {
            return InMoreThanAny(s, m, hit, at);
        }

        if (hit.Class == Bulk)
        {
            return s.IsAny(at, "to", "in", "from", "by") ? (0, 5) : owns ? (3, 0) : s.IsAny(at, "of", "for") ? (3, 0) : (2, 1);
        }

        // "those who supply Guatemala", "ahead of the Soviet Union, Britain and Germany"
        if ((s.HitAt(Sell, at) ?? s.HitAt(Buy, at)) is not null && m.First < hit.First)
        {
            return (4, 0);
        }

        if (InListBehind(s, at, hit))
        {
            return (0, 0);
        }

        if (s.IsAny(at, "for", "of", "to") || s.IsAny(at, "from", "seen"))
        {
            return s.IsAny(at, "of") && s.HitAt(Position, at - 1) is not null ? (0, 1) : (4, 0);
        }

        if (s.IsAny(at, "in") && m.First < hit.First)
        {
            return (3, 0);
        }

        if (s.IsAny(at, "behind", "after", "before", "than", "and"))
        {
            return (0, s.IsAny(at, "and") ? 1 : 0);
        }

        // The subject of "is", "comes", "ranks"; or what follows "is".
        var predicate = s.HitWithin(Become, Math.Max(s.First, m.First - 3), m.First - 1) is not null && m.First > hit.First;
        return predicate ? (0, 4) : m.First < hit.First ? (1, 3) : (0, 2);
    }

    private static bool InListBehind(Sentence s, int at, Hit hit)
    {
        for (var i = at; i >= Math.Max(s.First, at - 9); i--)
        {
            if (s.IsAny(i, "of") && s.IsAny(i - 1, "ahead"))
            {
                return true;
            }

            if (!s.IsAny(i, ",", "and", "even", "the", "or", "of") && s.MentionAt(i) is null)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"X does more business with Y than with any other": X's list; "Y buys more from X than anyone else", "no country buys more from X than Y": X's list too.</summary>
    private static (int Of, int Partner) InMoreThanAny(Sentence s, Mention m, Hit hit, int at)
    {
        var byObject = s.HitWithin(MoreThanAny, s.First, s.End - 1) is { } words && ContainsAny(s, words.First, words.Last + 1, "with", "from", "to", "in") || s.IsAny(hit.First, "no", "unbeatable") && s.IsAny(hit.First, "no");
        var negatedSubject = ContainsAny(s, s.ClauseStart(hit.First), hit.First, "no", "nobody", "nowhere");
        var afterThan = m.First > hit.First && (s.IsAny(at, "than") || ContainsAny(s, hit.Last, m.First, "than"));
        if (afterThan)
        {
            return (0, 5);
        }

        if (s.IsAny(at, "with", "from", "to", "in"))
        {
            return negatedSubject ? (5, 0) : byObject ? (0, 4) : (4, 0);
        }

        return byObject || negatedSubject ? (4, 0) : (0, 4);
    }

    private static bool ListBehind(Sentence s, Mention m)
    {
        for (var i = m.Last + 1; i < Math.Min(s.End, m.Last + 7); i++)
        {
            if (s.IsAny(i, ",", "is", "are", "was", "to", "from", "for", "in", "of", "comes", "has", "own", "as"))
            {
                return false;
            }

            if (s.HitAt(List, i) is not null || s.HitAt(Market, i) is not null || s.HitAt(Supplier, i) is not null || s.HitAt(Partners, i) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsAny(Sentence s, int from, int to, params ReadOnlySpan<string> words)
    {
        for (var i = from; i <= Math.Min(to, s.End - 1); i++)
        {
            if (s.IsAny(i, words))
            {
                return true;
            }
        }

        return false;
    }
}
