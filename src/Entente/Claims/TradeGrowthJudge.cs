using Entente.Measures;
using Entente.Reading;
using Entente.Wording;

namespace Entente.Claims;

/// <summary>Judges statements of growth by the rules of <c>data/rules/trade.growth.json</c>.</summary>
internal static class TradeGrowthJudge
{
    private const string Kind = "trade.growth";

    public static Finding Judge(Statement statement, TradeGrowthClaim.Growth claim, IReadOnlyList<TradeSeries> series, Judging judging)
    {
        var window = claim.Window;
        var growths = TradeMeasures.Growth(series, window.From, window.To);
        if (growths.Count == 0 && !window.Stated)
        {
            // No year is named: the latest two years on record before the article, if they are recent.
            var last = series.Select(s => s.LastUpTo(judging.LastWholeYear)).Max();
            if (last is { } year && judging.LastWholeYear - year <= 1)
            {
                window = window with { From = year - 1, To = year };
                growths = TradeMeasures.Growth(series, window.From, window.To);
            }
        }

        if (growths.Count == 0)
        {
            return Missing(window, series, claim, judging);
        }

        var main = growths[0];
        var verdict = claim.Amount is { } amount ? ByAmount(claim, amount, main, judging.Rules) : ByDirection(claim, main, judging.Rules);
        if (statement.Negated)
        {
            verdict = verdict switch { Verdict.Supported => Verdict.Contradicted, Verdict.Contradicted => Verdict.Supported, _ => verdict };
        }

        var notes = new List<string>();
        var states = new[] { claim.Flow.Exporter, claim.Flow.Importer };
        var seriesBreak = SeriesBreaks.Within(main.Series.Dataset, main.From, main.To, states);
        if (seriesBreak is { } known)
        {
            notes.Add($"{known.Words}. A part of the change over {main.From}-{main.To} may be the change of method.");
        }

        AddDifferingSources(growths, verdict, claim, judging, notes);
        var figures = Figures(claim, growths, judging);
        AddWorld(claim, main, figures, judging);
        AddShorterWindow(series, main, figures, judging);
        return new Finding(verdict, Reason(claim, main, verdict, statement.Negated))
        {
            Rule = claim.Amount is not null ? "trade.growth/percent" : claim.Strong ? "trade.growth/strong" : "trade.growth/direction",
            Figures = figures,
            Notes = notes,
            Queries = [.. growths.Select(g => g.Series.Sql).Distinct(StringComparer.Ordinal)],
            Chart = TradeCharts.Line(claim.Flow, [.. growths.Take(2).Select(g => g.Series)], seriesBreak, judging, Title(claim, main)),
        };
    }

    private static Verdict ByDirection(TradeGrowthClaim.Growth claim, TradeGrowth g, RuleBook rules)
    {
        var steady = rules.Threshold(Kind, "steady");
        var strong = rules.Threshold(Kind, "strong");
        var rate = g.Yearly * claim.Direction;
        if (claim.Direction == 0)
        {
            return Math.Abs(g.Yearly) <= steady ? Verdict.Supported : Math.Abs(g.Yearly) <= strong / 2 ? Verdict.PartlySupported : Verdict.Contradicted;
        }

        return rate < -steady ? Verdict.Contradicted
            : rate <= steady ? Verdict.PartlySupported
            : claim.Strong && rate < strong ? Verdict.PartlySupported
            : Verdict.Supported;
    }

    private static Verdict ByAmount(TradeGrowthClaim.Growth claim, double amount, TradeGrowth g, RuleBook rules)
    {
        var measured = g.Change * 100;
        var claimed = claim.IsFactor ? (amount - 1) * 100 : amount * (claim.Direction < 0 ? -1 : 1);
        var scale = Math.Max(1, Math.Abs(claimed) / 50);
        var tolerance = rules.Threshold(Kind, "percentTolerance") * scale * (claim.Bound is QuantityBound.About ? 1.5 : 1);
        var far = rules.Threshold(Kind, "percentContradicted") * scale;
        var off = claim.Bound switch
        {
            QuantityBound.MoreThan => Math.Max(0, Math.Abs(claimed) - (measured * Math.Sign(claimed))),
            QuantityBound.LessThan => Math.Max(0, (measured * Math.Sign(claimed)) - Math.Abs(claimed)),
            _ => Math.Abs(measured - claimed),
        };
        return off <= tolerance ? Verdict.Supported
            : measured * claimed < 0 && Math.Abs(measured) > 2 ? Verdict.Contradicted
            : off <= far ? Verdict.PartlySupported
            : Verdict.Contradicted;
    }

