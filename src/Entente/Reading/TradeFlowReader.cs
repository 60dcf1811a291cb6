using Entente.States;

namespace Entente.Reading;

/// <summary>Finds phrases for goods that go between two states, and who sells to whom.</summary>
internal static class TradeFlowReader
{
    private static readonly Lexicon Words = Lexicon.English;
    private static readonly int Total = Words.Class("trade_total");
    private static readonly int Export = Words.Class("trade_export");
    private static readonly int Import = Words.Class("trade_import");
    private static readonly int ExportVerb = Words.Class("export_verb");
    private static readonly int ImportVerb = Words.Class("import_verb");
    private static readonly int Stop = Words.Class("flow_stop");
    private static readonly int Modifier = Words.Class("trade_modifier");
    private static readonly int Auxiliary = Words.Class("auxiliary");
    private static readonly int Arms = Words.Class("arms");
    private static readonly int DualUse = Words.Class("dual_use");
    private static readonly int Generic = Words.Class("generic_goods");
    private static readonly int Goods = Words.Class("goods_broad");
    private static readonly int Rise = Words.Class("rise");
    private static readonly int Fall = Words.Class("fall");
    private static readonly int Say = Words.Class("say_verb");

    /// <summary>The flows of a sentence, in order.</summary>
    public static IEnumerable<TradeFlow> Read(Sentence s, ArticleReading article)
    {
        var at = -1;
        foreach (var hit in s.Hits)
        {
            if (hit.First <= at || !(hit.Class == Total || hit.Class == Export || hit.Class == Import || hit.Class == ExportVerb || hit.Class == ImportVerb) || IsStopped(s, hit) || IsOfSensitiveGoods(s, hit))
            {
                continue;
            }

            if (FlowAt(s, hit, article) is { } flow)
            {
                at = flow.Head;
                yield return flow.Product is null && hit.Class != Total && IsOfOtherGoods(s, hit) ? flow with { Product = Product.Unlisted } : flow;
            }
        }
    }

