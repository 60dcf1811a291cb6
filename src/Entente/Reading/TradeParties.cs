using Entente.States;

namespace Entente.Reading;

/// <summary>Who sells to whom around a word, told by every hint that the sentence gives of a state's part.</summary>
/// <param name="Exporter">The seller.</param>
/// <param name="Importer">The buyer.</param>
/// <param name="First">First token that names one of them.</param>
/// <param name="Last">Last token that names one of them.</param>
/// <param name="Named">False where one of them is not in the sentence and follows from the article.</param>
internal sealed record TradeParties(State Exporter, State Importer, int First, int Last, bool Named)
{
    private const int Clear = 3;
    private static readonly object FirstPersonKey = new();
    private static readonly Lexicon Words = Lexicon.English;
    private static readonly int Export = Words.Class("trade_export");
    private static readonly int Import = Words.Class("trade_import");
    private static readonly int Sell = Words.Class("sell_broad");
    private static readonly int Buy = Words.Class("buy_broad");
    private static readonly int Move = Words.Class("move_verb");
    private static readonly int BuyerNoun = Words.Class("buyer_noun");
    private static readonly int SellerNoun = Words.Class("seller_noun");
    private static readonly int Goods = Words.Class("goods_broad");
    private static readonly int Origin = Words.Class("goods_origin");
    private static readonly int DualUse = Words.Class("dual_use");
    private static readonly int Auxiliary = Words.Class("be_verb");

    /// <summary>The two parties around a token; null where the sentence and the article do not tell them.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="token">The word that carries the statement.</param>
    /// <param name="article">The article, for a party that the sentence leaves out.</param>
    /// <param name="context">A flow spoken of before, whose parties may be meant; null for none.</param>
    /// <param name="except">A state that is neither, such as the one that goods pass through; null for none.</param>
    public static TradeParties? Around(Sentence s, int token, ArticleReading article, TradeFlow? context = null, State? except = null)
    {
        var roles = Roles(s, token, article);
        roles.RemoveAll(r => r.State == except);
        var seller = Best(roles, sells: true, except: null);
        var buyer = Best(roles, sells: false, except: seller?.State);
        if (seller is not null && buyer is null && roles.Exists(r => r.State == seller.State && r.Buy >= r.Sell) && Best(roles, sells: true, seller.State) is { } otherSeller)
        {
            (seller, buyer) = (otherSeller, seller);
        }

        // A state with no part of its own is the other one.
        buyer ??= seller is null ? null : roles.Find(r => r.State != seller.State && r is { Sell: 0, Buy: 0, Idle: true });
        seller ??= buyer is null ? null : roles.Find(r => r.State != buyer.State && r is { Sell: 0, Buy: 0, Idle: true });
        if (seller is null && buyer is null)
        {
            return null;
        }

        var exporter = seller?.State ?? Other(s, buyer!.State, article, context) ?? Home(s, token, buyer!.State, article, context, exports: true);
        var importer = buyer?.State ?? Other(s, seller!.State, article, context) ?? Home(s, token, seller!.State, article, context, exports: false);
        return exporter is null || importer is null || exporter == importer ? null : new TradeParties(
            exporter,
            importer,
            Math.Min(seller?.Token ?? int.MaxValue, buyer?.Token ?? int.MaxValue),
            Math.Max(seller?.Token ?? 0, buyer?.Token ?? 0),
            seller is not null && buyer is not null);
    }

    /// <summary>The state that "we", "us" and "our" stand for: the other of the article's two where one is named beside it, else the one that "we" mostly is in the article.</summary>
    public static State? FirstPerson(Sentence s, ArticleReading article) =>
        article.Pair.Count < 2 ? null : BesideNamed(s, article) ?? article.Sentences[0].Once(FirstPersonKey, _ => new Usual(UsualFirstPerson(article))).State;

    private static State? BesideNamed(Sentence s, ArticleReading article)
    {
        var named = s.Mentions.Where(m => m.States.Count == 1 && m.Kind is not MentionKind.Place && Grammar.SpeakerOf(s, m.First) is not null == s.Attributions.Count > 0).Select(m => m.States[0]).Distinct().ToList();
        return named.Find(article.Pair.Contains) is { } one ? StatePairs.Other(one, article) : null;
    }

    private static State? UsualFirstPerson(ArticleReading article)
    {
        var votes = new Dictionary<State, int>();
        foreach (var sentence in article.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (sentence.IsAny(i, "we", "us", "our") && BesideNamed(sentence, article) is { } state)
                {
                    votes[state] = votes.GetValueOrDefault(state) + 1;
                    break;
                }
            }
        }

