
namespace Entente.Reading;

/// <summary>
/// All flows of goods that a sentence speaks of: those whose noun names its states, those whose parties the words around a verb tell,
/// and the one spoken of before that "it", "the total" or "a drop of 12 percent" refers back to.
/// </summary>
internal static class TradeTalk
{
    /// <summary>How many sentences back a flow may have been spoken of.</summary>
    private const int Memory = 3;

    private static readonly object Key = new();
    private static readonly Lexicon Words = Lexicon.English;
    private static readonly int Export = Words.Class("trade_export");
    private static readonly int Import = Words.Class("trade_import");
    private static readonly int Total = Words.Class("trade_total");
    private static readonly int Stop = Words.Class("flow_stop");
    private static readonly int Sell = Words.Class("sell_broad");
    private static readonly int Buy = Words.Class("buy_broad");
    private static readonly int Move = Words.Class("move_verb");
    private static readonly int Goods = Words.Class("goods_broad");
    private static readonly int Rise = Words.Class("rise");
    private static readonly int Fall = Words.Class("fall");
    private static readonly int Steady = Words.Class("steady");
    private static readonly int Little = Words.Class("little_trade");
    private static readonly int Anchor = Words.Class("flow_reference");
    private static readonly int Arms = Words.Class("arms");
    private static readonly int DualUse = Words.Class("dual_use_told");
    private static readonly int NotGoods = Words.Class("not_goods");
    private static readonly int Negation = Words.Class("negation");
    private static readonly int Reverse = Words.Class("reverse_way");
    private static readonly int Level = Words.Class("level_verb");

    /// <summary>The flows of a sentence, in order.</summary>
    public static IReadOnlyList<TradeFlow> Flows(Sentence s, ArticleReading article) => s.Once(Key, x => Find(x, article));

    /// <summary>The flow that was spoken of last before a sentence; null for none in reach.</summary>
    public static TradeFlow? Topic(Sentence s, ArticleReading article)
    {
        for (var back = 1; back <= Memory && s.Index - back >= 0; back++)
        {
            var before = article.Sentences[s.Index - back];
            if (before.Block != s.Block && (back > 1 || s.BlockKind is not (BlockKind.ListItem or BlockKind.Paragraph)))
            {
                return null;
            }

            // What follows on sanctioned goods goes on about them, not about all trade.
            if (before.Has(DualUse))
            {
                return null;
            }

            if (TradeFlowReader.Read(before, article).LastOrDefault() is { } flow)
            {
                return flow;
            }

            if (TalksOfGoods(before) && ByVerb(before, article, [], null).LastOrDefault() is { } told)
            {
                return told;
            }
        }

        return null;
    }

    /// <summary>True when something in a sentence may be a statement of trade; a cheap question that spares the others.</summary>
    private static bool TalksOfGoods(Sentence s) => s.HasAny(Export, Import, Total) || ((s.Has(Sell) || s.Has(Buy) || s.Has(Move)) && (s.Has(Goods) || s.Quantities.Exists(q => q.Kind is UnitKind.Money) || Product.In(s, s.First, s.End - 1).Any()));

    private static List<TradeFlow> Find(Sentence s, ArticleReading article)
    {
        var flows = TradeFlowReader.Read(s, article).ToList();
        var changes = s.HasAny(Rise, Fall, Steady, Little) || s.Quantities.Exists(q => q.Kind is UnitKind.Money or UnitKind.Factor or UnitKind.Percent) || (s.Has(Goods) && s.HasAny(Sell, Buy, Move) && (s.Quantities.Count > 0 || s.Has(Negation)));
        if (!changes)
        {
            return flows;
        }

        var topic = flows.Count > 0 ? null : Topic(s, article);
        if (TalksOfGoods(s))
        {
            flows.AddRange(ByVerb(s, article, flows, topic));
        }

        flows.Sort((a, b) => a.Head.CompareTo(b.Head));
        foreach (var reference in References(s, article, flows, topic).ToList())
        {
            flows.Add(reference);
        }

        return flows;
    }

