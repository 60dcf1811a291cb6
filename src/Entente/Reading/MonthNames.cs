namespace Entente.Reading;

/// <summary>The months by name and by what newspapers shorten them to: "September", "sept", "sep".</summary>
internal static class MonthNames
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The month a word names, 1 to 12; 0 for none.</summary>
    /// <param name="lower">The word in small letters.</param>
    public static int Of(string lower)
    {
        // Most words are no month, and their first letter says so.
        if (lower.Length < 3 || !"jfmasond".Contains(lower[0], StringComparison.Ordinal))
        {
            return 0;
        }

        for (var m = 0; m < 12; m++)
        {
            if (Months[m] == lower || (Months[m].StartsWith(lower, StringComparison.Ordinal) && lower.Length <= 4))
            {
                return m + 1;
            }
        }

        return 0;
    }
}
