using System.Collections.Concurrent;
using Entente.Measures;
using Entente.Record;
using Entente.States;

namespace Entente.Catalogue;

/// <summary>Puts states, or pairs, in the order of a measure in one year. All values of a ranking come from one dataset.</summary>
public static class Ranking
{
    /// <summary>A state's partners in the order of a measure, from the state to the partner; of a measure of one state, all states.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="record">The record.</param>
    /// <param name="state">Whose partners; null for all pairs.</param>
    /// <param name="year">The year; null for the last on record.</param>
    /// <param name="asOf">Periods that end after this day do not count.</param>
    /// <param name="detail">Treaty, goods, body or sector where the measure asks for one.</param>
    /// <param name="dataset">The dataset to take; null for the best.</param>
    /// <exception cref="EntenteException">The measure cannot be ranked so, or nothing is on record for it.</exception>
    public static RankedValues Of(Measure measure, RecordReader record, State? state, int? year, DateOnly asOf, string detail = "", string? dataset = null)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(record);
        if (measure.IsWords)
        {
            throw new EntenteException($"{measure.Id} has words for values, which have no order. Measures with numbers: {string.Join(", ", MeasureCatalogue.All.Where(m => !m.IsWords).Select(m => m.Id))}");
        }

        if (measure.InYear is { } inYear)
        {
            return OfFlows(measure, inYear, record, state, year, asOf, dataset);
        }

        if (measure.Scope is not MeasureScope.State && state is null && measure.AllPairs is null)
        {
            throw new EntenteException($"{measure.Id} is ranked among the partners of one state. Name it with --state. All pairs at once: {string.Join(", ", MeasureCatalogue.All.Where(m => m.InYear is not null || m.AllPairs is not null).Select(m => m.Id))}");
        }

        var anyone = state ?? StateRegistry.Default.All.First();
        var question = new MeasureQuestion { Record = record, From = anyone, AsOf = asOf, Detail = detail, Dataset = dataset, FirstYear = year, LastYear = year };
        question = question with { Detail = measure.Detail?.Resolve(measure.Id, question) ?? "" };
        if ((state is null ? measure.AllPairs : measure.WithAll) is { } atOnce)
        {
            return Filled(measure, question, state, atOnce, year);
        }

