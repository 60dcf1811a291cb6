using System.Globalization;
using Entente.Sources.Loading;
using static Entente.Sources.Published.Columns;

namespace Entente.Sources.Published;

/// <summary>World Bank Commodity Price Data, the Pink Sheet: the monthly workbook.</summary>
internal static class WorldBankPrices
{
    /// <summary>The source.</summary>
    public static PublicSource Source { get; } = new()
    {
        Id = "worldbank-prices",
        Name = "World Bank Commodity Price Data (The Pink Sheet), monthly",
        Publisher = "World Bank",
        Url = "https://www.worldbank.org/en/research/commodity-markets",
        Licence = "CC BY 4.0",
        Citation = "World Bank, Commodity Price Data (The Pink Sheet), {version}. CC BY 4.0.",
        Format = "the workbook CMO-Historical-Data-Monthly.xlsx.",
        Shape = new CsvShape(
            Text("code", "The series, in the seventh row: CRUDE_BRENT ..."),
            Text("month", "1960M01 ..., in the first column."),
            Real("price", "Nominal US dollars a unit; the unit stands in the sixth row.")),
        Traps = "Benchmarks, not what a given buyer paid. A series may change its grade over time, as the sheet's own description says. Indices and series that data/sources/pink_sheet_series.tsv does not name are left out.",
        Tables = ["commodity_price"],
        Supersedes = ["worldbank-pink-sheet"],
        ReleasedOf = ReleasedOnVersion,
        Load = Load,
    };

    private static void Load(LoadWorkspace workspace)
    {
        var file = workspace.Matching(n => n.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase), Source.Format)[0];
        workspace.With(file, path =>
        {
            var sheet = PinkSheetWorkbook.Read(path, file.Name);
            if (DateTime.TryParse(sheet.Updated.Replace("Updated on ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var day))
            {
                workspace.Version = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }

            workspace.Append("pink_sheet", "code VARCHAR, unit VARCHAR, month DATE, price DOUBLE", sheet.Prices.Select(p => (Action<DuckDB.NET.Data.IDuckDBAppenderRow>)(row => row.AppendValue(p.Code).AppendValue(p.Unit).AppendValue(p.Month).AppendValue(p.Price))));
        });
        workspace.Run("""
            INSERT INTO commodity_price
            SELECT 'worldbank-prices', s.commodity, p.month, p.price, u.unit
            FROM pink_sheet p JOIN tsv('sources/pink_sheet_series.tsv') s ON s.code = p.code JOIN tsv('sources/pink_sheet_units.tsv') u ON u.written = p.unit
            ORDER BY ALL
            """);
    }
}
