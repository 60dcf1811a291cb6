using System.Globalization;
using System.Text;
using ExcelDataReader;

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

    // The sheet: four lines of heading, names, units, codes, then a row a month. An ellipsis, written in one sign or in dots, stands for a missing price.
    private static void Read(StarterWorkspace workspace)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = System.IO.File.OpenRead(Path.Combine(workspace.From, File));
        using var sheet = ExcelReaderFactory.CreateReader(stream);
        while (!string.Equals(sheet.Name, "Monthly Prices", StringComparison.Ordinal))
        {
            if (!sheet.NextResult())
            {
                throw new EntenteException($"The workbook '{File}' has no sheet 'Monthly Prices'. Expected the World Bank's monthly Pink Sheet.");
            }
        }

        var head = new List<string[]>();
        while (head.Count < 7 && sheet.Read())
        {
            head.Add([.. Enumerable.Range(0, sheet.FieldCount).Select(i => sheet.GetValue(i)?.ToString()?.Trim() ?? "")]);
        }

        if (head.Count < 7 || !head[3].Contains(Updated, StringComparer.Ordinal))
        {
            throw new EntenteException($"The workbook '{File}' is of another version: found '{(head.Count < 4 ? "" : head[3][0])}', expected '{Updated}'.");
        }

        workspace.Append("pink_sheet", "code VARCHAR, unit VARCHAR, month DATE, price DOUBLE", Prices(sheet, head[5], head[6]));
    }

    private static IEnumerable<Action<DuckDB.NET.Data.IDuckDBAppenderRow>> Prices(IExcelDataReader sheet, string[] units, string[] codes)
    {
        while (sheet.Read())
        {
            if (!DateOnly.TryParseExact(sheet.GetValue(0)?.ToString(), "yyyy'M'MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            {
                continue;
            }

            for (var i = 1; i < sheet.FieldCount; i++)
            {
                if (codes[i].Length == 0)
                {
                    continue;
                }

                switch (sheet.GetValue(i))
                {
                    case double price:
                        var (code, unit) = (codes[i], units[i]);
                        yield return row => row.AppendValue(code).AppendValue(unit).AppendValue(month).AppendValue(price);
                        break;
                    case null or "…" or "..." or "..":
                        break;
                    case var other:
                        throw new EntenteException($"The workbook '{File}' holds '{other}' for {codes[i]} in {month:yyyy-MM}; expected a price or an ellipsis.");
                }
            }
        }
    }
}
