using System.Globalization;

namespace Entente.Measures;

/// <summary>A date of the record, which may be a day, a month or a year: the first and the last day it can mean.</summary>
/// <param name="Text">As the record has it.</param>
/// <param name="First">The first day it can mean.</param>
/// <param name="Last">The last day it can mean.</param>
internal readonly record struct RecordDate(string Text, DateOnly First, DateOnly Last)
{
    /// <summary>Reads yyyy-MM-dd, yyyy-MM or yyyy; null for anything else, an empty cell included.</summary>
    public static RecordDate? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new RecordDate(text, day, day);
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return new RecordDate(text, month, month.AddMonths(1).AddDays(-1));
        }

        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? new RecordDate(text, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : null;
    }

    /// <summary>True when some day it can mean lies between two days, both included.</summary>
    public bool Within(DateOnly from, DateOnly to) => First <= to && from <= Last;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
