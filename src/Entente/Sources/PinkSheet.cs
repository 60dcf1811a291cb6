namespace Entente.Sources;

/// <summary>World Bank Commodity Price Data, the "Pink Sheet": monthly prices from 1960.</summary>
internal static class PinkSheet
{
    private const string File = "trade/worldbank_commodity_prices_monthly.xlsx";
    private const string Updated = "Updated on December 02, 2025";

    /// <summary>The dataset and its tables.</summary>
    public static StarterSource Source { get; } = new(
        new DatasetDescription
        {
            Id = "worldbank-pink-sheet",
            Name = "World Bank Commodity Price Data (The Pink Sheet), monthly",
            Version = "2 December 2025",
            Publisher = "World Bank",
            Released = new DateOnly(2025, 12, 2),
            Licence = "CC BY 4.0",
            Url = "https://www.worldbank.org/en/research/commodity-markets",
            Citation = "World Bank, Commodity Price Data (The Pink Sheet), 2 December 2025. CC BY 4.0.",
            Note = "Nominal US dollars. Series may change their grade over time, as the sheet's own description says; benchmark prices are not what a given buyer paid.",
        },
        [File],
        [
            new StarterTable("commodity_price", """
                SELECT s.commodity, p.month, p.price, u.unit
                FROM pink_sheet p
                JOIN reference('sources/pink_sheet_series.tsv') s ON s.code = p.code
                JOIN reference('sources/pink_sheet_units.tsv') u ON u.written = p.unit
                """),
        ])
    {
        Prepare = Read,
        LeftOut = """
            SELECT DISTINCT code || ' ' || unit AS what FROM pink_sheet
            WHERE code NOT IN (SELECT code FROM reference('sources/pink_sheet_series.tsv'))
                OR unit NOT IN (SELECT written FROM reference('sources/pink_sheet_units.tsv')) ORDER BY what
            """,
    };

    private static void Read(StarterWorkspace workspace)
    {
        var sheet = PinkSheetWorkbook.Read(Path.Combine(workspace.From, File), File);
        if (sheet.Updated != Updated)
        {
            throw new EntenteException($"The workbook '{File}' is of another version: found '{sheet.Updated}', expected '{Updated}'.");
        }

        workspace.Append("pink_sheet", "code VARCHAR, unit VARCHAR, month DATE, price DOUBLE", sheet.Prices.Select(p => (Action<DuckDB.NET.Data.IDuckDBAppenderRow>)(row => row.AppendValue(p.Code).AppendValue(p.Unit).AppendValue(p.Month).AppendValue(p.Price))));
    }
}