    /// <summary>Flows that a verb of selling, buying or moving tells in clauses that name none.</summary>
    private static IEnumerable<TradeFlow> ByVerb(Sentence s, ArticleReading article, List<TradeFlow> known, TradeFlow? topic)
    {
        var taken = known.ConvertAll(f => s.ClauseOf(f.Head));
        foreach (var hit in s.Hits.OrderBy(h => h.First))
        {
            var noun = hit.Class == Export || hit.Class == Import;
            var clause = s.ClauseOf(hit.First);
            if (!(noun || hit.Class == Sell || hit.Class == Buy || hit.Class == Move) || taken.Contains(clause) || InClause(s, DualUse, clause) || InClause(s, Arms, clause) || (!noun && InClause(s, NotGoods, clause)) || s.HitAt(Stop, hit.First) is not null || s.HitAt(Arms, hit.First + 1) is not null || s.HitAt(Arms, hit.First - 1) is not null)
            {
                continue;
            }

            var (from, to) = (s.ClauseStart(hit.First), s.ClauseLast(hit.First));
            if (!noun && !HasGoods(s, from, to))
            {
                continue;
            }

            if (noun && !s.Mentions.Exists(m => s.ClauseOf(m.First) == clause))
            {
                // "even as imports climbed": the other way round from the exports spoken of just before, or the same flow again.
                if ((known.FindLast(f => f.Head < hit.First) ?? topic) is { Direction: FlowDirection.OneWay } before)
                {
                    taken.Add(clause);
                    var exports = before.Head >= s.First && before.Head < s.End ? s.HitAt(Import, before.Head) is null : true;
                    var turned = exports != (hit.Class == Export);
                    yield return before with { First = hit.First, Last = hit.Last, Head = hit.First, Named = false, Exporter = turned ? before.Importer : before.Exporter, Importer = turned ? before.Exporter : before.Importer };
                }

                continue;
            }

            if (TradeParties.Around(s, hit.First, article, topic) is not { } parties || (hit.Class == Move && !parties.Named && !OfThePair(s, parties, from, to, article))
                || (!noun && !parties.Named && hit.Class != Move && IsOfHouseholds(s, hit)))
            {
                continue;
            }

            taken.Add(clause);
            var product = Product.In(s, from, to).Select(p => p.Product).FirstOrDefault();
            yield return new TradeFlow(hit.First, hit.Last, hit.First, FlowDirection.OneWay, parties.Exporter, parties.Importer, product, parties.Named);
        }
    }

    /// <summary>"Romanian drivers bought new cars": people buy and sell at home.</summary>
    private static bool IsOfHouseholds(Sentence s, Hit verb) =>
        s.Mentions.Exists(m => m.Kind is MentionKind.Adjective && m.Last < verb.First && verb.First - m.Last <= 3 && s.IsAny(m.Last + 1, "households", "drivers", "motorists", "families", "consumers", "shoppers", "housewives", "customers", "citizens", "pensioners", "supermarkets", "dealers", "shops", "tenants", "commuters"));

    /// <summary>"Indian wheat has stopped arriving": goods of one of the article's two states, on their way to the other.</summary>
    private static bool OfThePair(Sentence s, TradeParties parties, int from, int to, ArticleReading article) =>
        article.Pair.Contains(parties.Exporter) && article.Pair.Contains(parties.Importer)
        && s.Mentions.Exists(m => m.Kind is MentionKind.Adjective && m.State == parties.Exporter && m.First >= from && m.Last < to && (s.HitWithin(Goods, m.Last + 1, Math.Min(to, m.Last + 2)) is not null || Product.In(s, m.Last + 1, Math.Min(to, m.Last + 2)).Any()));

    private static bool HasGoods(Sentence s, int from, int to) =>
        s.HitWithin(Goods, from, to) is not null || Product.In(s, from, to).Any() || s.Quantities.Exists(q => q.Kind is UnitKind.Money && q.First >= from && q.Last <= to)
        || Array.Exists(["more", "less", "half", "twice"], w => Contains(s, from, to, w));

    private static bool InClause(Sentence s, int cls, int clause) => s.HitsOf(cls).Any(h => s.ClauseOf(h.First) == clause);

