using System.Globalization;
using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>One leg of a detour.</summary>
/// <param name="Base">The flow in the base year, US dollars.</param>
/// <param name="Actual">In the year asked about.</param>
/// <param name="Expected">In that year, had it moved as the other trade of its two ends.</param>
/// <param name="Dataset">Where the flow comes from.</param>
/// <param name="Path">The other trade that the expectation rests on.</param>
internal sealed record DetourLeg(double Base, double Actual, double Expected, string Dataset, string Path)
{
    /// <summary>What is above the path, US dollars; below nought where the flow stayed under it.</summary>
    public double Excess => Actual - Expected;

    /// <summary>Actual over expected.</summary>
    public double Ratio => Actual / Expected;
}

/// <summary>A third state.</summary>
/// <param name="State">Its code.</param>
/// <param name="First">From the exporter to it.</param>
/// <param name="Second">From it to the importer; null where that is not on record for the same goods and months.</param>
internal sealed record DetourState(string State, DetourLeg First, DetourLeg? Second)
{
    /// <summary>At most so much may have gone round by this state, under the assumption: the smaller excess of the two legs, or of the first where the second is not known; never below nought.</summary>
    public double Bound => Math.Max(0, Second is null ? First.Excess : Math.Min(First.Excess, Second.Excess));

    /// <summary>True when the first leg stands out by the thresholds of <c>data/measures/thresholds.tsv</c>.</summary>
    public bool StandsOut => First.Ratio >= Thresholds.Of(Detour.Id, "ratio") && First.Excess >= Thresholds.Of(Detour.Id, "least");
}

/// <summary>Third states, the largest excess of the first leg first.</summary>
/// <param name="Window">What is compared.</param>
/// <param name="PriorityGoods">True for the goods of the Common High Priority List, false for all goods.</param>
/// <param name="States">Every third state whose flow is listed in both years and for which other trade gives a path.</param>
/// <param name="Direct">What the exporter sells the importer directly, in the base year and in the year asked about, US dollars, from the same source; null where it is not listed.</param>
/// <param name="Assumption">What the excess rests on.</param>
/// <param name="CannotShow">What it does not show.</param>
internal sealed record Detours(DetourWindow Window, bool PriorityGoods, IReadOnlyList<DetourState> States, (double Base, double Year)? Direct, string Assumption, string CannotShow);

/// <summary>
/// dualuse.detour: flows of an exporter to third states above the path of its and their other trade since a base year, with the second leg
/// on to the importer; the smaller of the two excesses bounds what may have gone round (after Chupilkin, Javorcik &amp; Plekhanov 2023).
/// </summary>
internal static class Detour
{
    /// <summary>The measure's id.</summary>
    public const string Id = "dualuse.detour";

    /// <summary>The measure.</summary>
    public static MeasureDefinition Definition { get; } = new(
        Id,
        "USD",
        "min(x(i,c,t) − x(i,c,0)·√(g_i·g_c), x(c,j,t) − x(c,j,0)·√(g_c·g_j)), g the growth of each end's other trade",
        "A flow that is not listed in the base year has no path and is not ranked; where one end's other trade is not on record the other end's is the path, where neither is the state is not ranked; a second leg that is not on record leaves the first as the bound.",
        ["Chupilkin, Javorcik & Plekhanov 2023, The Eurasian roundabout, EBRD Working Paper 276"]);

