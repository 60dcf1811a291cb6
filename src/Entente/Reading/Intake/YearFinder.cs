namespace Entente.Reading.Intake;

/// <summary>
/// Finds the year of a dateline that names none. Its weekday, or the weekday on which the opening sentence sets the news, must fall on that day
/// in just one of two years: the latest that the text names as past, and the next.
/// </summary>
internal static class YearFinder
{
    private const int OpeningLength = 300;
    private const int LongestBlock = 20_000;

    public static int? Find(string text, IReadOnlyList<Block> blocks, WrittenDate date)
    {
        var paragraphs = blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem).ToList();
        var weekday = date.Weekday ?? (paragraphs.Count > 0 ? OpeningWeekday(text, paragraphs[0].Span) : null);
        if (weekday is null || LatestYear(text, paragraphs) is not { } latest)
        {
            return null;
        }

        var fits = date.On(latest)?.DayOfWeek == weekday;
        var nextFits = date.On(latest + 1)?.DayOfWeek == weekday;
        return fits == nextFits ? null : fits ? latest : latest + 1;
    }

    private static DayOfWeek? OpeningWeekday(string text, TextSpan paragraph)
    {
        var pieces = LinePieces.Cut(text, new TextSpan(paragraph.Start, Math.Min(paragraph.Length, OpeningLength)));
        for (var i = 1; i < pieces.Count && pieces[i].Mark != '.'; i++)
        {
            if (pieces[i - 1].Word is "on" or "am" && IntakeWords.Weekdays.TryGetValue(pieces[i].Word, out var day))
            {
                return (DayOfWeek)day;
            }
        }

        return null;
    }

    private static int? LatestYear(string text, List<Block> paragraphs)
    {
        int? latest = null;
        foreach (var block in paragraphs)
        {
            var pieces = LinePieces.Cut(text, new TextSpan(block.Span.Start, Math.Min(block.Span.Length, LongestBlock)));
            for (var i = 1; i < pieces.Count; i++)
            {
                var isYear = pieces[i].Kind is PieceKind.Number && pieces[i].Word.Length == 4 && pieces[i].Value is > 1800 and < 2200;
                var before = pieces[i - 1].Word;
                if (isYear && (before is "in" or "since" || IntakeWords.Months.ContainsKey(before)) && !(i > 1 && IntakeWords.Ahead.Contains(pieces[i - 2].Word)))
                {
                    latest = Math.Max(latest ?? 0, pieces[i].Value);
                }
            }
        }

        return latest;
    }
}
