using System.Globalization;
using Entente.Briefing;
using Entente.States;
using Entente.Wording;

namespace Entente.Reporting;

/// <summary>Words that every form of a brief shares.</summary>
internal static class BriefWords
{
    private const string Steps = "▁▂▃▄▅▆▇█";

    /// <summary>What a reader must know of how it came about.</summary>
    public const string Made = "Made automatically by Entente from the data named above; not reviewed by a person. What is not listed is not on record, which is not the same as nought.";

    /// <summary>What marks a figure of a dataset that came out after the day.</summary>
    public const string Later = "from a version published after the day of this brief";

    public static string Title(Brief brief) => $"{brief.First.Opening()} and {brief.Second.Spoken()}";

    public static string AsOf(Brief brief) => $"What is on record as of {Dates.Day(brief.AsOf)}. Years that were not over on that day are not used; figures of a dataset that came out later are marked.";

    /// <summary>A source on one line.</summary>
    public static string Source(BriefSource source)
    {
        var d = source.Dataset;
        var released = d.Released is { } day ? $", released {Dates.Day(day)}{(source.PublishedLater ? " (after the day of this brief)" : "")}" : "";
        return $"{d.Name}, {d.Version} ({d.Publisher}{released}). {d.Licence}. {d.Url}{(source.Note.Length > 0 ? $" To bear in mind: {source.Note}" : "")}";
    }

    /// <summary>A source by name and version alone.</summary>
    public static string ShortSource(BriefSource source) => $"{source.Dataset.Id}: {source.Dataset.Name}, {source.Dataset.Version} ({source.Dataset.Publisher}){(source.PublishedLater ? ", released after the day of this brief" : "")}.";

    /// <summary>A line of a chart as a row of small bars from zero, gaps left blank; null where fewer than three values are there, or one is below zero.</summary>
    public static string? Sparkline(ChartSeries series, string unit)
    {
        var values = series.Points.Where(p => p.Value is not null).ToList();
        if (values.Count < 3 || values.Exists(p => p.Value < 0))
        {
            return null;
        }

        var top = values.Max(p => p.Value!.Value);
        var bars = string.Concat(series.Points.Select(p => p.Value is not { } v ? '·' : top <= 0 ? Steps[0] : Steps[(int)Math.Round(v / top * (Steps.Length - 1))]));
        return $"{series.Name} {Year(values[0].At)} {Numbers.Of(values[0].Value!.Value, unit)} {bars} {Numbers.Of(values[^1].Value!.Value, unit)} {Year(values[^1].At)}";
    }

    private static string Year(double at) => at.ToString("0", CultureInfo.InvariantCulture);
}
