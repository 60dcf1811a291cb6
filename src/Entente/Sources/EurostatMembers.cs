namespace Entente.Sources;

/// <summary>Eurostat: the EU members' monthly trade with Russia, the Caucasus and Central Asia.</summary>
internal static class EurostatMembers
{
    private const string File = "trade/eu_members_total_trade_ca_russia_monthly_2019_2024.csv";

    private static readonly string Flows = $"""
        SELECT {TradeSql.EurostatState("reporter")} AS member, {TradeSql.EurostatState("partner")} AS partner,
            flow, CAST(month || '-01' AS DATE) AS month, exact(value_eur) AS value
        FROM raw('{File}')
        """;

    // A member's year counts as listed in full when the member has figures, with whatever partner, in its first and in its last month.
    private static readonly string FullYears = $"""
        SELECT member, year(month) AS year FROM ({Flows})
        GROUP BY member, year(month) HAVING min(month(month)) = 1 AND max(month(month)) = 12
        """;

    /// <summary>The dataset and its tables.</summary>
    public static StarterSource Source { get; } = new(
        new DatasetDescription
        {
            Id = "eurostat-eu-members",
            Name = "EU trade since 1988 (Comext), members with Russia, Armenia, Georgia, Kazakhstan, Kyrgyzstan and Uzbekistan",
            Version = "2019-01 to 2024-08",
            Publisher = "Eurostat",
            Licence = "Eurostat reuse policy (Commission Decision 2011/833/EU), with source",
            Url = "https://ec.europa.eu/eurostat/comext/newxtweb/",
            Citation = "Source: Eurostat, Comext, monthly 2019-01 to 2024-08; yearly sums by Entente.",
            Note = "Euro, as the EU member reports. Exports to six states; imports from Kyrgyzstan only. A month without a row means that no trade was listed. The United Kingdom ends with January 2020. Yearly sums only for years the member lists from January to December.",
        },
        [File],
        [
            new StarterTable("trade_month", $"""
                SELECT if(flow = 'EXPORT', member, partner) AS exporter, if(flow = 'EXPORT', partner, member) AS importer, month,
                    'TOTAL' AS product, CAST(value AS DOUBLE) AS value, 'EUR' AS currency
                FROM ({Flows})
                """),
            new StarterTable("trade_total", $"""
                SELECT if(f.flow = 'EXPORT', f.member, f.partner) AS exporter, if(f.flow = 'EXPORT', f.partner, f.member) AS importer, y.year,
                    if(f.flow = 'EXPORT', 'exporter', 'importer') AS reporter, CAST(sum(f.value) AS DOUBLE) AS value, 'EUR' AS currency
                FROM ({Flows}) f JOIN ({FullYears}) y ON y.member = f.member AND y.year = year(f.month)
                GROUP BY ALL
                """),
        ]);
}
