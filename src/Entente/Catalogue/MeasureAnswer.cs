using Entente.States;

namespace Entente.Catalogue;

/// <summary>The value of one year.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Value">In the answer's unit; null for a gap, or where the value is words.</param>
/// <param name="Text">The value in words; null for a number or a gap.</param>
/// <param name="Interval">Bounds, in the same unit; null where none are given.</param>
/// <param name="Dataset">The dataset where it differs from the answer's; null otherwise.</param>
public sealed record MeasurePoint(int Year, double? Value, string? Text = null, (double Low, double High)? Interval = null, string? Dataset = null)
{
    /// <summary>True where there is no value.</summary>
    public bool IsGap => Value is null && Text is null;
}

/// <summary>Another source that gives the same measure.</summary>
/// <param name="Dataset">Its id.</param>
/// <param name="Words">Who reports, which years it has, and its value beside the one given.</param>
public sealed record OtherSource(string Dataset, string Words);

/// <summary>A measure's answer for one subject: values over years, or the reason why there are none.</summary>
public sealed record MeasureAnswer
{
    /// <summary>The measure.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The state, or the first of the pair.</summary>
    public required State From { get; init; }

    /// <summary>The second of the pair; null for a measure of one state.</summary>
    public State? To { get; init; }

    /// <summary>Treaty, goods, body or sector; empty for none.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The unit of the values; a dataset may give another currency than the measure's usual one.</summary>
    public required string Unit { get; init; }

    /// <summary>One a year from the first value to the last, years without a value as gaps; empty where there is no value at all.</summary>
    public IReadOnlyList<MeasurePoint> Points { get; init; } = [];

    /// <summary>Why there is no value; null where there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>The datasets the values come from, the chief one first.</summary>
    public IReadOnlyList<string> Datasets { get; init; } = [];

    /// <summary>What a careful reader must know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>A year at which the series changes its meaning, with the words for it; null for none.</summary>
    public (int Year, string Words)? Break { get; init; }

    /// <summary>Other sources of the same measure.</summary>
    public IReadOnlyList<OtherSource> Others { get; init; } = [];

    /// <summary>The queries that were run, as they were run.</summary>
    public IReadOnlyList<string> Queries { get; init; } = [];

    /// <summary>The subject: <c>CHN→RUS</c>, <c>CHN–RUS</c> where the order says nothing, <c>CHN</c>.</summary>
    public string Subject => To is null ? From.Iso3 : Measure.Scope is MeasureScope.Directed ? $"{From.Iso3}→{To.Iso3}" : $"{From.Iso3}–{To.Iso3}";

    /// <summary>The last year with a value; null for none.</summary>
    public MeasurePoint? Latest => Points.LastOrDefault(p => !p.IsGap);

    /// <summary>The value of a year; null where there is none.</summary>
    public MeasurePoint? In(int year) => Points.FirstOrDefault(p => p.Year == year && !p.IsGap);

    /// <summary>Points in which every year between the first and the last stands, the ones that are not given as gaps.</summary>
    internal static IReadOnlyList<MeasurePoint> WithGaps(IEnumerable<MeasurePoint> points)
    {
        var given = points.OrderBy(p => p.Year).ToList();
        var all = new List<MeasurePoint>();
        foreach (var point in given)
        {
            while (all.Count > 0 && all[^1].Year < point.Year - 1)
            {
                all.Add(new MeasurePoint(all[^1].Year + 1, null));
            }

            all.Add(point);
        }

        return all;
    }

    /// <summary>An answer that there is none, with the reason.</summary>
    internal static MeasureAnswer None(Measure measure, MeasureQuestion question, string reason, IEnumerable<string>? queries = null) => new()
    {
        Measure = measure,
        From = question.From,
        To = question.To,
        Detail = question.Detail,
        Unit = measure.Unit,
        Reason = reason,
        Queries = [.. queries ?? []],
    };
}
