using Entente.Measures;
using Entente.Reading;
using Entente.States;
using Entente.Wording;

namespace Entente.Claims;

/// <summary>dependence.asymmetry: "A depends on B more than the other way round", "not a partnership of equals", "the junior partner", "accounts for 40 percent of its trade".</summary>
internal sealed class DependenceAsymmetryClaim : ClaimKind
{
    private static readonly int Verb = Class("depend_verb");
    private static readonly int Adjective = Class("depend_adjective");
    private static readonly int Noun = Class("depend_noun");
    private static readonly int More = Class("more");
    private static readonly int Less = Class("less");
    private static readonly int Reverse = Class("more_than_reverse");
    private static readonly int Equal = Class("equal_partnership");
    private static readonly int Unequal = Class("unequal_partnership");
    private static readonly int Peers = Class("equals_noun");
    private static readonly int Be = Class("be_verb");
    private static readonly int Junior = Class("junior_partner");
    private static readonly int Senior = Class("senior_partner");

    public override string Name => "dependence.asymmetry";

    public override bool SeveralToAQuote => true;

    public override IEnumerable<Statement> Read(Sentence s, ArticleReading article)
    {
        foreach (var told in Shares(s, article))
        {
            yield return told;
        }

        var taken = new HashSet<int>();
        foreach (var hit in s.Hits)
        {
            var statement = hit.Class == Verb || hit.Class == Adjective || hit.Class == Noun ? Depends(s, hit)
                : hit.Class == Equal || hit.Class == Unequal || (hit.Class == Peers && AreEquals(s, hit)) ? Equals(s, hit, article)
                : hit.Class == Junior || hit.Class == Senior ? Rank(s, hit, article)
                : null;
            if (statement is not null)
            {
                taken.Add(s.ClauseOf(hit.First));
                yield return statement;
            }
        }

        foreach (var told in DependenceWords.Read(s, article))
        {
            if (taken.Add(s.ClauseOf(told.Trigger)))
            {
                yield return Make(s, told.First, told.Last, told.Trigger, Roles(told.Dependent, told.On), new Dependency(told.Dependent, told.On, told.Compared ? Shape.More : Shape.Absolute, null), told.Denied) with { Uncertain = true };
            }
        }
    }

    /// <summary>Shares told in figures; one too small to speak for dependence denies it, though the figure itself is affirmed.</summary>
    private IEnumerable<Statement> Shares(Sentence s, ArticleReading article)
    {
        var taken = new List<int>();
        foreach (var (share, first, last, trigger, uncertain) in TradeShareReader.Read(s, article))
        {
            taken.Add(trigger);
            var told = Make(s, first, last, trigger, Roles(share.Owner, share.Partner), share, negated: IsToken(s, share, trigger));
            yield return uncertain ? told with { Uncertain = true } : told;
        }

        foreach (var part in ShareWords.In(s))
        {
            if (!taken.Exists(t => t >= part.First && t <= part.Last) && TradeShareParties.Read(s, part, article) is { } read)
            {
                var told = Make(s, read.First, read.Last, part.First, Roles(read.Share.Owner, read.Share.Partner), read.Share, negated: IsToken(s, read.Share, part.First));
                yield return told with { Uncertain = true };
            }
        }
    }

    private static bool IsToken(Sentence s, TradeShare share, int token) =>
        share.Share < RuleBook.Default.Threshold("dependence.asymmetry", "token") && !s.IsAny(token - 1, "good");

