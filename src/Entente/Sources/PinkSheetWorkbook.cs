using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Entente.Sources;

/// <summary>A price of the Pink Sheet.</summary>
internal sealed record PinkSheetPrice(string Code, string Unit, DateOnly Month, double Price);

/// <summary>The World Bank's monthly workbook of commodity prices.</summary>
/// <param name="Updated">Its own words for its version: "Updated on December 02, 2025".</param>
/// <param name="Prices">The prices; a missing one is not listed.</param>
internal sealed record PinkSheetWorkbook(string Updated, IReadOnlyList<PinkSheetPrice> Prices)
{
    private const int HeadLines = 7;

    /// <summary>Reads it. Four lines of heading, names, units, codes, then a row a month; an ellipsis, written in one sign or in dots, stands for a missing price.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="name">What to call it in an error.</param>
    /// <exception cref="EntenteException">It is another workbook.</exception>
    public static PinkSheetWorkbook Read(string path, string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = System.IO.File.OpenRead(path);
        using var sheet = Open(stream, name);
        while (!string.Equals(sheet.Name, "Monthly Prices", StringComparison.Ordinal))
        {
            if (!sheet.NextResult())
            {
                throw new EntenteException($"The workbook '{name}' has no sheet 'Monthly Prices'. Expected the World Bank's monthly Pink Sheet.");
            }
        }

        var head = new List<string[]>();
        while (head.Count < HeadLines && sheet.Read())
        {
            head.Add([.. Enumerable.Range(0, sheet.FieldCount).Select(i => sheet.GetValue(i)?.ToString()?.Trim() ?? "")]);
        }

        var updated = head.Count < HeadLines ? null : head[3].FirstOrDefault(c => c.StartsWith("Updated on ", StringComparison.Ordinal));
        return updated is null
            ? throw new EntenteException($"The workbook '{name}' does not say in its fourth row when it was updated. Expected the World Bank's monthly Pink Sheet.")
            : new PinkSheetWorkbook(updated, Rows(sheet, head[5], head[6], name));
    }

    private static IExcelDataReader Open(Stream stream, string name)
    {
        try
        {
            return ExcelReaderFactory.CreateReader(stream);
        }
        catch (Exception e) when (e is ExcelDataReader.Exceptions.HeaderException or InvalidDataException)
        {
            throw new EntenteException($"'{name}' is not a workbook that can be read: it was cut off on its way, or is another kind of file. Fetch it again.", e);
        }
    }

    private static List<PinkSheetPrice> Rows(IExcelDataReader sheet, string[] units, string[] codes, string name)
    {
        var prices = new List<PinkSheetPrice>();
        while (sheet.Read())
        {
            if (!DateOnly.TryParseExact(sheet.GetValue(0)?.ToString(), "yyyy'M'MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            {
                continue;
            }

            for (var i = 1; i < Math.Min(sheet.FieldCount, codes.Length); i++)
            {
                if (codes[i].Length == 0)
                {
                    continue;
                }

                switch (sheet.GetValue(i))
                {
                    case double price:
                        prices.Add(new PinkSheetPrice(codes[i], units[i], month, price));
                        break;
                    case null or "…" or "..." or "..":
                        break;
                    case var other:
                        throw new EntenteException($"The workbook '{name}' holds '{other}' for {codes[i]} in {month:yyyy-MM}; expected a price or an ellipsis.");
                }
            }
        }

        return prices;
    }
}
