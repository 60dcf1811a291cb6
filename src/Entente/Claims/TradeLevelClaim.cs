using Entente.Measures;
using Entente.Reading;
using Entente.Wording;

namespace Entente.Claims;

/// <summary>trade.level: "trade reached 240 billion dollars in 2023", "exports worth 12 bn euros".</summary>
internal sealed class TradeLevelClaim : ClaimKind
{
    private static readonly int Deficit = Class("flow_stop");
    private static readonly int DualUse = Class("dual_use_told");
    private static readonly int Reverse = Class("reverse_way");

    public override string Name => "trade.level";

    public override IEnumerable<Statement> Read(Sentence s, ArticleReading article)
    {
        var flows = s.Quantities.Exists(IsSum) || TradeStanding.MayBeIn(s) ? TradeTalk.Flows(s, article) : [];
        foreach (var quantity in s.Quantities.Where(IsSum))
        {
            if (NearestFlow(s, flows, quantity) is not { } flow || (quantity.Kind is UnitKind.None && !IsBareSum(s, flow, quantity)) || IsOfAnother(s, flow, quantity) || s.HitsOf(DualUse).Any(h => s.ClauseOf(h.First) == s.ClauseOf(quantity.First)))
            {
                continue;
            }

            // "against 450 million in the opposite direction"
            if (flow.Direction is FlowDirection.OneWay && flow.Head < quantity.First && s.HitWithin(Reverse, quantity.Last + 1, Math.Min(s.End - 1, quantity.Last + 7)) is not null)
            {
                flow = flow with { Exporter = flow.Importer, Importer = flow.Exporter, Named = false };
            }

            // "did not even reach a billion" says less than a billion; nothing is denied but the level.
            var shortOf = Grammar.IsNegated(s, quantity.First);
            var level = new Level(flow, quantity.Value, CurrencyOf(s, quantity, article), shortOf ? QuantityBound.LessThan : quantity.Bound, quantity.Step, YearOf(s, quantity, article));
            yield return Make(s, Math.Min(flow.First, quantity.First), Math.Max(flow.Last, quantity.Last), quantity.First, TradeRoles.Of(flow), level, negated: false) with { Uncertain = !flow.Named };
        }

        foreach (var told in TradeStanding.Read(s, article, flows))
        {
            yield return Make(s, told.First, told.Last, told.Trigger, TradeRoles.Of(told.Flow), told.Standing, negated: told.Denied ? null : false) with { Uncertain = true };
        }
    }

    /// <summary>"2.8 billion, down from 3.1": a sum without a currency stands in the flow's clause and counts nothing ("300,000 people").</summary>
    private static bool IsBareSum(Sentence s, TradeFlow flow, Quantity quantity)
    {
        var next = quantity.Last + 1;
        return quantity.Value >= 1e6 && (!s.IsAny(next, "people", "tonnes", "tons", "barrels", "workers", "visitors", "jobs", "cubic", "troops", "refugees", "inhabitants", "cattle", "head", "vehicles", "cars", "litres", "bales", "bottles", "voters", "hectares"))
            && (Math.Abs(s.ClauseOf(flow.Head) - s.ClauseOf(quantity.First)) <= 1 || !flow.Named);
    }

    private static bool IsSum(Quantity quantity) => quantity is { Kind: UnitKind.Money or UnitKind.None, Value: >= 1e5 };

    /// <summary>"2.8 billion, down from 3.1": a bare sum is in the currency that was spoken of last; empty where none was.</summary>
    private static string CurrencyOf(Sentence s, Quantity quantity, ArticleReading article)
    {
        if (quantity.Unit.Length > 0)
        {
            return quantity.Unit;
        }

        for (var back = 0; back <= 6 && s.Index - back >= 0; back++)
        {
            if (article.Sentences[s.Index - back].Quantities.FindLast(q => q.Kind is UnitKind.Money && (back > 0 || q.First < quantity.First)) is { } money)
            {
                return money.Unit;
            }
        }

        return s.Quantities.Find(q => q.Kind is UnitKind.Money)?.Unit ?? "";
    }

