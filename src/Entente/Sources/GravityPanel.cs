namespace Entente.Sources;

/// <summary>The panel of the Advanced Guide to Trade Policy Analysis: 69 states, 1986-2006.</summary>
internal static class GravityPanel
{
    private const string File = "trade/agtpa_gravity_1986_2006.csv.gz";

    // The panel writes Romania with its code until 2002. It fills missing flows with zero, so a zero says nothing and is left out; own trade is not trade between states.
    private const string Pairs = $"""
        SELECT if(exporter = 'ROM', 'ROU', exporter) AS exporter, if(importer = 'ROM', 'ROU', importer) AS importer, whole(year) AS year,
            CAST(round(figure(trade), 6) AS DECIMAL(24, 6)) * 1000000 AS value
        FROM raw('{File}')
        WHERE exporter <> importer AND figure(trade) > 0
        """;

    /// <summary>The dataset and its tables.</summary>
    public static StarterSource Source { get; } = new(
        new DatasetDescription
        {
            Id = "agtpa-gravity",
            Name = "An Advanced Guide to Trade Policy Analysis, gravity panel",
            Version = "2016 (1986-2006)",
            Publisher = "World Trade Organization and UNCTAD",
            Released = new DateOnly(2016, 12, 31),
            Licence = "CC BY 4.0",
            Url = "https://vi.unctad.org/tpa/web/vol2/vol2home.html",
            Citation = "Yotov, Piermartini, Monteiro and Larch (2016), An Advanced Guide to Trade Policy Analysis: The Structural Gravity Model, WTO and UNCTAD. Own trade and zeros left out, totals by Entente.",
            Note = "Manufactured goods of 69 states: totals are sums over these 69 alone, so a state's total with the world is partial. The panel does not tell zero from missing: zeros are left out.",
        },
        [File],
        [
            new StarterTable("trade_total", $"SELECT exporter, importer, year, 'reconciled' AS reporter, CAST(value AS DOUBLE) AS value, 'USD' AS currency FROM ({Pairs})"),
            new StarterTable("trade_world", TradeSql.WorldFromPairs(Pairs)),
        ]);
}
