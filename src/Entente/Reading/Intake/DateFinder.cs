namespace Entente.Reading.Intake;

/// <summary>
/// Finds the date of an article: what front matter or metadata say, then datelines, labelled ones first, those at the head before those at the end.
/// A date within a sentence is never taken.
/// </summary>
internal static class DateFinder
{
    private const int LongestRead = 40;

    public static (DateOnly? Date, string Source) Find(Draft draft, IReadOnlyList<Block> blocks, IReadOnlyList<PlacedDateline> datelines, List<string> warnings)
    {
        if (draft.Date is { } stated)
        {
            if (Stated(stated) is { } date)
            {
                return (date, $"{draft.DateSource}: \"{Short(stated)}\"");
            }

            warnings.Add($"The date in {draft.DateSource}, \"{Short(stated)}\", could not be read without doubt. Expected yyyy-MM-dd.");
        }

        var dated = datelines.Where(d => d.Line.Date is not null).OrderByDescending(d => (d.AtHead ? 2 : 0) + (d.Line.Labelled ? 1 : 0)).ToList();
        foreach (var line in dated)
        {
            var date = line.Line.Date!;
            var words = Short(line.Line.Span.In(draft.Text));
            if (date.Ambiguous)
            {
                warnings.Add($"\"{words}\" can be read as day/month or as month/day and was not taken for the article's date. Give --as-of yyyy-MM-dd.");
            }
            else if ((date.On(date.Year) ?? WithoutYear(draft.Text, blocks, dated, date, words, warnings)) is { } day)
            {
                WarnOfOthers(draft.Text, dated, date, day, warnings);
                return (day, $"\"{words}\"");
            }
        }

        warnings.Add("No date was found in the article. Give the day it was published with --as-of yyyy-MM-dd.");
        return (null, "");
    }

    /// <summary>A date as front matter and metadata give it; null where it is none or could be two.</summary>
    internal static DateOnly? Stated(string value)
    {
        var pieces = LinePieces.Cut(value, new TextSpan(0, Math.Min(value.Length, LongestRead)));
        var dates = WrittenDateReader.Read(pieces);
        return dates is [{ Ambiguous: false } date, ..] ? date.On(date.Year) : null;
    }

    private static DateOnly? WithoutYear(string text, IReadOnlyList<Block> blocks, List<PlacedDateline> dated, WrittenDate date, string words, List<string> warnings)
    {
        var years = dated.Select(d => d.Line.Date!).Where(d => d.Year is not null && !d.Ambiguous).Select(d => d.Year).Distinct().ToList();
        if (years is [{ } year])
        {
            return date.On(year);
        }

        if (YearFinder.Find(text, blocks, date) is { } deduced && date.On(deduced) is { } day)
        {
            warnings.Add($"\"{words}\" names no year; {deduced} follows from the weekday named with it and the latest year in the text. Give --as-of yyyy-MM-dd if that is wrong.");
            return day;
        }

        warnings.Add($"\"{words}\" names no year, and the article does not tell which.");
        return null;
    }

    private static void WarnOfOthers(string text, List<PlacedDateline> dated, WrittenDate taken, DateOnly day, List<string> warnings)
    {
        if (taken.Weekday is { } weekday && weekday != day.DayOfWeek)
        {
            warnings.Add($"The article is dated {weekday}, {day:yyyy-MM-dd}, but that day was a {day.DayOfWeek}. Check the date, or give --as-of yyyy-MM-dd.");
        }

        foreach (var other in dated)
        {
            var date = other.Line.Date!;
            if (!date.Ambiguous && date.On(date.Year) is { } otherDay && otherDay != day)
            {
                warnings.Add($"The article also bears the date \"{Short(other.Line.Span.In(text))}\"; {day:yyyy-MM-dd} was taken. Give --as-of yyyy-MM-dd for the other.");
                return;
            }
        }
    }

    private static string Short(string words)
    {
        var line = InlineMarks.Strip(words.AsSpan(0, Math.Min(words.Length, 200))).TrimEnd('-', '–', '—', ' ');
        return line.Length <= 80 ? line : line[..79] + "…";
    }
}
