using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>What a statement on a share of trade asserts.</summary>
/// <param name="Owner">Whose trade is the whole.</param>
/// <param name="Partner">Whose part of it is told.</param>
/// <param name="Flow">export or import, seen from the owner; empty for both together.</param>
/// <param name="Share">The share as said, 0 to 1.</param>
/// <param name="Bound">Whether it is given as it is or as a bound.</param>
/// <param name="Step">One unit of the last digit given, as a share.</param>
/// <param name="Product">The goods that the whole is of; null for all.</param>
/// <param name="Time">When; null where the words give no time.</param>
internal sealed record TradeShare(State Owner, State Partner, string Flow, double Share, QuantityBound Bound, double Step, Product? Product, TimeExpression? Time);

/// <summary>
/// Reads a partner's share of a state's trade: "China accounts for 40 percent of Russia's trade", "a fifth of Japan's exports go to China",
/// "less than half of everything Mexico sells abroad goes to the big neighbour", "two per cent of their trade is Russian".
/// </summary>
internal static class TradeShareReader
{
    /// <summary>How many tokens the whole may be long: "of all the goods that the island imported".</summary>
    private const int Reach = 9;

    private static readonly int Arms = Lexicon.English.Class("arms");
    private static readonly int Trade = Lexicon.English.Class("trade_total");
    private static readonly int Exports = Lexicon.English.Class("trade_export");
    private static readonly int Imports = Lexicon.English.Class("trade_import");
    private static readonly int ExportVerb = Lexicon.English.Class("export_verb");
    private static readonly int ImportVerb = Lexicon.English.Class("import_verb");
    private static readonly int ShareVerb = Lexicon.English.Class("share_verb");
    private static readonly int Everything = Lexicon.English.Class("everything_word");
    private static readonly int Whole = Lexicon.English.Class("whole_word");

    /// <summary>The shares told in a sentence, each with the tokens that carry it.</summary>
    public static IEnumerable<(TradeShare Share, int First, int Last, int Trigger, bool Uncertain)> Read(Sentence s, ArticleReading article)
    {
        foreach (var quantity in s.Quantities)
        {
            // "a tenth of one percent" is one part, read elsewhere.
            var ofPercent = s.IsAny(quantity.Last + 1, "of") && s.Quantities.Exists(q => q.First == quantity.Last + 2 && q.Kind is UnitKind.Percent);
            var percentOf = s.IsAny(quantity.First - 1, "of") && s.Quantities.Exists(q => q.Last == quantity.First - 2 && q.Kind is UnitKind.Percent);
            if (ofPercent || percentOf || quantity.Kind is not UnitKind.Percent || quantity.Value is <= 0 or > 100 || WholeAfter(s, quantity, article) is not { } whole || PartnerOf(s, quantity, whole) is not { } partner)
            {
                continue;
            }

            var owner = whole.Owner ?? (article.Pair.Count == 2 && article.Pair.Contains(partner.State!) ? article.Pair.First(p => p != partner.State) : null);
            if (owner is null || owner == partner.State)
            {
                continue;
            }

            var flow = whole.Flow ?? (GoesTo(s, whole.Last) ? "export" : "import");
            var bound = s.IsAny(quantity.First - 1, "than") && s.IsAny(quantity.First - 2, "less", "fewer") && s.IsAny(quantity.First - 3, "no", "not") ? QuantityBound.MoreThan
                : NotEven(s, quantity.First) ? QuantityBound.LessThan : quantity.Bound;
            var share = new TradeShare(owner, partner.State!, flow, quantity.Value / 100, bound, quantity.Step / 100, whole.Product, StatedTime.For(s, quantity.First));
            yield return (share, Math.Min(partner.First, quantity.First), Math.Max(whole.Last, partner.Last), quantity.First, whole.Owner is null || s.Mentions.Exists(m => !m.Certain && m.First > quantity.Last && m.Last <= whole.Last));
        }
    }

    /// <summary>What the share is of: trade of an owner, named, carried or left out.</summary>
    private sealed record WholeTrade(State? Owner, string? Flow, Product? Product, int First, int Last);

    private static WholeTrade? WholeAfter(Sentence s, Quantity quantity, ArticleReading article)
    {
        var of = quantity.Last + 1;
        while (s.IsAny(of, "or", "so", "share", "slice"))
        {
            of++;
        }

        if (!s.IsAny(of, "of"))
        {
            return null;
        }

        var end = Math.Min(s.End - 1, of + Reach);
        for (var i = of + 1; i <= end; i++)
        {
            if (s.IsAny(i, ",", ";", "–", "(") || s.HitAt(Arms, i) is not null)
            {
                return null;
            }

            if (s.HitAt(Everything, i) is { } everything)
            {
                return Clause(s, i, everything.Last, end);
            }

            if (s.HitAt(Trade, i) is { } trade && trade.First == i)
            {
                return Noun(s, of, trade, "", article);
            }

            if (s.HitAt(Exports, i) is { } exports && exports.First == i)
            {
                return Noun(s, of, exports, "export", article);
            }

            if (s.HitAt(Imports, i) is { } imports && imports.First == i)
            {
                return Noun(s, of, imports, "import", article);
            }

            if (s.HitAt(Whole, i) is { } needs && needs.First == i)
            {
                return Noun(s, of, needs, "import", article);
            }

            if (Product.In(s, i, Math.Min(i + 3, end)).FirstOrDefault() is { Product: { } product, Hit: { } hit } && hit.First == i)
            {
                // "of its gas", "of the gas that Germany imported"; a noun of trade right behind it is the head ("gas imports").
                if (NounOfTrade(s, hit.Last + 1) is not null)
                {
                    continue;
                }

                return Clause(s, i, hit.Last, Math.Min(s.End - 1, hit.Last + Reach)) is { } told ? told with { Product = product }
                    : Owner(s, of, i) is { } owner ? new WholeTrade(owner, null, product, of, hit.Last) : null;
            }
        }

        return null;
    }

