using Entente.Measures;
using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>trade.growth: "trade is booming", "collapsed", "exports rose 26 percent in 2023", "has doubled since 2019".</summary>
internal sealed class TradeGrowthClaim : ClaimKind
{
    private static readonly int Rise = Class("rise");
    private static readonly int Fall = Class("fall");
    private static readonly int Steady = Class("steady");
    private static readonly int StrongRise = Class("strong_rise");
    private static readonly int StrongFall = Class("strong_fall");
    private static readonly int DualUse = Class("dual_use_told");
    private static readonly int FallenTo = Class("fallen_to");

    public override string Name => "trade.growth";

    public override IEnumerable<Statement> Read(Sentence s, ArticleReading article)
    {
        if (!s.HasAny(Rise, Fall, Steady) && !TradeComparison.MayBeIn(s))
        {
            yield break;
        }

        var taken = new HashSet<int>();
        var flows = TradeTalk.Flows(s, article);
        foreach (var flow in flows)
        {
            if (ChangeOf(s, flow) is not { } change)
            {
                if (TradeComparison.Of(s, flow) is { } compared && taken.Add(compared.First))
                {
                    yield return Make(s, Math.Min(flow.First, compared.First), Math.Max(flow.Last, compared.Last), compared.First, TradeRoles.Of(flow), new Growth(flow, compared.Direction, Strong: false, compared.Amount, compared.IsFactor, compared.Bound, Window.OfChange(s, compared.First, article))) with { Uncertain = !flow.Named };
                }

                continue;
            }

            // "to raise trade to 100 billion": a goal is a level.
            if (!taken.Add(change.First) || (Grammar.ModalityAt(s, change.First) is not Modality.Fact && AmountAt(s, change, flow) is null && s.Quantities.Exists(q => q.Kind is UnitKind.Money && s.ClauseOf(q.First) == s.ClauseOf(change.First))))
            {
                continue;
            }

            yield return Changed(s, flow, change, article);
        }

        foreach (var (change, flow) in TradeChanges.Left(s, article, flows, taken))
        {
            yield return Changed(s, flow, change, article) with { Uncertain = true };
        }
    }

    private Statement Changed(Sentence s, TradeFlow flow, Hit change, ArticleReading article)
    {
        var direction = change.Class == Rise ? 1 : change.Class == Fall ? -1 : 0;
        var percent = AmountAt(s, change, flow);
        if (percent is { Kind: UnitKind.Factor, Value: < 1 })
        {
            direction = -1;
        }

        var strong = percent is null && (s.HitWithin(StrongRise, change.First - 2, change.Last + 3) ?? s.HitWithin(StrongFall, change.First - 2, change.Last + 3)) is not null;
        var assertion = new Growth(flow, direction, strong, percent?.Value, percent?.Kind is UnitKind.Factor, percent?.Bound ?? QuantityBound.Exact, Window.OfChange(s, change.First, article));
        // "have hardly moved" says that they are where they were; nothing is denied.
        var negated = Grammar.IsNegated(s, change.First, 10);
        return Make(s, Math.Min(flow.First, change.First), Math.Max(flow.Last, Math.Max(change.Last, percent?.Last ?? 0)), change.First, TradeRoles.Of(flow), assertion, negated) with { Uncertain = !flow.Named };
    }

    public override Finding Judge(Statement statement, Judging judging)
    {
        var growth = (Growth)statement.Assertion!;
        var series = TradeRoles.Series(growth.Flow, judging.Record);
        if (series.Count == 0)
        {
            return NotCheckable(
                growth.Flow.Product == Product.Unlisted ? "The words speak of goods that no product of ours stands for; no loaded dataset gives their trade by year."
                : growth.Flow.Product is { } p ? $"No loaded dataset gives {p.Name} trade of this pair by year." : "No loaded dataset gives the trade of this pair by year.",
                "CEPII BACI (every pair, product and year) or UN Comtrade");
        }

        if (growth.Window.PartOfYear)
        {
            return NotCheckable($"The words speak of a part of a year ({growth.Window.To}); the record holds whole years only.", "monthly customs data (UN Comtrade monthly, national customs)");
        }

        return TradeGrowthJudge.Judge(statement, growth, series, judging);
    }

    public override Finding? Context(Statement statement, Judging judging) => Judge(statement, judging) is { Figures.Count: > 0 } finding ? finding with { Reason = "On record: " + finding.Reason } : null;

