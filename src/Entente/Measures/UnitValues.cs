using System.Globalization;
using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>A price beside another, with an interval.</summary>
/// <param name="Year">The year.</param>
/// <param name="Price">What the buyer paid the seller, USD a unit.</param>
/// <param name="Reference">What it is compared with, USD a unit.</param>
/// <param name="Difference">ln(price / reference): -0.1 is about 10 percent cheaper.</param>
/// <param name="Low">Lower end of the 95 percent interval of the difference.</param>
/// <param name="High">Upper end.</param>
/// <param name="Unit">The unit: bbl, t, mmbtu.</param>
/// <param name="Dataset">Where the price comes from.</param>
/// <param name="ReferenceDataset">Where the reference comes from.</param>
/// <param name="ReferenceName">What the reference is.</param>
/// <param name="Queries">The queries.</param>
internal sealed record PriceGap(
    int Year, double Price, double Reference, double Difference, double Low, double High, string Unit, string Dataset, string ReferenceDataset, string ReferenceName, IReadOnlyList<string> Queries);

/// <summary>
/// price.unit and price.discount: unit values against the buyer's other suppliers, or against a benchmark price.
/// A month or a flow without a quantity is left out; it is never priced at nought.
/// </summary>
internal static class UnitValues
{
    private const int Resamples = 1000;

    /// <summary>
    /// What a member of the European Union paid for crude oil from one origin against all its other origins, month by month, weighted
    /// by the seller's value (a Törnqvist aggregate of one product over months, Diewert 1976); the interval resamples months.
    /// </summary>
    public static PriceGap? CrudeAgainstOthers(RecordReader record, State seller, State buyer, int year)
    {
        var answer = record.Query(
            $"""
            SELECT month,
                   SUM(CASE WHEN origin = {Sql.Code(seller)} THEN value_usd ELSE 0 END) AS seller_value,
                   SUM(CASE WHEN origin = {Sql.Code(seller)} THEN barrels ELSE 0 END) AS seller_barrels,
                   SUM(CASE WHEN origin <> {Sql.Code(seller)} THEN value_usd ELSE 0 END) AS other_value,
                   SUM(CASE WHEN origin <> {Sql.Code(seller)} THEN barrels ELSE 0 END) AS other_barrels,
                   MIN(dataset) AS dataset
            FROM crude_import
            WHERE importer = {Sql.Code(buyer)} AND month >= {Sql.Day(new DateOnly(year, 1, 1))} AND month < {Sql.Day(new DateOnly(year + 1, 1, 1))}
            GROUP BY month
            ORDER BY month
            """,
            r => new CrudeMonth(r.GetDouble(1), r.GetDouble(2), r.GetDouble(3), r.GetDouble(4), r.GetString(5)));
        var months = answer.Rows.Where(m => m.SellerBarrels > 0 && m.OtherBarrels > 0).ToList();
        if (months.Count < 3)
        {
            return null;
        }

        var gaps = months.ConvertAll(m => (Gap: Math.Log(m.SellerValue / m.SellerBarrels / (m.OtherValue / m.OtherBarrels)), Weight: m.SellerValue));
        var (low, high) = Bootstrap(gaps);
        var price = months.Sum(m => m.SellerValue) / months.Sum(m => m.SellerBarrels);
        var difference = gaps.Sum(g => g.Gap * g.Weight) / gaps.Sum(g => g.Weight);
        return new PriceGap(year, price, price / Math.Exp(difference), difference, low, high, "bbl", months[0].Dataset, months[0].Dataset, "its other suppliers", [answer.Sql]);
    }

    /// <summary>The unit value of a product of one flow against a benchmark price of the same year.</summary>
    /// <param name="codes">HS codes of the product.</param>
    /// <param name="benchmark">Id of the benchmark.</param>
    /// <param name="perTonne">How many of the benchmark's unit make a tonne.</param>
    /// <param name="slack">Relative uncertainty of the conversion, half-width.</param>
    public static PriceGap? AgainstBenchmark(RecordReader record, State seller, State buyer, IEnumerable<string> codes, string benchmark, double perTonne, double slack, int year)
    {
        var y = year.ToString(CultureInfo.InvariantCulture);
        var flow = record.Query(
            $"""
            SELECT dataset, SUM(value_usd) AS value, SUM(tonnes) AS tonnes
            FROM trade_product
            WHERE exporter = {Sql.Code(seller)} AND importer = {Sql.Code(buyer)} AND year = {y} AND tonnes > 0 AND ({TradeMeasures.Prefixes(codes)})
            GROUP BY dataset
            ORDER BY dataset
            """,
            r => new Bought(r.GetString(0), r.GetDouble(1), r.GetDouble(2)));
        var price = record.Query(
            $"""
            SELECT dataset, AVG(price) AS price, COUNT(*) AS months, MIN(unit) AS unit
            FROM commodity_price
            WHERE commodity = {Sql.Text(benchmark)} AND month >= {Sql.Day(new DateOnly(year, 1, 1))} AND month < {Sql.Day(new DateOnly(year + 1, 1, 1))}
            GROUP BY dataset
            HAVING COUNT(*) = 12
            ORDER BY dataset
            """,
            r => new BenchmarkPrice(r.GetString(0), r.GetDouble(1), r.GetString(3)));
        if (flow.Rows.Count == 0 || price.Rows.Count == 0 || flow.Rows[0].Tonnes <= 0)
        {
            return null;
        }

        var paid = flow.Rows[0].Value / (flow.Rows[0].Tonnes * perTonne);
        var difference = Math.Log(paid / price.Rows[0].Price);
        var unit = price.Rows[0].Unit.Split('/')[^1];
        return new PriceGap(year, paid, price.Rows[0].Price, difference, difference - slack, difference + slack, unit, flow.Rows[0].Dataset, price.Rows[0].Dataset, benchmark, [flow.Sql, price.Sql]);
    }

    private sealed record Bought(string Dataset, double Value, double Tonnes);

    private sealed record BenchmarkPrice(string Dataset, double Price, string Unit);

    private sealed record CrudeMonth(double SellerValue, double SellerBarrels, double OtherValue, double OtherBarrels, string Dataset);

    /// <summary>A percentile interval from resampled months. The generator is seeded, so that a figure is the same each time.</summary>
    private static (double Low, double High) Bootstrap(List<(double Gap, double Weight)> gaps)
    {
        var random = new SplitMix(0x5eed);
        var means = new double[Resamples];
        for (var r = 0; r < Resamples; r++)
        {
            double sum = 0;
            double weight = 0;
            for (var i = 0; i < gaps.Count; i++)
            {
                var (gap, w) = gaps[random.Next(gaps.Count)];
                sum += gap * w;
                weight += w;
            }

            means[r] = sum / weight;
        }

        Array.Sort(means);
        return (means[(int)(Resamples * 0.025)], means[(int)(Resamples * 0.975)]);
    }

    /// <summary>A small generator of known algorithm (Steele, Lea &amp; Flood 2014), the same on every platform and version.</summary>
    private struct SplitMix(ulong seed)
    {
        private ulong state = seed;

        public int Next(int below)
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (int)((z ^ (z >> 31)) % (ulong)below);
        }
    }
}
