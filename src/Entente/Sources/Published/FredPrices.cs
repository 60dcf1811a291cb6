using Entente.Record;
using Entente.Sources.Loading;
using static Entente.Sources.Published.Columns;

namespace Entente.Sources.Published;

/// <summary>EIA spot prices as FRED ships them: a day and a series a file.</summary>
internal static class FredPrices
{
    /// <summary>The source.</summary>
    public static PublicSource Source { get; } = new()
    {
        Id = "eia-prices",
        Name = "Energy spot prices",
        Publisher = "U.S. Energy Information Administration",
        Url = "https://fred.stlouisfed.org/series/DCOILBRENTEU",
        Licence = "Public domain (work of the United States government)",
        Citation = "U.S. Energy Information Administration, spot prices, retrieved from FRED, Federal Reserve Bank of St. Louis, {version}; monthly means by Entente.",
        Format = "the CSV of a series of data/sources/fred_series.tsv, such as DCOILBRENTEU.csv, daily or monthly.",
        Shape = new CsvShape(
            Day("observation_date", "The day.", "DATE"),
            Real("DCOILBRENTEU", "Brent, US dollars a barrel.").OrNone(),
            Real("DCOILWTICO", "West Texas Intermediate, US dollars a barrel.").OrNone(),
            Real("DHHNGSP", "Natural gas at Henry Hub, US dollars a million British thermal units.").OrNone())
        {
            Missing = ["", "."],
        },
        Traps = "Means of the days of a month that have a price; the last month may not be complete. Negative prices stand as they were (West Texas Intermediate, April 2020).",
        Tables = ["commodity_price"],
        Download = "https://fred.stlouisfed.org/graph/fredgraph.csv?id={version}",
        ExampleVersion = "DCOILBRENTEU",
        Supersedes = ["eia-brent"],
        Load = Load,
    };

    private static void Load(LoadWorkspace workspace)
    {
        foreach (var file in workspace.Matching(n => !n.EndsWith(".zip", StringComparison.OrdinalIgnoreCase), Source.Format))
        {
            foreach (var series in DataFiles.Rows(DataFiles.Find("sources", "fred_series.tsv")))
            {
                workspace.Read(file, Source.Shape, read => $"""
                    INSERT INTO commodity_price
                    SELECT 'eia-prices', {Sql.Text(series[1])}, CAST(date_trunc('month', observation_date) AS DATE), round(avg("{series[0]}"), 4), {Sql.Text(series[2])}
                    FROM {read} WHERE "{series[0]}" IS NOT NULL GROUP BY 3 ORDER BY 3
                    """);
            }
        }

        workspace.Version = workspace.Query("SELECT string_agg(DISTINCT commodity, ', ' ORDER BY commodity) || ' to ' || strftime(max(month), '%Y-%m') FROM commodity_price", r => r.IsDBNull(0) ? null : r.GetString(0)).Single();
    }
}