        return OfEach(measure, question, state, year);
    }

    /// <summary>Values in order, given their places; equal values share one.</summary>
    internal static IReadOnlyList<RankedValue> Placed(IEnumerable<RankedValue> values, bool ascending)
    {
        var ordered = values.OrderBy(v => ascending ? v.Value : -v.Value).ThenBy(v => v.From.Iso3, StringComparer.Ordinal).ThenBy(v => v.To?.Iso3, StringComparer.Ordinal).ToList();
        var rows = new List<RankedValue>(ordered.Count);
        for (var i = 0; i < ordered.Count; i++)
        {
            var place = i > 0 && ordered[i].Value == ordered[i - 1].Value ? rows[i - 1].Place : i + 1;
            rows.Add(ordered[i] with { Place = place });
        }

        return rows;
    }

    private static RankedValues OfFlows(Measure measure, Func<TradeYear, State, State, double?> inYear, RecordReader record, State? state, int? year, DateOnly asOf, string? dataset)
    {
        var last = asOf.Year - 1;
        if (year > last)
        {
            throw Nothing(measure, state, year);
        }

        foreach (var flows in TradeYear.Of(record, year, last, state, dataset))
        {
            if (OfFlows(measure, inYear, flows, state) is { Count: > 0 } rows)
            {
                return new RankedValues
                {
                    Year = flows.Year,
                    Unit = measure.Unit is "USD" ? flows.Currency : measure.Unit,
                    Datasets = [flows.Dataset],
                    Rows = rows,
                    Ranked = rows.Count,
                    Queries = flows.Queries,
                };
            }
        }

        throw Nothing(measure, state, year);
    }

    private static IReadOnlyList<RankedValue> OfFlows(Measure measure, Func<TradeYear, State, State, double?> inYear, TradeYear flows, State? state)
    {
        var states = StateRegistry.Default;
        var pairs = flows.Flows.SelectMany(f => measure.Scope is MeasureScope.Mutual
                ? new (string From, string To)[] { string.CompareOrdinal(f.From, f.To) < 0 ? f : (f.To, f.From) }
                : new (string From, string To)[] { f, (f.To, f.From) })
            .Distinct().Select(f => (From: states.TryGet(f.From, out var a) ? a : null, To: states.TryGet(f.To, out var b) ? b : null)).Where(p => p.From is not null && p.To is not null);
        var mine = state is null ? pairs : pairs.Where(p => p.From == state || (measure.Scope is MeasureScope.Mutual && p.To == state)).Select(p => p.From == state ? p : (From: p.To, To: p.From));
        return Placed(from p in mine let value = inYear(flows, p.From!, p.To!) where value is { } v && double.IsFinite(v) select new RankedValue(0, p.From!, p.To, value.Value), ascending: false);
    }

    /// <summary>The year asked for, or the last one up to ten back in which anything is on record.</summary>
    private static RankedValues Filled(Measure measure, MeasureQuestion question, State? state, Func<MeasureQuestion, int, RankedValues> atOnce, int? year)
    {
        var last = question.AsOf.Year - 1;
        for (var y = year ?? last; y >= (year ?? last - 10) && y <= last; y--)
        {
            var found = atOnce(question, y);
            if (found.Rows.Count > 0)
            {
                return found;
            }
        }

        throw Nothing(measure, state, year);
    }

    /// <summary>Asked one by one, then held to the dataset and the year that most of the answers share.</summary>
    private static RankedValues OfEach(Measure measure, MeasureQuestion question, State? state, int? year)
    {
        var answers = AskAll(measure, question, state);
        var latest = answers.Where(a => a.Latest is not null).ToList();
        if (latest.Count == 0)
        {
            throw Nothing(measure, state, year);
        }

        var ((chosenYear, dataset, unit), _) = latest.CountBy(a => (a.Latest!.Year, a.Datasets[0], a.Unit)).OrderByDescending(g => g.Value).ThenByDescending(g => g.Key.Year).ThenBy(g => g.Key.Item2, StringComparer.Ordinal).First();
        var held = AskAll(measure, question with { Dataset = measure.Scope is MeasureScope.State ? null : dataset, FirstYear = chosenYear, LastYear = chosenYear }, state)
            .Where(a => a.Unit == unit && a.In(chosenYear)?.Value is not null).ToList();
        var rows = Placed(held.Select(a => new RankedValue(0, a.From, a.To, a.In(chosenYear)!.Value!.Value)), ascending: unit is "rank");
        return new RankedValues
        {
            Year = chosenYear,
            Unit = unit,
            Datasets = [.. held.SelectMany(a => a.Datasets).CountBy(d => d).OrderByDescending(d => d.Value).Select(d => d.Key)],
            Rows = rows,
            Ranked = rows.Count,
            Notes = [.. held.SelectMany(a => a.Notes).CountBy(n => n).Where(n => n.Value == held.Count).Select(n => n.Key)],
            Queries = [.. held.Take(1).SelectMany(a => a.Queries)],
        };
    }

    private static List<MeasureAnswer> AskAll(Measure measure, MeasureQuestion question, State? state)
    {
        var found = new ConcurrentBag<MeasureAnswer>();
        Parallel.ForEach(StateRegistry.Default.All.Where(s => s != state), other =>
            found.Add(measure.Answer(state is null ? question with { From = other } : question with { From = state, To = other })));
        return [.. found];
    }

    private static EntenteException Nothing(Measure measure, State? state, int? year) =>
        new($"Nothing is on record for {measure.Id}{(state is null ? "" : $" of {state.Name}")}{(year is { } y ? $" in {SeriesAnswers.Year(y)}" : "")}. What is loaded: entente data list. It would be filled by {measure.FilledBy}.");
}
