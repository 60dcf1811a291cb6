using Entente.Measures;
using Entente.Record;
using Entente.States;
using Entente.Wording;

namespace Entente.Catalogue;

/// <summary>Measures of goods: by sector, dual-use, and their prices.</summary>
internal static class GoodsEntries
{
    // Half-width of the logarithm: barrels a tonne range by 4 percent either way, and valuation adds a little (data/rules/price.discount.json).
    private const double Conversion = 0.05;
    private const string ByProduct = "CEPII BACI by six-digit product with quantities, or UN Comtrade";

    private static readonly MeasureDetail Sectors = new("sector", null, _ => [.. SectorTrade.Sectors.Where(s => s.Codes.Count > 0).Select(s => new DetailChoice(s.Id, s.Name))]);
    private static readonly MeasureDetail Goods = new("goods", null, _ => [.. Commodity.All.Select(c => new DetailChoice(c.Id, c.Name))], Codes: true);
    private static readonly MeasureDetail Priced = new("goods", "crude", _ => [.. Commodity.All.Where(c => c.Benchmarks.Count > 0).Select(c => new DetailChoice(c.Id, c.Name))]);

    public static IReadOnlyList<Measure> All { get; } =
    [
        new(Sector)
        {
            Id = "sector.trade",
            Title = "Trade in a sector",
            Unit = "USD",
            Scope = MeasureScope.Mutual,
            Definition = "Goods trade between A and B, both directions together, in the chapters of the Harmonized System that belong to a sector. Sectors overlap, and do not add up to all trade.",
            Formula = "Σk∈sector x(A,B,k,t) + x(B,A,k,t)",
            Missing = "A year without rows of both directions is a gap; a product that is not listed adds nothing. Services are not in goods data.",
            Tables = ["trade_product"],
            FilledBy = ByProduct,
            Detail = Sectors,
        },
        new(DualUse)
        {
            Id = "dualuse.exports",
            Title = "Exports of dual-use goods",
            Unit = "USD",
            Scope = MeasureScope.Directed,
            Definition = "A's exports to B of the goods of the Common High Priority List: 50 six-digit codes that stand for dual-use goods at large.",
            Formula = "Σk∈list x(A,B,k,t)",
            References = ["European Commission, US Bureau of Industry and Security, UK and Japan: Common High Priority List, February 2024"],
            Missing = "From yearly data by product, else from monthly data, comparing the months that every year has. For six codes the HS2017 code is wider than the listed one.",
            Tables = ["trade_product", "trade_month", "product_list"],
            FilledBy = ByProduct,
        },
        new(UnitValue)
        {
            Id = "price.unit",
            Title = "Unit value",
            Unit = "USD/t",
            Scope = MeasureScope.Directed,
            Definition = "What B pays A for a tonne of some goods: customs value over weight. It is a price only where the goods under the code are alike.",
            Formula = "Σk x(A,B,k,t) / Σk q(A,B,k,t)",
            References = ["Gaulier & Zignago 2010, CEPII Working Paper 2010-23, on unit values"],
            Missing = "Lines without a weight are left out of both sums, never priced at nought; their share is stated.",
            Tables = ["trade_product"],
            FilledBy = ByProduct,
            Detail = Goods,
        },
        new(Discount)
        {
            Id = "price.discount",
            Title = "Price against other suppliers or a benchmark",
            Unit = "percent",
            Scope = MeasureScope.Directed,
            Definition = "What B pays A for some goods against what B pays its other suppliers, month by month and weighted by value, where these are on record (crude oil bought by members of the EU); else against a yearly benchmark price. Negative where B pays A less.",
            Formula = "exp(ln p(A→B) − ln p(others→B)) − 1",
            References = ["Diewert 1976, Exact and Superlative Index Numbers, Journal of Econometrics 4(2)", "Gaulier & Zignago 2010, CEPII Working Paper 2010-23, on unit values"],
            Missing = "A month counts where both the seller and another supplier sold; fewer than three months give no value. The interval resamples months (1,000 times); against a benchmark it is the uncertainty of the conversion of units.",
            Tables = ["crude_import", "trade_product", "commodity_price"],
            FilledBy = "customs values and quantities by product and supplier (CEPII BACI, UN Comtrade, Eurostat)",
            Detail = Priced,
        },
    ];

    private static MeasureAnswer Sector(Measure measure, MeasureQuestion q)
    {
        var sector = SectorTrade.Sectors.First(s => s.Id == q.Detail);
        var answer = SectorTrade.Of(q.Record, q.From, q.Second, sector, q.Until);
        var series = answer.Rows.GroupBy(r => r.Dataset).Select(g => new TradeSeries(g.Key, "", "USD", [.. g.Select(r => new YearValue(r.Year, r.Usd))], answer.Sql)).ToList();
        var found = SeriesAnswers.Of(measure, q, series, (s, year) => s.In(year), null);
        return found with { Queries = [answer.Sql], Notes = [.. found.Notes, sector.Why], Reason = found.Reason is null ? null : NoProducts(q) };
    }

