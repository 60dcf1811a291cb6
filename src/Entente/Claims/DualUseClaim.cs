using Entente.Measures;
using Entente.Reading;
using Entente.States;
using Entente.Wording;

namespace Entente.Claims;

/// <summary>dualuse.growth: "dual-use goods flow increasingly", "supplies machine tools with military use", and what they are used for.</summary>
internal sealed class DualUseClaim : ClaimKind
{
    private static readonly int Goods = Class("dual_use_strict");
    private static readonly int Use = Class("use_in_war");
    private static readonly int Rise = Class("rise");
    private static readonly int Fall = Class("fall");
    private static readonly int Third = Class("third_countries");

    public override string Name => "dualuse.growth";

    public override bool SeveralToAQuote => true;

    public override IEnumerable<Statement> Read(Sentence s, ArticleReading article)
    {
        int? useClause = null;
        if (s.HitWithin(Goods, s.First, s.End - 1) is { } strict && s.HitWithin(Use, s.First, s.End - 1) is { } used && TradersOf(s, strict, used, article) is { } users)
        {
            useClause = s.ClauseOf(used.First);
            StateRole[] roles = [new StateRole(users.Exporter, "exporter"), new StateRole(users.Importer, "importer")];
            var third = s.HitWithin(Third, s.First, s.End - 1) is not null;
            var window = Window.OfChange(s, used.First, article);
            // "are increasingly being used in the war": that they are used there is one thing, that there are more of them another, which trade can tell.
            var (from, to) = (s.ClauseStart(used.First), s.ClauseLast(used.First));
            if (s.HitWithin(Rise, from, to) is { } more)
            {
                yield return Make(s, Math.Min(used.First, more.First), Math.Max(used.Last, more.Last), more.First, roles, new DualUse(users.Exporter, users.Importer, 1, third, UseInWar: false, window));
            }
            else if (s.HitWithin(Fall, from, to) is { } fewer)
            {
                yield return Make(s, Math.Min(used.First, fewer.First), Math.Max(used.Last, fewer.Last), fewer.First, roles, new DualUse(users.Exporter, users.Importer, -1, third, UseInWar: false, window));
            }

            yield return Make(s, used.First, used.Last, used.First, roles, new DualUse(users.Exporter, users.Importer, 0, third, UseInWar: true, window));
        }

        foreach (var told in DualUseFlows.Read(s, article).Where(f => s.ClauseOf(f.Trigger) != useClause))
        {
            StateRole[] roles = told.Via is { } via
                ? [new StateRole(told.Exporter, "exporter"), new StateRole(told.Importer, "importer"), new StateRole(via, "via")]
                : [new StateRole(told.Exporter, "exporter"), new StateRole(told.Importer, "importer")];
            var third = told.Via is not null || s.HitWithin(Third, s.First, s.End - 1) is not null;
            var statement = Make(s, told.First, told.Last, told.Trigger, roles, new DualUse(told.Exporter, told.Importer, told.Direction, third, UseInWar: false, Window.OfChange(s, told.Trigger, article)));
            yield return told.Named ? statement : statement with { Uncertain = true };
        }
    }

    public override Finding Judge(Statement statement, Judging judging)
    {
        var claim = (DualUse)statement.Assertion!;
        if (claim.UseInWar)
        {
            return NotCheckable("What goods are used for after they cross a border is in no trade data.", "examinations of recovered weapons (Conflict Armament Research, KSE Institute)");
        }

        if (claim.ThirdCountries)
        {
            return NotCheckable("Flows through third countries cannot be told from the pair's own trade; every third country's trade with both is needed.", "CEPII BACI or UN Comtrade by product, for every third country");
        }

        if (PriorityGoods.Of(judging.Record, claim.Exporter, claim.Importer) is not { } goods)
        {
            return NotCheckable("No loaded dataset gives this pair's trade by product, which the list of dual-use goods needs.", "CEPII BACI or UN Comtrade by product");
        }

        return DualUseJudge.Judge(statement, claim, goods, judging);
    }

