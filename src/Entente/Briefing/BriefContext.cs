using System.Globalization;
using Entente.Catalogue;
using Entente.Record;
using Entente.States;
using Entente.Wording;

namespace Entente.Briefing;

/// <summary>What every section of a brief has at hand.</summary>
internal sealed class BriefContext(RecordReader record, State first, State second, DateOnly asOf)
{
    public RecordReader Record => record;

    public State First => first;

    public State Second => second;

    public DateOnly AsOf => asOf;

    public Sourcing Sourcing { get; } = new(record, asOf);

    public int LastWholeYear => Sourcing.LastWholeYear;

    /// <summary>Asks a measure of the catalogue.</summary>
    public MeasureAnswer Ask(string measure, State from, State? to, string detail = "", int? firstYear = null, int? lastYear = null) =>
        MeasureCatalogue.Get(measure).Answer(new MeasureQuestion { Record = record, From = from, To = to, AsOf = asOf, Detail = detail, FirstYear = firstYear, LastYear = lastYear });

    /// <summary>A point of an answer as a figure.</summary>
    public Figure Figure(string label, MeasureAnswer answer, MeasurePoint point) =>
        Sourcing.Figure(label, point.Value, answer.Unit, Year(point.Year), answer.Datasets[0], point.Text, point.Interval);

    /// <summary>What a measure lacks, as a gap of the brief.</summary>
    public static BriefGap Gap(string what, MeasureAnswer answer) => new($"{what}: {answer.Reason}", answer.Measure.FilledBy);

    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Notes of answers: breaks, their own, and other sources; each once.</summary>
    public static IReadOnlyList<string> Notes(params ReadOnlySpan<MeasureAnswer> answers)
    {
        var notes = new List<string>();
        foreach (var answer in answers)
        {
            if (answer.Break is { } cut)
            {
                notes.Add($"{cut.Words}.");
            }

            notes.AddRange(answer.Notes);
        }

        return [.. notes.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Other sources of a measure, in a sentence; none where there is no other.</summary>
    public static IEnumerable<string> Others(string what, MeasureAnswer answer) =>
        answer.Others.Count == 0 ? [] : [$"Other sources for {what}: {string.Join("; ", answer.Others.Select(o => o.Words))}."];

    public static string Shown(MeasureAnswer answer, MeasurePoint point) => Numbers.Of(point.Value!.Value, answer.Unit);
}
