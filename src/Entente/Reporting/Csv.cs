using System.Globalization;
using System.Text;

namespace Entente.Reporting;

/// <summary>Comma-separated values (RFC 4180), with cells that no spreadsheet takes for a formula.</summary>
internal static class Csv
{
    /// <summary>A table with its heads.</summary>
    public static string Of(IEnumerable<string> heads, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        Append(text, heads);
        foreach (var row in rows)
        {
            Append(text, row);
        }

        return text.ToString();
    }

    /// <summary>A number as a program reads it; empty for missing, which is not zero.</summary>
    public static string Number(double? value) =>
        value is { } number && double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "";

    private static void Append(StringBuilder text, IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            text.Append(first ? "" : ",").Append(Cell(cell));
            first = false;
        }

        text.Append("\r\n");
    }

    // A spreadsheet runs a cell that begins with one of these signs; an apostrophe before it makes it text. A number stays one.
    private static string Cell(string value)
    {
        var cell = PlainText.Clean(value);
        if (cell.AsSpan().TrimStart() is ['=' or '+' or '-' or '@', ..] && !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            cell = "'" + cell;
        }

        return cell.AsSpan().IndexOfAny("\",\n") >= 0 || cell.Trim().Length != cell.Length
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
    }
}
