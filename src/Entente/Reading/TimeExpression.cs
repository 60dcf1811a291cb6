namespace Entente.Reading;

/// <summary>What a time expression says.</summary>
internal enum TimeKind
{
    /// <summary>A day, or a span of days: "on 2 March 2022", "last week".</summary>
    Point,

    /// <summary>A whole year or several: "in 2023", "between 2019 and 2023".</summary>
    Years,

    /// <summary>From a time until now: "since 2014", "over the past two years".</summary>
    Since,

    /// <summary>A distance back from the article: "75 years ago".</summary>
    Ago,

    /// <summary>Part of a year: "in the first quarter", "from January to April".</summary>
    PartOfYear,

    /// <summary>A time yet to come: "by 2030", "next year".</summary>
    Future,
}

/// <summary>A time in a sentence, resolved against the date of the article.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token.</param>
/// <param name="Kind">What it says.</param>
/// <param name="From">First day meant.</param>
/// <param name="To">Last day meant.</param>
/// <param name="Slack">How far off the days may be and still be what the words say: "75 years ago" may be a year off.</param>
internal sealed record TimeExpression(int First, int Last, TimeKind Kind, DateOnly From, DateOnly To, int Slack)
{
    /// <summary>True when a day is what the words say.</summary>
    public bool Fits(DateOnly day) => day >= From.AddDays(-Slack) && day <= To.AddDays(Slack);
}
