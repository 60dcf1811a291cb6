using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>
/// dependence.asymmetry(i, j): the share of i's goods trade that is with j, less the share of j's that is with i (Hirschman 1945;
/// Keohane &amp; Nye 1977); beside it Barbieri's salience and symmetry (1996).
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="ShareOfFirst">Trade with the second as a share of the first's trade with the world, 0 to 1.</param>
/// <param name="ShareOfSecond">Trade with the first as a share of the second's trade with the world, 0 to 1.</param>
/// <param name="Trade">Trade between the two, both ways, USD.</param>
/// <param name="FirstWorld">The first's trade with the world, USD.</param>
/// <param name="SecondWorld">The second's trade with the world, USD.</param>
/// <param name="PairDataset">Where the trade between the two comes from.</param>
/// <param name="FirstDataset">Where the first's total comes from.</param>
/// <param name="SecondDataset">Where the second's total comes from.</param>
/// <param name="Queries">The queries that gave it.</param>
internal sealed record Dependence(
    int Year,
    double ShareOfFirst,
    double ShareOfSecond,
    double Trade,
    double FirstWorld,
    double SecondWorld,
    string PairDataset,
    string FirstDataset,
    string SecondDataset,
    IReadOnlyList<string> Queries)
{
    /// <summary>Share of the first less share of the second, as a share: 0.36 is 36 percentage points.</summary>
    public double Asymmetry => ShareOfFirst - ShareOfSecond;

    /// <summary>The larger share over the smaller, at least 1.</summary>
    public double Ratio => Math.Max(ShareOfFirst, ShareOfSecond) / Math.Min(ShareOfFirst, ShareOfSecond);

    /// <summary>Geometric mean of the two shares (Barbieri 1996).</summary>
    public double Salience => Math.Sqrt(ShareOfFirst * ShareOfSecond);

    /// <summary>1 where each matters as much to the other, 0 where one has all its trade with the other and the other none (Barbieri 1996).</summary>
    public double Symmetry => 1 - Math.Abs(Asymmetry);

    /// <summary>Salience times symmetry (Barbieri 1996).</summary>
    public double Interdependence => Salience * Symmetry;

    /// <summary>True when numerator and denominators come from one dataset.</summary>
    public bool FromOneDataset => PairDataset == FirstDataset && PairDataset == SecondDataset;

    /// <summary>The measure in a year; null where a total of the pair or of either side is not known.</summary>
    public static Dependence? In(RecordReader record, State first, State second, int year)
    {
        var pairs = TradeMeasures.Total(record, first, second).Where(s => s.Currency == "USD" && s.In(year) is not null).ToList();
        if (pairs.Count == 0)
        {
            return null;
        }

        var firstWorld = TradeMeasures.World(record, first);
        var secondWorld = TradeMeasures.World(record, second);
        Dependence? best = null;
        foreach (var pair in pairs)
        {
            if (Pick(firstWorld, year, pair.Dataset) is not { } a || Pick(secondWorld, year, pair.Dataset) is not { } b)
            {
                continue;
            }

            var trade = pair.In(year)!.Value;
            var found = new Dependence(
                year, trade / a.In(year)!.Value, trade / b.In(year)!.Value, trade, a.In(year)!.Value, b.In(year)!.Value, pair.Dataset, a.Dataset, b.Dataset, [pair.Sql, a.Sql, b.Sql]);
            if (found.FromOneDataset)
            {
                return found;
            }

            best ??= found;
        }

        return best;
    }

    /// <summary>The measure in the latest year up to one, looking back a number of years.</summary>
    public static Dependence? Latest(RecordReader record, State first, State second, int year, int back)
    {
        for (var y = year; y >= year - back; y--)
        {
            if (In(record, first, second, y) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static TradeSeries? Pick(IReadOnlyList<TradeSeries> world, int year, string dataset) =>
        world.FirstOrDefault(s => s.Dataset == dataset && s.In(year) is not null) ?? world.FirstOrDefault(s => s.Currency == "USD" && s.In(year) is not null);
}
