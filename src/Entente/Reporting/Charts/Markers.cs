using Entente.Reporting.Html;

namespace Entente.Reporting.Charts;

/// <summary>The marks of points: a shape for each series, so that colour is never the only difference.</summary>
internal static class Markers
{
    /// <summary>Writes the mark of a series.</summary>
    /// <param name="html">The page.</param>
    /// <param name="number">The series' place among its chart's, from nought.</param>
    /// <param name="cx">Where across.</param>
    /// <param name="cy">Where down.</param>
    public static void Write(Markup html, int number, double cx, double cy)
    {
        var series = (number % 4) + 1;
        switch (series)
        {
            case 1:
                html.Add($"<circle class=\"marker series-1\" cx=\"{cx}\" cy=\"{cy}\" r=\"3.4\"/>");
                break;
            case 2:
                html.Add($"<rect class=\"marker series-2\" x=\"{cx - 3.2}\" y=\"{cy - 3.2}\" width=\"6.4\" height=\"6.4\"/>");
                break;
            default:
                var turn = series == 3 ? -1 : 1;
                html.Add($"<path class=\"marker series-{series}\" d=\"M{cx - 4} {cy - (3 * turn)}L{cx + 4} {cy - (3 * turn)}L{cx} {cy + (4 * turn)}Z\"/>");
                break;
        }
    }
}