    /// <summary>"in the following year it declined": a pronoun with a verb of change or level right behind it.</summary>
    private static bool IsPronounSubject(Sentence s, Hit hit)
    {
        if (!s.IsAny(hit.First, "it", "they", "this", "that", "these", "those", "which"))
        {
            return false;
        }

        for (var i = hit.Last + 1; i <= Math.Min(s.End - 1, hit.Last + 4); i++)
        {
            if (s.HitAt(Rise, i) is not null || s.HitAt(Fall, i) is not null || s.HitAt(Steady, i) is not null || s.HitAt(Level, i) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(Sentence s, int from, int to, string word)
    {
        for (var i = from; i <= to; i++)
        {
            if (s[i].Is(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A flow for each clause that speaks of one by reference: "it fell again", "a drop of 12 percent", "those to Croatia grew by 14 percent".</summary>
    private static IEnumerable<TradeFlow> References(Sentence s, ArticleReading article, List<TradeFlow> known, TradeFlow? topic)
    {
        var taken = known.Select(f => s.ClauseOf(f.Head)).ToHashSet();
        foreach (var hit in s.HitsOf(Anchor))
        {
            var clause = s.ClauseOf(hit.First);
            if (InClause(s, DualUse, clause) || taken.Contains(clause) || NamesItsOwn(s, hit) || IsExpletive(s, hit) || s.HitAt(Stop, hit.First) is not null || !(Opens(s, hit) || IsPronounSubject(s, hit)))
            {
                continue;
            }

            if ((known.FindLast(f => f.Head < hit.First) ?? topic) is not { } flow)
            {
                continue;
            }

            taken.Add(clause);
            var (exporter, importer) = (flow.Exporter, flow.Importer);
            if (s.IsAny(hit.First, "those", "that") && Grammar.Governed(s, hit.Last, 5, "to", "into")?.State is { } to && to != exporter)
            {
                importer = to;
            }
            else if (s.IsAny(hit.First, "those", "that") && Grammar.Governed(s, hit.Last, 5, "from")?.State is { } from && from != importer)
            {
                exporter = from;
            }

            // "what came the other way", "the reverse flow": turned round.
            if (flow.Direction is FlowDirection.OneWay && exporter == flow.Exporter && importer == flow.Importer && InClause(s, Reverse, clause))
            {
                (exporter, importer) = (importer, exporter);
            }

            yield return flow with { First = hit.First, Last = hit.Last, Head = hit.First, Named = false, Exporter = exporter, Importer = importer };
        }
    }

    /// <summary>"the number of tourists", "total exports": a noun with something of its own behind it refers to nothing before.</summary>
    private static bool NamesItsOwn(Sentence s, Hit hit) =>
        s.IsAny(hit.Last, "figure", "volume", "value", "sum", "amount", "number", "total", "numbers", "figures", "volumes", "sums", "growth", "flow", "bill")
        && (s.IsAny(hit.Last + 1, "of", "for") && !s.IsAny(hit.Last + 2, "this", "these", "it", "that", "those", "such", "goods", "trade", "exchange", "exchanges", "deliveries") && s.Times.Find(t => t.First == hit.Last + 2) is null
            || s.HitAt(Export, hit.Last + 1) is not null || s.HitAt(Import, hit.Last + 1) is not null || s.HitAt(Total, hit.Last + 1) is not null);

    /// <summary>"it is foreseen to": the word stands for nothing.</summary>
    private static bool IsExpletive(Sentence s, Hit hit) =>
        s.IsAny(hit.First, "it") && s.IsAny(hit.First + 1, "is", "was") && s.IsAny(hit.First + 3, "to", "that");

    /// <summary>A reference stands where a subject or an apposition would: at the start of its clause, or behind a time, a comma or an article.</summary>
    private static bool Opens(Sentence s, Hit hit)
    {
        var at = hit.First - 1;
        while (at > s.First && s.IsAny(at, "the", "\"", "a", "an", "already", "and", "but", "then", "still", "now", "year", "last", "also", "even", "while", "whereas", "though", "although"))
        {
            at--;
        }

        if (s.IsAny(hit.Last, "up", "down") && !s.Quantities.Exists(q => q.First > hit.Last && q.First - hit.Last <= 3) && !s.IsAny(hit.Last + 1, "from"))
        {
            return false;
        }

        return at < s.First || hit.First == s.ClauseStart(hit.First) || at < s.ClauseStart(hit.First) || s.IsAny(at, ",", ":", "–", "-", "(", ";", "in", "years") || at == s.First || s.Times.Exists(t => t.Last == at || t.Last == at + 1)
            || s[at].Kind is TokenKind.Punctuation;
    }
}
