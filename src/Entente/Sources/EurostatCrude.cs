namespace Entente.Sources;

/// <summary>Eurostat: crude oil by importing state, origin and month, summed over grades.</summary>
internal static class EurostatCrude
{
    private const string File = "trade/eurostat_crude_imports_by_type_monthly_2020_2023.csv";

    private const string Coded = $"""
        SELECT r.month, r.origin_code, coalesce(mi.state, si.iso3) AS importer, coalesce(oi.state, so.iso3) AS origin, oi.code AS origin_listed,
            exact(value_kusd) * 1000 AS value_usd, exact(volume_kbbl) * 1000 AS barrels
        FROM raw('{File}') r
        LEFT JOIN reference('sources/eurostat_crude_codes.tsv') mi ON mi.code = r.importer
        LEFT JOIN state_code si ON si.iso2 = r.importer
        LEFT JOIN reference('sources/eurostat_crude_codes.tsv') oi ON oi.code = r.origin_code
        LEFT JOIN state_code so ON so.iso2 = r.origin_code AND oi.code IS NULL
        WHERE r.importer NOT IN ('EU_V', 'TR') AND r.origin_code <> 'TOTAL'
        """;

    /// <summary>The dataset and its tables.</summary>
    public static StarterSource Source { get; } = new(
        new DatasetDescription
        {
            Id = "eurostat-crude",
            Name = "Crude oil imports by field of production, monthly",
            Version = "2020-01 to 2024-01",
            Publisher = "Eurostat",
            Licence = "Eurostat reuse policy (Commission Decision 2011/833/EU), with source",
            Url = "https://ec.europa.eu/eurostat/databrowser/view/nrg_ti_coifpm/",
            Citation = "Source: Eurostat, crude oil imports by field of production, monthly data (nrg_ti_coifpm); summed over grades by Entente.",
            Note = "A member's origins do not add up to its total where rows are confidential: Spain's and France's rows are few and far from their totals, so that shares of the total must not be taken from them. The average of the EU, Turkey (no values), totals, and regions that are not a state are left out.",
        },
        [File],
        [
            new StarterTable("crude_import", $"""
                SELECT importer, origin, CAST(month || '-01' AS DATE) AS month, CAST(sum(value_usd) AS DOUBLE) AS value_usd, CAST(sum(barrels) AS DOUBLE) AS barrels
                FROM ({Coded}) WHERE origin_listed IS NULL OR origin IS NOT NULL
                GROUP BY ALL HAVING sum(value_usd) > 0 AND sum(barrels) > 0
                """),
        ])
    {
        LeftOut = $"SELECT origin_code || ': ' || count(*) || ' rows' FROM ({Coded}) WHERE origin_listed IS NOT NULL AND origin IS NULL GROUP BY origin_code ORDER BY ALL",
    };
}
