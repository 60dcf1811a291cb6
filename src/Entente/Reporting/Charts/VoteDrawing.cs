using System.Globalization;
using Entente.Reporting.Html;
using Entente.Wording;

namespace Entente.Reporting.Charts;

/// <summary>Votes as cells with a letter each, one row a state, in as many bands as the roll calls need.</summary>
internal sealed class VoteDrawing(VoteStrip strip) : ChartDrawing
{
    private const double Cell = 26;
    private const double HeadHeight = 34;
    private const double Gap = 3;
    private const double BandGap = 12;

    private double Left => Math.Min(150, Names.Max(n => (int?)n.Length).GetValueOrDefault() * LetterWidth) + 8;

    private IReadOnlyList<string> Names => [.. strip.States.Select(s => PlainText.Shorten(PlainText.OneLine(s), 22))];

    private int PerBand => Math.Max(1, (int)((Width - Left) / (Cell + Gap)));

    private double BandHeight => HeadHeight + (strip.States.Count * (Cell + Gap)) + BandGap;

    public override double Height => Math.Max(1, strip.Votes.Chunk(PerBand).Count()) * BandHeight;

    public override string UnitLine => "Y yes, N no, A abstained, – did not vote.";

    public override string Description => string.Join(" ", strip.States.Select((state, row) =>
        $"{state}: {string.Join(", ", strip.Votes.GroupBy(v => Words(ChoiceOf(v, row))).OrderByDescending(g => g.Count()).Select(g => $"{g.Count()} {g.Key}"))}."));

    public override void Draw(Markup html)
    {
        var top = 0.0;
        foreach (var band in strip.Votes.Chunk(PerBand))
        {
            DrawBand(html, band, top);
            top += BandHeight;
        }
    }

    public override void Table(Markup html)
    {
        html.Add($"<thead><tr><th scope=\"col\">Vote</th><th scope=\"col\">Date</th>");
        foreach (var state in strip.States)
        {
            html.Add($"<th scope=\"col\">{state}</th>");
        }

        html.Add($"</tr></thead>\n<tbody>\n");
        foreach (var vote in strip.Votes)
        {
            html.Add($"<tr><th scope=\"row\">{vote.Label}</th><td>{Dates.Day(vote.Date)}</td>");
            for (var row = 0; row < strip.States.Count; row++)
            {
                html.Add($"<td>{Words(ChoiceOf(vote, row))}</td>");
            }

            html.Add($"</tr>\n");
        }

        html.Add($"</tbody>\n");
    }

    private void DrawBand(Markup html, ChartVote[] band, double top)
    {
        for (var row = 0; row < strip.States.Count; row++)
        {
            html.Add($"<text class=\"label strong\" x=\"0\" y=\"{RowTop(top, row) + 18}\">{Names[row]}</text>\n");
        }

        for (var column = 0; column < band.Length; column++)
        {
            var left = Left + (column * (Cell + Gap));
            var middle = left + (Cell / 2);
            html.Add($"<text class=\"tick\" text-anchor=\"middle\" x=\"{middle}\" y=\"{top + 12}\">{Month(band[column].Date)}<tspan x=\"{middle}\" dy=\"13\">{band[column].Date.Year}</tspan></text>");
            for (var row = 0; row < strip.States.Count; row++)
            {
                DrawCell(html, band[column], row, left, RowTop(top, row));
            }
        }
    }

    private void DrawCell(Markup html, ChartVote vote, int row, double left, double top)
    {
        var choice = ChoiceOf(vote, row);
        html.Add($"<g><title>{vote.Label}, {Dates.Day(vote.Date)}: {strip.States[row]} {Words(choice)}</title>");
        html.Add($"<rect class=\"vote {ClassOf(choice)}\" x=\"{left}\" y=\"{top}\" width=\"{Cell}\" height=\"{Cell}\" rx=\"2\"/>");
        html.Add($"<text class=\"vote-letter {ClassOf(choice)}\" text-anchor=\"middle\" x=\"{left + (Cell / 2)}\" y=\"{top + 18}\">{(choice == ' ' ? '–' : choice)}</text></g>\n");
    }

    private static double RowTop(double top, int row) => top + HeadHeight + (row * (Cell + Gap));

    private static char ChoiceOf(ChartVote vote, int row) => row < vote.Choices.Count && vote.Choices[row] is 'Y' or 'N' or 'A' ? vote.Choices[row] : ' ';

    private static string Words(char choice) => choice switch { 'Y' => "yes", 'N' => "no", 'A' => "abstained", _ => "did not vote" };

    private static string ClassOf(char choice) => choice == ' ' ? "none" : Words(choice);

    private static string Month(DateOnly day) => day.ToString("MMM", CultureInfo.InvariantCulture);
}
