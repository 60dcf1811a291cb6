using System.Globalization;
using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>A flow of some goods in a year.</summary>
/// <param name="Dataset">Dataset id.</param>
/// <param name="Year">The year.</param>
/// <param name="Usd">Value of all of it.</param>
/// <param name="PricedUsd">Value of the part whose weight is given.</param>
/// <param name="Tonnes">Weight of that part.</param>
internal sealed record ProductYear(string Dataset, int Year, double Usd, double PricedUsd, double Tonnes)
{
    /// <summary>USD a tonne of the part whose weight is given; null where none is.</summary>
    public double? UnitValue => Tonnes > 0 ? PricedUsd / Tonnes : null;
}

/// <summary>Trade in a sector by direction.</summary>
/// <param name="Dataset">Dataset id.</param>
/// <param name="Sector">Id of the sector.</param>
/// <param name="Exporter">Code of the exporter.</param>
/// <param name="Year">The year.</param>
/// <param name="Usd">Value.</param>
internal sealed record SectorFlow(string Dataset, string Sector, string Exporter, int Year, double Usd);

/// <summary>price.unit and sector.trade: flows of named goods. Missing data: a line without a weight is left out of a unit value; it is never priced at nought.</summary>
internal static class ProductFlows
{
    /// <summary>The flow of some goods from one state to another, by dataset and year.</summary>
    /// <param name="codes">HS codes or prefixes.</param>
    public static Answer<ProductYear> Of(RecordReader record, State exporter, State importer, IEnumerable<string> codes) => record.Query(
        $"""
        SELECT dataset, year, SUM(value_usd) AS value, SUM(CASE WHEN tonnes > 0 THEN value_usd ELSE 0 END) AS priced, SUM(CASE WHEN tonnes > 0 THEN tonnes ELSE 0 END) AS tonnes
        FROM trade_product
        WHERE exporter = {Sql.Code(exporter)} AND importer = {Sql.Code(importer)} AND ({TradeMeasures.Prefixes(codes)})
        GROUP BY 1, 2
        ORDER BY 1, 2
        """,
        r => new ProductYear(r.GetString(0), Convert.ToInt32(r.GetValue(1), CultureInfo.InvariantCulture), r.GetDouble(2), r.GetDouble(3), r.GetDouble(4)));

    /// <summary>Trade of two states in every sector that goods data hold, and in all goods ("all"), by direction and year.</summary>
    public static Answer<SectorFlow> BySector(RecordReader record, State a, State b, int from, int until)
    {
        var sectors = SectorTrade.Sectors.Where(s => s.Codes.Count > 0).ToList();
        var sums = string.Concat(sectors.Select(s => $",\n  SUM(CASE WHEN {TradeMeasures.Prefixes(s.Codes)} THEN value_usd ELSE 0 END) AS {s.Id}"));
        var flows = new List<SectorFlow>();
        var answer = record.Query(
            $"""
            SELECT dataset, exporter, year, SUM(value_usd) AS all_goods{sums}
            FROM trade_product
            WHERE ((exporter = {Sql.Code(a)} AND importer = {Sql.Code(b)}) OR (exporter = {Sql.Code(b)} AND importer = {Sql.Code(a)}))
              AND year BETWEEN {from.ToString(CultureInfo.InvariantCulture)} AND {until.ToString(CultureInfo.InvariantCulture)}
            GROUP BY 1, 2, 3
            ORDER BY 1, 2, 3
            """,
            r =>
            {
                var (dataset, exporter, year) = (r.GetString(0), r.GetString(1), Convert.ToInt32(r.GetValue(2), CultureInfo.InvariantCulture));
                flows.Add(new SectorFlow(dataset, "all", exporter, year, r.GetDouble(3)));
                for (var i = 0; i < sectors.Count; i++)
                {
                    flows.Add(new SectorFlow(dataset, sectors[i].Id, exporter, year, r.GetDouble(4 + i)));
                }

                return year;
            });
        return new Answer<SectorFlow>(answer.Sql, flows);
    }
}
