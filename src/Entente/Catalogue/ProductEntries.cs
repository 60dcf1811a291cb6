using System.Globalization;
using Entente.Measures;
using Entente.Record;
using Entente.States;
using Entente.Wording;

namespace Entente.Catalogue;

/// <summary>The products for which one state depends on another.</summary>
internal static class ProductEntries
{
    private const int MostNamed = 5;

    public static IReadOnlyList<Measure> All { get; } =
    [
        new(Count)
        {
            Id = "dependence.products",
            Title = "Products of dependence",
            Unit = "n",
            Scope = MeasureScope.Directed,
            Definition = "How many products A depends on B for: six-digit codes of which A's suppliers are concentrated (Herfindahl-Hirschman index above 0.4), more than half of A's imports come from B, and A imports more than it exports. What A buys of them from B is said beside the count.",
            Formula = ProductDependence.Definition.Formula,
            References = ProductDependence.Definition.References,
            Missing = ProductDependence.Definition.MissingData,
            Tables = ["trade_product"],
            FilledBy = "CEPII BACI by six-digit product, all states (entente data add baci)",
            WithAll = (q, year) => Ranked(q, year, r => r.Importer == q.From.Iso3),
            AllPairs = (q, year) => Ranked(q, year, _ => true),
        },
    ];

    private static MeasureAnswer Count(Measure measure, MeasureQuestion q)
    {
        var (years, sql) = Years(q.Record, $"importer = {Sql.Code(q.From)}");
        var asked = years.Where(y => q.Wants(y.Year) && (q.Dataset is null || y.Dataset == q.Dataset)).GroupBy(y => y.Dataset).OrderByDescending(g => g.Max(y => y.Year)).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal);
        string? reason = null;
        foreach (var dataset in asked)
        {
            var lists = dataset.Select(y => ProductDependence.Of(q.Record, q.From, q.Second, y.Dataset, y.Year)).ToList();
            reason ??= lists.Find(l => l.Reason is not null)?.Reason;
            var found = lists.Where(l => l.Value is not null).ToList();
            if (found.Count == 0)
            {
                continue;
            }

            return new MeasureAnswer
            {
                Measure = measure,
                From = q.From,
                To = q.To,
                Unit = measure.Unit,
                Points = MeasureAnswer.WithGaps(found.Select(l => new MeasurePoint(l.Value!.Year, l.Value.Products.Count))),
                Datasets = [dataset.Key],
                Notes = [Said(q, found[^1].Value!)],
                Queries = [sql, .. found[^1].Queries],
            };
        }

        return MeasureAnswer.None(measure, q, reason ?? $"No loaded dataset gives {q.From.Owner()} imports by product in the years asked for.", [sql]);
    }

    private static string Said(MeasureQuestion q, DependenceList list)
    {
        var year = SeriesAnswers.Year(list.Year);
        return list.Products.Count == 0
            ? $"In {year} no product of {q.From.Spoken()} meets the three criteria with {q.Second.Spoken()}."
            : $"In {year} {q.From.Spoken()} bought {Numbers.Usd(list.Value)} of them from {q.Second.Spoken()}, {Numbers.Percent(list.Value / list.Imports)} of all its imports; foremost {string.Join(", ", list.Products.Take(MostNamed).Select(p => $"{p.Product} ({Numbers.Usd(p.Value)}, {Numbers.Percent(p.Share)} of its imports of it)"))}.";
    }

    private static RankedValues Ranked(MeasureQuestion q, int year, Func<DependenceCount, bool> wanted)
    {
        var states = StateRegistry.Default;
        var datasets = Years(q.Record, $"year = {year.ToString(CultureInfo.InvariantCulture)}").Years.Where(y => q.Dataset is null || y.Dataset == q.Dataset).Select(y => y.Dataset);
        foreach (var dataset in datasets)
        {
            var answer = ProductDependence.All(q.Record, dataset, year);
            var rows = answer.Rows.Where(r => wanted(r) && states.TryGet(r.Importer, out _) && states.TryGet(r.Supplier, out _)).ToList();
            if (rows.Count > 0)
            {
                return new RankedValues
                {
                    Year = year,
                    Unit = "n",
                    Datasets = [dataset],
                    Rows = Ranking.Placed(rows.Select(r => new RankedValue(0, states[r.Importer], states[r.Supplier], r.Count)), ascending: false),
                    Ranked = rows.Count,
                    Notes = ["Pairs that are not listed depend for no product, or have too few suppliers on record to tell."],
                    Queries = [answer.Sql],
                };
            }
        }

        return new RankedValues { Year = year, Unit = "n", Datasets = [], Rows = [] };
    }

    private static (IReadOnlyList<(string Dataset, int Year)> Years, string Sql) Years(RecordReader record, string which)
    {
        var answer = record.Query(
            $"SELECT dataset, year FROM trade_product WHERE {which} GROUP BY dataset, year ORDER BY dataset, year",
            r => (Dataset: r.GetString(0), Year: Convert.ToInt32(r.GetValue(1), CultureInfo.InvariantCulture)));
        return (answer.Rows, answer.Sql);
    }
}
