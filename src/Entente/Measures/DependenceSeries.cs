using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>The shares of two states in each other's trade in every year that the record has, from three queries.</summary>
/// <param name="Years">By dataset of the pair's trade, then by year.</param>
/// <param name="WhyNone">Which part is missing where there is no year; empty otherwise.</param>
/// <param name="Queries">The queries.</param>
internal sealed record DependenceSeries(IReadOnlyList<Dependence> Years, string WhyNone, IReadOnlyList<string> Queries)
{
    /// <summary>Every year in which the pair's trade and both totals are known in dollars. Totals of the pair's own dataset come before others.</summary>
    public static DependenceSeries Of(RecordReader record, State first, State second)
    {
        var pairs = TradeMeasures.Total(record, first, second);
        var firstWorld = TradeMeasures.World(record, first);
        var secondWorld = TradeMeasures.World(record, second);
        string[] queries = [.. pairs.Concat(firstWorld).Concat(secondWorld).Select(s => s.Sql).Distinct(StringComparer.Ordinal)];
        var years = new List<Dependence>();
        foreach (var pair in pairs.Where(p => p.Currency == "USD").DistinctBy(p => p.Dataset).OrderBy(p => p.Dataset, StringComparer.Ordinal))
        {
            foreach (var (year, trade) in pair.Values)
            {
                if (Pick(firstWorld, year, pair.Dataset) is { } a && Pick(secondWorld, year, pair.Dataset) is { } b)
                {
                    years.Add(new Dependence(year, trade / a.In(year)!.Value, trade / b.In(year)!.Value, trade, a.In(year)!.Value, b.In(year)!.Value, pair.Dataset, a.Dataset, b.Dataset, queries));
                }
            }
        }

        return new DependenceSeries(years, years.Count > 0 ? "" : Why(first, second, pairs, firstWorld, secondWorld), queries);
    }

    private static TradeSeries? Pick(IReadOnlyList<TradeSeries> world, int year, string dataset) =>
        world.FirstOrDefault(s => s.Dataset == dataset && s.Currency == "USD" && s.In(year) > 0) ?? world.FirstOrDefault(s => s.Currency == "USD" && s.In(year) > 0);

    private static string Why(State first, State second, IReadOnlyList<TradeSeries> pairs, IReadOnlyList<TradeSeries> firstWorld, IReadOnlyList<TradeSeries> secondWorld) =>
        pairs.Count == 0 ? $"No loaded dataset gives the trade of {first.Spoken()} and {second.Spoken()} both ways."
        : firstWorld.Count == 0 ? $"No loaded dataset gives the trade of {first.Spoken()} with the world."
        : secondWorld.Count == 0 ? $"No loaded dataset gives the trade of {second.Spoken()} with the world."
        : "Their trade and both totals with the world are not on record in dollars for the same year.";
}
