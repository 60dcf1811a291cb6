using System.Collections.Frozen;

namespace Entente.Reading.Intake;

/// <summary>A date as a line writes it.</summary>
/// <param name="First">Index of its first piece in the line.</param>
/// <param name="End">Index past its last piece.</param>
/// <param name="Year">The year; null where the line gives none.</param>
/// <param name="Ambiguous">True when day and month could change places ("05/06/2024").</param>
/// <param name="Weekday">The day of the week named beside it.</param>
internal sealed record WrittenDate(int First, int End, int? Year, int Month, int Day, bool Ambiguous, DayOfWeek? Weekday)
{
    public DateOnly? On(int? year) =>
        year is >= 1 and <= 9999 && Day <= DateTime.DaysInMonth(year.Value, Month) ? new DateOnly(year.Value, Month, Day) : null;
}

/// <summary>Reads dates in the usual English and German notations: "May 16, 2024", "16th of May 2024", "16.5.24", "2024-05-16", "23/01/2023".</summary>
internal static class WrittenDateReader
{
    private const int EarliestYear = 1800;
    private const int LatestYear = 2199;

    public static List<WrittenDate> Read(List<LinePiece> pieces)
    {
        var dates = new List<WrittenDate>();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (At(pieces, i) is not { } date)
            {
                continue;
            }

            date = date with { Weekday = WeekdayBeside(pieces, date) };
            dates.Add(date.Ambiguous ? Settle(date) : date);
            i = date.End - 1;
        }

        return dates;
    }

    private static WrittenDate? At(List<LinePiece> p, int i) => p[i].Kind switch
    {
        PieceKind.Number when p[i].Word.Length == 4 => YearFirst(p, i),
        PieceKind.Number when p[i].Word.Length <= 2 => DayFirst(p, i) ?? AllNumbers(p, i),
        PieceKind.Word when IntakeWords.Months.ContainsKey(p[i].Word) => MonthFirst(p, i),
        _ => null,
    };

    /// <summary>2024-05-16, 2024/5/16, 2024.05.16.</summary>
    private static WrittenDate? YearFirst(List<LinePiece> p, int i) =>
        i + 4 < p.Count && IsSeparator(p, i + 1) && p[i + 3].Mark == p[i + 1].Mark && Small(p, i + 2) is { } month && Small(p, i + 4) is { } day
            ? Make(i, i + 5, p[i].Value, month, day)
            : null;

    /// <summary>16 May 2024, 16th of May, 2024, 16. Mai 2024, 16-May-2024.</summary>
    private static WrittenDate? DayFirst(List<LinePiece> p, int i)
    {
        var j = i + 1;
        j += IsWord(p, j, IntakeWords.Ordinals) ? 1 : 0;
        j += IsMark(p, j, '.') || IsMark(p, j, '-') ? 1 : 0;
        j += j < p.Count && p[j].Word == "of" ? 1 : 0;
        if (j >= p.Count || !IntakeWords.Months.TryGetValue(p[j].Word, out var month))
        {
            return null;
        }

        var (year, end) = YearAfter(p, j + 1);
        return Make(i, end, year, month, p[i].Value);
    }

    /// <summary>May 16, 2024; Sept. 4th 2023; May 16.</summary>
    private static WrittenDate? MonthFirst(List<LinePiece> p, int i)
    {
        var j = i + 1;
        j += IsMark(p, j, '.') ? 1 : 0;
        j += j < p.Count && p[j].Word == "the" ? 1 : 0;
        if (Small(p, j) is not { } day)
        {
            return null;
        }

        j++;
        j += IsWord(p, j, IntakeWords.Ordinals) ? 1 : 0;
        var (year, end) = YearAfter(p, j);
        return Make(i, end, year, IntakeWords.Months[p[i].Word], day);
    }

    /// <summary>16.05.2024, 16.5.24, 23/01/2023, 19-09-2018. With points the day stands first; with other marks either may.</summary>
    private static WrittenDate? AllNumbers(List<LinePiece> p, int i)
    {
        if (i + 4 >= p.Count || !IsSeparator(p, i + 1) || p[i + 3].Mark != p[i + 1].Mark || Small(p, i + 2) is not { } second || p[i + 4].Kind is not PieceKind.Number)
        {
            return null;
        }

        var first = p[i].Value;
        var year = p[i + 4].Word.Length switch
        {
            4 => p[i + 4].Value,
            2 => p[i + 4].Value + (p[i + 4].Value < 70 ? 2000 : 1900),
            _ => -1,
        };
        return p[i + 1].Mark == '.' || first > 12 || first == second ? Make(i, i + 5, year, second, first)
            : second > 12 ? Make(i, i + 5, year, first, second)
            : Make(i, i + 5, year, second, first) is { } date ? date with { Ambiguous = true } : null;
    }

    /// <summary>The weekday beside an ambiguous date may leave one reading only.</summary>
    private static WrittenDate Settle(WrittenDate date)
    {
        if (date.Weekday is not { } weekday)
        {
            return date;
        }

        var other = date with { Day = date.Month, Month = date.Day };
        var fits = date.On(date.Year)?.DayOfWeek == weekday;
        var otherFits = other.On(date.Year)?.DayOfWeek == weekday;
        return fits == otherFits ? date : (fits ? date : other) with { Ambiguous = false };
    }

    private static (int? Year, int End) YearAfter(List<LinePiece> p, int j)
    {
        var k = j;
        while (k < p.Count && k < j + 2 && (p[k].Mark is '.' or ',' or '-'))
        {
            k++;
        }

        return k < p.Count && p[k].Kind is PieceKind.Number && p[k].Word.Length == 4 && p[k].Value is >= EarliestYear and <= LatestYear
            ? (p[k].Value, k + 1)
            : (null, j);
    }

    private static WrittenDate? Make(int first, int end, int? year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && year is null or (>= EarliestYear and <= LatestYear) && day <= DateTime.DaysInMonth(year ?? 2000, month)
            ? new WrittenDate(first, end, year, month, day, Ambiguous: false, Weekday: null)
            : null;

    /// <summary>"Tuesday, 9 July 2024", "Wednesday the 18th of September", "9 July 2024 (Tuesday)".</summary>
    private static DayOfWeek? WeekdayBeside(List<LinePiece> p, WrittenDate date)
    {
        var i = date.First - 1;
        while (i >= 0 && i >= date.First - 3 && (p[i].Mark is ',' or '.' || IntakeWords.Between.Contains(p[i].Word) || IntakeWords.Clock.Contains(p[i].Word)))
        {
            i--;
        }

        if (i >= 0 && IntakeWords.Weekdays.TryGetValue(p[i].Word, out var before))
        {
            return (DayOfWeek)before;
        }

        var j = date.End;
        j += j < p.Count && p[j].Mark is '(' or ',' ? 1 : 0;
        return j < p.Count && IntakeWords.Weekdays.TryGetValue(p[j].Word, out var after) ? (DayOfWeek)after : null;
    }

    private static int? Small(List<LinePiece> p, int i) => i < p.Count && p[i].Kind is PieceKind.Number && p[i].Word.Length <= 2 ? p[i].Value : null;

    private static bool IsSeparator(List<LinePiece> p, int i) => p[i].Mark is '.' or '/' or '-' or '–' or '‑';

    private static bool IsMark(List<LinePiece> p, int i, char mark) => i < p.Count && p[i].Mark == mark;

    private static bool IsWord(List<LinePiece> p, int i, FrozenSet<string> words) => i < p.Count && words.Contains(p[i].Word);
}