    private static Hit? NounOfTrade(Sentence s, int token) => token >= s.End ? null : s.HitAt(Trade, token) ?? s.HitAt(Exports, token) ?? s.HitAt(Imports, token);

    /// <summary>"Russia's exports", "its trade", "Congolese exports", "the exports of Norway", "all imports".</summary>
    private static WholeTrade? Noun(Sentence s, int of, Hit noun, string flow, ArticleReading article)
    {
        var product = Product.In(s, of + 1, noun.First).Select(p => p.Product).FirstOrDefault();
        if (Owner(s, of, noun.First) is { } owner)
        {
            return new WholeTrade(owner, flow, product, of, noun.Last);
        }

        if (s.IsAny(noun.Last + 1, "of", "by") && s.Mentions.Find(m => m.First > noun.Last && m.First - noun.Last <= 4 && m.State is not null) is { } after)
        {
            return new WholeTrade(after.State, flow, product, of, after.Last);
        }

        // "of the country's exports" has no owner that we know: not the counterpart of whoever is named.
        var possessed = s.IsAny(noun.First - 1, "'s", "'");
        return possessed || article.Pair.Count < 2 ? null : new WholeTrade(null, flow, product, of, noun.Last);
    }

    private static State? Owner(Sentence s, int from, int to) => s.Mentions.FindLast(m => m.First > from && m.Last < to && m.State is not null && m.Kind is not MentionKind.Body)?.State;

    /// <summary>"everything (that) Mexico sells abroad", "what it exports", "the gas that Germany imported last year".</summary>
    private static WholeTrade? Clause(Sentence s, int first, int after, int end)
    {
        for (var i = after + 1; i <= end; i++)
        {
            var flow = s.HitAt(ExportVerb, i) is not null ? "export" : s.HitAt(ImportVerb, i) is not null || s.IsAny(i, "burn", "burns", "uses", "consumes", "needs") ? "import" : null;
            if (flow is not null)
            {
                return s.HitWithin(Arms, i, Math.Min(s.End - 1, i + 3)) is not null ? null : s.Mentions.FindLast(m => m.First > after && m.Last < i && m.State is not null)?.State is { } owner
                    ? new WholeTrade(owner, flow, null, first, s.IsAny(i + 1, "abroad") ? i + 1 : i)
                    : null;
            }
        }

        return null;
    }

    /// <summary>Whose share it is: "goes to China", "is with China", "is Russian" behind the whole; else the one that "accounts for" it.</summary>
    private static Mention? PartnerOf(Sentence s, Quantity quantity, WholeTrade whole)
    {
        var behind = s.Mentions.Find(m => m.First > whole.Last && m.First - whole.Last <= 8 && m.State is not null && m.State != whole.Owner && m.Kind is not MentionKind.Body
            && (m.First - 1 == whole.Last || Leads(s, whole.Last, m)));
        if (behind is not null)
        {
            return behind;
        }

        var verb = -1;
        for (var i = quantity.First - 1; i >= Math.Max(s.First, quantity.First - 7); i--)
        {
            if (s.HitAt(ShareVerb, i) is { } hit)
            {
                verb = hit.First;
                break;
            }
        }

        if (verb < 0)
        {
            return null;
        }

        var subject = Grammar.SubjectBefore(s, verb);
        if (subject is { State: { } state } && state != whole.Owner)
        {
            return subject;
        }

        // "Trade with Russia makes up a sixth of Kazakhstan's".
        return s.Mentions.FindLast(m => m.Last < verb && verb - m.Last <= 3 && m.State is not null && m.State != whole.Owner && m.Kind is not MentionKind.Body);
    }

    private static bool Leads(Sentence s, int from, Mention mention)
    {
        for (var i = mention.First - 1; i > from; i--)
        {
            if (s.IsAny(i, "to", "from", "with", "by", "in", "is", "are", "was", "were", "for"))
            {
                return true;
            }

            if (s.IsAny(i, ",", ";", "–", "and", "but", "than", "while", "of"))
            {
                return false;
            }
        }

        return false;
    }

    private static bool GoesTo(Sentence s, int from)
    {
        for (var i = from + 1; i < Math.Min(s.End, from + 7); i++)
        {
            if (s.IsAny(i, "to", "into"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"not even half a percent", "does not amount to one percent".</summary>
    private static bool NotEven(Sentence s, int token) => s.IsAny(token - 2, "not", "n't") && s.IsAny(token - 1, "even", "quite", "yet") || s.IsAny(token - 1, "hardly", "barely", "not") || s.IsAny(token - 2, "hardly", "barely") || Grammar.IsNegated(s, token, 4);
}