    /// <summary>The word of change that is said of a flow: the nearest one in its clause.</summary>
    private static Hit? ChangeOf(Sentence s, TradeFlow flow)
    {
        Hit? best = null;
        var distance = 13;
        if (s.HitsOf(DualUse).Any(h => s.ClauseOf(h.First) == s.ClauseOf(flow.Head)))
        {
            return null;
        }

        foreach (var hit in s.Hits)
        {
            if ((hit.Class != Rise && hit.Class != Fall && hit.Class != Steady) || s.ClauseOf(hit.First) != s.ClauseOf(flow.Head) || (hit.First == flow.Head && flow.Head <= hit.Last) || (hit.First < flow.Head && flow.Head <= hit.Last && !s.IsAny(hit.First, "no", "stopped", "has", "have", "ceased")))
            {
                continue;
            }

            var gap = hit.First > flow.Head ? hit.First - Math.Max(flow.Head, Math.Min(flow.Last, hit.First)) : (flow.Head - hit.Last) + 3;
            if (hit.First < flow.Head && !LeadsToFlow(s, hit, flow))
            {
                continue;
            }

            if (gap < distance && !IsOtherThing(s, hit, flow))
            {
                (best, distance) = (hit, gap);
            }
        }

        return best;
    }

    /// <summary>"a rise in exports", "growth of trade", "booming trade", "has doubled its exports".</summary>
    private static bool LeadsToFlow(Sentence s, Hit change, TradeFlow flow)
    {
        for (var i = change.Last + 1; i < flow.Head; i++)
        {
            if (s.IsAny(i, ",", "and", ";", "by", "to") || s[i].Kind == TokenKind.Number)
            {
                return false;
            }
        }

        return flow.Head - change.Last <= 8;
    }

    /// <summary>A level word that only looks like a change: "fell to third place", or a word of change about prices.</summary>
    private static bool IsOtherThing(Sentence s, Hit change, TradeFlow flow)
    {
        if (s.HitAt(FallenTo, change.First) is not null || (s.IsAny(change.First, "flat") && s.IsAny(change.First - 1, "the", "a", "their")))
        {
            return true;
        }

        for (var i = change.Last + 1; i < Math.Min(s.End, change.Last + 5); i++)
        {
            if (s.IsAny(i, "place", "rank", "position", "spot"))
            {
                return true;
            }
        }

        for (var i = Math.Min(flow.Head, change.First); i < Math.Max(flow.Head, change.First); i++)
        {
            if (s.IsAny(i, "prices", "price", "influence", "tensions", "debt", "deficit", "surplus", "share", "dependence", "reliance"))
            {
                return true;
            }
        }

        return false;
    }

    private static Quantity? AmountAt(Sentence s, Hit change, TradeFlow flow)
    {
        Quantity? best = null;
        var distance = 12;
        foreach (var quantity in s.Quantities)
        {
            if (quantity.Kind is not (UnitKind.Percent or UnitKind.Factor) || (s.ClauseOf(quantity.First) != s.ClauseOf(change.First)))
            {
                continue;
            }

            var gap = quantity.First >= change.First ? quantity.First - change.Last : change.First - quantity.Last + 2;
            if (gap < distance && !s.IsAny(quantity.Last + 1, "of", "share"))
            {
                (best, distance) = (quantity, gap);
            }
        }

        return best;
    }

    /// <summary>What a statement of growth asserts.</summary>
    /// <param name="Flow">Whose trade.</param>
    /// <param name="Direction">1 up, -1 down, 0 unchanged.</param>
    /// <param name="Strong">True for words of great strength.</param>
    /// <param name="Amount">Percent, or a factor; null where none is given.</param>
    /// <param name="IsFactor">True when the amount is a factor: doubled is 2.</param>
    /// <param name="Bound">Exact, about, more or less than.</param>
    /// <param name="Window">The years.</param>
    internal sealed record Growth(TradeFlow Flow, int Direction, bool Strong, double? Amount, bool IsFactor, QuantityBound Bound, Window Window);
}

/// <summary>The states of a flow with their roles, and its series.</summary>
internal static class TradeRoles
{
    public static IReadOnlyList<StateRole> Of(TradeFlow flow) => flow.Direction is FlowDirection.TwoWay
        ? [new StateRole(flow.Exporter, "partner"), new StateRole(flow.Importer, "partner")]
        : [new StateRole(flow.Exporter, "exporter"), new StateRole(flow.Importer, "importer")];

    public static IReadOnlyList<TradeSeries> Series(TradeFlow flow, Record.RecordReader record) => flow switch
    {
        { Product: { Codes.Count: > 0 } product, Direction: FlowDirection.OneWay } => TradeMeasures.Products(record, flow.Exporter, flow.Importer, product.Codes),
        { Product: not null } => [],
        { Direction: FlowDirection.TwoWay } => TradeMeasures.Total(record, flow.Exporter, flow.Importer),
        _ => TradeMeasures.Exports(record, flow.Exporter, flow.Importer),
    };

    public static string Words(TradeFlow flow) => flow.Direction is FlowDirection.TwoWay
        ? $"Trade between {Named(flow.Exporter)} and {Named(flow.Importer)}"
        : $"{Owner(flow.Exporter)} {(flow.Product is { } p ? p.Name + " " : "")}exports to {Named(flow.Importer)}";

    public static string Named(State state) => state.Spoken();

    public static string Owner(State state) => StateWords.Owner(state);
}
