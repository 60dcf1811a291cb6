using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ExcelDataReader;

namespace Entente.Sources.Published;

/// <summary>A published table of which six-digit codes of one revision of the Harmonized System correspond to which of another.</summary>
/// <param name="One">The one revision: HS22.</param>
/// <param name="Other">The other: HS17.</param>
/// <param name="Pairs">The codes that correspond, each pair once.</param>
internal sealed partial record CorrelationTable(string One, string Other, IReadOnlyList<(string One, string Other)> Pairs)
{
    private const int HeadRows = 20;

    /// <summary>Reads a workbook or CSV: the sheet with the most rows below a heading that names two revisions.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="name">What to call it in an error.</param>
    /// <exception cref="EntenteException">No sheet has such a heading, or a cell is no code.</exception>
    public static CorrelationTable Read(string path, string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(path);
        using var book = Open(stream, name);
        CorrelationTable? best = null;
        do
        {
            var found = Sheet(book, name);
            best = found is not null && found.Pairs.Count > (best?.Pairs.Count ?? 0) ? found : best;
        }
        while (book.NextResult());
        return best ?? throw new EntenteException($"'{name}' has no heading with two revisions of the Harmonized System, such as 'HS 2022' and 'HS 2017', with codes below. Expected a correlation table as the United Nations Statistics Division ships it.");
    }

    private static IExcelDataReader Open(Stream stream, string name)
    {
        try
        {
            return name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? ExcelReaderFactory.CreateCsvReader(stream) : ExcelReaderFactory.CreateReader(stream);
        }
        catch (Exception e) when (e is ExcelDataReader.Exceptions.ExcelReaderException or InvalidDataException)
        {
            throw new EntenteException($"'{name}' is not a workbook that can be read: it was cut off on its way, or is another kind of file. Fetch it again.", e);
        }
    }

    private static CorrelationTable? Sheet(IExcelDataReader sheet, string name)
    {
        for (var row = 1; row <= HeadRows && sheet.Read(); row++)
        {
            var heads = Enumerable.Range(0, sheet.FieldCount).Select(i => (Column: i, Revision: RevisionOf(Cell(sheet, i)))).Where(h => h.Revision is not null).DistinctBy(h => h.Revision).ToList();
            if (heads is [var one, var other])
            {
                return new CorrelationTable(one.Revision!, other.Revision!, Rows(sheet, one.Column, other.Column, row, name));
            }
        }

        return null;
    }

    private static List<(string One, string Other)> Rows(IExcelDataReader sheet, int one, int other, int row, string name)
    {
        var pairs = new SortedSet<(string, string)>();
        while (sheet.Read())
        {
            row++;
            var (a, b) = (Cell(sheet, one), Cell(sheet, other));
            if (a.Length + b.Length > 0)
            {
                pairs.Add((Code(a, row, name), Code(b, row, name)));
            }
        }

        return [.. pairs];
    }

    // Workbooks hold codes as text, with a point, or as numbers that have lost their leading zero.
    private static string Code(string cell, int row, string name)
    {
        var digits = cell.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return digits.Length is 5 or 6 && digits.All(char.IsAsciiDigit)
            ? digits.PadLeft(6, '0')
            : throw new EntenteException(string.Create(CultureInfo.InvariantCulture, $"'{name}', line {row}: '{(cell.Length > 40 ? cell[..40] : cell)}' is no six-digit code of the Harmonized System. Mend the line, or take the table as its publisher ships it."));
    }

    private static string Cell(IExcelDataReader sheet, int column) =>
        column < sheet.FieldCount ? Convert.ToString(sheet.GetValue(column), CultureInfo.InvariantCulture)?.Trim() ?? "" : "";

    private static string? RevisionOf(string cell) =>
        Revision().Match(cell) is { Success: true } match && cell.Length < 60 ? "HS" + match.Groups["year"].Value[^2..] : null;

    [GeneratedRegex(@"\bHS[ -]?(?<year>(19|20)?(88|92|96|02|07|12|17|22|28))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Revision();
}
