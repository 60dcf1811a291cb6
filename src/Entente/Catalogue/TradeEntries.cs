using Entente.Measures;
using Entente.States;

namespace Entente.Catalogue;

/// <summary>The measures of trade.</summary>
internal static class TradeEntries
{
    private const string FlowMissing = "A flow that a dataset does not list is unknown, not zero; a year without it is a gap. Series of different datasets are never joined.";
    private const string BothMissing = "A year counts only where one dataset, and one reporting side, gives both directions; else it is a gap.";
    private const string Filler = "CEPII BACI for all years, or UN Comtrade";
    private const string GaulierZignago = "Gaulier & Zignago 2010, BACI: International Trade Database at the Product-Level, CEPII Working Paper 2010-23";

    private static readonly string[] Pair = ["trade_total"];
    private static readonly string[] PairAndWorld = ["trade_total", "trade_world"];

    private static readonly MeasureDetail Ranked = new("flow or goods", "total",
        _ => [new("total", "both ways"), new("export", "what A sells"), new("import", "what A buys"), .. Commodity.All.Select(c => new DetailChoice(c.Id, c.Name))], Codes: true);

    public static IReadOnlyList<Measure> All { get; } =
    [
        new((m, q) => SeriesAnswers.Of(m, q, TradeMeasures.Exports(q.Record, q.From, q.Second), (s, year) => s.In(year), null))
        {
            Id = "trade.exports",
            Title = "Exports",
            Unit = "USD",
            Scope = MeasureScope.Directed,
            Definition = "Goods that A exports to B in a year, at current prices.",
            Formula = "Σk x(A,B,k,t)",
            References = [GaulierZignago],
            Missing = FlowMissing,
            Tables = Pair,
            FilledBy = Filler,
            InYear = (flows, a, b) => flows.Exports(a, b),
        },
        new((m, q) => SeriesAnswers.Of(m, q, TradeMeasures.Exports(q.Record, q.Second, q.From), (s, year) => s.In(year), null))
        {
            Id = "trade.imports",
            Title = "Imports",
            Unit = "USD",
            Scope = MeasureScope.Directed,
            Definition = "Goods that A imports from B in a year, at current prices: the same flow as B's exports to A.",
            Formula = "Σk x(B,A,k,t)",
            References = [GaulierZignago],
            Missing = FlowMissing,
            Tables = Pair,
            FilledBy = Filler,
            InYear = (flows, a, b) => flows.Exports(b, a),
        },
        new((m, q) => SeriesAnswers.Of(m, q, TradeMeasures.Total(q.Record, q.From, q.Second), (s, year) => s.In(year), null))
        {
            Id = "trade.total",
            Title = "Trade, both ways",
            Unit = "USD",
            Scope = MeasureScope.Mutual,
            Definition = "Goods trade between A and B in a year, both directions together, at current prices.",
            Formula = "Σk x(A,B,k,t) + x(B,A,k,t)",
            References = [GaulierZignago],
            Missing = BothMissing,
            Tables = Pair,
            FilledBy = Filler,
            InYear = (flows, a, b) => flows.Total(a, b),
        },
        new(Balance)
        {
            Id = "trade.balance",
            Title = "Trade balance",
            Unit = "USD",
            Scope = MeasureScope.Directed,
            Definition = "A's exports to B less A's imports from B in a year: positive where A sells more than it buys.",
            Formula = "Σk x(A,B,k,t) − x(B,A,k,t)",
            References = [GaulierZignago],
            Missing = BothMissing,
            Tables = Pair,
            FilledBy = Filler,
            InYear = (flows, a, b) => flows.Exports(a, b) - flows.Exports(b, a),
        },
        new(Growth)
        {
            Id = "trade.growth",
            Title = "Growth of trade",
            Unit = "rate",
            Scope = MeasureScope.Mutual,
            Definition = "Change of trade both ways on the year before, within one dataset, at current prices; beside it the compound annual rate over all years of the answer.",
            Formula = "trade.total(t) / trade.total(t−1) − 1; compound: (trade.total(t) / trade.total(s))^(1/(t−s)) − 1",
            References = ["WTO, World Trade Statistics, for the usual rates"],
            Missing = "Needs both years from the same dataset and reporting side; a year after a gap has no growth.",
            Tables = Pair,
            FilledBy = Filler,
        },
        new((m, q) => DependenceEntries.Answer(m, q, d => d.ShareOfFirst))
        {
            Id = "trade.share",
            Title = "Share of trade",
            Unit = "share",
            Scope = MeasureScope.Directed,
            Definition = "Trade with B, both ways, as a share of A's goods trade with the whole world.",
            Formula = "(x(A,B,t) + x(B,A,t)) / (X(A,t) + M(A,t))",
            References = ["Hirschman 1945, National Power and the Structure of Foreign Trade"],
            Missing = "Needs the pair's trade and A's trade with the world in the same year; the two may come from different datasets, which is then said.",
            Tables = PairAndWorld,
            FilledBy = Filler,
            InYear = (flows, a, b) => flows.Share(a, b),
        },
        new(Rank)
        {
            Id = "trade.rank",
            Title = "Rank among partners",
            Unit = "rank",
            Scope = MeasureScope.Directed,
            Definition = "The place of B among A's partners by trade both ways, by A's exports or A's imports, or by trade both ways in some goods; 1 is the largest.",
            Formula = "1 + number of states c with trade.total(A,c,t) > trade.total(A,B,t)",
            Missing = "Only from datasets that list A's partners and its trade with the world; partners that the dataset leaves out are not ranked.",
            Tables = PairAndWorld,
            FilledBy = Filler,
            Detail = Ranked,
        },
        new(Mirror)
        {
            Id = "trade.mirror",
            Title = "Mirror ratio",
            Unit = "ratio",
            Scope = MeasureScope.Directed,
            Definition = "A's exports to B as B reports them (imports, mostly cif) over the same flow as A reports it (exports, mostly fob). About 1.05 to 1.1 is usual; far from it, the two customs services see different goods.",
            Formula = "import reported by B / export reported by A",
            References = [GaulierZignago],
            Missing = "Needs both sides' reports of the same year in one currency; reconciled data have no sides and do not count.",
            Tables = Pair,
            FilledBy = "UN Comtrade, both sides' reports",
        },
        new((m, q) => SeriesAnswers.Of(m, q, TradeMeasures.World(q.Record, q.From), (s, year) => s.In(year), null))
        {
            Id = "trade.world",
            Title = "Trade with the world",
            Unit = "USD",
            Scope = MeasureScope.State,
            Definition = "A's goods exports and imports with all partners together, at current prices.",
            Formula = "X(A,t) + M(A,t)",
            Missing = "A year counts only where one dataset gives exports and imports.",
            Tables = ["trade_world"],
            FilledBy = "WTO merchandise trade, or UN Comtrade",
        },
    ];

