namespace Entente.Sources;

/// <summary>The Common High Priority List of goods that the EU, Japan, the United Kingdom and the United States name for export control.</summary>
internal static class PriorityList
{
    /// <summary>The list's codes by tier.</summary>
    public const string File = "trade/chpl_50_codes.csv";

    /// <summary>The dataset and its tables.</summary>
    public static StarterSource Source { get; } = new(
        new DatasetDescription
        {
            Id = "common-high-priority-list",
            Name = "Common High Priority List",
            Version = "February 2024",
            Publisher = "European Commission, with Japan, the United Kingdom and the United States",
            Released = new DateOnly(2024, 2, 29),
            Licence = "Facts; Commission Decision 2011/833/EU, with source",
            Url = "https://finance.ec.europa.eu/eu-and-world/sanctions-restrictive-measures/sanctions-adopted-following-russias-military-aggression-against-ukraine_en",
            Citation = "European Commission, List of Common High Priority Items, February 2024.",
            Note = "50 codes of HS2022. The HS2017 code is approximate: for six of them it is wider than the listed one (exact is false), so sums in HS2017 data are a little too high.",
        },
        [File],
        [
            new StarterTable("product_list", $"""
                SELECT 'common-high-priority' AS list, replace(replace(tier, 'TIER_', ''), '_', '') AS tier, hs6_hs2022 AS hs2022, hs6_hs2017 AS hs2017,
                    CAST(exact_in_hs2017 AS BOOLEAN) AS exact
                FROM raw('{File}')
                """),
        ]);
}
