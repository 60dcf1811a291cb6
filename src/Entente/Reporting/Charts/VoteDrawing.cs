using System.Globalization;
using Entente.Reporting.Html;
using Entente.Wording;

namespace Entente.Reporting.Charts;

/// <summary>
/// Votes as a heat strip, one row a state. A few stand as cells with a letter each, in as many bands as they need; many stand as
/// narrow marks, yes high, abstention in the middle, no low, so that place tells what colour tells.
/// </summary>
internal sealed class VoteDrawing : ChartDrawing
{
    /// <summary>Roll calls up to which each has a cell with its letter.</summary>
    private const int FewVotes = 36;

    private const double Cell = 26;
    private const double HeadHeight = 34;
    private const double Gap = 3;
    private const double BandGap = 12;
    private const double Lane = 11;
    private const double LaneGap = 18;

    private readonly VoteStrip strip;
    private readonly double left;

    public VoteDrawing(VoteStrip strip, double width)
        : base(width)
    {
        this.strip = strip;
        left = Math.Min(width * 0.4, ChartLook.Widest(strip.States.Select(PlainText.OneLine))) + 8;
    }

    public override double Height => IsFew
        ? Math.Max(1, strip.Votes.Chunk(PerBand).Count()) * BandHeight
        : (strip.States.Count * ((3 * Lane) + LaneGap)) + 20;

    public override string UnitLine => IsFew ? "Y yes, N no, A abstained, – did not vote." : "Each mark is a vote, in order of time: high yes, middle abstained, low no; none where the state did not vote.";

    public override string Description => string.Join(" ", strip.States.Select((state, row) =>
        $"{state}: {string.Join(", ", strip.Votes.GroupBy(v => Words(ChoiceOf(v, row))).OrderByDescending(g => g.Count()).Select(g => $"{g.Count()} {g.Key}"))}."));

    private bool IsFew => strip.Votes.Count <= FewVotes;

    private int PerBand => Math.Max(1, (int)((Width - left) / (Cell + Gap)));

    private double BandHeight => HeadHeight + (strip.States.Count * (Cell + Gap)) + BandGap;

    public override void Draw(Markup html)
    {
        if (!IsFew)
        {
            DrawLanes(html);
            return;
        }

        var top = 0.0;
        foreach (var band in strip.Votes.Chunk(PerBand))
        {
            DrawBand(html, band, top);
            top += BandHeight;
        }
    }

    public override ChartTable Table() => new(
        ["Vote", "Date", .. strip.States],
        [.. strip.Votes.Select(v => (IReadOnlyList<ChartCell>)
        [
            ChartCell.Of(v.Label),
            new(Dates.Day(v.Date), v.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            .. strip.States.Select((_, row) => ChartCell.Of(Words(ChoiceOf(v, row)))),
        ])]);

    private void DrawBand(Markup html, ChartVote[] band, double top)
    {
        for (var row = 0; row < strip.States.Count; row++)
        {
            html.Add($"<text class=\"label strong\" x=\"0\" y=\"{RowTop(top, row) + 18}\">{Fit(strip.States[row], left)}</text>\n");
        }

        for (var column = 0; column < band.Length; column++)
        {
            var at = left + (column * (Cell + Gap));
            var middle = at + (Cell / 2);
            html.Add($"<text class=\"tick\" text-anchor=\"middle\" x=\"{middle}\" y=\"{top + 12}\">{Month(band[column].Date)}");
            if (column == 0 || band[column].Date.Year != band[column - 1].Date.Year)
            {
                html.Add($"<tspan x=\"{middle}\" dy=\"13\">{ShortYear(band[column].Date)}</tspan>");
            }

            html.Add($"</text>");
            for (var row = 0; row < strip.States.Count; row++)
            {
                DrawCell(html, band[column], row, at, RowTop(top, row));
            }
        }
    }

    private void DrawCell(Markup html, ChartVote vote, int row, double at, double top)
    {
        var choice = ChoiceOf(vote, row);
        html.Add($"<g><title>{vote.Label}, {Dates.Day(vote.Date)}: {strip.States[row]} {Words(choice)}</title>");
        html.Add($"<rect class=\"vote {ClassOf(choice)}\" x=\"{at}\" y=\"{top}\" width=\"{Cell}\" height=\"{Cell}\" rx=\"2\"/>");
        html.Add($"<text class=\"vote-letter {ClassOf(choice)}\" text-anchor=\"middle\" x=\"{at + (Cell / 2)}\" y=\"{top + 18}\">{(choice == ' ' ? '–' : choice)}</text></g>\n");
    }

    private void DrawLanes(Markup html)
    {
        var pitch = (Width - left) / strip.Votes.Count;
        for (var row = 0; row < strip.States.Count; row++)
        {
            var top = row * ((3 * Lane) + LaneGap);
            html.Add($"<text class=\"label strong\" x=\"0\" y=\"{top + (1.5 * Lane) + 5}\">{Fit(strip.States[row], left)}</text>");
            html.Add($"<rect class=\"lanes\" x=\"{left}\" y=\"{top}\" width=\"{Width - left}\" height=\"{3 * Lane}\"/>\n");
            foreach (var choice in (ReadOnlySpan<char>)['Y', 'A', 'N'])
            {
                DrawLane(html, choice, row, top, pitch);
            }
        }

        DrawYears(html, pitch);
    }

    // One path a lane: hundreds of marks of their own would make the page heavy.
    private void DrawLane(Markup html, char choice, int row, double top, double pitch)
    {
        var y = top + (choice switch { 'Y' => 0, 'A' => Lane, _ => 2 * Lane });
        html.Add($"<path class=\"vote {ClassOf(choice)}\" d=\"");
        for (var i = 0; i < strip.Votes.Count; i++)
        {
            if (ChoiceOf(strip.Votes[i], row) == choice)
            {
                html.Add($"M{left + (i * pitch)} {y}h{Math.Max(0.5, pitch * 0.85)}v{Lane}h{-Math.Max(0.5, pitch * 0.85)}z");
            }
        }

        html.Add($"\"/>\n");
    }

    private void DrawYears(Markup html, double pitch)
    {
        var (free, year) = (0.0, 0);
        for (var i = 0; i < strip.Votes.Count; i++)
        {
            var at = left + (i * pitch);
            if (strip.Votes[i].Date.Year != year && at >= free && at < Width - 26)
            {
                year = strip.Votes[i].Date.Year;
                free = at + 44;
                html.Add($"<text class=\"tick\" x=\"{at}\" y=\"{Height - 6}\">{year}</text>");
            }
        }
    }

    private static double RowTop(double top, int row) => top + HeadHeight + (row * (Cell + Gap));

    private static char ChoiceOf(ChartVote vote, int row) => row < vote.Choices.Count && vote.Choices[row] is 'Y' or 'N' or 'A' ? vote.Choices[row] : ' ';

    private static string Words(char choice) => choice switch { 'Y' => "yes", 'N' => "no", 'A' => "abstained", _ => "did not vote" };

    private static string ClassOf(char choice) => choice == ' ' ? "none" : Words(choice);

    // Four digits would run into those of the next column.
    private static string ShortYear(DateOnly day) => "’" + day.ToString("yy", CultureInfo.InvariantCulture);

    private static string Month(DateOnly day) => day.ToString("MMM", CultureInfo.InvariantCulture);
}
