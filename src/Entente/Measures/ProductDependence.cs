using System.Globalization;
using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>A product for which a state depends on one supplier.</summary>
/// <param name="Product">HS code of six digits.</param>
/// <param name="Concentration">Herfindahl-Hirschman index of the state's suppliers, 0 to 1.</param>
/// <param name="Share">The supplier's share of the state's imports of it, 0 to 1.</param>
/// <param name="Imports">The state's imports of it from all suppliers, USD.</param>
/// <param name="Exports">The state's exports of it to all, USD; null where none are listed.</param>
/// <param name="Value">Its imports of it from the supplier, USD.</param>
internal sealed record DependentProduct(string Product, double Concentration, double Share, double Imports, double? Exports, double Value);

/// <summary>The products for which one state depends on another.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Products">The products, largest value first; empty where there are none.</param>
/// <param name="Imports">All the state's imports, USD.</param>
internal sealed record DependenceList(int Year, IReadOnlyList<DependentProduct> Products, double Imports)
{
    /// <summary>What the state buys of them from the supplier, USD.</summary>
    public double Value => Products.Sum(p => p.Value);
}

/// <summary>How many products one state depends on another for.</summary>
/// <param name="Importer">Code of the dependent state.</param>
/// <param name="Supplier">Code of the supplier.</param>
/// <param name="Count">How many products.</param>
/// <param name="Value">What it buys of them from the supplier, USD.</param>
internal sealed record DependenceCount(string Importer, string Supplier, long Count, double Value);

/// <summary>
/// dependence.products(i on j): products of i whose suppliers are concentrated (Herfindahl-Hirschman index above 0.4), more than half of which
/// come from j, and of which i imports more than it exports. The Commission applies the criteria to the Union and its imports from outside;
/// here they are applied to one state and all its suppliers. Flows of any size; several rows of one flow are added up first.
/// </summary>
internal static class ProductDependence
{
    private const string Id = "dependence.products";

    /// <summary>The measure.</summary>
    public static MeasureDefinition Definition { get; } = new(
        Id,
        "products",
        "k: Σ_s (x(s,i,k) / M(i,k))² > 0.4 and x(j,i,k) / M(i,k) > 0.5 and M(i,k) / X(i,k) > 1",
        "A product that i does not export, while it exports others, meets the third criterion; a state without any exports on record, or with too few suppliers listed, has no answer. A flow that is not listed counts for none.",
        ["European Commission 2021, Strategic dependencies and capacities, SWD(2021) 352"]);

    /// <summary>The list for one state and one supplier.</summary>
    public static Measured<DependenceList> Of(RecordReader record, State importer, State supplier, string dataset, int year)
    {
        var code = Sql.Code(importer);
        var known = record.Query(
            $"""
            SELECT COUNT(DISTINCT CASE WHEN importer = {code} THEN exporter END), COUNT(DISTINCT CASE WHEN exporter = {code} THEN product END), COALESCE(SUM(CASE WHEN importer = {code} THEN value_usd END), 0)
            FROM trade_product
            WHERE dataset = {Sql.Text(dataset)} AND year = {Number(year)} AND value_usd > 0 AND exporter <> importer AND (importer = {code} OR exporter = {code})
            """,
            r => (Suppliers: Convert.ToInt64(r.GetValue(0), CultureInfo.InvariantCulture), Exported: Convert.ToInt64(r.GetValue(1), CultureInfo.InvariantCulture), Imports: r.GetDouble(2)));
        var (suppliers, exported, imports) = known.Rows[0];
        var least = Thresholds.Of(Id, "suppliers");
        if (suppliers < least || exported == 0)
        {
            var reason = suppliers < least
                ? $"{dataset} lists {suppliers.ToString(CultureInfo.InvariantCulture)} suppliers of {importer.Name} in {Number(year)}; at least {Number((int)least)} are needed, for the concentration of a part of the suppliers says nothing."
                : $"{dataset} lists no exports of {importer.Name} in {Number(year)}, so that imports cannot be held against them.";
            return new Measured<DependenceList>(Definition, null, reason, [dataset], [known.Sql]);
        }

        var answer = record.Query(
            $"""
            {Criteria(dataset, year, $"(importer = {code} OR exporter = {code})")}
            SELECT product, squares / (imports * imports), value / imports, imports, exports, value
            FROM met WHERE importer = {code} AND supplier = {Sql.Code(supplier)}
            ORDER BY value DESC, product
            """,
            r => new DependentProduct(r.GetString(0), r.GetDouble(1), r.GetDouble(2), r.GetDouble(3), r.IsDBNull(4) ? null : r.GetDouble(4), r.GetDouble(5)));
        return new Measured<DependenceList>(Definition, new DependenceList(year, answer.Rows, imports), null, [dataset], [known.Sql, answer.Sql]);
    }

