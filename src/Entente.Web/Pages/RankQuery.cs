using System.Globalization;
using Entente.Catalogue;
using Entente.States;
using Entente.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Pages;

/// <summary>A question for a ranking, as pages, API and assistants ask it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="State">Whose partners; null for all pairs, or all states.</param>
/// <param name="Year">The year; null for the last on record.</param>
/// <param name="Of">Treaty, goods, body or sector; empty for none.</param>
/// <param name="Dataset">The dataset; null for the best.</param>
/// <param name="AsOf">Periods that end after this day do not count.</param>
internal sealed record RankQuery(Measure Measure, State? State, int? Year, string Of, string? Dataset, DateOnly AsOf)
{
    // A ranking of all pairs takes a second, and its pages are asked for one after the other.
    private static readonly Recent<RankedValues> Made = new(60);

    /// <summary>Makes a question of words.</summary>
    /// <exception cref="EntenteException">A measure or a state is not known.</exception>
    public static RankQuery Read(string measure, string state, int? year, string of, string dataset, DateOnly asOf) =>
        new(MeasureCatalogue.Get(measure), state.Length == 0 ? null : StateArgument.Of(state), year, of, dataset.Length == 0 ? null : dataset, asOf);

    /// <summary>Names the question among all others.</summary>
    public string Key => $"rank {Measure.Id} {State?.Iso3} {Year} {Of} {Dataset} {Shell.Day(AsOf)}";

    /// <summary>The heading, without the year.</summary>
    public string Title => State is null ? Measure.Title : $"{Measure.Title}: {State.Name} {(Measure.Scope is MeasureScope.Directed ? "towards" : "with")} its partners";

    /// <summary>Asks the record; the whole ranking.</summary>
    /// <exception cref="EntenteException">The measure cannot be ranked so, or nothing is on record.</exception>
    public RankedValues Ask(RecordLease lease) =>
        Made.Of($"{lease.Key} {Key}", () => Task.FromResult(Ranking.Of(Measure, lease.Record, State, Year, AsOf, Of, Dataset))).GetAwaiter().GetResult();

    /// <summary>The name of a row.</summary>
    public string NameOf(RankedValue row) => State is null && row.To is not null
        ? $"{row.From.Name}{(Measure.Scope is MeasureScope.Directed ? " → " : " – ")}{row.To.Name}"
        : (row.To ?? row.From).Name;

    /// <summary>The question as the query of a page's address, with one part more.</summary>
    public string Parts(string name, int value) => Common("state", "as-of").Add("measure", Measure.Id).Add(name, value.ToString(CultureInfo.InvariantCulture)).ToString();

    /// <summary>The question as the query of an address of the API.</summary>
    public string ApiParts() => Common("state", "asOf").ToString();

    private QueryString Common(string state, string asOf)
    {
        var parts = new QueryString().Add(asOf, Shell.Day(AsOf));
        parts = State is null ? parts : parts.Add(state, State.Iso3);
        parts = Year is { } year ? parts.Add("year", year.ToString(CultureInfo.InvariantCulture)) : parts;
        parts = Of.Length > 0 ? parts.Add("of", Of) : parts;
        return Dataset is null ? parts : parts.Add("dataset", Dataset);
    }
}