    private static Finding Missing(Window window, IReadOnlyList<TradeSeries> series, TradeGrowthClaim.Growth claim, Judging judging)
    {
        var known = series.SelectMany(s => s.Values.Select(v => v.Year)).Distinct().Order().ToList();
        var years = known.Count == 1 ? $"{known[0]} alone" : $"{known[0]}-{known[^1]}";
        return new Finding(
            Verdict.NotCheckable,
            known.Count == 1
                ? $"One year of this trade is on record ({years}); a change needs two years of the same dataset."
                : $"The record gives this trade for {years}, not for both ends of {window.From}-{window.To}.")
        {
            Rule = "trade.growth/no-window",
            WouldDecide = "CEPII BACI (every pair and year) or UN Comtrade",
            Figures = [.. series.Take(1).SelectMany(s => s.Values.TakeLast(1).Select(v => judging.Figure(TradeRoles.Words(claim.Flow), v.Value, s.Currency, $"{v.Year}", s.Dataset)))],
            Queries = [.. series.Take(1).Select(s => s.Sql)],
        };
    }

    private static void AddDifferingSources(IReadOnlyList<TradeGrowth> growths, Verdict verdict, TradeGrowthClaim.Growth claim, Judging judging, List<string> notes)
    {
        foreach (var other in growths.Skip(1))
        {
            var name = judging.Record.Datasets.TryGetValue(other.Series.Dataset, out var d) ? d.Name : other.Series.Dataset;
            var theirs = claim.Amount is { } amount ? ByAmount(claim, amount, other, judging.Rules) : ByDirection(claim, other, judging.Rules);
            notes.Add($"{name} gives {Numbers.Change(other.Change)} over the same window{(theirs == verdict ? "" : ", by which the verdict would be: " + theirs.Words())}.");
        }
    }

    private static List<Figure> Figures(TradeGrowthClaim.Growth claim, IReadOnlyList<TradeGrowth> growths, Judging judging)
    {
        var figures = new List<Figure>();
        var words = TradeRoles.Words(claim.Flow);
        foreach (var g in growths.Take(2))
        {
            var beside = g == growths[0] ? Beside.None : Beside.OtherSource;
            figures.Add(judging.Figure(words, g.Start, g.Series.Currency, $"{g.From}", g.Series.Dataset) with { Beside = beside });
            figures.Add(judging.Figure(words, g.End, g.Series.Currency, $"{g.To}", g.Series.Dataset) with { Beside = beside });
            figures.Add(judging.Figure("change", g.Change * 100, "percent", $"{g.From}-{g.To}", g.Series.Dataset) with { Beside = beside });
        }

        return figures;
    }

    /// <summary>Each side's trade with everyone: growth that only keeps pace says little of the pair.</summary>
    private static void AddWorld(TradeGrowthClaim.Growth claim, TradeGrowth main, List<Figure> figures, Judging judging)
    {
        foreach (var state in new[] { claim.Flow.Exporter, claim.Flow.Importer })
        {
            if (TradeMeasures.Growth(TradeMeasures.World(judging.Record, state), main.From, main.To) is [var world, ..])
            {
                figures.Add(judging.Figure($"{TradeRoles.Owner(state)} trade with the world, change", world.Change * 100, "percent", $"{main.From}-{main.To}", world.Series.Dataset) with { Beside = Beside.OtherMeasure });
            }
        }
    }

    /// <summary>Where a window of several years crosses a break, the last year alone stands beside it.</summary>
    private static void AddShorterWindow(IReadOnlyList<TradeSeries> series, TradeGrowth main, List<Figure> figures, Judging judging)
    {
        if (main.To - main.From > 1 && TradeMeasures.Growth(series.Where(s => s == main.Series), main.To - 1, main.To) is [var last])
        {
            figures.Add(judging.Figure("change in the last year alone", last.Change * 100, "percent", $"{last.From}-{last.To}", last.Series.Dataset) with { Beside = Beside.OtherPeriod });
        }
    }

    private static string Title(TradeGrowthClaim.Growth claim, TradeGrowth g) =>
        $"{TradeRoles.Words(claim.Flow)}: {Numbers.Change(g.Change)} from {g.From} to {g.To}";

    private static string Reason(TradeGrowthClaim.Growth claim, TradeGrowth g, Verdict verdict, bool negated)
    {
        var moved = Math.Abs(g.Change) < 0.005 ? "stayed level" : g.Change > 0 ? $"rose by {Numbers.Percent(g.Change)}" : $"fell by {Numbers.Percent(-g.Change)}";
        var text = $"{TradeRoles.Words(claim.Flow)} {moved}, from {Numbers.Money(g.Start, g.Series.Currency)} in {g.From} to {Numbers.Money(g.End, g.Series.Currency)} in {g.To}";
        text += g.To - g.From > 1 ? $" ({Numbers.Change(g.Yearly)} a year)." : ".";
        return verdict is Verdict.PartlySupported && claim.Strong && !negated
            ? text + " The direction holds; the strength of the words asks for at least 10% a year."
            : text;
    }
}
