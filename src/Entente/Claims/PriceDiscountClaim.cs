using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>price.discount: "China gets a discount from Russia", "Russian oil is cheaper for India", "pays more than the market price".</summary>
internal sealed class PriceDiscountClaim : ClaimKind
{
    private static readonly int Discount = Class("discount");
    private static readonly int Cheap = Class("cheap");
    private static readonly int Premium = Class("premium");
    private static readonly int FullPrice = Class("full_price");
    private static readonly int NotGoods = Class("not_goods");
    private static readonly int Goods = Class("goods_broad");
    private static readonly int Unit = Class("goods_unit");
    private static readonly int PriceNoun = Class("price_word");
    private static readonly int Scope = Class("scope_verb");
    private static readonly int ExportVerb = Class("export_verb");

    public override string Name => "price.discount";

    public override bool SeveralToAQuote => true;

    public override IEnumerable<Statement> Read(Sentence s, ArticleReading article)
    {
        var last = -1;
        foreach (var hit in Told(s))
        {
            if (hit.First <= last || !IsOfGoods(s, hit) || (Around(s, hit, article) ?? TradersOf(s, hit, article)) is not { } traders)
            {
                continue;
            }

            last = s.ClauseLast(hit.First);
            foreach (var statement in PerProduct(s, hit, traders, article))
            {
                yield return statement;
            }
        }

        if (last < 0 && s.Index > 0 && s.IsAny(s.First, "this", "these", "it", "that", "they", "the") && s.Has(Scope)
            && article.Sentences[s.Index - 1] is var before && before.Block == s.Block && Read(before, article).FirstOrDefault() is { Assertion: Price price } said)
        {
            // "China gets a discount. This involves gas, petroleum and foods."
            var scope = s.HitsOf(Scope).First();
            foreach (var (product, hit) in Product.In(s, scope.Last + 1, s.End - 1))
            {
                yield return Make(s, hit.First, hit.Last, scope.First, said.States, price with { Product = product }) with { Speaker = Grammar.SpeakerOf(s, scope.First) ?? said.Speaker, Negated = said.Negated };
            }
        }
    }

    /// <summary>The words of price in a sentence; a sum with "less" or "below" behind it is one too: "16 dollars a barrel less than Brent".</summary>
    private static IEnumerable<Hit> Told(Sentence s)
    {
        var found = s.Hits.Where(h => h.Class == Discount || h.Class == Cheap || h.Class == Premium || h.Class == FullPrice);
        if (!s.HasAny(Unit, PriceNoun))
        {
            return found;
        }

        var sums = new List<Hit>();
        foreach (var quantity in s.Quantities)
        {
            // "at a twentieth of what it costs in Bogotá"
            if (quantity.Kind is UnitKind.Percent && s.IsAny(quantity.Last + 1, "of") && s.IsAny(quantity.Last + 2, "what", "the") && s.HitWithin(PriceNoun, quantity.Last + 3, Math.Min(s.End - 1, quantity.Last + 6)) is not null)
            {
                sums.Add(new Hit(Cheap, quantity.First, quantity.First));
                continue;
            }

            for (var i = quantity.Last + 1; quantity.Kind is UnitKind.Money or UnitKind.Percent && i <= Math.Min(s.End - 1, quantity.Last + 4); i++)
            {
                if (s.IsAny(i, "less", "below", "under", "cheaper", "lower", "beneath", "off"))
                {
                    sums.Add(new Hit(Cheap, i, i));
                    break;
                }
            }
        }

        return sums.Count == 0 ? found : found.Concat(sums).OrderBy(h => h.First);
    }

    public override Finding Judge(Statement statement, Judging judging)
    {
        var claim = (Price)statement.Assertion!;
        return claim.Product is { } product
            ? PriceDiscountJudge.Judge(statement, claim, product, judging)
            : PriceDiscountJudge.JudgeBasket(statement, claim, judging);
    }

    private IEnumerable<Statement> PerProduct(Sentence s, Hit hit, (State Seller, State Buyer, int First, int Last) traders, ArticleReading article)
    {
        var from = s.ClauseStart(hit.First);
        var to = s.ClauseLast(hit.First);
        var cheaper = hit.Class != Premium;
        StateRole[] roles = [new StateRole(traders.Seller, "seller"), new StateRole(traders.Buyer, "buyer")];
        var products = Product.In(s, from, to).ToList();
        var price = new Price(traders.Seller, traders.Buyer, null, cheaper, Window.OfLevel(s, hit.First, article));

        // "charge it the full world price": no discount.
        bool? denied = hit.Class == FullPrice ? true : null;
        if (products.Count == 0)
        {
            yield return Make(s, traders.First, traders.Last, hit.First, roles, price, denied);
        }

        foreach (var (product, at) in products)
        {
            yield return Make(s, Math.Min(traders.First, at.First), Math.Max(traders.Last, at.Last), hit.First, roles, price with { Product = product }, denied);
        }
    }

