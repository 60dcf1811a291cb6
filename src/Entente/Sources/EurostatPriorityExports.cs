namespace Entente.Sources;

/// <summary>Eurostat: the EU members' monthly exports of goods on the Common High Priority List to Russia and its neighbours.</summary>
internal static class EurostatPriorityExports
{
    private const string File = "trade/eu_sanctioned_exports_monthly_long.csv.gz";

    /// <summary>The dataset and its tables.</summary>
    public static StarterSource Source { get; } = new(
        new DatasetDescription
        {
            Id = "eurostat-eu-priority",
            Name = "EU trade since 1988 (Comext), members' exports on the Common High Priority List to Russia and six neighbours",
            Version = "2020-01 to 2022-11",
            Publisher = "Eurostat",
            Licence = "Eurostat reuse policy (Commission Decision 2011/833/EU), with source",
            Url = "https://ec.europa.eu/eurostat/comext/newxtweb/",
            Citation = "Source: Eurostat, Comext, eight-digit exports 2020-01 to 2022-11, summed to six digits by Entente.",
            Note = "Euro, as the EU member reports; exports only; ends with November 2022, so 2022 is not a full year. Taken from a file of sanctioned goods that does not hold all codes of the list: a code without rows is not known, not zero. Codes are those of the year (HS2017 to 2021, HS2022 from 2022 on).",
        },
        [File, PriorityList.File],
        [
            // The file lists four-digit headings beside the eight-digit codes; adding both would count values twice.
            new StarterTable("trade_month", $"""
                SELECT {TradeSql.EurostatState("reporter")} AS exporter, {TradeSql.EurostatState("partner")} AS importer, month, product, value, currency
                FROM (
                    SELECT reporter, partner, CAST(month || '-01' AS DATE) AS month, cn_code[1:6] AS product, CAST(sum(exact(value_eur)) AS DOUBLE) AS value, 'EUR' AS currency
                    FROM raw('{File}')
                    WHERE length(cn_code) = 8 AND flow = 'EXPORT' AND indicator = 'VALUE_IN_EUROS' AND cn_code[1:6] IN (
                        SELECT hs6_hs2022 FROM raw('{PriorityList.File}') UNION SELECT hs6_hs2017 FROM raw('{PriorityList.File}'))
                    GROUP BY ALL)
                """),
        ])
    {
        LeftOut = $"""
            SELECT 'no exports listed of ' || hs6_hs2022 FROM raw('{PriorityList.File}')
            WHERE hs6_hs2022 NOT IN (SELECT product FROM trade_month) AND hs6_hs2017 NOT IN (SELECT product FROM trade_month)
            ORDER BY hs6_hs2022
            """,
    };
}
