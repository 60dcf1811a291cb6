using System.Globalization;

namespace Entente.Wording;

/// <summary>Days and periods as people read them.</summary>
internal static class Dates
{
    /// <summary>A day: <c>17 March 2023</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A text that is a day (yyyy-MM-dd) spelled out; any other text as it is.</summary>
    public static string Spelled(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Day(day) : text;

    /// <summary>A period: <c>2023</c>, <c>2021–2023</c>, <c>May 2024</c>, <c>17 March 2023</c>.</summary>
    public static string Period(string period)
    {
        if (DateOnly.TryParseExact(period, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year > 1000)
        {
            return month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        }

        return period.Length == 9 && period[4] == '-' ? period.Replace('-', '–') : Spelled(period);
    }
}