    public override Finding Judge(Statement statement, Judging judging)
    {
        if (statement.Assertion is TradeShare share)
        {
            return TradeShareJudge.Judge(share, negated: false, judging);
        }

        var claim = (Dependency)statement.Assertion!;
        if (claim.Product is { } product)
        {
            return NotCheckable($"Dependence for {product.Name} needs every supplier's deliveries by product, which are not loaded.", "CEPII BACI or UN Comtrade by product");
        }

        var rules = judging.Rules;
        if (Dependence.Latest(judging.Record, claim.Dependent, claim.On, judging.LastWholeYear, (int)rules.Threshold(Name, "oldest")) is not { } found)
        {
            return NotCheckable("No loaded dataset gives both the trade of this pair and each side's trade with the world for a recent year.", "CEPII BACI (every pair and year) or UN Comtrade");
        }

        var verdict = ByShares(claim, found, rules);
        if (statement.Negated)
        {
            verdict = verdict switch { Verdict.Supported => Verdict.Contradicted, Verdict.Contradicted => Verdict.Supported, _ => verdict };
        }

        return new Finding(verdict, Reason(claim, found))
        {
            Rule = claim.Shape is Shape.Absolute ? "dependence.asymmetry/absolute" : claim.Shape is Shape.More ? "dependence.asymmetry/more" : "dependence.asymmetry/equals",
            Figures = Figures(claim, found, judging),
            Notes = Notes(found, judging),
            Queries = [.. found.Queries.Distinct(StringComparer.Ordinal)],
            Chart = new BarChart(
                $"Share of each side's goods trade that is with the other, {found.Year}",
                "share",
                judging.SourceLine(found.PairDataset),
                [
                    new ChartBar($"{TradeRoles.Owner(claim.Dependent)} trade that is with {TradeRoles.Named(claim.On)}", found.ShareOfFirst, Emphasis: true),
                    new ChartBar($"{TradeRoles.Owner(claim.On)} trade that is with {TradeRoles.Named(claim.Dependent)}", found.ShareOfSecond, Emphasis: false),
                ]),
        };
    }

    /// <summary>"A depends (more) on B (than B on A)", "A's dependence on B".</summary>
    private Statement? Depends(Sentence s, Hit hit)
    {
        if (s.IsAny(hit.First, "need", "needs", "needed") && s.HitWithin(More, hit.First + 1, Math.Min(s.End - 1, hit.First + 8)) is null && s.HitWithin(Reverse, hit.First, s.End - 1) is null)
        {
            return null;
        }

        var on = s.Mentions.FirstOrDefault(m => m.First > hit.Last && m.First - hit.Last <= 7 && m.State is not null && s.ClauseOf(m.First) == s.ClauseOf(hit.First) && !BeyondComparison(s, hit.Last, m.First));
        var dependent = hit.Class == Noun
            ? s.Mentions.LastOrDefault(m => m.Last < hit.First && hit.First - m.Last <= 5 && m.State is not null) ?? Grammar.SubjectBefore(s, hit.First)
            : Grammar.SubjectBefore(s, hit.First);
        if (dependent?.States is not [var first, ..] || on?.State is not { } second)
        {
            return null;
        }

        if (first == second)
        {
            if (dependent.States.Count < 2)
            {
                return null;
            }

            first = dependent.States[1];
        }

        var reverse = s.HitWithin(Reverse, hit.Last, s.End - 1) ?? ReverseInWords(s, hit, second);
        var less = s.HitWithin(Less, Math.Max(s.First, hit.First - 4), Math.Min(s.End - 1, hit.Last + 3)) is not null;
        var more = reverse is not null || (s.HitWithin(More, Math.Max(s.First, hit.First - 3), hit.First) is not null && s.Hits.Any(h => h.First > hit.Last && s.IsAny(h.First, "than")) && reverse is not null);
        var product = Product.In(s, on.Last + 1, s.ClauseLast(hit.First)).Select(p => p.Product).FirstOrDefault() ?? Product.In(s, hit.Last + 1, on.Last + 2).Select(p => p.Product).FirstOrDefault();
        if (!more && (product is null && OtherObject(s, on)))
        {
            return null;
        }

        var shape = more ? Shape.More : Shape.Absolute;
        if (more && less)
        {
            (first, second) = (second, first);
        }

        return Make(s, Math.Min(dependent.First, hit.First), Math.Max(on.Last, reverse?.Last ?? 0), hit.First, Roles(first, second), new Dependency(first, second, shape, more ? null : product));
    }

    /// <summary>"than China on Russia", "than China does on it", "than Beijing needs Moscow".</summary>
    private static Hit? ReverseInWords(Sentence s, Hit hit, State on)
    {
        for (var i = hit.Last + 1; i < s.End; i++)
        {
            if (s.IsAny(i, "than") && s.Mentions.FirstOrDefault(m => m.First > i && m.First - i <= 4 && m.State == on) is { } mention)
            {
                return new Hit(-1, i, Math.Min(s.ClauseLast(i), mention.Last + 4));
            }
        }

        return null;
    }

