namespace Entente.Sources;

/// <summary>EIA: Brent spot price, daily, averaged by month.</summary>
internal static class EiaBrent
{
    private const string File = "trade/brent_oil_daily.csv";

    /// <summary>The dataset and its tables.</summary>
    public static StarterSource Source { get; } = new(
        new DatasetDescription
        {
            Id = "eia-brent",
            Name = "Crude Oil Prices: Brent - Europe (DCOILBRENTEU)",
            Version = "1990-01-02 to 2025-12-29",
            Publisher = "U.S. Energy Information Administration",
            Licence = "Public domain (work of the United States government)",
            Url = "https://fred.stlouisfed.org/series/DCOILBRENTEU",
            Citation = "U.S. Energy Information Administration, Crude Oil Prices: Brent - Europe [DCOILBRENTEU], retrieved from FRED, Federal Reserve Bank of St. Louis; monthly means by Entente.",
            Note = "Mean of the trading days of the month that have a price; the last month may not be complete.",
        },
        [File],
        [
            new StarterTable("commodity_price", $"""
                SELECT 'crude-brent' AS commodity, date_trunc('month', CAST(observation_date AS DATE)) AS month,
                    CAST(avg(CAST(nullif(DCOILBRENTEU, '') AS DECIMAL(9, 2))) AS DECIMAL(12, 4))::DOUBLE AS price, 'USD/bbl' AS unit
                FROM raw('{File}') WHERE DCOILBRENTEU <> '' GROUP BY ALL
                """),
        ]);
}
