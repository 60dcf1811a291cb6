using Entente.Measures;
using Entente.States;

namespace Entente.Catalogue;

/// <summary>Transfers of arms.</summary>
internal static class ArmsEntries
{
    public static IReadOnlyList<Measure> All { get; } =
    [
        new(Transfers)
        {
            Id = "arms.tiv",
            Title = "Deliveries of major arms",
            Unit = "million TIV",
            Scope = MeasureScope.Directed,
            Definition = "Major arms that A delivered to B in a year, in millions of SIPRI's trend-indicator value. It prices what arms can do and is no sum of money.",
            Formula = "Σ TIV of the deliveries from A to B in t",
            References = ["SIPRI Arms Transfers Database, Sources and methods", "Holtom, Bromley & Simmel 2012, Measuring International Arms Transfers, SIPRI Fact Sheet"],
            Missing = "A year that a loaded table does not list has no delivery on record and is a gap; small arms and most components are in no year. Where nothing is loaded nothing is said.",
            Tables = ["arms_transfer"],
            FilledBy = "SIPRI Arms Transfers Database (entente data add sipri-transfers)",
        },
    ];

    private static MeasureAnswer Transfers(Measure measure, MeasureQuestion q)
    {
        var (series, sql) = ArmsTransfers.Of(q.Record, q.From, q.Second);
        var found = SeriesAnswers.Of(measure, q, series, (s, year) => s.In(year), measure.Unit);
        return found.Reason is null || series.Count > 0 ? found with { Queries = [sql] } : MeasureAnswer.None(
            measure,
            q,
            ArmsTransfers.Loaded(q.Record)
                ? $"No delivery from {q.From.Spoken()} to {q.Second.Spoken()} is on record in what is loaded, which may be a part of all."
                : "No dataset of deliveries is loaded, which says nothing of whether there were any.",
            [sql]);
    }
}