    private static bool BeyondComparison(Sentence s, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (s.IsAny(i, "than", "as", "like", "unlike", "just"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"dependent on Chinese goodwill", "relies on Moscow's veto": not a dependence in trade.</summary>
    private static bool OtherObject(Sentence s, Mention on) => Grammar.IsPossessor(s, on) || (on.Kind is MentionKind.Adjective && on.Last + 1 < s.End && s[on.Last + 1].IsWord && !s.IsAny(on.Last + 1, "trade", "exports", "imports", "goods", "market", "markets", "supplies", "deliveries", "and", "economy", "money", "energy"));

    /// <summary>"not a partnership of equals", "an unequal partnership".</summary>
    private Statement? Equals(Sentence s, Hit hit, ArticleReading article)
    {
        if (StatesOf(s, hit, article) is not { } pair)
        {
            return null;
        }

        // "a one-sided resolution", "unbalanced reporting" are no partnerships.
        if (hit.Class == Unequal && hit.First == hit.Last && !DependenceWords.IsOfTrade(s, article) && !s.HasAny(Verb, Noun, Adjective) && !s.IsAny(hit.Last + 1, "partnership", "relationship", "alliance", "marriage", "affair"))
        {
            return null;
        }

        // "Equals they are not."
        var opens = hit.Class == Peers ? s.HitsOf(Be).FirstOrDefault(b => b.First > hit.Last && b.First - hit.Last <= 5) : null;
        var negated = Grammar.IsNegated(s, hit.First, 12) || (opens is not null && s.IsAny(opens.Last + 1, "not"));
        var shape = hit.Class == Unequal ? Shape.Unequal : Shape.Equal;
        return Make(s, hit.First, opens is null ? hit.Last : negated ? opens.Last + 1 : opens.Last, hit.First, [new StateRole(pair.A, "partner"), new StateRole(pair.B, "partner")], new Dependency(pair.A, pair.B, shape, null), negated);
    }

    private Statement? Rank(Sentence s, Hit hit, ArticleReading article)
    {
        if (Grammar.SubjectBefore(s, hit.First) is not { State: { } subject, Kind: not MentionKind.Pronoun })
        {
            return null;
        }

        var other = s.Mentions.FirstOrDefault(m => m.State is not null && m.State != subject && m.IsActor)?.State
            ?? (article.Pair.Count == 2 && article.Pair.Contains(subject) ? article.Pair.First(p => p != subject) : null);
        if (other is null)
        {
            return null;
        }

        var (dependent, on) = hit.Class == Junior ? (subject, other) : (other, subject);
        return Make(s, hit.First, hit.Last, hit.First, Roles(dependent, on), new Dependency(dependent, on, Shape.More, null));
    }

    /// <summary>"they are no equals", "equals they are not": said of two, and not the verb of "which equals a tenth".</summary>
    private static bool AreEquals(Sentence s, Hit hit)
    {
        var near = s.Mentions.Where(m => m.IsActor && Math.Abs(m.First - hit.First) <= 8).ToList();
        return s.HitsOf(Be).Any(b => Math.Abs(b.First - hit.First) <= 5) && (near.Exists(m => m.States.Count == 2) || (Grammar.PairOf(near) is not null && !s.IsAny(hit.First - 1, "which", "that", "this", "it")));
    }

    private static (State A, State B)? StatesOf(Sentence s, Hit hit, ArticleReading article)
    {
        // Whoever says so, from wherever, is none of the two: "According to X of the institute in Berlin, the relationship is ...".
        var clause = s.ClauseOf(hit.First);
        var inClause = s.Mentions.Where(m => m.Kind is not (MentionKind.Place or MentionKind.Body) && s.ClauseOf(m.First) == clause && !s.Attributions.Exists(a => a.Covers(hit.First) && !a.Covers(m.First))).ToList();
        if (article.Pair.Count == 2 && article.Pair.All(p => s.Mentions.Exists(m => m.States.Contains(p))))
        {
            return (article.Pair[0], article.Pair[1]);
        }

        var here = Grammar.PairOf(s.Mentions.Where(m => m.Kind is not (MentionKind.Place or MentionKind.Body)));
        return here ?? (article.Pair.Count == 2 && inClause.TrueForAll(m => m.States.All(article.Pair.Contains)) ? (article.Pair[0], article.Pair[1]) : null);
    }

    private static StateRole[] Roles(State dependent, State on) => [new StateRole(dependent, "dependent"), new StateRole(on, "on")];

    private static Verdict ByShares(Dependency claim, Dependence d, RuleBook rules)
    {
        var clear = Math.Abs(d.Asymmetry) >= rules.Threshold("dependence.asymmetry", "points") && d.Ratio >= rules.Threshold("dependence.asymmetry", "ratio");
        return claim.Shape switch
        {
            Shape.More => clear ? d.Asymmetry > 0 ? Verdict.Supported : Verdict.Contradicted : Verdict.PartlySupported,
            Shape.Unequal => clear ? Verdict.Supported : Verdict.PartlySupported,
            Shape.Equal => clear ? Verdict.Contradicted : Verdict.PartlySupported,
            _ => d.ShareOfFirst >= rules.Threshold("dependence.asymmetry", "heavy") ? Verdict.Supported
                : d.ShareOfFirst >= rules.Threshold("dependence.asymmetry", "notable") ? Verdict.PartlySupported
                : d.ShareOfFirst < rules.Threshold("dependence.asymmetry", "slight") ? Verdict.Contradicted : Verdict.PartlySupported,
        };
    }

    private static string Reason(Dependency claim, Dependence d)
    {
        var text = $"In {d.Year} {Numbers.Percent(d.ShareOfFirst)} of {TradeRoles.Owner(claim.Dependent)} goods trade was with {TradeRoles.Named(claim.On)}, and {Numbers.Percent(d.ShareOfSecond)} of {TradeRoles.Owner(claim.On)} with {TradeRoles.Named(claim.Dependent)}";
        return d.Ratio >= 1.1 ? $"{text}: {Numbers.Plain(d.Ratio)} times as much for {TradeRoles.Named(d.Asymmetry > 0 ? claim.Dependent : claim.On)}." : text + ": about the same.";
    }

    private static List<Figure> Figures(Dependency claim, Dependence d, Judging judging) =>
    [
        judging.Figure($"share of {TradeRoles.Owner(claim.Dependent)} goods trade that is with {TradeRoles.Named(claim.On)}", d.ShareOfFirst, "share", $"{d.Year}", d.PairDataset),
        judging.Figure($"share of {TradeRoles.Owner(claim.On)} goods trade that is with {TradeRoles.Named(claim.Dependent)}", d.ShareOfSecond, "share", $"{d.Year}", d.PairDataset),
        judging.Figure("asymmetry", d.Asymmetry * 100, "percentage points", $"{d.Year}", d.PairDataset),
        judging.Figure("trade between the two", d.Trade, "USD", $"{d.Year}", d.PairDataset),
        judging.Figure($"{TradeRoles.Owner(claim.Dependent)} trade with the world", d.FirstWorld, "USD", $"{d.Year}", d.FirstDataset),
        judging.Figure($"{TradeRoles.Owner(claim.On)} trade with the world", d.SecondWorld, "USD", $"{d.Year}", d.SecondDataset),
    ];

    private static List<string> Notes(Dependence d, Judging judging)
    {
        var notes = new List<string> { "Measured on goods trade; finance, technology and arms are not in it." };
        if (!d.FromOneDataset)
        {
            notes.Add("The trade of the pair and the totals come from different datasets; shares may be off by a few percent of themselves.");
        }

        if (d.Year != judging.LastWholeYear)
        {
            notes.Add($"The latest year on record before the article is {d.Year}.");
        }

        return notes;
    }

    /// <summary>What exactly is said of dependence.</summary>
    internal enum Shape
    {
        /// <summary>The first depends more on the second than the other way round.</summary>
        More,

        /// <summary>The first depends on the second.</summary>
        Absolute,

        /// <summary>Neither depends more.</summary>
        Equal,

        /// <summary>One depends more, it is not said which.</summary>
        Unequal,
    }

    /// <summary>What a statement of dependence asserts.</summary>
    internal sealed record Dependency(State Dependent, State On, Shape Shape, Product? Product);
}
