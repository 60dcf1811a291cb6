namespace Entente.Sources;

/// <summary>IMF International Merchandise Trade Statistics: Russia by partner, as Russia's side of the trade.</summary>
internal static class ImfRussia
{
    private const string File = "trade/imf_imts_russia_by_partner_2016_2024.csv";

    // The IMF writes West Bank and Gaza as WBG; groups of states begin with G or GX, what has no known partner with TX.
    private const string Flows = $"""
        SELECT if("COUNTERPART_COUNTRY.ID" = 'WBG', 'PSE', "COUNTERPART_COUNTRY.ID") AS partner, "INDICATOR.ID" AS indicator,
            whole(year) AS year, round(figure(usd_millions) * 1e6, 2) AS value
        FROM raw('{File}')
        WHERE "COUNTRY.ID" = 'RUS'
        """;

    /// <summary>The dataset and its tables.</summary>
    public static StarterSource Source { get; } = new(
        new DatasetDescription
        {
            Id = "imf-imts-rus",
            Name = "International Trade in Goods by partner country (IMTS), Russia by partner",
            Version = "2016-2024",
            Publisher = "International Monetary Fund",
            Licence = "IMF terms of use for statistical data: with attribution; available free of charge from the IMF",
            Url = "https://data.imf.org/",
            Citation = "Source: International Monetary Fund, International Trade in Goods by partner country (IMTS), https://data.imf.org/, available free of charge from the IMF. Units changed and groups of states left out by Entente.",
            Note = "Exports fob, imports cif, Russia's side. From 2022 on Russia published no trade by partner: figures are probably the IMF's estimates from partners' data.",
        },
        [File],
        [
            new StarterTable("trade_total", $"""
                SELECT 'RUS' AS exporter, partner AS importer, year, 'exporter' AS reporter, value, 'USD' AS currency
                FROM ({Flows}) WHERE indicator = 'XG_FOB_USD' AND partner IN (SELECT iso3 FROM state_code)
                UNION ALL
                SELECT partner, 'RUS', year, 'importer', value, 'USD'
                FROM ({Flows}) WHERE indicator = 'MG_CIF_USD' AND partner IN (SELECT iso3 FROM state_code)
                """),
            new StarterTable("trade_world", $"""
                SELECT 'RUS' AS state, year, if(indicator = 'XG_FOB_USD', 'export', 'import') AS flow, value, 'USD' AS currency
                FROM ({Flows}) WHERE partner = 'G001'
                """),
        ])
    {
        LeftOut = $"""
            SELECT DISTINCT "COUNTERPART_COUNTRY.ID" || ' ' || "COUNTERPART_COUNTRY" AS what FROM raw('{File}')
            WHERE "COUNTERPART_COUNTRY.ID" NOT IN (SELECT iso3 FROM state_code) AND "COUNTERPART_COUNTRY.ID" NOT IN ('WBG', 'G001') ORDER BY what
            """,
    };
}
