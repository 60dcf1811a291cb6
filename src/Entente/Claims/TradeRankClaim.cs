using Entente.Measures;
using Entente.Reading;
using Entente.States;
using Entente.Wording;

namespace Entente.Claims;

/// <summary>trade.rank: "its largest trading partner", "second-biggest export market", "overtook X as Y's top supplier of crude".</summary>
internal sealed class TradeRankClaim : ClaimKind
{
    private static readonly int Become = Class("become_verb");
    private static readonly int Superlative = Class("rank_superlative");
    private static readonly int Ordinal = Class("rank_ordinal");
    private static readonly int Partner = Class("partner_noun");
    private static readonly int Market = Class("export_market_noun");
    private static readonly int Imports = Class("trade_import");
    private static readonly int Exports = Class("trade_export");
    private static readonly int Supplier = Class("supplier_noun");
    private static readonly int Overtake = Class("overtake_verb");
    private static readonly int OneOf = Class("one_of");
    private static readonly int Domain = Class("rank_other_domain");

    public override string Name => "trade.rank";

    public override IEnumerable<Statement> Read(Sentence s, ArticleReading article)
    {
        var taken = -1;
        var clauses = new HashSet<int>();
        foreach (var hit in s.Hits)
        {
            if ((hit.Class != Partner && hit.Class != Market && hit.Class != Supplier) || hit.First <= taken)
            {
                continue;
            }

            if (RankBefore(s, hit) is not { } rank || Roles(s, hit, rank, article) is not { } roles)
            {
                continue;
            }

            taken = hit.Last;
            clauses.Add(s.ClauseOf(rank.First));
            var flow = hit.Class == Partner ? "total" : hit.Class == Market ? "export" : "import";
            var product = Product.In(s, hit.First, Math.Min(hit.Last + 6, s.ClauseLast(hit.First))).Select(p => p.Product).FirstOrDefault()
                ?? Product.In(s, Math.Max(s.First, hit.First - 3), hit.First).Select(p => p.Product).FirstOrDefault();
            if (flow == "import" && product is null && s.HitAt(Class("arms"), hit.Last + 1) is not null || s.HitWithin(Domain, Math.Max(s.First, hit.First - 4), Math.Min(s.End - 1, hit.Last + 5)) is not null)
            {
                continue;
            }

            // "the major source of dietary iodine in Australia": of something that is no traded good, and nobody named who sells it.
            if (hit.Class == Supplier && product is null && s.IsAny(hit.First, "source", "sources") && s.IsAny(hit.Last, "of") && !s.HasAny(Imports, Exports) && !s.Mentions.Exists(m => m.States.Contains(roles.Partner)))
            {
                continue;
            }

            var noLonger = Grammar.IsNegated(s, rank.First, 8);
            var trigger = rank.First;
            var statement = Make(
                s,
                Math.Min(rank.First, roles.First),
                Math.Max(hit.Last, roles.Last),
                trigger,
                [new StateRole(roles.Of, "state"), new StateRole(roles.Partner, "partner")],
                new Rank(roles.Of, roles.Partner, rank.Place, rank.AtMost, flow, product, Window.OfLevel(s, trigger, article)),
                noLonger);

            foreach (var beside in TradeRankWords.Neighbours(s, roles.Of, roles.Partner, rank.Place, Math.Max(hit.Last, roles.Last)))
            {
                yield return Other(s, beside, flow, product, article);
            }

            // "became" without a year: when it happened is not said, so that no single year refutes it.
            yield return Enumerable.Range(s.ClauseStart(trigger), rank.First - s.ClauseStart(trigger)).Any(i => s.IsAny(i, "became", "become")) && StatedTime.For(s, trigger) is null ? statement with { Uncertain = true } : statement;
        }

        foreach (var told in TradeRankWords.Read(s, article))
        {
            if (clauses.Add(s.ClauseOf(told.Trigger)))
            {
                var product = Product.In(s, s.ClauseStart(told.Trigger), s.ClauseLast(told.Trigger)).Select(p => p.Product).FirstOrDefault();
                yield return Make(
                    s,
                    told.First,
                    told.Last,
                    told.Trigger,
                    [new StateRole(told.Of, "state"), new StateRole(told.Partner, "partner")],
                    new Rank(told.Of, told.Partner, told.Place, told.AtMost, told.Flow, product, Window.OfLevel(s, told.Trigger, article)),
                    told.Negated) with
                { Uncertain = true };

                foreach (var beside in TradeRankWords.Neighbours(s, told.Of, told.Partner, told.Place, told.Trigger))
                {
                    yield return Other(s, beside, told.Flow, product, article);
                }
            }
        }
    }

