using Entente.Measures;
using Entente.States;
using Entente.Tests.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Measures;

[Collection(StarterRecord.Name)]
public sealed class ProductDependenceTests(BuiltRecord built)
{
    private static readonly State France = StateRegistry.Default["FRA"];
    private static readonly State China = StateRegistry.Default["CHN"];

    /// <summary>
    /// France's imports by hand. 280530: China 80, Japan 10, United States 10: index 0.64 + 0.01 + 0.01 = 0.66, share 0.8, exports 20: listed.
    /// 250410: 51 and 49: 0.5002, 0.51, no exports: listed. 850760: 60 and 40: 0.52, 0.6, but exports 150. 810411: all from China, exports as much.
    /// 841112: 45, 45, 10: 0.415 but 0.45. 300490: 55 and nine of 5: 0.6 but index 0.325. 720110: 70 from the United States: another's.
    /// </summary>
    [Fact]
    public void List_by_hand()
    {
        using var rows = TradeRows.Of(Example());
        var answer = ProductDependence.Of(rows.Record, France, China, "d", 2020);
        var list = answer.Value!;

        Assert.Equal(["280530", "250410"], list.Products.Select(p => p.Product));
        Assert.Equal(0.66, list.Products[0].Concentration, 12);
        Assert.Equal(0.8, list.Products[0].Share, 12);
        Assert.Equal(20, list.Products[0].Exports);
        Assert.Equal(0.5002, list.Products[1].Concentration, 12);
        Assert.Null(list.Products[1].Exports);
        Assert.Equal(131, list.Value);
        Assert.Equal(["d"], answer.Datasets);

        Assert.Equal([new DependenceCount("FRA", "CHN", 2, 131), new DependenceCount("FRA", "USA", 1, 70)], ProductDependence.All(rows.Record, "d", 2020).Rows);
    }

    [Fact]
    public void Rows_of_one_flow_in_parts_count_as_one_and_order_does_not_matter()
    {
        var parts = Example().Select(r => r.Replace("'280530', 80,", "'280530', 50,", StringComparison.Ordinal)).Append(TradeRows.Product("CHN", "FRA", 2020, "280530", 30)).Reverse();
        using var rows = TradeRows.Of(parts);
        Assert.Equal([2L, 1L], ProductDependence.All(rows.Record, "d", 2020).Rows.Select(r => r.Count));
    }

    [Fact]
    public void Scale_leaves_the_list_and_another_year_has_none()
    {
        using var rows = TradeRows.Of(Example().Append("UPDATE trade_product SET value_usd = value_usd * 1000"));
        Assert.Equal(131_000, ProductDependence.Of(rows.Record, France, China, "d", 2020).Value!.Value);
        Assert.Empty(ProductDependence.All(rows.Record, "d", 2021).Rows);
    }

    [Fact]
    public void No_list_without_exports_or_with_a_part_of_the_suppliers()
    {
        using var rows = TradeRows.Of(Example().Where(r => !r.Contains("'d', 'FRA'", StringComparison.Ordinal)));
        var noExports = ProductDependence.Of(rows.Record, France, China, "d", 2020);
        Assert.Null(noExports.Value);
        Assert.Contains("no exports of France", noExports.Reason, StringComparison.Ordinal);
        Assert.Empty(ProductDependence.All(rows.Record, "d", 2020).Rows);

        // BACI's file of China and Russia alone lists one supplier: everything would look concentrated.
        var part = ProductDependence.Of(built.Reader, China, StateRegistry.Default["RUS"], "baci-rus-chn", 2023);
        Assert.Null(part.Value);
        Assert.Contains("lists 1 suppliers", part.Reason, StringComparison.Ordinal);
        Assert.Empty(ProductDependence.All(built.Reader, "baci-rus-chn", 2023).Rows);
    }

    private static IEnumerable<string> Example()
    {
        (string Product, string Supplier, double Value)[] imports =
        [
            ("280530", "CHN", 80), ("280530", "JPN", 10), ("280530", "USA", 10), ("250410", "CHN", 51), ("250410", "USA", 49), ("850760", "CHN", 60), ("850760", "POL", 40),
            ("810411", "CHN", 100), ("841112", "CHN", 45), ("841112", "USA", 45), ("841112", "GBR", 10), ("300490", "CHN", 55), ("720110", "USA", 70), ("720110", "CHN", 30),
        ];
        var others = StateRegistry.Default.All.Select(s => s.Iso3).Where(s => s is not ("FRA" or "CHN" or "USA")).Take(25).ToList();
        return imports.Select(i => TradeRows.Product(i.Supplier, "FRA", 2020, i.Product, i.Value))
            .Concat(others.Take(9).Select(s => TradeRows.Product(s, "FRA", 2020, "300490", 5)))
            .Concat(others.Select(s => TradeRows.Product(s, "FRA", 2020, "010121", 4)))
            .Concat([TradeRows.Product("FRA", "ITA", 2020, "280530", 20), TradeRows.Product("FRA", "ITA", 2020, "850760", 150), TradeRows.Product("FRA", "ITA", 2020, "810411", 100)]);
    }
}