    private static MeasureAnswer Balance(Measure measure, MeasureQuestion q)
    {
        var sold = TradeMeasures.Exports(q.Record, q.From, q.Second);
        var bought = TradeMeasures.Exports(q.Record, q.Second, q.From);
        TradeSeries? Back(TradeSeries s) => bought.FirstOrDefault(b => b.Dataset == s.Dataset && b.Reporter == s.Reporter && b.Currency == s.Currency);
        var answer = SeriesAnswers.Of(measure, q, sold, (s, year) => s.In(year) - Back(s)?.In(year), null);
        return answer with { Queries = [.. answer.Queries.Concat(bought.Select(b => b.Sql)).Distinct(StringComparer.Ordinal)] };
    }

    private static MeasureAnswer Growth(Measure measure, MeasureQuestion q)
    {
        var series = TradeMeasures.Total(q.Record, q.From, q.Second);
        var answer = SeriesAnswers.Of(measure, q, series, (s, year) => (s.In(year) / s.In(year - 1)) - 1, "rate");
        var given = answer.Points.Where(p => !p.IsGap).Select(p => p.Year).ToList();
        return given.Count < 2 || series.FirstOrDefault(s => s.Dataset == answer.Datasets[0] && s.In(given[0] - 1) is not null && s.In(given[^1]) is not null) is not { } used
            ? answer
            : answer with { Notes = [.. answer.Notes, $"Compound annual rate from {SeriesAnswers.Year(given[0] - 1)} to {SeriesAnswers.Year(given[^1])}: {Wording.Numbers.Change(new TradeGrowth(used, given[0] - 1, given[^1], used.In(given[0] - 1)!.Value, used.In(given[^1])!.Value).Yearly)}."] };
    }

