namespace Entente.Sources;

/// <summary>CEPII BACI: Russia and China, both directions, by six-digit product.</summary>
internal static class BaciRussiaChina
{
    private const string File = "trade/baci_hs17_rus_chn_2017_2023.csv";

    private static readonly string Flows = $"""
        SELECT x.country_iso3 AS exporter, m.country_iso3 AS importer, whole(t) AS year, k AS product, exact(v) * 1000 AS value, figure(q) AS tonnes
        FROM raw('{File}')
        JOIN raw('{BaciCountries.File}') x ON x.country_code = i
        JOIN raw('{BaciCountries.File}') m ON m.country_code = j
        """;

    /// <summary>The dataset and its tables.</summary>
    public static StarterSource Source { get; } = new(
        new DatasetDescription
        {
            Id = "baci-rus-chn",
            Name = "BACI, HS17, Russia and China by product",
            Version = "V202501",
            Publisher = "CEPII",
            Released = new DateOnly(2025, 1, 31),
            Licence = "Etalab Open Licence 2.0",
            Url = "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
            Citation = "CEPII, BACI HS17 V202501; Gaulier and Zignago (2010), BACI: International Trade Database at the Product-Level, CEPII Working Paper 2010-23. Etalab Open Licence 2.0.",
            Note = "Breaks at 2022: Russia stopped reporting, so 2017-2021 are reconciled from both sides and 2022 on are China's alone; crude oil grows 65 percent from 2021 to 2022 here and 45 percent in Chinese customs data. All of heading 2710 stands under 271000. Some tonnes are not given.",
        },
        [File, BaciCountries.File],
        [
            new StarterTable("trade_product", $"SELECT exporter, importer, year, product, CAST(value AS DOUBLE) AS value_usd, tonnes FROM ({Flows})"),
            new StarterTable("trade_total", $"""
                SELECT exporter, importer, year, 'reconciled' AS reporter, CAST(sum(value) AS DOUBLE) AS value, 'USD' AS currency
                FROM ({Flows}) GROUP BY exporter, importer, year
                """),
        ]);
}
