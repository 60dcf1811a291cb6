using Entente.Measures;
using Entente.Reading;

namespace Entente.Claims;

/// <summary>How a date of the record stands to the words of a time.</summary>
internal enum TimeFit
{
    /// <summary>It is what the words say.</summary>
    Fits,

    /// <summary>Off by little: another day or month close by.</summary>
    Near,

    /// <summary>Not what the words say.</summary>
    Off,
}

/// <summary>The time that dates a verb, held against dates of the record.</summary>
internal static class StatedTime
{
    /// <summary>The time in the clause of a token that dates it: the nearest, one after the token before one that stands earlier; null for none.</summary>
    public static TimeExpression? For(Sentence s, int token)
    {
        TimeExpression? best = null;
        var nearest = int.MaxValue;
        foreach (var time in s.Times)
        {
            if (s.ClauseOf(time.First) != s.ClauseOf(token) || DatesAnother(s, time, token))
            {
                continue;
            }

            var distance = time.First > token ? time.First - token : token - time.Last + 4;
            if (distance < nearest)
            {
                (best, nearest) = (time, distance);
            }
        }

        return best;
    }

    /// <summary>How a date stands to the words. "Since" is held against its beginning; a round number of years ago fits anywhere in its anniversary year.</summary>
    public static TimeFit Fit(TimeExpression time, RecordDate date, Judging judging, string kind)
    {
        var (from, to) = Meant(time, judging, kind);
        var near = (int)judging.Rules.Threshold(kind, "near");
        if (date.Within(from, to))
        {
            return TimeFit.Fits;
        }

        return date.Within(from.AddDays(-Math.Max(near, time.Slack)), to.AddDays(Math.Max(near, time.Slack))) ? TimeFit.Near : TimeFit.Off;
    }

    /// <summary>The first and the last day that the words can mean.</summary>
    public static (DateOnly From, DateOnly To) Meant(TimeExpression time, Judging judging, string kind)
    {
        if (time.Kind is TimeKind.Since && time.Slack == 0)
        {
            var last = time.From switch
            {
                { Day: 1, Month: 1 } => time.From.AddYears(1).AddDays(-1),
                { Day: 1 } => time.From.AddMonths(1).AddDays(-1),
                _ => time.From,
            };
            return (time.From, last);
        }

        if (time.Kind is TimeKind.Ago && time.Slack is >= 200 and <= 732)
        {
            // "75 years ago" in May 2024: any day of 1949, and half a year around the day itself.
            var start = new DateOnly(time.From.Year, 1, 1);
            var half = Math.Min(time.Slack, (int)judging.Rules.Threshold(kind, "ago"));
            return (Min(start, time.From.AddDays(-half)), Max(start.AddYears(1).AddDays(-1), time.To.AddDays(half)));
        }

        return (time.From.AddDays(-time.Slack), time.To.AddDays(time.Slack));

        static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
        static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;
    }

    /// <summary>The words of a time.</summary>
    public static string Words(TimeExpression time, Judging judging, Statement statement)
    {
        var sentence = judging.Article.Sentences[statement.Sentence];
        return sentence.Quoted(time.First, time.Last);
    }

    /// <summary>"Kosovo's independence, declared in 2008, is recognised by": the participle right before the time owns it.</summary>
    private static bool DatesAnother(Sentence s, TimeExpression time, int token)
    {
        var before = time.First - 1;
        return before > s.First && before != token && s[before].IsWord && s[before].Lower.EndsWith("ed", StringComparison.Ordinal)
            && s.IsAny(before - 1, ",", "(") && !s[before].Capital;
    }
}
