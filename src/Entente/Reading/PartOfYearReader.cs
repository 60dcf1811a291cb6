namespace Entente.Reading;

/// <summary>Quarters, halves and first months of a year.</summary>
internal static class PartOfYearReader
{
    /// <summary>"the first quarter of 2024", "the first four months", "January to April".</summary>
    public static TimeExpression? PartAt(Sentence s, int i, DateOnly today)
    {
        if (i + 1 >= s.End || NumberWords.English.Ordinal(s[i]) is not { } ordinal || ordinal > 4)
        {
            return null;
        }

        int months;
        int from;
        int last;
        if (s.IsAny(i + 1, "quarter"))
        {
            (from, months, last) = ((ordinal - 1) * 3, 3, i + 1);
        }
        else if (s.IsAny(i + 1, "half") && ordinal <= 2)
        {
            (from, months, last) = ((ordinal - 1) * 6, 6, i + 1);
        }
        else if (ordinal == 1 && NumberWords.English.NumberAt(s.AllTokens, i + 1, s.End, out var n, out _) is { } count && s.IsAny(n + 1, "months") && count is >= 1 and <= 12)
        {
            (from, months, last) = (0, (int)count, n + 1);
        }
        else
        {
            return null;
        }

        var year = today.Year;
        if (s.IsAny(last + 1, "of", "in") && TimeReader.Year(s, last + 2) is { } named)
        {
            (year, last) = (named, last + 2);
        }
        else if (s.IsAny(last + 1, "of") && s.IsAny(last + 2, "this", "last") && s.IsAny(last + 3, "year"))
        {
            (year, last) = (s.IsAny(last + 2, "last") ? year - 1 : year, last + 3);
        }

        var start = new DateOnly(year, 1, 1).AddMonths(from);
        return months == 12
            ? new TimeExpression(i, last, TimeKind.Years, start, start.AddMonths(12).AddDays(-1), 0)
            : new TimeExpression(i, last, TimeKind.PartOfYear, start, start.AddMonths(months).AddDays(-1), 0);
    }
}