    private Statement Other(Sentence s, TradeRankWords.Told told, string flow, Product? product, ArticleReading article) =>
        Make(s, told.First, told.Last, told.Trigger, [new StateRole(told.Of, "state"), new StateRole(told.Partner, "partner")], new Rank(told.Of, told.Partner, told.Place, told.AtMost, flow, product, Window.OfLevel(s, told.Trigger, article)), told.Negated) with { Uncertain = true };

    public override Finding Judge(Statement statement, Judging judging) => TradeRankJudge.Judge(statement, (Rank)statement.Assertion!, judging);

    /// <summary>The place said before a noun: "largest" is 1, "second-largest" is 2, "one of the three biggest" is at most 3.</summary>
    private static (int Place, bool AtMost, int First)? RankBefore(Sentence s, Hit noun)
    {
        for (var i = noun.First - 1; i >= Math.Max(s.First, noun.First - 7); i--)
        {
            if (s.IsAny(i, ",", ";", ".", ":"))
            {
                return null;
            }

            var superlative = s.HitAt(Superlative, i);
            var ordinal = s.HitAt(Ordinal, i);
            if (superlative is null && ordinal is null)
            {
                continue;
            }

            var first = Math.Min(superlative?.First ?? i, ordinal?.First ?? i);
            var place = ordinal is { } o ? PlaceOf(s, o) : 1;
            if (place == 1 && first - 1 >= s.First && s.HitAt(Ordinal, first - 1) is { } before)
            {
                place = PlaceOf(s, before);
                first = before.First;
            }

            if (place == 1 && first - 2 >= s.First && s.IsAny(first - 1, "-") && s.HitAt(Ordinal, first - 2) is { } hyphened)
            {
                place = PlaceOf(s, hyphened);
                first = hyphened.First;
            }

            if (s.IsAny(first, "first", "key", "major", "important", "chief") && place == 1 && s.IsAny(first, "first", "key", "major"))
            {
                return null;
            }

            var oneOf = s.HitWithin(OneOf, Math.Max(s.First, first - 6), first - 1);
            if (oneOf is not null)
            {
                var count = s.Quantities.FirstOrDefault(q => q.First > oneOf.First && q.Last < noun.First && q.Kind is UnitKind.None);
                return (count is { Value: > 0 and < 30 } ? (int)count.Value : 5, true, first);
            }

            return (place, false, first);
        }

        return null;
    }

    private static int PlaceOf(Sentence s, Hit ordinal) => NumberWords.English.Ordinal(s[ordinal.First]) ?? (s.IsAny(ordinal.Last, "two", "2") ? 2 : s.IsAny(ordinal.Last, "three", "3") ? 3 : 2);