    /// <summary>"pays more", "less": words of price only where goods, a price or a party of trade stand beside them.</summary>
    private static bool IsOfGoods(Sentence s, Hit hit)
    {
        var (from, to) = (s.ClauseStart(hit.First), s.ClauseLast(hit.First));
        return Product.In(s, from, to).Any()
            || (!s.Has(NotGoods) && (hit.Class == Discount || s.HitWithin(Goods, from, to) is not null || s.HitWithin(Unit, from, to) is not null
                || s.HitsOf(PriceNoun).Any(h => h.First >= from && h.Last <= to && s.IsAny(h.First, "price", "prices", "barrel", "rate", "rates"))));
    }

    private static (State Seller, State Buyer, int First, int Last)? Around(Sentence s, Hit hit, ArticleReading article) =>
        TradeParties.Around(s, hit.First, article, TradeTalk.Topic(s, article)) is { } parties ? (parties.Exporter, parties.Importer, parties.First, parties.Last) : null;

    private static (State Seller, State Buyer, int First, int Last)? TradersOf(Sentence s, Hit hit, ArticleReading article)
    {
        var clause = s.ClauseOf(hit.First);
        var here = s.Mentions.Where(m => s.ClauseOf(m.First) == clause && m.State is not null && m.Kind is not (MentionKind.Body or MentionKind.Place or MentionKind.Neighbour)).ToList();
        if (here.Count == 0)
        {
            return null;
        }

        Mention? seller = null;
        Mention? buyer = null;
        foreach (var mention in here)
        {
            var origin = s.IsAny(mention.First - 1, "from", "by") || (s.IsAny(mention.First - 1, "the") && s.IsAny(mention.First - 2, "from"))
                || (mention.Kind is MentionKind.Adjective or MentionKind.Name && IsGoodsOwner(s, mention));
            var target = s.IsAny(mention.First - 1, "for", "to") || (s.IsAny(mention.First - 1, "the", "its") && s.IsAny(mention.First - 2, "for", "to"));
            if (origin)
            {
                seller ??= mention;
            }
            else if (target)
            {
                buyer ??= mention;
            }
        }

        var subject = Grammar.SubjectBefore(s, hit.First);
        var sells = s.HitsOf(ExportVerb).Any(v => s.ClauseOf(v.First) == clause) || s.IsAny(hit.First - 1, "offers", "offered", "grants", "granted", "gives", "gave", "offer", "offering", "giving", "granting");
        if (subject?.State is { } acting)
        {
            if (seller is null && sells && acting != buyer?.State)
            {
                seller = subject;
            }
            else if (buyer is null && acting != seller?.State)
            {
                buyer = subject;
            }
            else if (seller is null && acting != buyer?.State)
            {
                seller = subject;
            }
        }

        var sellerState = seller?.State ?? Counterpart(article, buyer?.State);
        var buyerState = buyer?.State ?? Counterpart(article, seller?.State);
        if (sellerState is null || buyerState is null || sellerState == buyerState)
        {
            return null;
        }

        var used = new[] { seller, buyer }.Where(m => m is not null).Select(m => m!).ToList();
        return (sellerState, buyerState, used.Min(m => m.First), used.Max(m => m.Last));
    }

    /// <summary>"Russian crude", "raw materials from Russia", "China's coal".</summary>
    private static bool IsGoodsOwner(Sentence s, Mention mention)
    {
        var after = s.IsAny(mention.Last + 1, "'s") ? mention.Last + 2 : mention.Last + 1;
        return Product.In(s, after, Math.Min(after + 2, s.End - 1)).Any() || s.IsAny(after, "goods", "supplies", "exports", "products");
    }

    private static State? Counterpart(ArticleReading article, State? state) =>
        state is not null && article.Pair.Count == 2 && article.Pair.Contains(state) ? article.Pair.First(p => p != state) : null;

    /// <summary>What a statement of price asserts.</summary>
    /// <param name="Seller">Who sells.</param>
    /// <param name="Buyer">Who buys.</param>
    /// <param name="Product">The goods; null where none are named.</param>
    /// <param name="Cheaper">True for a discount, false for a premium.</param>
    /// <param name="Window">The year.</param>
    internal sealed record Price(State Seller, State Buyer, Product? Product, bool Cheaper, Window Window);
}