    private static (State Exporter, State Importer)? TradersOf(Sentence s, Hit goods, Hit trigger, ArticleReading article)
    {
        var from = Grammar.Governed(s, goods.First, 20, "from", "of", "by")?.State;
        var adjective = s.Mentions.LastOrDefault(m => m.Last < goods.First && goods.First - m.Last <= 3 && m.State is not null && (m.Kind is MentionKind.Adjective || Grammar.IsPossessor(s, m)))?.State;
        var subject = Grammar.SubjectBefore(s, Math.Max(trigger.First, s.First))?.State;
        var receives = s.IsAny(trigger.First, "receive", "receives", "received", "buy", "buys", "bought", "imports", "imported", "import", "obtain", "obtains", "obtained", "purchase", "purchases");
        var to = Grammar.Governed(s, s.First, s.End - s.First, "to", "into");
        var exporter = from ?? adjective ?? (receives ? null : subject);
        var importer = to?.State ?? (receives ? subject : null);
        if (importer == exporter)
        {
            importer = null;
        }

        exporter ??= Counterpart(article, importer);
        importer ??= Counterpart(article, exporter);
        return exporter is not null && importer is not null && exporter != importer ? (exporter, importer) : null;
    }

    private static State? Counterpart(ArticleReading article, State? state) =>
        state is not null && article.Pair.Count == 2 && article.Pair.Contains(state) ? article.Pair.First(p => p != state) : null;

    /// <summary>What a statement on dual-use goods asserts.</summary>
    /// <param name="Exporter">Who sells.</param>
    /// <param name="Importer">Who buys.</param>
    /// <param name="Direction">1 more, -1 less, 0 that they are supplied.</param>
    /// <param name="ThirdCountries">True when they are said to go through third countries.</param>
    /// <param name="UseInWar">True when it is said what they are used for.</param>
    /// <param name="Window">The years.</param>
    internal sealed record DualUse(State Exporter, State Importer, int Direction, bool ThirdCountries, bool UseInWar, Window Window);
}

/// <summary>Judges statements on dual-use goods by the rules of <c>data/rules/dualuse.growth.json</c>.</summary>
internal static class DualUseJudge
{
    private const string Kind = "dualuse.growth";

    public static Finding Judge(Statement statement, DualUseClaim.DualUse claim, PriorityGoods goods, Judging judging)
    {
        var last = goods.Years.Where(y => y.Year <= judging.LastWholeYear).Select(y => (int?)y.Year).Max();
        if (last is not { } to || judging.LastWholeYear - to > 1)
        {
            return new Finding(Verdict.NotCheckable, "The record has no recent year of this pair's trade by product before the article.") { WouldDecide = "CEPII BACI or UN Comtrade by product", Rule = "dualuse.growth/no-data" };
        }

        var end = goods.In(to)!;
        var bases = (claim.Window.Stated && claim.Window.From < to ? [claim.Window.From, to - 1] : new[] { to - 2, to - 1 }).Distinct().Where(y => y < to && goods.In(y) is not null).ToList();
        var verdict = claim.Direction == 0 ? Existence(end, judging.Rules) : Change(claim, goods, bases, end, judging.Rules);
        if (statement.Negated)
        {
            verdict = verdict switch { Verdict.Supported => Verdict.Contradicted, Verdict.Contradicted => Verdict.Supported, _ => verdict };
        }

        var span = goods.Months == 12 ? "" : $" (January to {System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(goods.Months)} of each year)";
        var reason = $"Exports of the Common High Priority List from {TradeRoles.Named(claim.Exporter)} to {TradeRoles.Named(claim.Importer)} were {Numbers.Money(end.Total, goods.Currency)} in {to}{span}"
            + (bases.Count == 0 ? "." : ": " + string.Join(", ", bases.Select(b => $"{Numbers.Change((end.Total / goods.In(b)!.Total) - 1)} against {b} ({Numbers.Money(goods.In(b)!.Total, goods.Currency)})")) + ".");
        return new Finding(verdict, reason)
        {
            Rule = claim.Direction == 0 ? "dualuse.growth/existence" : "dualuse.growth/change",
            Figures = Figures(claim, goods, bases, end, judging),
            Notes = Notes(claim, goods, bases, end, judging),
            Queries = [goods.Query],
            Chart = Chart(claim, goods, judging),
        };
    }

    private static Verdict Existence(PriorityYear year, RuleBook rules) =>
        year.Total >= rules.Threshold(Kind, "existence") ? Verdict.Supported : year.Total > 0 ? Verdict.PartlySupported : Verdict.NotCheckable;