    private static (State Of, State Partner, int First, int Last)? Roles(Sentence s, Hit noun, (int Place, bool AtMost, int First) rank, ArticleReading article)
    {
        // "Y's largest partner", "its second-largest partner", "the largest partner of Y", "... for Y", "supplier of crude to Y"
        var owner = s.Mentions.LastOrDefault(m => m.Last < rank.First && rank.First - m.Last <= 3 && m.State is not null && (Grammar.IsPossessor(s, m) || m.Kind is MentionKind.Adjective or MentionKind.Pronoun));
        var governed = Grammar.Governed(s, noun.Last, 10, "of", "for", "to");
        var of = owner ?? governed;
        if (of?.State is not { } ofState)
        {
            return null;
        }

        if (s.HitWithin(Overtake, s.ClauseStart(rank.First), rank.First) is { } overtaking && Grammar.SubjectBefore(s, overtaking.First)?.State is { } winner && winner != ofState)
        {
            return (ofState, winner, s.Mentions.First(m => m.State == winner).First, Math.Max(noun.Last, of.Last));
        }

        // "X is/became/remains Y's largest partner"; a pronoun owner refers to another state than the subject.
        var subject = SubjectOther(s, rank.First, ofState, of);
        if (subject is not null)
        {
            return (ofState, subject.State!, Math.Min(subject.First, of.First), Math.Max(noun.Last, of.Last));
        }

        // "Y's largest partner is X", "its largest partner, X", "with X as its largest partner"
        var after = s.Mentions.FirstOrDefault(m => m.First > noun.Last && m.First - noun.Last <= 10 && m.State is not null && m.State != ofState && m.Kind is not MentionKind.Place
            && (s.HitWithin(Become, noun.Last + 1, m.First - 1) is not null || s.IsAny(noun.Last + 1, ",", "–", "(")));
        if (after is not null)
        {
            return (ofState, after.State!, of.First, Math.Max(noun.Last, after.Last));
        }

        if (of.Kind is MentionKind.Pronoun && article.Pair.Count == 2 && article.Pair.Contains(ofState) && Grammar.SubjectBefore(s, rank.First)?.State == ofState && s.IsAny(of.First, "its", "their"))
        {
            // "China is its largest partner" with "its" resolved to the subject itself: it is the other of the two.
            var other = article.Pair.First(p => p != ofState);
            var actor = Grammar.SubjectBefore(s, rank.First)!;
            return actor.Kind is MentionKind.Pronoun ? null : (other, ofState, actor.First, noun.Last);
        }

        return null;
    }

    private static Mention? SubjectOther(Sentence s, int before, State not, Mention owner)
    {
        var clause = s.ClauseOf(before);
        Mention? found = null;
        foreach (var mention in s.Mentions)
        {
            if (mention.First >= before || mention == owner)
            {
                continue;
            }

            var governed = CoReference.AfterPreposition(s, mention) && !s.IsAny(mention.First - 1, "with");
            if (mention.State is { } state && state != not && mention.IsActor && !governed && (s.ClauseOf(mention.First) == clause || found is null) && !(Grammar.IsPossessor(s, mention) && mention.Kind is not MentionKind.Pronoun))
            {
                found = mention;
            }
        }

        return found;
    }

    /// <summary>What a statement of rank asserts.</summary>
    /// <param name="Of">Whose partner.</param>
    /// <param name="Partner">The partner.</param>
    /// <param name="Place">Which place.</param>
    /// <param name="AtMost">True for "one of the three biggest".</param>
    /// <param name="Flow">total, export (partner buys) or import (partner supplies).</param>
    /// <param name="Product">The goods; null for all.</param>
    /// <param name="Window">The year.</param>
    internal sealed record Rank(State Of, State Partner, int Place, bool AtMost, string Flow, Product? Product, Window Window);
}

/// <summary>Judges statements of rank by the rules of <c>data/rules/trade.rank.json</c>.</summary>
internal static class TradeRankJudge
{
    private const string Kind = "trade.rank";

    public static Finding Judge(Statement statement, TradeRankClaim.Rank claim, Judging judging)
    {
        if (claim.Product is { } product)
        {
            return product.Class == "commodity_crude" && claim.Flow == "import" ? Crude(statement, claim, judging) : ProductMissing(product);
        }

        var maxAge = (int)judging.Rules.Threshold(Kind, "oldest");
        var wanted = claim.Window.Stated ? claim.Window.To : judging.LastWholeYear;
        for (var year = wanted; year >= wanted - (claim.Window.Stated ? 0 : maxAge); year--)
        {
            if (year <= judging.LastWholeYear)
            {
                var answer = TradeMeasures.Partners(judging.Record, claim.Of, year, claim.Flow);
                var groups = answer.Rows.GroupBy(r => r.Dataset, StringComparer.Ordinal).Where(g => g.Any(r => r.Partner == claim.Partner.Iso3)).OrderByDescending(g => g.Count()).ToList();
                if (groups.Count > 0)
                {
                    return Found(statement, claim, judging, year, answer.Sql, groups);
                }
            }
        }

        return new Finding(Verdict.NotCheckable, $"No loaded dataset lists all partners of {TradeRoles.Named(claim.Of)} up to {wanted}.") { WouldDecide = "CEPII BACI or UN Comtrade (every partner and year)" };
    }

