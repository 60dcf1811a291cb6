using System.Globalization;

namespace Entente.Reading;

/// <summary>Finds times and resolves them against the date of the article.</summary>
internal sealed class TimeReader
{
    private readonly NumberWords numbers = NumberWords.English;

    /// <summary>Adds the times of a sentence to it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="today">The date of the article.</param>
    public void Read(Sentence sentence, DateOnly today)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (TimeAt(sentence, i, today) is { } time)
            {
                sentence.Times.Add(time);
                i = Math.Max(i, time.Last);
            }
        }
    }

    private TimeExpression? TimeAt(Sentence s, int i, DateOnly today)
    {
        var word = s[i].Lower;
        return s[i].Kind == TokenKind.Number ? NumberFirst(s, i, today) : word switch
        {
            "in" or "during" or "throughout" or "for" when Year(s, i + 1) is { } y => YearOrRange(s, i, i + 1, y, today),
            "since" => Since(s, i, today),
            "between" when Year(s, i + 1) is { } a && s.IsAny(i + 2, "and", "–", "-") && Year(s, i + 3) is { } b => Range(i, i + 3, a, b),
            "from" when Year(s, i + 1) is { } a && s.IsAny(i + 2, "to", "until", "till", "through", "–", "-") && Year(s, i + 3) is { } b => Range(i, i + 3, a, b),
            "by" when Year(s, i + 1) is { } y => new TimeExpression(i, i + 1, y > today.Year ? TimeKind.Future : TimeKind.Years, new DateOnly(y, 1, 1), new DateOnly(y, 12, 31), 0),
            "over" or "in" or "within" or "during" or "for" or "the" or "throughout" => Past(s, i, today),
            "last" or "past" or "previous" or "this" or "next" or "current" => Relative(s, i, today),
            "new" when s.IsAny(i + 1, "year") && s.IsAny(i + 2, "'s") && s.IsAny(i + 3, "day") && s[i].Capital => NewYear(i, today),
            "yesterday" => Day(i, i, today.AddDays(-1)),
            "today" or "tonight" => Day(i, i, today),
            "tomorrow" => new TimeExpression(i, i, TimeKind.Future, today.AddDays(1), today.AddDays(1), 0),
            _ => MonthNames.Of(word) > 0 && s[i].Capital ? MonthFirst(s, i, today) : WeekdayReader.DayAt(s, i, today) ?? Ago(s, i, today) ?? PartOfYearReader.PartAt(s, i, today) ?? OrdinalDay(s, i, today),
        };
    }

    internal static int? Year(Sentence s, int i)
    {
        if (i >= s.End || s[i].Kind != TokenKind.Number || s[i].Length != 4
            || !int.TryParse(s[i].Lower, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1500 or > 2100)
        {
            return null;
        }

        // "2023 tonnes" or "$2023" is no year; "2023" before a noun of quantity is rare enough to leave to the units.
        return i > s.First && s[i - 1].Lower is "$" or "€" or "£" ? null : year;
    }

    private TimeExpression? NumberFirst(Sentence s, int i, DateOnly today)
    {
        // "2 March 2022", "2 March"
        if (i + 1 < s.End && s[i].Length <= 2 && MonthNames.Of(s[i + 1].Lower) is > 0 and var month && s[i + 1].Capital
            && int.TryParse(s[i].Lower, NumberStyles.None, CultureInfo.InvariantCulture, out var day))
        {
            var year = Year(s, i + 2);
            return TryDate(year ?? YearOf(month, day, today), month, day, out var date) ? Day(i, year is null ? i + 1 : i + 2, date) : null;
        }

        // "2022-03-02"
        if (Year(s, i) is { } iso && i + 4 < s.End && s[i + 1].Is("-") && s[i + 3].Is("-")
            && int.TryParse(s[i + 2].Lower, NumberStyles.None, CultureInfo.InvariantCulture, out var m) && int.TryParse(s[i + 4].Lower, NumberStyles.None, CultureInfo.InvariantCulture, out var d)
            && TryDate(iso, m, d, out var isoDate))
        {
            return Day(i, i + 4, isoDate);
        }

        // "the 1990s"
        if (Year(s, i) is { } decade && s.IsAny(i + 1, "s") && s[i + 1].Start == s[i].End)
        {
            return Range(i, i + 1, decade, decade + 9);
        }

        return Ago(s, i, today) ?? (Year(s, i) is { } y ? YearOrRange(s, i, i, y, today) : null);
    }

    private static TimeExpression YearOrRange(Sentence s, int first, int at, int year, DateOnly today)
    {
        if (s.IsAny(at + 1, "-", "–", "/", "to") && Year(s, at + 2) is { } b && b > year)
        {
            return Range(first, at + 2, year, b);
        }

        var from = new DateOnly(year, 1, 1);
        return new TimeExpression(first, at, from > today ? TimeKind.Future : TimeKind.Years, from, new DateOnly(year, 12, 31), 0);
    }

    private static TimeExpression Range(int first, int last, int a, int b) =>
        new(first, last, TimeKind.Years, new DateOnly(Math.Min(a, b), 1, 1), new DateOnly(Math.Max(a, b), 12, 31), 0);

    internal static TimeExpression Day(int first, int last, DateOnly day, int slack = 0) => new(first, last, TimeKind.Point, day, day, slack);

    /// <summary>New Year's Day: the next one in the last weeks of a year, else this year's.</summary>
    private static TimeExpression NewYear(int i, DateOnly today) => Day(i, i + 3, new DateOnly(today.Month == 12 ? today.Year + 1 : today.Year, 1, 1));

    private static TimeExpression? Since(Sentence s, int i, DateOnly today)
    {
        var at = i + 1;

        // "since last March", "since December"
        if (s.IsAny(at, "last") && Relative(s, at, today) is { Kind: TimeKind.Point or TimeKind.Years } last)
        {
            return new TimeExpression(i, last.Last, TimeKind.Since, last.From, today, 0);
        }

        if (at < s.End && s[at].Capital && MonthNames.Of(s[at].Lower) is > 0 and var bare && Year(s, at + 1) is null && !(at + 1 < s.End && s[at + 1].Kind == TokenKind.Number))
        {
            return new TimeExpression(i, at, TimeKind.Since, new DateOnly(bare >= today.Month ? today.Year - 1 : today.Year, bare, 1), today, 0);
        }

        if (Year(s, at) is { } year)
        {
            return new TimeExpression(i, at, TimeKind.Since, new DateOnly(year, 1, 1), today, 0);
        }

        if (at < s.End && MonthNames.Of(s[at].Lower) is > 0 and var month && s[at].Capital && Year(s, at + 1) is { } y)
        {
            return new TimeExpression(i, at + 1, TimeKind.Since, new DateOnly(y, month, 1), today, 0);
        }

        if (at + 2 < s.End && MonthNames.Of(s[at + 1].Lower) is > 0 and var dayMonth && Year(s, at + 2) is { } dayYear && s[at].Kind == TokenKind.Number
            && int.TryParse(s[at].Lower, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && TryDate(dayYear, dayMonth, day, out var date))
        {
            return new TimeExpression(i, at + 2, TimeKind.Since, date, today, 0);
        }

        return null;
    }

    /// <summary>"over the past two years", "in the last decade", "in recent years".</summary>
    private TimeExpression? Past(Sentence s, int i, DateOnly today)
    {
        var at = i;
        while (s.IsAny(at, "over", "in", "within", "during", "for", "throughout", "the", "just", "these"))
        {
            at++;
        }

        if (s.IsAny(at, "recent") && s.IsAny(at + 1, "years", "months", "decades"))
        {
            var back = s.IsAny(at + 1, "months") ? today.AddMonths(-6) : s.IsAny(at + 1, "decades") ? today.AddYears(-20) : today.AddYears(-3);
            return new TimeExpression(i, at + 1, TimeKind.Since, back, today, 366);
        }

        if (!s.IsAny(at, "past", "last", "previous", "preceding"))
        {
            return at == i ? null : PartOfYearReader.PartAt(s, at, today);
        }

        at++;
        if (s.IsAny(at, "few", "couple"))
        {
            at += s.IsAny(at + 1, "of") ? 2 : 1;
            return s.IsAny(at, "years") ? new TimeExpression(i, at, TimeKind.Since, today.AddYears(-3), today, 366) : null;
        }

        var count = 1.0;
        if (at < s.End && numbers.NumberAt(s.AllTokens, at, s.End, out var numberLast, out _) is { } number)
        {
            count = number;
            at = numberLast + 1;
            if (s.IsAny(at, "and") && s.IsAny(at + 1, "a") && s.IsAny(at + 2, "half"))
            {
                count += 0.5;
                at += 3;
            }
        }
        else if (i == at - 1 || !s.IsAny(at, "year", "decade", "month", "week", "century"))
        {
            return null;
        }
        else if (!s.IsAny(i, "over", "for", "during", "within", "throughout"))
        {
            return Relative(s, at - 1, today) is { } relative ? relative with { First = i } : null;
        }

        return Back(s, at, count, today) is { } from ? new TimeExpression(i, at, TimeKind.Since, from, today, 0) : null;
    }

    /// <summary>"last year", "this month", "next week".</summary>
    private static TimeExpression? Relative(Sentence s, int i, DateOnly today)
    {
        var which = s[i].Lower;
        var sign = which is "next" ? 1 : which is "this" or "current" ? 0 : -1;
        if (i + 1 >= s.End)
        {
            return null;
        }

        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        (DateOnly From, DateOnly To)? span = s[i + 1].Lower switch
        {
            "year" => (new DateOnly(today.Year + sign, 1, 1), new DateOnly(today.Year + sign, 12, 31)),
            "month" => (FirstOfMonth(today).AddMonths(sign), FirstOfMonth(today).AddMonths(sign + 1).AddDays(-1)),
            "week" => (monday.AddDays(7 * sign), monday.AddDays((7 * sign) + 6)),
            "weekend" => (monday.AddDays((7 * sign) - 2), monday.AddDays((7 * sign) + 1)),
            "decade" => (today.AddYears(10 * sign), today.AddYears((10 * sign) + 10)),
            "century" => (today.AddYears(100 * sign), today.AddYears((100 * sign) + 100)),
            "summer" => (new DateOnly(today.Year + sign, 6, 1), new DateOnly(today.Year + sign, 9, 21)),
            "autumn" or "fall" => (new DateOnly(today.Year + sign, 9, 1), new DateOnly(today.Year + sign, 12, 21)),
            "spring" => (new DateOnly(today.Year + sign, 3, 1), new DateOnly(today.Year + sign, 6, 21)),
            "winter" => (new DateOnly(today.Year + sign, 1, 1).AddMonths(-1), new DateOnly(today.Year + sign, 3, 21)),
            _ => MonthNames.Of(s[i + 1].Lower) is > 0 and var month && s[i + 1].Capital ? MonthSpan(month, sign, today)
                : WeekdayReader.WeekdayOf(s[i + 1].Lower) is { } weekday ? WeekdaySpan(weekday, sign, today) : null,
        };
        return span is { } found
            ? new TimeExpression(i, i + 1, sign > 0 ? TimeKind.Future : s[i + 1].Is("year") ? TimeKind.Years : TimeKind.Point, found.From, found.To, 0)
            : null;

        static (DateOnly, DateOnly)? MonthSpan(int month, int sign, DateOnly today)
        {
            var first = new DateOnly(today.Year, month, 1);
            first = sign < 0 && first >= FirstOfMonth(today) ? first.AddYears(-1) : sign > 0 && first <= today ? first.AddYears(1) : first;
            return (first, first.AddMonths(1).AddDays(-1));
        }

        static (DateOnly, DateOnly)? WeekdaySpan(DayOfWeek weekday, int sign, DateOnly today)
        {
            var back = ((int)today.DayOfWeek - (int)weekday + 7) % 7;
            var day = sign > 0 ? today.AddDays(7 - back) : today.AddDays(back == 0 && sign < 0 ? -7 : -back);
            return (day, day);
        }
    }

    /// <summary>"75 years ago", "a decade ago", "two weeks earlier", "75th anniversary" is left to its claim kind.</summary>
    private TimeExpression? Ago(Sentence s, int i, DateOnly today)
    {
        double count;
        var at = i;
        if (PartOfCentury(s, i) is { } years)
        {
            var then = today.AddYears(-years.Count);
            return new TimeExpression(i, years.Last, TimeKind.Ago, then, then, 1100);
        }

        if (s.IsAny(i, "a", "an", "one"))
        {
            count = 1;
            at++;
        }
        else if (s.IsAny(i, "exactly", "some", "about", "almost", "nearly", "around"))
        {
            return null;
        }
        else if (numbers.NumberAt(s.AllTokens, i, s.End, out var last, out _) is { } number)
        {
            count = number;
            at = last + 1;
        }
        else
        {
            return null;
        }

        var unit = at;
        if (Back(s, unit, count, today) is not { } day || !s.IsAny(unit + 1, "ago", "back"))
        {
            return null;
        }

        // A round number of years is said a year early or late ("75 years ago" in an anniversary year).
        var slack = s.IsAny(unit, "years", "year") ? (count >= 10 ? 366 : 200) : s.IsAny(unit, "decade", "decades") ? 900 : s.IsAny(unit, "months", "month") ? 31 : 7;
        var about = i > s.First && s.IsAny(i - 1, "about", "some", "almost", "nearly", "around", "over", "roughly") ? 2 : 1;
        return new TimeExpression(i, unit + 1, TimeKind.Ago, day, day, slack * about);
    }

    /// <summary>"half a century ago", "three-quarters of a century ago".</summary>
    private static (int Count, int Last)? PartOfCentury(Sentence s, int i)
    {
        var at = i + (s.IsAny(i, "a") ? 1 : 0);
        var parts = s.IsAny(at, "three") ? 3 : 1;
        at += parts == 3 ? s.IsAny(at + 1, "-") ? 2 : 1 : 0;
        var count = parts == 1 && s.IsAny(at, "half") ? 50 : s.IsAny(at, "quarter", "quarters") ? 25 * parts : 0;
        if (count == 0)
        {
            return null;
        }

        at++;
        at += s.IsAny(at, "of") || s.IsAny(at, "-") ? 1 : 0;
        at += s.IsAny(at, "a") ? 1 : 0;
        return s.IsAny(at, "century") && s.IsAny(at + 1, "ago", "earlier", "back") ? (count, at + 1) : null;
    }

    private static DateOnly? Back(Sentence s, int unit, double count, DateOnly today)
    {
        if (unit >= s.End || count is < 0 or > 2000)
        {
            return null;
        }

        var months = s[unit].Lower switch
        {
            "year" or "years" => count * 12,
            "decade" or "decades" => count * 120,
            "century" or "centuries" => count * 1200,
            "month" or "months" => count,
            _ => -1,
        };
        if (months >= 0)
        {
            return months / 12 < today.Year - 1 ? today.AddMonths(-(int)Math.Round(months)) : null;
        }

        return s[unit].Lower switch
        {
            "week" or "weeks" => today.AddDays((int)Math.Round(-7 * count)),
            "day" or "days" => today.AddDays((int)Math.Round(-count)),
            _ => null,
        };
    }

    /// <summary>"the first of January", "the 2nd of March 2022".</summary>
    private TimeExpression? OrdinalDay(Sentence s, int i, DateOnly today)
    {
        if (!s.IsAny(i + 1, "of") || i + 2 >= s.End || !s[i + 2].Capital || MonthNames.Of(s[i + 2].Lower) is not (> 0 and var month) || numbers.Ordinal(s[i]) is not { } day)
        {
            return null;
        }

        var year = Year(s, i + 3);
        return TryDate(year ?? YearOf(month, day, today), month, day, out var date) ? Day(i, year is null ? i + 2 : i + 3, date) : null;
    }

    private static TimeExpression? MonthFirst(Sentence s, int i, DateOnly today)
    {
        var month = MonthNames.Of(s[i].Lower);
        if (s[i].Is("may") && !(i + 1 < s.End && s[i + 1].Kind == TokenKind.Number))
        {
            return null;
        }

        // "March 2, 2022", "March 2", "October 1949", "January to April 2024"
        if (i + 1 < s.End && s[i + 1].Length <= 2 && s[i + 1].Kind == TokenKind.Number
            && int.TryParse(s[i + 1].Lower, NumberStyles.None, CultureInfo.InvariantCulture, out var day))
        {
            var at = s.IsAny(i + 2, ",") ? i + 3 : i + 2;
            var year = Year(s, at);
            return TryDate(year ?? YearOf(month, day, today), month, day, out var date) ? Day(i, year is null ? i + 1 : at, date) : null;
        }

        if (s.IsAny(i + 1, "to", "through", "–", "-") && i + 2 < s.End && MonthNames.Of(s[i + 2].Lower) is > 0 and var until && until > month)
        {
            var named = Year(s, i + 3);
            var first = new DateOnly(named ?? today.Year, month, 1);
            return new TimeExpression(i, named is null ? i + 2 : i + 3, TimeKind.PartOfYear, first, first.AddMonths(until - month + 1).AddDays(-1), 0);
        }

        // "July last year"
        if (s.IsAny(i + 1, "last", "this") && s.IsAny(i + 2, "year"))
        {
            var of = new DateOnly(s.IsAny(i + 1, "last") ? today.Year - 1 : today.Year, month, 1);
            return new TimeExpression(i, i + 2, TimeKind.Point, of, of.AddMonths(1).AddDays(-1), 0);
        }

        var monthYear = Year(s, i + 1);
        if (monthYear is null && !(i > s.First && s.IsAny(i - 1, "in", "since", "of", "last", "by", "until", "early", "late")))
        {
            return null;
        }

        var start = new DateOnly(monthYear ?? (month > today.Month ? today.Year - 1 : today.Year), month, 1);
        return new TimeExpression(i, monthYear is null ? i : i + 1, start > today ? TimeKind.Future : TimeKind.Point, start, start.AddMonths(1).AddDays(-1), 0);
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>The year of a day given without one: the latest that is not well after the article.</summary>
    private static int YearOf(int month, int day, DateOnly today) =>
        TryDate(today.Year, month, day, out var date) && date > today.AddDays(45) ? today.Year - 1 : today.Year;

    private static bool TryDate(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < 1 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }
}