    /// <summary>All base years must agree for a plain verdict; where they differ the statement holds in part.</summary>
    private static Verdict Change(DualUseClaim.DualUse claim, PriorityGoods goods, List<int> bases, PriorityYear end, RuleBook rules)
    {
        if (bases.Count == 0)
        {
            return Verdict.NotCheckable;
        }

        var steady = rules.Threshold(Kind, "steady");
        var signs = bases.ConvertAll(b => (end.Total / goods.In(b)!.Total) - 1 is var change && Math.Abs(change) < steady ? 0 : Math.Sign(change) * claim.Direction);
        return signs.TrueForAll(x => x > 0) ? Verdict.Supported : signs.TrueForAll(x => x < 0) ? Verdict.Contradicted : Verdict.PartlySupported;
    }

    private static List<Figure> Figures(DualUseClaim.DualUse claim, PriorityGoods goods, List<int> bases, PriorityYear end, Judging judging)
    {
        var words = $"{TradeRoles.Owner(claim.Exporter)} exports to {TradeRoles.Named(claim.Importer)} on the list";
        var figures = new List<Figure>();
        foreach (var year in bases.Append(end.Year).Order())
        {
            figures.Add(judging.Figure(words, goods.In(year)!.Total, goods.Currency, $"{year}", goods.Dataset));
        }

        foreach (var tier in end.ByTier.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            figures.Add(judging.Figure($"{words}, {Tier(tier.Key)}", tier.Value, goods.Currency, $"{end.Year}", goods.Dataset));
            foreach (var year in bases)
            {
                if (goods.In(year)!.ByTier.TryGetValue(tier.Key, out var before))
                {
                    figures.Add(judging.Figure($"{words}, {Tier(tier.Key)}", before, goods.Currency, $"{year}", goods.Dataset));
                }
            }
        }

        return figures;
    }

    private static List<string> Notes(DualUseClaim.DualUse claim, PriorityGoods goods, List<int> bases, PriorityYear end, Judging judging)
    {
        var notes = new List<string>
        {
            "The Common High Priority List (50 codes) stands for dual-use goods at large; for six codes the HS2017 code is wider than the listed one. Trade on paper is not use.",
        };
        var grown = end.ByTier.Where(t => bases.Count > 0 && goods.In(bases[0])!.ByTier.TryGetValue(t.Key, out var before) && before > 0 && t.Value / before >= 2)
            .Select(t => $"{Tier(t.Key)} {Numbers.Times(t.Value / goods.In(bases[0])!.ByTier[t.Key])} its value of {bases[0]}").ToList();
        if (grown.Count > 0)
        {
            notes.Add("Within the list: " + string.Join(", ", grown) + ".");
        }

        if (bases.Count > 0 && SeriesBreaks.Within(goods.Dataset, bases[0], end.Year, claim.Exporter, claim.Importer) is { } known)
        {
            notes.Add(known.Words + ".");
        }

        return notes;
    }

    private static SmallMultiples? Chart(DualUseClaim.DualUse claim, PriorityGoods goods, Judging judging)
    {
        var years = goods.Years.Where(y => y.Year <= judging.LastWholeYear).ToList();
        if (years.Count < 2)
        {
            return null;
        }

        var span = Enumerable.Range(years[0].Year, years[^1].Year - years[0].Year + 1).ToList();
        ChartPanel Panel(string name, Func<PriorityYear, double?> value) =>
            new(name, new ChartSeries(name, [.. span.Select(y => ((double)y, goods.In(y) is { } year ? value(year) : null))]));
        var tiers = years.SelectMany(y => y.ByTier.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new SmallMultiples(
            $"Common High Priority List, {TradeRoles.Named(claim.Exporter)} to {TradeRoles.Named(claim.Importer)}, {span[0]} to {span[^1]}",
            goods.Currency,
            judging.SourceLine(goods.Dataset),
            [Panel("Whole list", y => y.Total), .. tiers.Select(t => Panel(Capital(Tier(t)), y => y.ByTier.TryGetValue(t, out var value) ? value : null))]);
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Tier(string tier) => "tier " + tier.Replace("TIER_", "", StringComparison.Ordinal);
}