    private static Finding Found(Statement statement, TradeRankClaim.Rank claim, Judging judging, int year, string sql, List<IGrouping<string, PartnerValue>> groups)
    {
        var main = groups[0].OrderByDescending(p => p.Value).ToList();
        var place = main.FindIndex(p => p.Partner == claim.Partner.Iso3) + 1;
        var value = main[place - 1].Value;
        var verdict = ByPlace(claim, main, place, judging.Rules.Threshold(Kind, "close"));
        if (statement.Negated)
        {
            verdict = verdict switch { Verdict.Supported => Verdict.Contradicted, Verdict.Contradicted => Verdict.Supported, _ => verdict };
        }

        var notes = new List<string>();
        var beside = new List<Figure>();
        var placeWords = $"place of {TradeRoles.Named(claim.Partner)} among {TradeRoles.Owner(claim.Of)} partners ({claim.Flow})";
        foreach (var other in groups.Skip(1))
        {
            var list = other.OrderByDescending(p => p.Value).ToList();
            var theirs = list.FindIndex(p => p.Partner == claim.Partner.Iso3) + 1;
            notes.Add($"{(judging.Record.Datasets.TryGetValue(other.Key, out var d) ? d.Name : other.Key)} puts it in place {theirs}.");
            beside.Add(judging.Figure(placeWords, theirs, "rank", $"{year}", other.Key) with { Beside = Beside.OtherSource });
            if (theirs != place && verdict is Verdict.Contradicted && Holds(claim, theirs) != statement.Negated)
            {
                verdict = Verdict.PartlySupported;
            }
        }

        if (year != judging.LastWholeYear && !claim.Window.Stated)
        {
            notes.Add($"The latest year on record before the article is {year}.");
        }

        notes.Add("States are ranked one by one; a group such as the European Union is not counted as one partner.");
        var name = Name(main[0].Partner);
        var what = claim.Flow switch { "export" => "export market", "import" => "supplier", _ => "trading partner" };
        var reason = $"In {year} {TradeRoles.Named(claim.Partner)} was {TradeRoles.Owner(claim.Of)} {(place == 1 ? "largest" : Numbers.Ordinal(place) + " largest")} {what} of {main.Count} on record ({Numbers.Money(value, "USD")}"
            + (place == 1 ? main.Count > 1 ? $"; next {Name(main[1].Partner)}, {Numbers.Money(main[1].Value, "USD")})." : ")." : $"; largest {name}, {Numbers.Money(main[0].Value, "USD")}).");
        return new Finding(verdict, reason)
        {
            Rule = "trade.rank/place",
            Figures =
            [
                judging.Figure(placeWords, place, "rank", $"{year}", groups[0].Key),
                judging.Figure($"{TradeRoles.Owner(claim.Of)} trade with {TradeRoles.Named(claim.Partner)} ({claim.Flow})", value, "USD", $"{year}", groups[0].Key),
                .. main.Where(p => p.Partner != claim.Partner.Iso3).Take(2).Select(p => judging.Figure($"{TradeRoles.Owner(claim.Of)} trade with {Name(p.Partner)} ({claim.Flow})", p.Value, "USD", $"{year}", groups[0].Key)),
                .. beside,
            ],
            Notes = notes,
            Queries = [sql],
            Chart = new BarChart(
                $"{TradeRoles.Owner(claim.Of)} largest {what}s, {year}",
                "USD",
                judging.SourceLine(groups[0].Key),
                [.. main.Take(Math.Max(8, Math.Min(place, 12))).Select(p => new ChartBar(Name(p.Partner), p.Value, p.Partner == claim.Partner.Iso3))]),
        };
    }

