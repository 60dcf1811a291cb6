using Entente.Catalogue;
using Entente.States;
using Entente.Wording;

namespace Entente.Briefing;

/// <summary>Deliveries of major arms, each direction by name.</summary>
internal static class ArmsSection
{
    public static BriefSection Of(BriefContext c)
    {
        var section = new BriefSection { Id = "arms", Title = "Arms", Measures = ["arms.tiv"] };
        var answers = new[] { c.Ask("arms.tiv", c.First, c.Second), c.Ask("arms.tiv", c.Second, c.First) };
        var given = answers.Where(a => a.Latest is not null).ToList();
        return section with
        {
            Findings = [.. given.Select(Said)],
            Figures = [.. given.Select(a => c.Figure($"Major arms, {a.From.Spoken()} to {a.To!.Spoken()}", a, a.Latest!))],
            Charts = [.. new Chart?[] { AnswerCharts.Lines("Deliveries of major arms, by direction", [.. given.Select(a => ($"{a.From.Name} to {a.To!.Name}", a))], c.Sourcing) }.OfType<Chart>()],
            Notes = given.Count == 0 ? [] : [.. BriefContext.Notes([.. given]), "A trend-indicator value prices what arms can do; it is no sum of money. Small arms and most components are not counted."],
            Datasets = [.. given.SelectMany(a => a.Datasets).Distinct(StringComparer.Ordinal)],
            Queries = [.. answers.SelectMany(a => a.Queries).Distinct(StringComparer.Ordinal)],
            Gaps = given.Count > 0 ? [] : [BriefContext.Gap($"Arms transfers between {c.First.Spoken()} and {c.Second.Spoken()}", answers[0])],
        };
    }

    private static string Said(MeasureAnswer answer)
    {
        var listed = answer.Points.Where(p => !p.IsGap).ToList();
        var last = listed[^1];
        var sum = listed.Count > 1 ? $"; from {BriefContext.Year(listed[0].Year)} on, in {Numbers.Count(listed.Count)} years listed, they come to {Numbers.Of(listed.Sum(p => p.Value!.Value), answer.Unit)}" : "";
        return $"{answer.From.Opening()} delivered major arms of {BriefContext.Shown(answer, last)} to {answer.To!.Spoken()} in {BriefContext.Year(last.Year)}, the last year listed{sum}.";
    }
}