    private static MeasureAnswer DualUse(Measure measure, MeasureQuestion q)
    {
        if (PriorityGoods.Of(q.Record, q.From, q.Second) is not { } goods || (q.Dataset is not null && q.Dataset != goods.Dataset))
        {
            return MeasureAnswer.None(measure, q, $"No loaded dataset gives exports of the list from {q.From.Spoken()} to {q.Second.Spoken()}.");
        }

        var series = new TradeSeries(goods.Dataset, "", goods.Currency, [.. goods.Years.Select(y => new YearValue(y.Year, y.Total))], goods.Query);
        var answer = SeriesAnswers.Of(measure, q, [series], (s, year) => s.In(year), null);
        return goods.Months == 12 ? answer : answer with { Notes = [.. answer.Notes, $"Each year from January to {new DateOnly(2000, goods.Months, 1).ToString("MMMM", System.Globalization.CultureInfo.InvariantCulture)} alone, since the last year on record ends there."] };
    }

    private static MeasureAnswer UnitValue(Measure measure, MeasureQuestion q)
    {
        var goods = Commodity.Of(q.Detail)!;
        var answer = ProductFlows.Of(q.Record, q.From, q.Second, goods.Codes);
        var series = answer.Rows.GroupBy(r => r.Dataset).Select(g => new TradeSeries(g.Key, "", "USD", [.. g.Where(r => r.UnitValue is not null).Select(r => new YearValue(r.Year, r.UnitValue!.Value))], answer.Sql)).ToList();
        var found = SeriesAnswers.Of(measure, q, series, (s, year) => s.In(year), measure.Unit);
        if (found.Reason is not null)
        {
            return found with { Reason = answer.Rows.Count == 0 ? NoProducts(q, goods) : $"{q.From.OpeningOwner()} exports of {goods.Name} to {q.Second.Spoken()} are on record without a weight, or for other years." };
        }

        var rows = answer.Rows.Where(r => r.Dataset == found.Datasets[0] && q.Wants(r.Year)).ToList();
        var unweighed = 1 - (rows.Sum(r => r.PricedUsd) / rows.Sum(r => r.Usd));
        List<string> notes = [.. found.Notes];
        if (unweighed > 0.001)
        {
            notes.Add($"Left out for want of a weight: {Numbers.Percent(unweighed)} of the value.");
        }

        if (!goods.Comparable)
        {
            notes.Add($"Goods of very different price stand under {goods.Name}: a change may be one of composition.");
        }

        return found with { Notes = notes, Queries = [answer.Sql] };
    }

    private static MeasureAnswer Discount(Measure measure, MeasureQuestion q)
    {
        var goods = Commodity.Of(q.Detail)!;
        var gaps = new List<PriceGap>();
        foreach (var year in Years(q.Record, q, goods))
        {
            if (Gap(q, goods, year) is { } gap && (q.Dataset is null || gap.Dataset == q.Dataset))
            {
                gaps.Add(gap);
            }
        }

        // Against other suppliers and against a benchmark are two things; a series holds one of them.
        var kind = gaps.Select(g => g.ReferenceName).LastOrDefault();
        gaps.RemoveAll(g => g.ReferenceName != kind);
        return gaps.Count == 0 ? MeasureAnswer.None(measure, q, NoProducts(q, goods)) : new MeasureAnswer
        {
            Measure = measure,
            From = q.From,
            To = q.To,
            Detail = q.Detail,
            Unit = measure.Unit,
            Points = MeasureAnswer.WithGaps(gaps.Select(g => new MeasurePoint(g.Year, Percent(g.Difference), Interval: (Percent(g.Low), Percent(g.High))))),
            Datasets = [.. gaps.SelectMany(g => new[] { g.Dataset, g.ReferenceDataset }).Distinct(StringComparer.Ordinal)],
            Notes = gaps[0].Dataset == gaps[0].ReferenceDataset
                ? [$"Against {kind}, month by month. Grades and freight differ."]
                : [$"Against the benchmark {kind}, which is not what any one buyer paid.{(goods.Note.Length > 0 ? $" {char.ToUpperInvariant(goods.Note[0])}{goods.Note[1..]}." : "")}"],
            Queries = [.. gaps.SelectMany(g => g.Queries).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>The years in which a seller's goods are on record at all, so that no other is asked for.</summary>
    private static IEnumerable<int> Years(RecordReader record, MeasureQuestion q, Commodity goods)
    {
        var years = ProductFlows.Of(record, q.From, q.Second, goods.Codes).Rows.Select(r => r.Year);
        if (goods.Id == "crude")
        {
            years = years.Concat(record.Query(
                $"SELECT DISTINCT CAST(EXTRACT(YEAR FROM month) AS INTEGER) AS year FROM crude_import WHERE importer = {Sql.Code(q.Second)} AND origin = {Sql.Code(q.From)} ORDER BY 1",
                r => r.GetInt32(0)).Rows);
        }

        return years.Where(q.Wants).Distinct().Order();
    }

    private static PriceGap? Gap(MeasureQuestion q, Commodity goods, int year) =>
        (goods.Id == "crude" ? UnitValues.CrudeAgainstOthers(q.Record, q.From, q.Second, year) : null)
        ?? goods.Benchmarks.Select(b => UnitValues.AgainstBenchmark(q.Record, q.From, q.Second, goods.Codes, b, goods.PerTonne, Conversion, year)).FirstOrDefault(g => g is not null);

    private static double Percent(double logarithm) => (Math.Exp(logarithm) - 1) * 100;

    private static string NoProducts(MeasureQuestion q, Commodity? goods = null) =>
        goods is null ? $"No loaded dataset gives the trade of {q.From.Spoken()} and {q.Second.Spoken()} by product."
        : $"No loaded dataset gives value and quantity of {goods.Name} from {q.From.Spoken()} to {q.Second.Spoken()} in the years asked for.";
}
