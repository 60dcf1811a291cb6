namespace Entente.Reporting;

/// <summary>The figures of a finding that a page of text has room for; JSON and HTML have them all.</summary>
/// <param name="Figures">Those to show, in their order.</param>
/// <param name="More">What is left out: "and 8 more roll calls (see --json or --html)"; null when nothing is.</param>
internal sealed record Excerpt(IReadOnlyList<Figure> Figures, string? More)
{
    private const int Most = 3;

    /// <summary>Cuts long lists of like things: of roll calls the latest stay, with the vote of every state; of sectors the first figures.</summary>
    public static Excerpt Of(string kind, IReadOnlyList<Figure> figures) => kind switch
    {
        "vote.cast" => RollCalls(figures),
        "sector.cooperation" => new([.. figures.Take(Most)], Words(figures.Count - Most, "figure")),
        _ => new(figures, null),
    };

    private static Excerpt RollCalls(IReadOnlyList<Figure> figures)
    {
        var calls = figures.Select(RollCall).Distinct().ToList();
        var kept = calls.TakeLast(Most).ToHashSet();
        return new([.. figures.Where(f => kept.Contains(RollCall(f)))], Words(calls.Count - kept.Count, "roll call"));
    }

    // "China on A/RES/ES-11/1: Aggression against Ukraine" of a day: who voted stands first.
    private static (string Day, string Call) RollCall(Figure figure)
    {
        const string on = " on ";
        var at = figure.Label.IndexOf(on, StringComparison.Ordinal);
        return (figure.Period, at < 0 ? figure.Label : figure.Label[(at + on.Length)..]);
    }

    private static string? Words(int left, string what) =>
        left <= 0 ? null : $"and {left} more {what}{(left == 1 ? "" : "s")} (see --json or --html)";
}
