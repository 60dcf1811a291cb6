using Entente.Reporting.Html;

namespace Entente.Reporting.Charts;

/// <summary>A run of points without a gap, drawn.</summary>
internal static class Lines
{
    /// <summary>Writes the line through a run; nothing for a single point.</summary>
    /// <param name="html">The page.</param>
    /// <param name="run">The points.</param>
    /// <param name="x">Where times go.</param>
    /// <param name="y">Where values go.</param>
    /// <param name="number">The series' place among its chart's, from nought.</param>
    public static void Write(Markup html, IReadOnlyList<Dot> run, Scale x, Scale y, int number)
    {
        if (run.Count < 2)
        {
            return;
        }

        html.Add($"<path class=\"line series-{(number % 4) + 1}\" d=\"M");
        for (var i = 0; i < run.Count; i++)
        {
            html.Add($"{(i == 0 ? "" : " ")}{x.At(run[i].At)} {y.At(run[i].Height)}");
        }

        html.Add($"\"/>\n");
    }
}
