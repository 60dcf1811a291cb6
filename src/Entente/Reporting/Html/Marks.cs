using Entente.Claims;
using Entente.Reading;

namespace Entente.Reporting.Html;

/// <summary>A run of a block's text and the statements whose words it belongs to.</summary>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Covering">The statements that cover it, the shortest last; empty for plain text.</param>
/// <param name="Starting">The statements whose words start with it.</param>
/// <param name="Ending">The statements whose words end with it.</param>
internal sealed record MarkedRun(
    TextSpan Span, IReadOnlyList<CheckedStatement> Covering, IReadOnlyList<CheckedStatement> Starting, IReadOnlyList<CheckedStatement> Ending);

/// <summary>Cuts a block into runs, so that statements which nest or overlap need no nested markup.</summary>
internal static class Marks
{
    /// <summary>The runs of a block, in order; together they are the block.</summary>
    public static IReadOnlyList<MarkedRun> Of(string text, TextSpan block, IReadOnlyList<CheckedStatement> statements)
    {
        var bounds = Clip(text, block, new TextSpan(0, text.Length));
        var within = statements
            .Select(s => new { Statement = s, Span = Clip(text, s.Statement.Quote, bounds) })
            .Where(s => s.Span.Length > 0)
            .OrderByDescending(s => s.Span.Length)
            .ToList();
        var cuts = new List<int> { bounds.Start };
        foreach (var statement in within)
        {
            Cut(cuts, statement.Span.Start);
            Cut(cuts, statement.Span.End);
        }

        Cut(cuts, bounds.End);
        var runs = new List<MarkedRun>();
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var run = TextSpan.FromTo(cuts[i], cuts[i + 1]);
            runs.Add(new(
                run,
                [.. within.Where(s => s.Span.Covers(run)).Select(s => s.Statement)],
                [.. within.Where(s => s.Span.Start == run.Start && s.Statement.Statement.Quote.Start >= bounds.Start).Select(s => s.Statement)],
                [.. within.Where(s => s.Span.End == run.End && s.Statement.Statement.Quote.End <= bounds.End).Select(s => s.Statement)]));
        }

        return runs;
    }

    // Keeps them in order, each once.
    private static void Cut(List<int> cuts, int at)
    {
        var place = cuts.Count;
        while (place > 0 && cuts[place - 1] > at)
        {
            place--;
        }

        if (place == 0 || cuts[place - 1] != at)
        {
            cuts.Insert(place, at);
        }
    }

    // Bounds that would part a surrogate pair are moved back before it, for half a pair is no character.
    private static TextSpan Clip(string text, TextSpan span, TextSpan bounds)
    {
        var start = Whole(text, Math.Clamp(span.Start, bounds.Start, bounds.End));
        return TextSpan.FromTo(start, Math.Max(start, Whole(text, Math.Clamp(span.End, bounds.Start, bounds.End))));
    }

    private static int Whole(string text, int at) =>
        at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]) ? at - 1 : at;
}
