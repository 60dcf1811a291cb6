namespace Entente.Sources;

/// <summary>UN Comtrade: China's and the United States' totals with the world, as they report them.</summary>
internal static class ComtradeTotals
{
    private const string File = "trade/comtrade_country_totals_reported_and_mirror.csv";

    private const string Totals = $"""
        SELECT if(country = 'USA', 'USA', (SELECT iso3 FROM state_code WHERE name = country)) AS state, whole(year) AS year,
            unnest(['export', 'import']) AS flow, unnest([figure(exports_reported), figure(imports_reported)]) AS value, 'USD' AS currency
        FROM raw('{File}')
        """;

    /// <summary>The dataset and its tables.</summary>
    public static StarterSource Source { get; } = new(
        new DatasetDescription
        {
            Id = "comtrade-totals",
            Name = "UN Comtrade, total goods trade of China and the United States",
            Version = "China 2014-2024, United States 2001-2023",
            Publisher = "United Nations Statistics Division",
            Licence = "UN Comtrade terms: single figures with source, no redistribution of the database",
            Url = "https://comtradeplus.un.org/",
            Citation = "UN Comtrade Database, United Nations Statistics Division; total exports and imports as reported.",
            Note = "As the state reports: exports fob, imports cif. A year not yet reported stands as zero in the file and is left out.",
        },
        [File],
        [new StarterTable("trade_world", $"SELECT * FROM ({Totals}) WHERE value > 0")])
    {
        LeftOut = $"SELECT state || ' ' || year || ' ' || flow || ': given as zero' FROM ({Totals}) WHERE value = 0 ORDER BY ALL",
    };
}
