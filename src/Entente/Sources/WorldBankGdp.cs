namespace Entente.Sources;

/// <summary>World Bank: gross domestic product in current US dollars, from 1990.</summary>
internal static class WorldBankGdp
{
    private const string File = "politics/worldbank_gdp_1960_2023.csv.gz";

    /// <summary>The dataset and its tables.</summary>
    public static StarterSource Source { get; } = new(
        new DatasetDescription
        {
            Id = "worldbank-gdp",
            Name = "World Development Indicators, GDP (current US$), NY.GDP.MKTP.CD",
            Version = "1960-2023",
            Publisher = "World Bank",
            Licence = "CC BY 4.0",
            Url = "https://data.worldbank.org/indicator/NY.GDP.MKTP.CD",
            Citation = "World Bank, World Development Indicators, GDP (current US$), NY.GDP.MKTP.CD. CC BY 4.0.",
            Note = "Market exchange rates; groups of states are left out; no figure for Taiwan.",
        },
        [File],
        [
            new StarterTable("gdp", $"""
                SELECT "Country Code" AS state, whole("Year") AS year, figure("Value") AS value_usd
                FROM raw('{File}') WHERE whole("Year") >= 1990 AND figure("Value") IS NOT NULL AND "Country Code" IN (SELECT iso3 FROM state_code)
                """),
        ])
    {
        LeftOut = $"""SELECT DISTINCT "Country Code" || ' ' || "Country Name" AS what FROM raw('{File}') WHERE "Country Code" NOT IN (SELECT iso3 FROM state_code) ORDER BY what""",
    };
}