    /// <summary>Every state on every other, in one query; a pair that is not there depends for no product. States with too few suppliers listed, or no exports, are left out.</summary>
    public static Answer<DependenceCount> All(RecordReader record, string dataset, int year) => record.Query(
        $"""
        {Criteria(dataset, year, "1 = 1")}
        SELECT importer, supplier, COUNT(*), SUM(value) FROM met GROUP BY importer, supplier ORDER BY importer, supplier
        """,
        r => new DependenceCount(r.GetString(0), r.GetString(1), Convert.ToInt64(r.GetValue(2), CultureInfo.InvariantCulture), r.GetDouble(3)));

    // Only the index needs every supplier's sum in every product; the supplier is then looked up for the few products that pass, exports and
    // the number of suppliers are sums of their own, so that nothing as large as the flows is kept.
    private static string Criteria(string dataset, int year, string which)
    {
        var flows = $"dataset = {Sql.Text(dataset)} AND year = {Number(year)} AND value_usd > 0 AND exporter <> importer AND {which}";
        return $"""
            WITH supply AS (
              SELECT importer, product, SUM(value) AS imports, SUM(value * value) AS squares
              FROM (SELECT importer, product, exporter, SUM(value_usd) AS value FROM trade_product WHERE {flows} GROUP BY importer, product, exporter) flow
              GROUP BY importer, product
              HAVING SUM(value * value) > {Thresholds.Literal(Thresholds.Of(Id, "concentration"))} * SUM(value) * SUM(value)),
            main_supplier AS (
              SELECT f.importer, f.product, f.exporter, MAX(s.imports) AS imports, MAX(s.squares) AS squares, SUM(f.value_usd) AS value
              FROM (SELECT importer, product, exporter, value_usd FROM trade_product WHERE {flows}) f
              JOIN supply s ON s.importer = f.importer AND s.product = f.product
              GROUP BY f.importer, f.product, f.exporter
              HAVING SUM(f.value_usd) > {Thresholds.Literal(Thresholds.Of(Id, "share"))} * MAX(s.imports)),
            sold AS (SELECT exporter, product, SUM(value_usd) AS exports FROM trade_product WHERE {flows} GROUP BY exporter, product),
            judged AS (
              SELECT importer FROM (SELECT importer, exporter FROM trade_product WHERE {flows} GROUP BY importer, exporter) pair
              GROUP BY importer HAVING COUNT(*) >= {Thresholds.Literal(Thresholds.Of(Id, "suppliers"))}),
            met AS (
              SELECT m.importer, m.exporter AS supplier, m.product, m.imports, m.squares, e.exports, m.value
              FROM main_supplier m
              JOIN judged j ON j.importer = m.importer
              LEFT JOIN sold e ON e.exporter = m.importer AND e.product = m.product
              WHERE (e.exports IS NULL OR m.imports > {Thresholds.Literal(Thresholds.Of(Id, "substitution"))} * e.exports)
                AND m.importer IN (SELECT exporter FROM sold))
            """;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
