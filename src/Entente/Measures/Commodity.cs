using System.Globalization;

namespace Entente.Measures;

/// <summary>Goods with a name and the benchmark prices they can be held against, from <c>data/lexicon/products.tsv</c>.</summary>
/// <param name="Id">Its id: crude, gas, iron_ore.</param>
/// <param name="Name">Its name in words.</param>
/// <param name="Codes">HS codes or prefixes.</param>
/// <param name="Benchmarks">Benchmark prices, the most fitting first; empty where none fits.</param>
/// <param name="PerTonne">How many of the benchmark's unit make a tonne.</param>
/// <param name="Comparable">False where one code holds goods of very different price, so that a unit value says nothing.</param>
/// <param name="Note">What a reader must know; empty for nothing.</param>
internal sealed record Commodity(string Id, string Name, IReadOnlyList<string> Codes, IReadOnlyList<string> Benchmarks, double PerTonne, bool Comparable, string Note)
{
    /// <summary>All goods of the table.</summary>
    public static IReadOnlyList<Commodity> All { get; } =
    [
        .. DataFiles.Rows(DataFiles.Find("lexicon", "products.tsv")).Select(r => new Commodity(
            r[0].Replace("commodity_", "", StringComparison.Ordinal),
            r[1],
            r[2].Split('|'),
            r[3].Split('|', StringSplitOptions.RemoveEmptyEntries),
            r[5].Length == 0 ? 1 : double.Parse(r[5], CultureInfo.InvariantCulture),
            r[6] != "mixed",
            r.Length > 7 ? r[7] : "")),
    ];

    /// <summary>The goods of an id, or those of an HS code; null where the text is neither.</summary>
    public static Commodity? Of(string id) => All.FirstOrDefault(c => c.Id == id)
        ?? (id.Length is >= 2 and <= 6 && id.All(char.IsAsciiDigit) ? new Commodity(id, $"HS {id}", [id], [], 1, id.Length == 6, "") : null);
}