    /// <summary>The third states of a pair.</summary>
    /// <param name="record">The record.</param>
    /// <param name="exporters">The exporter, or the members of a bloc taken together.</param>
    /// <param name="importer">The importer.</param>
    /// <param name="window">The base year, the year and the months.</param>
    /// <param name="priorityGoods">True for the goods of the Common High Priority List, false for all goods.</param>
    /// <exception cref="EntenteException">The window does not run forward.</exception>
    public static Measured<Detours> Of(RecordReader record, IReadOnlyCollection<State> exporters, State importer, DetourWindow window, bool priorityGoods)
    {
        if (window.Base >= window.Year || window.FirstMonth < 1 || window.LastMonth > 12 || window.FirstMonth > window.LastMonth)
        {
            throw new EntenteException($"A detour needs a base year before the year, and months of 1 to 12 in order; found {Number(window.Base)}, {Number(window.Year)}, months {Number(window.FirstMonth)} to {Number(window.LastMonth)}.");
        }

        var flows = DetourFlows.Read(record, window, priorityGoods);
        HashSet<string> from = [.. exporters.Select(e => e.Iso3)];
        var source = flows.Sources.Select(s => (Source: s, Thirds: flows.Importers(s, from).Where(i => i != importer.Iso3 && !from.Contains(i)).ToList()))
            .OrderByDescending(s => s.Thirds.Count).FirstOrDefault();
        if (source.Source is null || source.Thirds.Count == 0)
        {
            return None($"No loaded dataset lists exports of {string.Join(", ", exporters.Select(e => e.Name))} to third states in {Number(window.Base)} and {Number(window.Year)} for these goods and months.");
        }

        var states = source.Thirds.Select(c => Third(flows, source.Source, from, c, importer.Iso3)).OfType<DetourState>()
            .OrderByDescending(s => s.First.Excess).ThenBy(s => s.State, StringComparer.Ordinal).ToList();
        if (states.Count == 0)
        {
            return None("No other trade of either end is on record for both years, so that there is no path to hold the flows against.");
        }

        List<string> datasets = [.. states.SelectMany(s => new[] { s.First.Dataset, s.Second?.Dataset }).OfType<string>().Distinct(StringComparer.Ordinal)];
        var unknown = states.Count(s => s.Second is null);
        return new Measured<Detours>(
            Definition,
            new Detours(
                window,
                priorityGoods,
                states,
                flows.Of(source.Source, from, importer.Iso3),
                $"Had nothing gone round, each flow would have moved since {Number(window.Base)} as the other trade of its two ends did: {states[0].First.Path}.",
                "Trade on paper is not shipment: an excess may stay in the third state, go on elsewhere, or never have arrived; goods may go round unlisted. Growth of the third state's own demand counts as excess."
                + (unknown == 0 ? "" : $" For {Number(unknown)} of {Number(states.Count)} states the second leg is not on record, and the first alone is the bound.")),
            null,
            datasets,
            flows.Queries);

        Measured<Detours> None(string reason) => new(Definition, null, reason, [], flows.Queries);
    }

    private static DetourState? Third(DetourFlows flows, FlowSource source, HashSet<string> from, string third, string importer)
    {
        if (Leg(flows, source, from, third, [importer, third], from) is not { } first)
        {
            return null;
        }

        var second = flows.Sources.OrderByDescending(s => s == source).Select(s => Leg(flows, s, [third], importer, [importer], [third, .. from])).FirstOrDefault(l => l is not null);
        return new DetourState(third, first, second);
    }

    private static DetourLeg? Leg(DetourFlows flows, FlowSource source, HashSet<string> from, string to, string[] notTo, HashSet<string> notFrom)
    {
        if (flows.Of(source, from, to) is not { } flow)
        {
            return null;
        }

        // Exporters of a bloc whose other trade is not on record are taken to move with those whose is.
        double before = 0;
        double after = 0;
        var words = new List<string>();
        foreach (var exporter in from.Order(StringComparer.Ordinal))
        {
            if (flows.Other(source, exporter, "export", notTo, out var said) is { } other)
            {
                (before, after) = (before + other.Base, after + other.Year);
                words.Add(said);
            }
        }

        double? supply = before > 0 ? after / before : null;
        double? demand = flows.Other(source, to, "import", notFrom, out var bought) is { } imports ? imports.Year / imports.Base : null;
        if (demand is not null)
        {
            words.Add(bought);
        }

        double? growth = supply is { } s && demand is { } d ? Math.Sqrt(s * d) : supply ?? demand;
        return growth is { } g ? new DetourLeg(flow.Base, flow.Year, flow.Base * g, source.Dataset, string.Join("; ", words)) : null;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
