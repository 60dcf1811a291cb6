namespace Entente.Sources;

/// <summary>CEPII BACI: all exports of South Africa and Afghanistan in 2021, summed over products.</summary>
internal static class BaciSouthAfricaAfghanistan
{
    private const string File = "trade/baci_hs92_afg_zaf_exports_2021.csv.gz";

    private static readonly string Flows = $"""
        SELECT x.country_iso3 AS exporter, if(m.country_iso3 = 'S19', 'TWN', m.country_iso3) AS importer, whole(t) AS year, exact(v) * 1000 AS value
        FROM raw('{File}')
        JOIN raw('{BaciCountries.File}') x ON x.country_code = i
        JOIN raw('{BaciCountries.File}') m ON m.country_code = j
        """;

    /// <summary>The dataset and its tables.</summary>
    public static StarterSource Source { get; } = new(
        new DatasetDescription
        {
            Id = "baci-afg-zaf",
            Name = "BACI, HS92, exports of Afghanistan and South Africa, summed over products",
            Version = "V202301",
            Publisher = "CEPII",
            Released = new DateOnly(2023, 1, 31),
            Licence = "Etalab Open Licence 2.0",
            Url = "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
            Citation = "CEPII, BACI HS92 V202301; Gaulier and Zignago (2010), BACI: International Trade Database at the Product-Level, CEPII Working Paper 2010-23. Etalab Open Licence 2.0. Summed over products by Entente.",
            Note = "Exports in 2021 only; no imports. BACI's \"other Asia, not elsewhere specified\" is given as Taiwan, whose trade it is but for small amounts.",
        },
        [File, BaciCountries.File],
        [
            new StarterTable("trade_total", $"""
                SELECT exporter, importer, year, 'reconciled' AS reporter, CAST(sum(value) AS DOUBLE) AS value, 'USD' AS currency
                FROM ({Flows}) GROUP BY exporter, importer, year
                """),
            new StarterTable("trade_world", $"""
                SELECT exporter AS state, year, 'export' AS flow, CAST(sum(value) AS DOUBLE) AS value, 'USD' AS currency
                FROM ({Flows}) GROUP BY exporter, year
                """),
        ]);
}
