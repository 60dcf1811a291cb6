namespace Entente.Sources;

/// <summary>CEPII BACI summed over products: every pair of 194 economies in 2023.</summary>
internal static class BaciPairs
{
    private const string Pairs = """
        SELECT exporter, importer, whole(year) AS year, CAST(exact(value_kusd) * 1000 AS DOUBLE) AS value
        FROM raw('trade/baci_pairs_2023_194x194.csv')
        """;

    /// <summary>The dataset and its tables.</summary>
    public static StarterSource Source { get; } = new(
        new DatasetDescription
        {
            Id = "baci-pairs",
            Name = "BACI, HS22, all pairs, summed over products",
            Version = "V202501",
            Publisher = "CEPII",
            Released = new DateOnly(2025, 1, 31),
            Licence = "Etalab Open Licence 2.0",
            Url = "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
            Citation = "CEPII, BACI HS22 V202501; Gaulier and Zignago (2010), BACI: International Trade Database at the Product-Level, CEPII Working Paper 2010-23. Etalab Open Licence 2.0. Summed over products by Entente.",
            Note = "2023 only; 194 economies, Taiwan not among them. A pair that is not listed traded nothing or was not listed: missing, not zero. Russia did not report: its figures are its partners' alone. World totals are sums over the 194 economies.",
        },
        ["trade/baci_pairs_2023_194x194.csv"],
        [
            new StarterTable("trade_total", $"SELECT *, 'reconciled' AS reporter, 'USD' AS currency FROM ({Pairs})"),
            new StarterTable("trade_world", TradeSql.WorldFromPairs("""
                SELECT exporter, importer, whole(year) AS year, exact(value_kusd) * 1000 AS value
                FROM raw('trade/baci_pairs_2023_194x194.csv')
                """)),
        ]);
}
