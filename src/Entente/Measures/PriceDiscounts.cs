using System.Globalization;
using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>Whom a price is compared with.</summary>
internal enum PriceReference
{
    /// <summary>The same buyer's other suppliers.</summary>
    OtherSuppliers,

    /// <summary>The same seller's other buyers.</summary>
    OtherBuyers,
}

/// <summary>The price of a basket of goods against others.</summary>
/// <param name="Goods">What sets the goods apart from others (gas by pipeline, gas by ship); empty for all that may be put together.</param>
/// <param name="Estimate">The estimate.</param>
internal sealed record GoodsDiscount(string Goods, DiscountEstimate Estimate);

/// <summary>price.discount of a pair in a year.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Against">Whom the price is compared with.</param>
/// <param name="Baskets">One a group of goods that may be put together; never empty.</param>
/// <param name="LeftOut">The products that are not compared, and why.</param>
internal sealed record PriceDiscount(int Year, PriceReference Against, IReadOnlyList<GoodsDiscount> Baskets, IReadOnlyList<LeftOutProduct> LeftOut);

/// <summary>
/// price.discount from flows by product: the same products, the same year, the same buyer (or the same seller). Only products whose unit
/// values are comparable by the rules of <see cref="ProductPrices"/>; goods sold on other terms (<c>data/measures/apart.tsv</c>) apart.
/// </summary>
internal static class PriceDiscounts
{
    private static readonly Dictionary<string, string> Apart = DataFiles.Rows(DataFiles.Find("measures", "apart.tsv")).ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    /// <summary>The measure.</summary>
    public static MeasureDefinition Definition { get; } = new(
        "price.discount",
        "log difference",
        "Σ_k w_k (ln p(i→j,k) − ln p(others→j,k)), w_k the mean of k's shares in the two baskets",
        "A flow without a weight, or under ten thousand dollars, is left out; a product with fewer than two other suppliers, or whose unit values scatter, is left out and named.",
        ["Diewert 1976, Journal of Econometrics 4(2)", "Gaulier & Zignago 2010, CEPII Working Paper 2010-23, on unit values", "Hampel 1974, JASA 69(346)", "Efron & Tibshirani 1993, An Introduction to the Bootstrap"]);

    /// <summary>What a buyer paid a seller, against others, over some products of a year.</summary>
    /// <param name="record">The record.</param>
    /// <param name="seller">Who sells.</param>
    /// <param name="buyer">Who buys.</param>
    /// <param name="codes">HS codes or prefixes; none for all goods.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="against">Whom the price is compared with.</param>
    public static Measured<PriceDiscount> Of(RecordReader record, State seller, State buyer, IReadOnlyList<string> codes, int year, PriceReference against = PriceReference.OtherSuppliers)
    {
        var (same, party, own) = against is PriceReference.OtherSuppliers ? ($"importer = {Sql.Code(buyer)}", "exporter", seller) : ($"exporter = {Sql.Code(seller)}", "importer", buyer);
        var goods = codes.Count == 0 ? "" : $" AND ({TradeMeasures.Prefixes(codes)})";
        var answer = record.Query(
            $"""
            SELECT dataset, product, {party}, SUM(value_usd), SUM(tonnes)
            FROM trade_product
            WHERE {same} AND exporter <> importer AND year = {year.ToString(CultureInfo.InvariantCulture)} AND tonnes > 0 AND value_usd > 0{goods}
            GROUP BY 1, 2, 3
            ORDER BY 1, 2, 3
            """,
            r => (Dataset: r.GetString(0), Flow: new PricedFlow(r.GetString(1), r.GetString(2), r.GetDouble(3), r.GetDouble(4))));

        // The dataset that lists most others; two are never mixed, since their quantities are estimated in different ways.
        var chosen = answer.Rows.GroupBy(r => r.Dataset).Where(g => g.Any(r => r.Flow.Party == own.Iso3))
            .OrderByDescending(g => g.Select(r => r.Flow.Party).Distinct(StringComparer.Ordinal).Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        if (chosen is null)
        {
            return None($"No loaded dataset gives value and weight of these goods from {seller.Name} to {buyer.Name} in {year.ToString(CultureInfo.InvariantCulture)}.", []);
        }

        var baskets = new List<GoodsDiscount>();
        var leftOut = new List<LeftOutProduct>();
        foreach (var group in chosen.Select(r => r.Flow).GroupBy(f => Apart.GetValueOrDefault(f.Product, ""), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (DiscountEstimate.Of(group, own.Iso3, out var without) is { } estimate)
            {
                baskets.Add(new GoodsDiscount(group.Key, estimate));
            }

            leftOut.AddRange(without);
        }

        return baskets.Count > 0
            ? new Measured<PriceDiscount>(Definition, new PriceDiscount(year, against, baskets, leftOut), null, [chosen.Key], [answer.Sql])
            : None(leftOut.Count == 0 ? "No product is worth ten thousand dollars with its weight on record." : $"No product can be compared; {leftOut[0].Product}: {leftOut[0].Why}.", [chosen.Key]);

        Measured<PriceDiscount> None(string reason, IReadOnlyList<string> datasets) => new(Definition, null, reason, datasets, [answer.Sql]);
    }
}
