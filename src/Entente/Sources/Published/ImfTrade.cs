using Entente.Sources.Loading;
using static Entente.Sources.Published.Columns;

namespace Entente.Sources.Published;

/// <summary>IMF International Trade in Goods by partner country (IMTS), once the Direction of Trade Statistics.</summary>
internal static class ImfTrade
{
    /// <summary>The source.</summary>
    public static PublicSource Source { get; } = new()
    {
        Id = "imf-imts",
        Name = "International Trade in Goods by partner country (IMTS)",
        Publisher = "International Monetary Fund",
        Url = "https://data.imf.org/",
        Licence = "IMF terms of use for statistical data: with attribution; available free of charge from the IMF",
        Citation = "Source: International Monetary Fund, International Trade in Goods by partner country (IMTS), {version}, https://data.imf.org/, available free of charge from the IMF.",
        Format = "the CSV of an extraction, annual.",
        Shape = new CsvShape(
            Text("COUNTRY.ID", "The reporting state, alpha-3.", "COUNTRY").Given(),
            Text("COUNTERPART_COUNTRY.ID", "The partner, alpha-3; G001 is the world, other codes that begin with G or TX are groups.", "COUNTERPART_COUNTRY").Given(),
            Text("INDICATOR.ID", "XG_FOB_USD exports fob, MG_CIF_USD imports cif, MG_FOB_USD imports fob.", "INDICATOR").Given(),
            Whole("year", "Calendar year.", "TIME_PERIOD").Given(),
            Real("usd_millions", "Value, million current US dollars.", "OBS_VALUE"))
        {
            Missing = [""],
        },
        Traps = "As one side reports it, or as the IMF estimates it from the partners' reports where the state publishes none (Russia from 2022 on); the extraction does not tell the two apart. Imports cif.",
        Tables = ["trade_total", "trade_world"],
        Load = Load,
    };

    private static void Load(LoadWorkspace workspace)
    {
        workspace.Run("CREATE TEMP TABLE reported (reporter VARCHAR NOT NULL, partner VARCHAR NOT NULL, flow VARCHAR NOT NULL, year INTEGER NOT NULL, value DOUBLE NOT NULL)");
        foreach (var file in workspace.Tables())
        {
            workspace.Read(file, Source.Shape, read => $"""
                INSERT INTO reported
                SELECT of_iso3("COUNTRY.ID"), CASE WHEN "COUNTERPART_COUNTRY.ID" = 'G001' THEN 'WLD' ELSE of_iso3("COUNTERPART_COUNTRY.ID") END,
                    CASE "INDICATOR.ID" WHEN 'XG_FOB_USD' THEN 'export' ELSE 'import' END, year, round(usd_millions * 1e6, 2)
                FROM {read} WHERE "INDICATOR.ID" IN ('XG_FOB_USD', 'MG_CIF_USD') AND usd_millions IS NOT NULL
                """);
        }

        workspace.Run("INSERT INTO trade_world SELECT 'imf-imts', reporter, year, flow, value, 'USD' FROM reported WHERE partner = 'WLD' ORDER BY ALL");
        workspace.Run("""
            INSERT INTO trade_total
            SELECT 'imf-imts', if(flow = 'export', reporter, partner), if(flow = 'export', partner, reporter), year, if(flow = 'export', 'exporter', 'importer'), value, 'USD'
            FROM reported WHERE partner <> 'WLD' AND partner <> reporter ORDER BY ALL
            """);
        workspace.Version = workspace.Query("SELECT min(year) || '-' || max(year) FROM reported", r => r.IsDBNull(0) ? null : r.GetString(0)).Single();
    }
}
