using Entente.Catalogue;
using Entente.Record;
using Entente.States;

namespace Entente.Web.Pages;

/// <summary>A question for series of a measure, as pages, API and assistants ask it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Subjects">Pairs, or single states for a measure of one state.</param>
/// <param name="From">First year; null for the first on record.</param>
/// <param name="To">Last year; null for the last on record.</param>
/// <param name="Of">Treaty, goods, body or sector where the measure asks for one; empty for none.</param>
/// <param name="Dataset">The dataset to take; null for the best.</param>
/// <param name="AsOf">Periods that end after this day do not count.</param>
internal sealed record SeriesQuery(Measure Measure, IReadOnlyList<(State From, State? To)> Subjects, int? From, int? To, string Of, string? Dataset, DateOnly AsOf)
{
    /// <summary>The most subjects of one question.</summary>
    public const int MostSubjects = 50;

    private static readonly char[] Apart = [',', ';', '\n', '\r'];

    /// <summary>Makes a question of words.</summary>
    /// <param name="measure">The measure's id.</param>
    /// <param name="pairs">Pairs such as CHN-RUS, apart by commas; single states for a measure of one state.</param>
    /// <param name="from">First year; null for the first on record.</param>
    /// <param name="to">Last year; null for the last on record.</param>
    /// <param name="of">Treaty, goods, body or sector; empty for none.</param>
    /// <param name="dataset">The dataset; empty for the best.</param>
    /// <param name="asOf">The day that bounds what counts.</param>
    /// <exception cref="EntenteException">A measure or a state is not known, or too many are asked for.</exception>
    public static SeriesQuery Read(string measure, IEnumerable<string> pairs, int? from, int? to, string of, string dataset, DateOnly asOf)
    {
        var asked = MeasureCatalogue.Get(measure);
        var words = pairs.SelectMany(p => p.Split(Apart, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        if (words.Count == 0)
        {
            throw new EntenteException(asked.Scope is MeasureScope.State ? $"{asked.Id} is about a state, and none was named." : $"{asked.Id} is about two states, and none were named. Name a pair as in CHN-RUS.");
        }

        if (words.Count > MostSubjects)
        {
            throw new EntenteException($"{words.Count} subjects were asked for at once; at most {MostSubjects} are answered. Ask in parts.");
        }

        if (from > to)
        {
            throw new EntenteException($"The first year ({from}) is after the last ({to}). Exchange the two.");
        }

        IReadOnlyList<(State From, State? To)> subjects = asked.Scope is MeasureScope.State
            ? [.. words.Select(w => (StateArgument.Of(w), (State?)null))]
            : [.. StateArgument.Pairs(words).Select(p => (p.From, (State?)p.To))];
        return new SeriesQuery(asked, subjects, from, to, of, dataset.Length == 0 ? null : dataset, asOf);
    }

    /// <summary>Names the question among all others.</summary>
    public string Key => $"series {Measure.Id} {string.Join(',', Subjects.Select(s => s.From.Iso3 + "-" + s.To?.Iso3))} {From} {To} {Of} {Dataset} {Shell.Day(AsOf)}";

    /// <summary>Asks the record.</summary>
    /// <exception cref="EntenteException">A detail or a dataset is not known.</exception>
    public IReadOnlyList<MeasureAnswer> Ask(RecordReader record) =>
        [.. Subjects.Select(s => Measure.Answer(new MeasureQuestion { Record = record, From = s.From, To = s.To, AsOf = AsOf, FirstYear = From, LastYear = To, Detail = Of, Dataset = Dataset }))];
}
