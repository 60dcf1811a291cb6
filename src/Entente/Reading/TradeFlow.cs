using Entente.States;

namespace Entente.Reading;

/// <summary>Which way the goods go in what a phrase calls trade.</summary>
internal enum FlowDirection
{
    /// <summary>Both ways together: "trade between A and B".</summary>
    TwoWay,

    /// <summary>From <see cref="TradeFlow.Exporter"/> to <see cref="TradeFlow.Importer"/>.</summary>
    OneWay,
}

/// <summary>Goods that a phrase says go between two states: "trade between China and Russia", "Germany's imports of Russian gas".</summary>
/// <param name="First">First token of the phrase.</param>
/// <param name="Last">Last token of the phrase.</param>
/// <param name="Head">The token of the noun or verb: "trade", "exports", "imports".</param>
/// <param name="Direction">Both ways or one.</param>
/// <param name="Exporter">The seller; for two-way trade the state named first.</param>
/// <param name="Importer">The buyer; for two-way trade the state named second.</param>
/// <param name="Product">The goods where the phrase names them; null for all.</param>
/// <param name="Named">True when both states are named in the sentence, or it says that the trade is theirs.</param>
internal sealed record TradeFlow(int First, int Last, int Head, FlowDirection Direction, State Exporter, State Importer, Product? Product, bool Named);

/// <summary>Goods as articles name them, from <c>data/lexicon/products.tsv</c>.</summary>
/// <param name="Class">Class of the lexicon.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Codes">HS codes or prefixes.</param>
/// <param name="Benchmarks">Benchmark prices, the most fitting first.</param>
/// <param name="BenchmarkUnit">Their unit.</param>
/// <param name="PerTonne">How many of that unit make a tonne.</param>
/// <param name="Comparability">comparable, regional or mixed.</param>
/// <param name="Note">What a reader must know.</param>
internal sealed record Product(string Class, string Name, IReadOnlyList<string> Codes, IReadOnlyList<string> Benchmarks, string BenchmarkUnit, double PerTonne, string Comparability, string Note)
{
    /// <summary>All products.</summary>
    public static IReadOnlyList<Product> All { get; } =
    [
        .. DataFiles.Rows(DataFiles.Find("lexicon", "products.tsv")).Select(r => new Product(
            r[0],
            r[1],
            r[2].Split('|'),
            r[3].Split('|', StringSplitOptions.RemoveEmptyEntries),
            r[4],
            r[5].Length == 0 ? 1 : double.Parse(r[5], System.Globalization.CultureInfo.InvariantCulture),
            r[6],
            r.Length > 7 ? r[7] : "")),
    ];

    /// <summary>Goods that a phrase names but no product of ours stands for: the flow is not all trade, and no record decides it.</summary>
    public static Product Unlisted { get; } = new("", "of these goods", [], [], "", 1, "mixed", "");

    /// <summary>The products named within a range of tokens, in order.</summary>
    public static IEnumerable<(Product Product, Hit Hit)> In(Sentence s, int from, int to)
    {
        var at = -1;
        foreach (var hit in s.Hits)
        {
            if (hit.First >= from && hit.Last <= to && hit.First > at && ByClass.TryGetValue(hit.Class, out var product))
            {
                // "natural gas" before "gas", "oil products" before "oil": the longest at a place.
                var longest = s.Hits.Where(h => h.First == hit.First && ByClass.ContainsKey(h.Class)).MaxBy(h => h.Last)!;
                at = longest.Last;
                yield return (ByClass[longest.Class], longest);
            }
        }
    }

    private static Dictionary<int, Product> ByClass { get; } = All.ToDictionary(p => Lexicon.English.Class(p.Class));
}
