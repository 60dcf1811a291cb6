using Entente.Measures;
using Entente.Reading;
using Entente.Record;
using Entente.Wording;

namespace Entente.Claims;

/// <summary>Holds a partner's share of a state's goods trade against the record.</summary>
internal static class TradeShareJudge
{
    private const string Kind = "dependence.asymmetry";

    /// <summary>The finding on a share.</summary>
    public static Finding Judge(TradeShare said, bool negated, Judging judging)
    {
        if (said.Product is { } product)
        {
            return new Finding(Verdict.NotCheckable, $"A share of {product.Name} needs every supplier's deliveries by product, which are not loaded.") { WouldDecide = "CEPII BACI or UN Comtrade by product" };
        }

        if (said.Time is { Kind: TimeKind.Future })
        {
            return new Finding(Verdict.NotAClaim, "It speaks of a time after the article.");
        }

        var year = said.Time is { Kind: TimeKind.Years or TimeKind.Point } time ? Math.Min(time.To.Year, judging.LastWholeYear) : (int?)null;
        var oldest = (int)judging.Rules.Threshold(Kind, "oldest");
        var measured = year is { } stated ? Measured(said, stated, judging.Record) : Enumerable.Range(0, oldest + 1).Select(back => Measured(said, judging.LastWholeYear - back, judging.Record)).FirstOrDefault(m => m is not null);
        if (measured is null)
        {
            var when = year is { } y ? $"for {y}" : "for a recent year";
            return new Finding(Verdict.NotCheckable, $"No loaded dataset gives both the trade of this pair and {TradeRoles.Owner(said.Owner)} {Whole(said)} with the world {when}.") { WouldDecide = "CEPII BACI (every pair and year) or UN Comtrade" };
        }

        var verdict = Compare(said, measured.Share, judging.Rules);
        if (negated)
        {
            verdict = verdict switch { Verdict.Supported => Verdict.Contradicted, Verdict.Contradicted => Verdict.Supported, _ => verdict };
        }

        var what = $"{TradeRoles.Owner(said.Owner)} {Whole(said)} that {Link(said)} {TradeRoles.Named(said.Partner)}";
        return new Finding(verdict, $"In {measured.Year} {Numbers.Percent(measured.Share)} of {TradeRoles.Owner(said.Owner)} {Whole(said)} {Link(said)} {TradeRoles.Named(said.Partner)}; said: {Words(said)}.")
        {
            Rule = $"{Kind}/share",
            Figures =
            [
                judging.Figure($"share of {what}", measured.Share, "share", $"{measured.Year}", measured.Pair.Dataset),
                judging.Figure(what, measured.Pair.In(measured.Year), measured.Pair.Currency, $"{measured.Year}", measured.Pair.Dataset),
                judging.Figure($"{TradeRoles.Owner(said.Owner)} {Whole(said)} with the world", measured.World.In(measured.Year), measured.World.Currency, $"{measured.Year}", measured.World.Dataset),
            ],
            Notes = Notes(measured, judging),
            Queries = [measured.Pair.Sql, measured.World.Sql],
            Chart = new BarChart(
                $"Share of {TradeRoles.Owner(said.Owner)} {Whole(said)}, {measured.Year}",
                "share",
                judging.SourceLine(measured.Pair.Dataset),
                [new ChartBar("as measured", measured.Share, Emphasis: true), new ChartBar("as said", said.Share, Emphasis: false)]),
        };
    }

    private sealed record MeasuredShare(int Year, double Share, TradeSeries Pair, TradeSeries World);

    private static MeasuredShare? Measured(TradeShare said, int year, RecordReader record)
    {
        var (pairs, worlds) = said.Flow switch
        {
            "export" => (TradeMeasures.Exports(record, said.Owner, said.Partner), TradeMeasures.World(record, said.Owner, "export")),
            "import" => (TradeMeasures.Exports(record, said.Partner, said.Owner), TradeMeasures.World(record, said.Owner, "import")),
            _ => (TradeMeasures.Total(record, said.Owner, said.Partner), TradeMeasures.World(record, said.Owner)),
        };
        MeasuredShare? best = null;
        foreach (var pair in pairs.Where(p => p.In(year) is not null))
        {
            var world = worlds.FirstOrDefault(w => w.Dataset == pair.Dataset && w.Currency == pair.Currency && w.In(year) > 0) ?? worlds.FirstOrDefault(w => w.Currency == pair.Currency && w.In(year) > 0);
            if (world is null || pair.In(year) > world.In(year))
            {
                continue;
            }

            var found = new MeasuredShare(year, pair.In(year)!.Value / world.In(year)!.Value, pair, world);
            if (pair.Dataset == world.Dataset)
            {
                return found;
            }

            best ??= found;
        }

        return best;
    }

    private static Verdict Compare(TradeShare said, double measured, RuleBook rules)
    {
        var close = Math.Max(Math.Min(said.Step / 2, 0.025), Math.Min(rules.Threshold(Kind, "shareClose") * said.Share, rules.Threshold(Kind, "sharePoints")));
        var far = close * rules.Threshold(Kind, "shareFar");
        var over = measured - said.Share;
        var miss = said.Bound switch
        {
            QuantityBound.MoreThan => Math.Max(0, -over),
            QuantityBound.LessThan => Math.Max(0, over),
            _ => Math.Abs(over),
        };
        return miss <= close ? Verdict.Supported : miss <= far ? Verdict.PartlySupported : Verdict.Contradicted;
    }

    private static List<string> Notes(MeasuredShare measured, Judging judging)
    {
        var notes = new List<string>();
        if (measured.Pair.Dataset != measured.World.Dataset)
        {
            notes.Add("The trade of the pair and the total come from different datasets; the share may be off by a few percent of itself.");
        }

        return notes;
    }

    private static string Whole(TradeShare said) => said.Flow switch { "export" => "goods exports", "import" => "goods imports", _ => "goods trade" };

    private static string Link(TradeShare said) => said.Flow switch { "export" => "went to", "import" => "came from", _ => "was with" };

    private static string Words(TradeShare said) => said.Bound switch
    {
        QuantityBound.MoreThan => "more than " + Numbers.Percent(said.Share),
        QuantityBound.LessThan => "less than " + Numbers.Percent(said.Share),
        QuantityBound.About => "about " + Numbers.Percent(said.Share),
        _ => Numbers.Percent(said.Share),
    };
}