    /// <summary>"dual-use deliveries", "exports of missiles": statements of other kinds.</summary>
    private static bool IsOfSensitiveGoods(Sentence s, Hit hit)
    {
        if (s.HitAt(Arms, hit.First - 1) is not null || s.HitAt(DualUse, hit.First - 1) is not null)
        {
            return true;
        }

        for (var i = hit.Last + 2; s.IsAny(hit.Last + 1, "of") && i < Math.Min(s.End, hit.Last + 7) && !EndsGoods(s, i); i++)
        {
            if (s.HitAt(Arms, i) is not null || s.HitAt(DualUse, i) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"exports of electronic parts", "tomato sales": goods that no product of ours stands for, so that the flow is not all trade.</summary>
    private static bool IsOfOtherGoods(Sentence s, Hit hit)
    {
        if (s.HitAt(Goods, hit.First - 1) is { } before && before.Last == hit.First - 1 && s.HitAt(Generic, hit.First - 1) is null)
        {
            return true;
        }

        if (!s.IsAny(hit.Last + 1, "of"))
        {
            return false;
        }

        var goods = false;
        for (var i = hit.Last + 2; i < Math.Min(s.End, hit.Last + 7) && !EndsGoods(s, i); i++)
        {
            if (s.HitAt(Generic, i) is not null || Product.In(s, i, Math.Min(i + 4, s.End - 1)).Any() || s[i].Kind is not TokenKind.Word || s.MentionAt(i) is { Kind: not MentionKind.Adjective })
            {
                return false;
            }

            // A verb in reach: "exports of both rose".
            if (s.HitAt(Rise, i) is not null || s.HitAt(Fall, i) is not null)
            {
                break;
            }

            goods |= s.MentionAt(i) is null && !s.IsAny(i, "the", "a", "its", "their", "these", "those", "both", "all", "such");
        }

        return goods;
    }

    private static bool EndsGoods(Sentence s, int i) => s.IsAny(i, ",", ".", ";", "from", "to", "between", "with", "in", "by", "and", "for", "(", "into", "that", "which");

    private static bool IsStopped(Sentence s, Hit hit) => s.HitAt(Stop, hit.First) is not null || s.HitAt(Stop, hit.Last) is not null;

    private static TradeFlow? FlowAt(Sentence s, Hit hit, ArticleReading article)
    {
        var asVerb = (hit.Class == ExportVerb || hit.Class == ImportVerb) && IsVerbHere(s, hit);
        if (asVerb)
        {
            return VerbFlow(s, hit, article);
        }

        return hit.Class == Total ? TotalFlow(s, hit, article)
            : hit.Class == Export ? OneWayFlow(s, hit, article, exports: true)
            : hit.Class == Import ? OneWayFlow(s, hit, article, exports: false)
            : null;
    }

    /// <summary>"exports" and "imports" are nouns too: a verb has a state as subject right before it, or an auxiliary.</summary>
    private static bool IsVerbHere(Sentence s, Hit hit)
    {
        var word = s[hit.First].Lower;
        if (word.EndsWith("ed", StringComparison.Ordinal) || word is "sold" or "bought")
        {
            return true;
        }

        if (word.EndsWith("ing", StringComparison.Ordinal))
        {
            return s.IsAny(hit.First - 1, "is", "are", "was", "were", "been", "now", "still", "started", "began");
        }

        var before = hit.First - 1;
        while (before > s.First && s.IsAny(before, "now", "also", "still", "already", "currently"))
        {
            before--;
        }

        return s.MentionAt(before) is { IsActor: true } mention && mention.Kind is not MentionKind.Adjective && !Grammar.IsPossessor(s, mention) && mention.Last == before;
    }

    private static TradeFlow? VerbFlow(Sentence s, Hit hit, ArticleReading article)
    {
        var sells = hit.Class == ExportVerb;
        var subject = Grammar.SubjectBefore(s, hit.First)?.State;
        var passive = s.IsAny(hit.First - 1, "is", "are", "was", "were", "been", "being") && s[hit.First].Lower.EndsWith("ed", StringComparison.Ordinal);
        if (subject is null || passive)
        {
            return null;
        }

        var other = (sells ? Grammar.Governed(s, hit.Last, 25, "to") : Grammar.Governed(s, hit.Last, 25, "from"))?.State
            ?? (sells ? Grammar.StateAfter(s, hit.Last, 2)?.State : AdjectiveOfGoods(s, hit.Last));
        if (other is null || other == subject)
        {
            return null;
        }

        var last = s.ClauseLast(hit.Last);
        return new TradeFlow(hit.First, hit.Last, hit.First, FlowDirection.OneWay, sells ? subject : other, sells ? other : subject, ProductNear(s, hit.First, last), Named: true);
    }

    private static TradeFlow? TotalFlow(Sentence s, Hit hit, ArticleReading article)
    {
        var product = Product.In(s, Math.Max(s.ClauseStart(hit.First), hit.First - 4), Math.Min(s.ClauseLast(hit.First), hit.Last + 5)).Select(p => p.Product).FirstOrDefault();
        foreach (var (a, b, first, last, named) in Candidates(s, hit, article))
        {
            if (a != b)
            {
                return new TradeFlow(Math.Min(first, hit.First), Math.Max(last, hit.Last), hit.First, FlowDirection.TwoWay, a, b, product, named);
            }
        }

        return null;
    }

    private static IEnumerable<(State A, State B, int First, int Last, bool Named)> Candidates(Sentence s, Hit hit, ArticleReading article)
    {
        // "trade between A and B", "trade between the two countries", "commerce of A with B"
        var right = s.Mentions.Where(m => m.First > hit.Last && m.First - hit.Last <= 14 && m.States.Count > 0 && m.Kind is not MentionKind.Place).ToList();
        if (right.FirstOrDefault() is { } next && BeginsWith(s, hit.Last + 1, next.First, "between", "among"))
        {
            if (next.States.Count == 2)
            {
                yield return (next.States[0], next.States[1], hit.First, next.Last, true);
            }

            if (right.Count > 1 && next.State is { } one && right[1].State is { } two && right[1].First - next.Last <= 5)
            {
                yield return (one, two, hit.First, right[1].Last, true);
            }
        }

        // "China-Russia trade", "Sino-Russian trade", "Russian-Chinese commerce"
        var left = s.Mentions.Where(m => m.Last < hit.First && hit.First - m.Last <= 5 && m.States.Count > 0 && s.ClauseOf(m.First) == s.ClauseOf(hit.First)).ToList();
        if (left.Count > 1 && left[^1].State is { } second && left[^2].State is { } firstOfTwo && left[^1].First - left[^2].Last <= 2 && s.IsAny(left[^1].First - 1, "-", "–", "/", "and"))
        {
            yield return (firstOfTwo, second, left[^2].First, hit.Last, true);
        }

        if (left.LastOrDefault(m => m.States.Count == 2 && OwnsUpTo(s, m, hit.First)) is { } both)
        {
            yield return (both.States[0], both.States[1], both.First, hit.Last, true);
        }

        // "its trade with Russia", "Chinese trade with Japan", "trade with Russia" said of the subject
        if (Grammar.Governed(s, hit.Last, 8, "with") is { State: { } partner } with)
        {
            var owner = left.LastOrDefault(m => m.State is not null && m.State != partner && OwnsUpTo(s, m, hit.First))?.State
                ?? Grammar.SubjectBefore(s, hit.First)?.State
                ?? article.Pair.FirstOrDefault(p => p != partner);
            if (owner is not null && owner != partner)
            {
                yield return (owner, partner, hit.First, with.Last, true);
            }
        }

        // "the trade volume of Russia and China"
        if (Grammar.Governed(s, hit.Last, 6, "of") is { } of && right.SkipWhile(m => m != of).Skip(1).FirstOrDefault() is { State: { } otherOf } andOther && of.State is { } oneOf && andOther.First - of.Last <= 2)
        {
            yield return (oneOf, otherOf, hit.First, andOther.Last, true);
        }

        // "bilateral trade", "trade is booming": the two states in hand
        var bilateral = s.HitsOf(Modifier).Any(m => m.First >= hit.First - 4 && m.Last <= hit.Last && s.IsAny(m.First, "bilateral", "two", "mutual", "reciprocal", "cross"))
            || s.IsAny(hit.First, "bilateral", "two", "mutual") || s.IsAny(hit.Last, "them")
            || s.Mentions.Any(m => m.Kind == MentionKind.Pair) || s.IsAny(hit.First - 1, "their") || (s.IsAny(hit.Last + 1, "in") && s.IsAny(hit.Last + 2, "both") && s.IsAny(hit.Last + 3, "directions"));
        var named = s.Mentions.Where(m => m.Kind is not (MentionKind.Place or MentionKind.Body) && m.First < hit.First || m.Kind == MentionKind.Pair).SelectMany(m => m.States).Distinct().ToList();
        var withOne = s.Mentions.Exists(m => m.First < hit.First && m.State is not null && (s.IsAny(m.First - 1, "with") || (s.IsAny(m.First - 1, "the") && s.IsAny(m.First - 2, "with"))));
        if (named.Count == 2 && (bilateral || withOne))
        {
            yield return (named[0], named[1], hit.First, hit.Last, true);
        }

        var plain = hit.First == s.First || s.IsAny(hit.First - 1, "the", ",", "overall", "\"", "total", "annual", "and", "that", "but", "where", "while", "said", "says", "say", "but", "then", "so", "their", "our", "this", "since", "year", "month", "present", "in", "where", "whereas", "yet", "made", "make", "makes", "let", "saw", "keep", "kept", "keeps", "if") || s.Times.Exists(t => t.Last == hit.First - 1) || bilateral;
        var ofOne = !bilateral && named.Count <= 1 && (s.IsAny(hit.First, "foreign", "external", "overall", "total") || s.IsAny(hit.Last + 1, "of") || s.IsAny(hit.First - 1, "foreign", "external", "world", "domestic", "retail"));
        if (article.Pair.Count == 2 && plain && !ofOne && (bilateral || (s.Mentions.TrueForAll(m => m.States.Count == 0 || m.States.All(article.Pair.Contains)) && IsAboutPair(s, article))))
        {
            yield return (article.Pair[0], article.Pair[1], hit.First, hit.Last, bilateral);
        }
    }

    /// <summary>A sentence that names no state is about the article's two where the article has been speaking of both.</summary>
    private static bool IsAboutPair(Sentence s, ArticleReading article)
    {
        var seen = new HashSet<State>();
        for (var i = s.Index; i >= Math.Max(0, s.Index - 4); i--)
        {
            foreach (var mention in article.Sentences[i].Mentions)
            {
                seen.UnionWith(mention.States);
            }
        }

        return article.Pair.All(seen.Contains) && (seen.Count <= 3 || s.Mentions.Count == 0);
    }

    private static TradeFlow? OneWayFlow(Sentence s, Hit hit, ArticleReading article, bool exports)
    {
        var left = s.Mentions.Where(m => m.Last < hit.First && hit.First - m.Last <= 6 && m.State is not null && OwnsUpTo(s, m, hit.First)).ToList();
        var owner = left.LastOrDefault()?.State;
        var to = Grammar.Governed(s, hit.Last, 12, "to", "into", "towards");
        var from = Grammar.Governed(s, hit.Last, 12, "from", "by");
        var goods = AdjectiveOfGoods(s, hit.Last);
        State? exporter;
        State? importer;
        if (exports)
        {
            // "exports of Armenia to Russia"
            var of = owner is null && to is not null && from is null ? Grammar.Governed(s, hit.Last, 4, "of")?.State : null;
            exporter = owner ?? of ?? from?.State ?? goods;
            importer = to?.State;

            // "Kenya's Uganda sales", "Germany's China exports": the name before the noun is where they go.
            if (importer is null && left.Count > 1 && left[^1] is { Kind: MentionKind.Name } market && market.Last == hit.First - 1 && left[^2].State is { } seller && seller != market.State)
            {
                (exporter, importer) = (seller, market.State);
            }

            exporter ??= importer is null ? null : Grammar.SubjectBefore(s, hit.First)?.State ?? Other(s, article, importer);
            importer ??= exporter is null ? null : Grammar.Governed(s, hit.First, 25, "to")?.State;
            importer ??= exporter is null || owner is null || article.Pair.Contains(exporter) || !s.HasAny(Rise, Fall) ? null : StatePairs.Understood(exporter, s, article);

            // "Russian deliveries to it": an adjective may name the goods' origin, the subject the buyer.
            if (importer == exporter && exporter is not null)
            {
                importer = null;
            }
        }
        else
        {
            exporter = from?.State is { } f && !s.IsAny(from!.First - 1, "by") ? f : goods;
            importer = owner ?? Grammar.Governed(s, hit.Last, 12, "by", "to", "into")?.State;
            if (exporter is null && owner is not null && left.Count == 1 && left[0].Kind is MentionKind.Adjective && Grammar.SubjectBefore(s, left[0].First)?.State is { } buyer && buyer != owner)
            {
                (exporter, importer) = (owner, buyer);
            }

            importer ??= exporter is null ? null : Grammar.SubjectBefore(s, hit.First)?.State ?? Other(s, article, exporter);
        }

        if (exporter is null || importer is null || exporter == importer)
        {
            return null;
        }

        var last = Math.Max(hit.Last, Math.Max(to?.Last ?? 0, from?.Last ?? 0));
        return new TradeFlow(left.LastOrDefault()?.First ?? hit.First, last, hit.First, FlowDirection.OneWay, exporter, importer, ProductNear(s, hit.First, hit.Last + 6) ?? ProductNear(s, hit.First - 4, hit.First), Named: true);
    }

    /// <summary>"imports of Russian gas", "bought Iranian crude": the adjective before goods names the seller.</summary>
    private static State? AdjectiveOfGoods(Sentence s, int token)
    {
        foreach (var mention in s.Mentions)
        {
            if (mention.First > token && mention.First - token <= 6 && mention.Kind is MentionKind.Adjective or MentionKind.Name && mention.State is not null
                && mention.First > token && mention.First - token <= 6 && s.ClauseOf(mention.First) == s.ClauseOf(token)
                && (Product.In(s, mention.Last + 1, Math.Min(mention.Last + 3, s.End - 1)).Any() || s.HitWithin(Goods, mention.Last + 1, Math.Min(mention.Last + 3, s.End - 1)) is not null))
            {
                return mention.State;
            }
        }

        return null;
    }

    private static State? Other(Sentence s, ArticleReading article, State state) =>
        article.Pair.Count < 2 ? null : article.Pair.Contains(state) ? article.Pair.First(p => p != state) : StatePairs.Understood(state, s, article);

    private static bool BeginsWith(Sentence s, int from, int to, params ReadOnlySpan<string> words)
    {
        for (var i = from; i < to; i++)
        {
            if (s.IsAny(i, words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when nothing but modifiers of the noun stands between an owner and the noun.</summary>
    private static bool OwnsUpTo(Sentence s, Mention owner, int noun)
    {
        for (var i = owner.Last + 1; i < noun; i++)
        {
            if (s.IsAny(i, ",", ";", "to", "from", "with", "in", "of", "for", "on", "by", "that", "which", "(", ")", "at", "as", "than", "but", "because", ".", "/") || s.HitAt(Auxiliary, i) is not null && !s.IsAny(i, "'s") || s.HitAt(Say, i) is not null)
            {
                return false;
            }
        }

        return owner.Kind is MentionKind.Adjective or MentionKind.Pronoun or MentionKind.Pair or MentionKind.Demonym || Grammar.IsPossessor(s, owner) || owner.Last == noun - 1;
    }

    private static Product? ProductNear(Sentence s, int from, int to) =>
        Product.In(s, Math.Max(from, s.First), Math.Min(to, s.End - 1)).Select(p => p.Product).FirstOrDefault();
}
