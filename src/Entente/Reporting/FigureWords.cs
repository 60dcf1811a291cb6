using Entente.Wording;

namespace Entente.Reporting;

/// <summary>A figure as people read it.</summary>
internal static class FigureWords
{
    /// <summary>The value, number or words, with its interval where it has one.</summary>
    public static string Shown(this Figure figure)
    {
        if (figure.Value is not { } value)
        {
            return figure.Text is { } text ? Dates.Spelled(text) : "no figure";
        }

        var shown = Numbers.Of(value, figure.Unit);
        return figure.Interval is { } interval ? $"{shown} ({Numbers.Of(interval.Low, figure.Unit)} to {Numbers.Of(interval.High, figure.Unit)})" : shown;
    }

    /// <summary>The period; empty where the figure is a day and the period is the same day.</summary>
    public static string ShownPeriod(this Figure figure) => figure.Text == figure.Period ? "" : Dates.Period(figure.Period);
}