    private static MeasureAnswer Rank(Measure measure, MeasureQuestion q)
    {
        var answer = q.Detail is "total" or "export" or "import" ? PartnerRanks.Of(q.Record, q.From, q.Second, q.Detail, q.Until) : PartnerRanks.OfGoods(q.Record, q.From, q.Second, Commodity.Of(q.Detail)!.Codes, q.Until);
        var rows = answer.Rows.Where(r => q.Wants(r.Year) && (q.Dataset is null || r.Dataset == q.Dataset)).GroupBy(r => r.Dataset).OrderByDescending(g => g.Max(r => r.Year)).ThenByDescending(g => g.Max(r => r.Partners)).ToList();
        if (rows.Count == 0)
        {
            return MeasureAnswer.None(measure, q, $"No loaded dataset lists the partners of {q.From.Spoken()} with {q.Second.Spoken()} among them in the years asked for.", [answer.Sql]);
        }

        var chosen = rows[0].ToList();
        return new MeasureAnswer
        {
            Measure = measure,
            From = q.From,
            To = q.To,
            Detail = q.Detail,
            Unit = measure.Unit,
            Points = MeasureAnswer.WithGaps(chosen.Select(r => new MeasurePoint(r.Year, r.Rank))),
            Datasets = [rows[0].Key],
            Notes = [$"Among {Wording.Numbers.Count(chosen[^1].Partners)} partners listed in {SeriesAnswers.Year(chosen[^1].Year)}."],
            Others = [.. rows.Skip(1).Select(g => new OtherSource(g.Key, $"{g.Key}, {SeriesAnswers.Span([.. g.Select(r => r.Year)])}; {SeriesAnswers.Year(g.Last().Year)}: {Wording.Numbers.Ordinal(g.Last().Rank)} of {Wording.Numbers.Count(g.Last().Partners)}"))],
            Queries = [answer.Sql],
        };
    }

    private static MeasureAnswer Mirror(Measure measure, MeasureQuestion q)
    {
        var flows = TradeMeasures.Exports(q.Record, q.From, q.Second);
        var sent = flows.Where(s => s.Reporter == q.From.Iso3).ToList();
        var received = flows.Where(s => s.Reporter == q.Second.Iso3).ToList();
        var pairs = (from s in sent from r in received where s.Currency == r.Currency select (Sent: s, Received: r, Shared: s.Values.Select(v => v.Year).Count(y => q.Wants(y) && r.In(y) is not null)))
            .OrderByDescending(p => p.Shared).ToList();
        if (pairs.Count == 0 || pairs[0].Shared == 0)
        {
            var missing = sent.Count == 0 ? q.From : q.Second;
            return MeasureAnswer.None(measure, q, sent.Count > 0 && received.Count > 0
                ? "Both sides' reports are on record, but not of the same year within the years asked for."
                : $"No report by {missing.Spoken()} of this flow is on record.", flows.Select(f => f.Sql).Distinct(StringComparer.Ordinal));
        }

        var (export, import, _) = pairs[0];
        return SeriesAnswers.Of(measure, q with { Dataset = null }, [export], (s, year) => import.In(year) / s.In(year), "ratio") with
        {
            Datasets = [.. new[] { export.Dataset, import.Dataset }.Distinct(StringComparer.Ordinal)],
            Notes = [$"Export as in {export.Dataset}, import as in {import.Dataset}."],
        };
    }
}