    public override Finding Judge(Statement statement, Judging judging)
    {
        if (statement.Assertion is Standing standing)
        {
            return TradeStanding.Judge(standing, judging);
        }

        var level = (Level)statement.Assertion!;
        var all = TradeRoles.Series(level.Flow, judging.Record);
        if (level.Window.PartOfYear)
        {
            return NotCheckable("The words speak of a part of a year; the record holds whole years only.", "monthly customs data (UN Comtrade monthly, national customs)");
        }

        var year = level.Window.To;
        var known = all.Where(s => s.Currency == level.Currency && s.In(year) is not null).ToList();
        if (known.Count == 0)
        {
            var other = all.FirstOrDefault(s => s.In(year) is not null);
            return other is not null
                ? NotCheckable($"The record gives this trade for {year} in {other.Currency}, the statement speaks of {level.Currency}; no exchange rates are loaded.", "exchange rates, and UN Comtrade")
                : NotCheckable(all.Count == 0 ? "No loaded dataset gives the trade of this pair by year." : $"No loaded dataset gives this trade for {year}.", "CEPII BACI or UN Comtrade");
        }

        var rules = judging.Rules;
        var (near, far) = (rules.Threshold(Name, "near"), rules.Threshold(Name, "far"));
        var offs = known.ConvertAll(s => Off(level, s.In(year)!.Value));
        var verdict = offs[0] <= near ? Verdict.Supported
            : offs.Min() <= near ? Verdict.PartlySupported
            : offs.Min() <= far ? Verdict.PartlySupported
            : Verdict.Contradicted;
        if (statement.Negated)
        {
            verdict = verdict switch { Verdict.Supported => Verdict.Contradicted, Verdict.Contradicted => Verdict.Supported, _ => verdict };
        }

        var main = known[0];
        var value = main.In(year)!.Value;
        var notes = known.Skip(1).Select(s => $"{Named(s.Dataset, judging)} gives {Numbers.Money(s.In(year)!.Value, s.Currency)}.").ToList();
        if (SeriesBreaks.Within(main.Dataset, year - 1, year, level.Flow.Exporter, level.Flow.Importer) is { } seriesBreak)
        {
            notes.Add(seriesBreak.Words + ".");
        }

        return new Finding(verdict, $"{TradeRoles.Words(level.Flow)} in {year}: {Numbers.Money(value, main.Currency)} on record; the statement says {BoundWords(level.Bound)}{Numbers.Money(level.Value, level.Currency)}.")
        {
            Rule = "trade.level/difference",
            Figures = [.. known.Take(3).Select(s => judging.Figure(TradeRoles.Words(level.Flow), s.In(year), s.Currency, $"{year}", s.Dataset) with { Beside = s == main ? Beside.None : Beside.OtherSource })],
            Notes = notes,
            Queries = [main.Sql],
            Chart = TradeCharts.Line(level.Flow, known, null, judging, $"{TradeRoles.Words(level.Flow)}: {Numbers.Money(value, main.Currency)} in {year}"),
        };
    }

    public override Finding? Context(Statement statement, Judging judging) => null;

    /// <summary>How far the record is from the words, as a share; nought where it is within their rounding or their bound.</summary>
    private static double Off(Level level, double value)
    {
        var slack = level.Bound is QuantityBound.About ? Math.Max(level.Step, level.Value * 0.03) : level.Step / 2;
        return level.Bound switch
        {
            QuantityBound.MoreThan when value >= level.Value => value > level.Value * 1.6 ? (value / level.Value) - 1.6 : 0,
            QuantityBound.LessThan when value <= level.Value => value < level.Value * 0.5 ? 0.5 - (value / level.Value) : 0,
            _ => Math.Max(0, Math.Abs(value - level.Value) - slack) / Math.Max(value, level.Value),
        };
    }

    private static TradeFlow? NearestFlow(Sentence s, IReadOnlyList<TradeFlow> flows, Quantity quantity)
    {
        TradeFlow? best = null;
        var distance = 25;
        foreach (var flow in flows)
        {
            var sameClause = s.ClauseOf(flow.Head) == s.ClauseOf(quantity.First);
            var gap = Math.Abs(flow.Head - quantity.First) + (sameClause ? 0 : 12);
            if (gap < distance)
            {
                (best, distance) = (flow, gap);
            }
        }

        return best;
    }

    /// <summary>Money that is not the flow's: a deficit, a loan, an investment, the level a change began from.</summary>
    private static bool IsOfAnother(Sentence s, TradeFlow flow, Quantity quantity)
    {
        for (var i = Math.Min(flow.Head, quantity.First); i <= Math.Min(Math.Max(flow.Head, quantity.Last) + 4, s.End - 1); i++)
        {
            // What follows in another clause is another matter: "exceeded 150 billion dollars, and the surplus was on the Brazilian side".
            if (i > Math.Max(flow.Head, quantity.Last) && (s.IsAny(i, ",", ";") || s.ClauseOf(i) != s.ClauseOf(quantity.Last)))
            {
                break;
            }

            if (s.IsAny(i, "deficit", "surplus", "loan", "loans", "credit", "investment", "investments", "investing", "fund", "gdp", "debt", "contract", "contracts", "deal", "deals", "a", "per") && (!s.IsAny(i, "a", "per") || s.IsAny(i + 1, "barrel", "tonne", "ton", "kilo"))
                || (s.HitAt(Deficit, i) is not null && i != flow.Head))
            {
                return true;
            }
        }

        return false;
    }

    private static Window YearOf(Sentence s, Quantity quantity, ArticleReading article) => Window.OfLevel(s, quantity.First, article);

    private static string BoundWords(QuantityBound bound) => bound switch
    {
        QuantityBound.MoreThan => "more than ",
        QuantityBound.LessThan => "less than ",
        QuantityBound.About => "about ",
        _ => "",
    };

    private static string Named(string dataset, Judging judging) => judging.Record.Datasets.TryGetValue(dataset, out var d) ? $"{d.Name} ({d.Version})" : dataset;

    /// <summary>What a statement of a level asserts.</summary>
    internal sealed record Level(TradeFlow Flow, double Value, string Currency, QuantityBound Bound, double Step, Window Window);
}
