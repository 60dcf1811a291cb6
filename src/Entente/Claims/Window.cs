using System.Globalization;
using Entente.Reading;

namespace Entente.Claims;

/// <summary>The years a statement about a change or a level speaks of.</summary>
/// <param name="From">First year; for a change the base year.</param>
/// <param name="To">Last year.</param>
/// <param name="Stated">True when the words name it; false when it is the last whole year against the one before.</param>
/// <param name="PartOfYear">True when the words name a part of a year, which annual figures cannot decide.</param>
internal sealed record Window(int From, int To, bool Stated, bool PartOfYear)
{
    /// <summary>The window in words: "2021-2023", or one year.</summary>
    public string Words => From == To ? To.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");

    /// <summary>The window of a change said by a token.</summary>
    public static Window OfChange(Sentence s, int token, ArticleReading article)
    {
        var last = article.AsOf.Year - 1;
        var time = Nearest(s, token) ?? Inherited(s, article);
        return time switch
        {
            null => new Window(last - 1, last, Stated: false, PartOfYear: false),
            { Kind: TimeKind.PartOfYear } t => new Window(t.From.Year - 1, t.From.Year, Stated: true, PartOfYear: true),
            { Kind: TimeKind.Since } t => Since(t, article, last),
            { Kind: TimeKind.Ago } t => new Window(t.From.Year, last, Stated: true, PartOfYear: false),
            { Kind: TimeKind.Years } t when t.From.Year == t.To.Year => new Window(t.From.Year - 1, t.From.Year, Stated: true, PartOfYear: t.To > article.AsOf),
            { Kind: TimeKind.Years } t => new Window(t.From.Year, Math.Min(t.To.Year, article.AsOf.Year), Stated: true, PartOfYear: false),
            { Kind: TimeKind.Point } t when t.To.DayNumber - t.From.DayNumber < 300 => new Window(t.From.Year - 1, t.From.Year, Stated: true, PartOfYear: true),
            { } t => new Window(t.From.Year - 1, t.From.Year, Stated: true, PartOfYear: t.From.Year > last),
        };
    }

    /// <summary>The year of a level said by a token.</summary>
    public static Window OfLevel(Sentence s, int token, ArticleReading article)
    {
        var last = article.AsOf.Year - 1;
        return (Nearest(s, token) ?? (Inherited(s, article) is { Kind: TimeKind.Years } inherited ? inherited : null)) switch
        {
            null => new Window(last, last, Stated: false, PartOfYear: false),
            { Kind: TimeKind.PartOfYear } t => new Window(t.From.Year, t.From.Year, Stated: true, PartOfYear: true),
            { Kind: TimeKind.Point } t => new Window(t.From.Year, t.From.Year, Stated: true, PartOfYear: true),
            { Kind: TimeKind.Since } => new Window(last, last, Stated: false, PartOfYear: false),
            { } t => new Window(t.To.Year, t.To.Year, Stated: true, PartOfYear: t.To > article.AsOf),
        };
    }

    private static Window Since(TimeExpression t, ArticleReading article, int last)
    {
        // "over the past two years" counts whole years back from the last one on record; "since 2014" begins with the year named.
        var sentenceSaysSince = t.Slack == 0 && t.From.Day == 1 && t.From.Month == 1 && article.AsOf is not { Month: 1, Day: 1 };
        var years = Math.Max(1, (int)Math.Round((article.AsOf.DayNumber - t.From.DayNumber) / 365.25));
        var from = sentenceSaysSince ? t.From.Year : t.From.Day == 1 && t.To == article.AsOf && t.From.AddYears(years) != article.AsOf ? t.From.Year - (t.From.Month > 6 ? 0 : 1) : last - years;
        return new Window(Math.Min(from, last - 1), last, Stated: true, PartOfYear: false);
    }

    private static TimeExpression? Nearest(Sentence s, int token)
    {
        TimeExpression? best = null;
        var distance = int.MaxValue;
        foreach (var time in s.Times)
        {
            if (time.Kind is TimeKind.Future)
            {
                continue;
            }

            var d = Math.Abs(time.First - token) + (s.ClauseOf(time.First) == s.ClauseOf(token) ? 0 : 15) + (Joined(s, token, time.First) ? 15 : 0);
            if (d < distance && d < 45)
            {
                (best, distance) = (time, d);
            }
        }

        return best;
    }

    /// <summary>True when "and" or a comma stands between a word and a later time: "rose in 2022 and in 2023 went on growing".</summary>
    private static bool Joined(Sentence s, int token, int time)
    {
        for (var i = token + 1; i < time; i++)
        {
            if (s.IsAny(i, "and", ",", ";"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"... over the past two years. Trade is booming.": the window of the sentence before goes on in the same paragraph.</summary>
    private static TimeExpression? Inherited(Sentence s, ArticleReading article)
    {
        if (s.Index == 0)
        {
            return null;
        }

        var before = article.Sentences[s.Index - 1];
        return before.Block == s.Block && before.Times.Count > 0 && before.Times[^1] is { Kind: TimeKind.Since or TimeKind.Years } time ? time : null;
    }
}