    /// <summary>Who supplies crude oil to a state of the European Union, from Eurostat's monthly returns.</summary>
    private static Finding Crude(Statement statement, TradeRankClaim.Rank claim, Judging judging)
    {
        var year = claim.Window.Stated ? claim.Window.To : judging.LastWholeYear;
        var answer = judging.Record.Query(
            $"""
            SELECT dataset, origin, SUM(barrels) AS barrels
            FROM crude_import
            WHERE importer = {Entente.Record.Sql.Code(claim.Of)} AND month >= {Entente.Record.Sql.Day(new DateOnly(year, 1, 1))} AND month < {Entente.Record.Sql.Day(new DateOnly(year + 1, 1, 1))}
            GROUP BY 1, 2
            ORDER BY 3 DESC, 2
            """,
            r => new PartnerValue(r.GetString(0), r.GetString(1), r.GetDouble(2)));
        if (answer.Rows.Count < 2 || year > judging.LastWholeYear)
        {
            return new Finding(Verdict.NotCheckable, $"No loaded dataset gives {TradeRoles.Owner(claim.Of)} crude oil imports by origin for {year}.") { WouldDecide = "CEPII BACI or UN Comtrade by product (HS 270900), or the state's customs" };
        }

        var list = answer.Rows.ToList();
        var place = list.FindIndex(p => p.Partner == claim.Partner.Iso3) + 1;
        var verdict = place > 0 ? ByPlace(claim, list, place, judging.Rules.Threshold(Kind, "close")) : Verdict.Contradicted;
        if (statement.Negated)
        {
            verdict = verdict switch { Verdict.Supported => Verdict.Contradicted, Verdict.Contradicted => Verdict.Supported, _ => verdict };
        }

        var text = place > 0 ? $"was the {(place == 1 ? "largest" : Numbers.Ordinal(place) + " largest")} supplier of crude oil to" : "is not listed among the suppliers of crude oil to";
        return new Finding(verdict, $"In {year} {TradeRoles.Named(claim.Partner)} {text} {TradeRoles.Named(claim.Of)} by barrels; the largest was {Name(list[0].Partner)}.")
        {
            Rule = "trade.rank/place",
            Figures = [.. list.Take(4).Select(p => judging.Figure($"crude oil from {Name(p.Partner)}", p.Value, "barrels", $"{year}", p.Dataset))],
            Queries = [answer.Sql],
            Chart = new BarChart($"Crude oil supplied to {TradeRoles.Named(claim.Of)}, {year}", "barrels", judging.SourceLine(list[0].Dataset), [.. list.Take(8).Select(p => new ChartBar(Name(p.Partner), p.Value, p.Partner == claim.Partner.Iso3))]),
        };
    }

    private static Finding ProductMissing(Product product) =>
        new(Verdict.NotCheckable, $"Ranking suppliers or buyers of {product.Name} needs the trade of every partner by product, which is not loaded.") { WouldDecide = "CEPII BACI or UN Comtrade by product" };

    private static Verdict ByPlace(TradeRankClaim.Rank claim, List<PartnerValue> list, int place, double close)
    {
        if (Holds(claim, place))
        {
            return Verdict.Supported;
        }

        // Near ties change places with the source.
        var target = list[Math.Min(claim.Place, list.Count) - 1].Value;
        var own = list[place - 1].Value;
        return Math.Abs(own - target) / Math.Max(own, target) <= close ? Verdict.PartlySupported : Verdict.Contradicted;
    }

    private static bool Holds(TradeRankClaim.Rank claim, int place) => claim.AtMost ? place <= claim.Place : place == claim.Place;

    private static string Name(string iso3) => StateRegistry.Default.TryGet(iso3, out var state) ? TradeRoles.Named(state) : iso3;
}
