using Entente.States;

namespace Entente.Catalogue;

/// <summary>Charts of answers; how they are drawn is for Reporting to say.</summary>
internal static class AnswerCharts
{
    /// <summary>A subject as a chart names it: from whom to whom, or both alike.</summary>
    public static string Name(MeasureAnswer answer) =>
        answer.To is null ? answer.From.Name : $"{answer.From.Name}{(answer.Measure.Scope is MeasureScope.Directed ? " → " : " – ")}{answer.To.Name}";

    /// <summary>Several answers in one unit as lines over years; null where fewer than two values are there to draw.</summary>
    /// <param name="title">The finding in words.</param>
    /// <param name="lines">A name for each line and its answer.</param>
    /// <param name="sourcing">For the source line.</param>
    public static LineChart? Lines(string title, IReadOnlyList<(string Name, MeasureAnswer Answer)> lines, Sourcing sourcing)
    {
        var drawn = lines.Where(l => l.Answer.Reason is null && !l.Answer.Measure.IsWords).ToList();
        if (drawn.Sum(l => l.Answer.Points.Count(p => !p.IsGap)) < 2)
        {
            return null;
        }

        var cut = drawn.Select(l => l.Answer.Break).FirstOrDefault(b => b is not null);
        return new LineChart(
            title,
            drawn[0].Answer.Unit,
            sourcing.SourceLine(drawn.SelectMany(l => l.Answer.Datasets)),
            [.. drawn.Select(l => new ChartSeries(l.Name, [.. l.Answer.Points.Select(p => ((double)p.Year, p.Value))]))],
            cut is { } b ? (b.Year, b.Words.Split(':', 2)[0]) : null);
    }

    /// <summary>The first places of a ranking as bars.</summary>
    public static BarChart Bars(string title, RankedValues ranking, IEnumerable<RankedValue> rows, State? state, Sourcing sourcing) => new(
        title,
        ranking.Unit,
        sourcing.SourceLine(ranking.Datasets),
        [.. rows.Select(r => new ChartBar(state is null && r.To is not null ? $"{r.From.Name} – {r.To.Name}" : (r.To ?? r.From).Name, r.Value, r.Place == 1))]);
}
