using System.Globalization;
using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>What a buyer paid for crude oil of an origin.</summary>
/// <param name="Origin">Code of the state of origin.</param>
/// <param name="UsdPerBarrel">Value over barrels of the year, USD.</param>
/// <param name="Barrels">How many.</param>
internal sealed record CrudePrice(string Origin, double UsdPerBarrel, double Barrels);

/// <summary>What a buyer paid for crude oil by origin in a year, with the benchmark beside.</summary>
/// <param name="Origins">By value, largest first.</param>
/// <param name="Brent">Brent's average of the year, USD a barrel; null where it is not on record.</param>
/// <param name="Datasets">The datasets.</param>
/// <param name="Queries">The queries.</param>
internal sealed record CrudePrices(IReadOnlyList<CrudePrice> Origins, BenchmarkPrice? Brent, IReadOnlyList<string> Datasets, IReadOnlyList<string> Queries)
{
    /// <summary>The prices; a month without barrels is left out.</summary>
    public static CrudePrices Of(RecordReader record, State buyer, int year)
    {
        var answer = record.Query(
            $"""
            SELECT dataset, origin, SUM(value_usd) / SUM(barrels), SUM(barrels)
            FROM crude_import
            WHERE importer = {Sql.Code(buyer)} AND barrels > 0 AND month >= {Sql.Day(new DateOnly(year, 1, 1))} AND month < {Sql.Day(new DateOnly(year + 1, 1, 1))}
            GROUP BY dataset, origin
            ORDER BY SUM(value_usd) DESC, origin, dataset
            """,
            r => (Dataset: r.GetString(0), Price: new CrudePrice(r.GetString(1), r.GetDouble(2), Convert.ToDouble(r.GetValue(3), CultureInfo.InvariantCulture))));
        var brent = UnitValues.Benchmark(record, "crude-brent", year);
        return new CrudePrices(
            [.. answer.Rows.Select(r => r.Price)],
            brent.Rows.Count == 0 ? null : brent.Rows[0],
            [.. answer.Rows.Select(r => r.Dataset).Concat(brent.Rows.Take(1).Select(b => b.Dataset)).Distinct(StringComparer.Ordinal)],
            [answer.Sql, brent.Sql]);
    }
}
