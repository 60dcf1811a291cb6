namespace Entente.Reading;

/// <summary>Days of the week.</summary>
internal static class WeekdayReader
{
    /// <summary>"on Thursday": the last one up to the article's day.</summary>
    public static TimeExpression? DayAt(Sentence s, int i, DateOnly today)
    {
        if (!s[i].Capital || WeekdayOf(s[i].Lower) is not { } weekday)
        {
            return null;
        }

        var back = ((int)today.DayOfWeek - (int)weekday + 7) % 7;
        return TimeReader.Day(i, i, today.AddDays(-back));
    }

    public static DayOfWeek? WeekdayOf(string lower) => lower switch
    {
        "monday" => DayOfWeek.Monday,
        "tuesday" => DayOfWeek.Tuesday,
        "wednesday" => DayOfWeek.Wednesday,
        "thursday" => DayOfWeek.Thursday,
        "friday" => DayOfWeek.Friday,
        "saturday" => DayOfWeek.Saturday,
        "sunday" => DayOfWeek.Sunday,
        _ => null,
    };
}