        return votes.Count == 0 ? article.Pair[0] : votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key.Iso3, StringComparer.Ordinal).First().Key;
    }

    /// <summary>Whom "we" usually is in an article.</summary>
    private sealed record Usual(State? State);

    private static List<Part> Roles(Sentence s, int token, ArticleReading article)
    {
        var parts = new List<Part>();
        var clause = s.ClauseOf(token);
        foreach (var mention in s.Mentions)
        {
            if (mention.Kind is MentionKind.Body || Subjects.StatesOf(mention, article) is not [var state] || IsSpeaker(s, mention, token) || IsCompared(s, mention))
            {
                continue;
            }

            var (sell, buy) = Score(s, mention, token);
            var weight = s.ClauseOf(mention.First) == clause ? 2 : 1;
            var idle = mention.Kind is not (MentionKind.Place or MentionKind.Person);
            parts.Add(new Part(state, mention.First, sell * weight, buy * weight, idle));
        }

        for (var i = s.First; i < s.End; i++)
        {
            if (s.IsAny(i, "we", "us", "our") && FirstPerson(s, article) is { } own)
            {
                var mention = new Mention { First = i, Last = i, Kind = s.IsAny(i, "our") ? MentionKind.Adjective : MentionKind.Pronoun, States = [own] };
                var (sell, buy) = Score(s, mention, token);
                parts.Add(new Part(own, i, sell * 2, buy * 2, Idle: true));
            }
        }

        return parts;
    }

    private static Part? Best(List<Part> parts, bool sells, State? except)
    {
        Part? best = null;
        foreach (var part in parts)
        {
            var (own, other) = sells ? (part.Sell, part.Buy) : (part.Buy, part.Sell);
            if (part.State != except && own > other && (best is null || own > (sells ? best.Sell : best.Buy)))
            {
                best = part;
            }
        }

        return best;
    }

    private static (int Sell, int Buy) Score(Sentence s, Mention m, int token)
    {
        var at = m.First - 1;
        while (at > s.First && m.First - at < 4 && (s.IsAny(at, "the", "its", "their", "our", "a", "both", "neighbouring", "neighboring", "mainland", "nearby", "northern", "southern", "eastern", "western", "then", "all") || s[at].Lower.EndsWith("most", StringComparison.Ordinal)))
        {
            at--;
        }

        var noun = HeadAfter(s, m);
        if (s.HitAt(Origin, at) is { } made && made.Last == at)
        {
            return (Clear, 0);
        }

        if (s.IsAny(at, "to", "into", "towards", "toward", "onto"))
        {
            // "exports to Chinese ports", "sold to Russian factories"; "to Kazakh importers' goods" is rare.
            return s.HitAt(Move, at + 1) is not null ? (0, 0) : (0, Clear);
        }

        if (s.IsAny(at, "from") || (s.IsAny(at, "of") && s.IsAny(at - 1, "out")))
        {
            return (Clear, 0);
        }

        if (s.IsAny(at, "by"))
        {
            return LastTradeWord(s, at) switch { 1 => (Clear, 0), 2 => (0, Clear), _ => (0, 0) };
        }

        if (s.IsAny(at, "in", "at"))
        {
            return LastTradeWord(s, at) switch { 1 => (0, 2), 2 => (2, 0), _ => noun == 4 ? (0, 2) : (0, 0) };
        }

        if (s.IsAny(at, "via", "through", "across", "over", "than", "with", "between", "among"))
        {
            return (0, 0);
        }

        var owns = m.Kind is MentionKind.Adjective || Grammar.IsPossessor(s, m) || (m.Kind is MentionKind.Demonym or MentionKind.Name && noun > 0 && m.Last + 1 < s.End && NounAt(s, m.Last + 1) > 0 && VerbAt(s, m.Last + 1) == 0);
        if (owns && noun is 1 or 3 or 5)
        {
            var (sell, buy) = noun is 3 && s.IsAny(m.Last + 1, "'s") ? (0, 0) : (noun is 5 ? 2 : Clear, 0);
            return sell == 0 && buy == 0 ? (noun is 3 ? 2 : 0, 0) : (sell, buy);
        }

        if (owns && noun is 2 or 4)
        {
            return (0, Clear);
        }

        if (s.IsAny(at, "for") && !owns)
        {
            return at == s.First || s.IsAny(at - 1, ",", "\"") ? (0, 1) : (0, 2);
        }

        // "sold the Indians gas", "ships us four times as much"
        if (s.HitAt(Sell, at) is not null && s.ClauseOf(at) == s.ClauseOf(m.First) && !s.IsAny(m.Last + 1, "'s") && !(owns && noun > 0))
        {
            return (0, Clear);
        }

        return Subject(s, m);
    }

    /// <summary>What a state does as the subject of the next verb: sells, buys, is sold to.</summary>
    private static (int Sell, int Buy) Subject(Sentence s, Mention m)
    {
        for (var i = m.Last + 1; i < Math.Min(s.End, m.Last + 11); i++)
        {
            if (s.ClauseOf(i) != s.ClauseOf(m.First) && i > m.Last + 2 && !s.IsAny(m.Last + 1, ","))
            {
                return (0, 0);
            }

            if (VerbAt(s, i) is var verb and not 0)
            {
                var participle = s[i].Lower.EndsWith("ed", StringComparison.Ordinal) || s.IsAny(i, "sold", "sent", "bought", "paid", "taken");
                var passive = participle && (s.HitWithin(Auxiliary, Math.Max(s.First, i - 3), i - 1) is not null || s.IsAny(i - 1, "'s"))
                    && !s.IsAny(i - 1, "has", "have", "had") && !s.IsAny(i - 2, "has", "have", "had");
                return verb switch
                {
                    1 => passive ? (0, 2) : (Clear, 0),
                    _ => passive ? (2, 0) : (0, Clear),
                };
            }
        }

        return (0, 0);
    }

    private static int VerbAt(Sentence s, int i) => s.HitAt(Sell, i) is { } sell && sell.First == i ? 1 : s.HitAt(Buy, i) is { } buy && buy.First == i ? 2 : 0;

    /// <summary>What a noun makes of its owner: 1 seller (exports), 2 buyer (imports), 3 seller (exporters), 4 buyer (customers), 5 origin (goods), 0 nothing.</summary>
    private static int NounAt(Sentence s, int i) =>
        s.HitAt(Export, i) is not null ? 1
        : s.HitAt(Import, i) is not null ? 2
        : s.HitAt(SellerNoun, i) is not null ? 3
        : s.HitAt(BuyerNoun, i) is not null ? 4
        : s.HitAt(Goods, i) is not null || s.HitAt(DualUse, i) is not null || Product.In(s, i, Math.Min(i + 2, s.End - 1)).Any(p => p.Hit.First == i) ? 5 : 0;

    /// <summary>The first trade noun behind a state's name or adjective that it can own; an export noun outranks goods before it ("Russian gas exports").</summary>
    private static int HeadAfter(Sentence s, Mention m)
    {
        var found = 0;
        for (var i = m.Last + 1; i < Math.Min(s.End, m.Last + 6); i++)
        {
            if (s.IsAny(i, ",", ";", "to", "from", "in", "with", "on", "for", "by", "which", "that", "(", "of", "has", "have", "is", "are", "was", "were", "than") || s.MentionAt(i) is not null || s.ClauseOf(i) != s.ClauseOf(m.Last))
            {
                break;
            }

            var noun = NounAt(s, i);
            if (noun is 3 or 4 && found is 5)
            {
                return noun;
            }

            if (noun is 1 or 2 or 3 or 4)
            {
                return noun;
            }

            found = noun > 0 && found == 0 ? noun : found;
        }

        return found;
    }

    /// <summary>The last trade word before a token: 1 of selling, 2 of buying, 0 none in reach.</summary>
    private static int LastTradeWord(Sentence s, int at)
    {
        for (var i = at - 1; i >= Math.Max(s.First, at - 10); i--)
        {
            if (s.HitAt(Sell, i) is not null || s.HitAt(Export, i) is not null)
            {
                return 1;
            }

            if (s.HitAt(Buy, i) is not null || s.HitAt(Import, i) is not null)
            {
                return 2;
            }
        }

        return 0;
    }

    /// <summary>Who says it is no party to it.</summary>
    private static bool IsSpeaker(Sentence s, Mention m, int token)
    {
        foreach (var attribution in s.Attributions)
        {
            if (attribution.Covers(token) && !attribution.Covers(m.First))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"than the Libyans", "ahead of Italy", "like Brazil": named to compare with.</summary>
    private static bool IsCompared(Sentence s, Mention m)
    {
        for (var i = m.First - 1; i >= Math.Max(s.First, m.First - 4); i--)
        {
            if (s.IsAny(i, "than", "unlike", "like", "behind", "besides", "except", "versus"))
            {
                return true;
            }

            if (s.IsAny(i, "from", "to", ",", "and", "in"))
            {
                return false;
            }
        }

        return false;
    }

    private static State? Other(Sentence s, State state, ArticleReading article, TradeFlow? context) =>
        context is not null && context.Exporter == state ? context.Importer
        : context is not null && context.Importer == state ? context.Exporter
        : article.Pair.Contains(state) ? StatePairs.Other(state, article) : StatePairs.Understood(state, s, article);

    /// <summary>"Deliveries to Chinese customers slid" in an article on Germany: whose deliveries the article has been speaking of.</summary>
    private static State? Home(Sentence s, int token, State other, ArticleReading article, TradeFlow? context, bool exports)
    {
        if (s.HitAt(exports ? Export : Import, token) is null)
        {
            return null;
        }

        var home = article.Pair.Count > 0 ? article.Pair[0] : context is null ? null : exports ? context.Exporter : context.Importer;
        return home == other ? null : home;
    }

    /// <summary>What the hints say of one state.</summary>
    private sealed record Part(State State, int Token, int Sell, int Buy, bool Idle);
}
