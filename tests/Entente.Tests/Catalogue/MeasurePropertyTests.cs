using CsCheck;
using Entente.Catalogue;
using Entente.States;

namespace Entente.Tests.Catalogue;

/// <summary>What must hold of every measure of a pair's trade, whatever the figures: over worlds made up of four states and five years.</summary>
public sealed class MeasurePropertyTests
{
    private const int Worlds = 12;
    private static readonly DateOnly Day = new(2025, 6, 30);
    private static readonly string[] Codes = ["FRA", "ITA", "ESP", "DEU"];
    private static readonly string[] Signed = ["trade.balance", "dependence.asymmetry"];

    /// <summary>Flows of a year in billions, none nought; 4 states and 5 years.</summary>
    private static readonly Gen<double[]> Flows = Gen.Double[0.01, 500].Array[Codes.Length * (Codes.Length - 1) * 5];

    private static IReadOnlyList<Measure> OfTrade => [.. MeasureCatalogue.All.Where(m => !m.IsWords && m.Tables.Any(t => t is "trade_total") && m.Id is not ("trade.expected" or "dualuse.detour" or "trade.mirror"))];

    [Fact]
    public void Scaling_all_values_leaves_what_is_no_sum_of_money() => Flows.Select(Gen.Double[0.1, 9]).Sample(
        world =>
        {
            using var record = World(world.Item1, 1);
            using var scaled = World(world.Item1, world.Item2);
            return OfTrade.All(m =>
            {
                var factor = m.Unit is "USD" ? world.Item2 : 1;
                return Same(Ask(record, m, "FRA", "ITA"), Ask(scaled, m, "FRA", "ITA"), v => v * factor);
            });
        },
        iter: Worlds);

    [Fact]
    public void An_unrelated_state_and_the_order_of_rows_change_nothing() => Flows.Sample(
        world =>
        {
            using var record = World(world, 1);
            using var more = World(world, 1, reversed: true, [
                .. Enumerable.Range(2016, 5).SelectMany(y => new[] { SmallRecord.Flow("JPN", "PER", y, 99), SmallRecord.Flow("PER", "JPN", y, 7), SmallRecord.World("JPN", y, 200, 300), SmallRecord.World("PER", y, 20, 10) })]);
            return OfTrade.All(m => Same(Ask(record, m, "FRA", "ITA"), Ask(more, m, "FRA", "ITA"), v => v));
        },
        iter: Worlds);

    [Fact]
    public void Swapping_the_pair_swaps_the_sign_or_mirrors_the_value() => Flows.Sample(
        world =>
        {
            using var record = World(world, 1);
            return OfTrade.Where(m => m.Scope is MeasureScope.Mutual).All(m => Same(Ask(record, m, "FRA", "ITA"), Ask(record, m, "ITA", "FRA"), v => v))
                && Signed.All(id => Same(Ask(record, MeasureCatalogue.Get(id), "FRA", "ITA"), Ask(record, MeasureCatalogue.Get(id), "ITA", "FRA"), v => -v))
                && Same(Ask(record, MeasureCatalogue.Get("dependence.ratio"), "FRA", "ITA"), Ask(record, MeasureCatalogue.Get("dependence.ratio"), "ITA", "FRA"), v => 1 / v)
                && Same(Ask(record, MeasureCatalogue.Get("trade.exports"), "FRA", "ITA"), Ask(record, MeasureCatalogue.Get("trade.imports"), "ITA", "FRA"), v => v);
        },
        iter: Worlds);

    [Fact]
    public void A_year_that_is_removed_is_a_gap_and_changes_no_other() => Flows.Sample(
        world =>
        {
            using var record = World(world, 1);
            using var gap = World(world, 1, reversed: false, ["DELETE FROM trade_total WHERE year = 2018", "DELETE FROM trade_world WHERE year = 2018"]);
            return OfTrade.All(m =>
            {
                var (whole, holed) = (Ask(record, m, "FRA", "ITA"), Ask(gap, m, "FRA", "ITA"));
                var gone = m.Id == "trade.growth" ? new[] { 2018, 2019 } : [2018];
                return gone.All(y => holed.Points.Single(p => p.Year == y) is { Value: null, IsGap: true })
                    && whole.Points.Where(p => !gone.Contains(p.Year)).All(p => Near(p.Value, holed.In(p.Year)?.Value));
            });
        },
        iter: Worlds);

    private static SmallRecord World(double[] billions, double factor, bool reversed = false, params string[] more)
    {
        var rows = new List<string>();
        var at = 0;
        for (var year = 2016; year < 2021; year++)
        {
            var flows = (from a in Codes from b in Codes where a != b select (From: a, To: b, Billions: billions[at++] * factor)).ToList();
            rows.AddRange(flows.Select(f => SmallRecord.Flow(f.From, f.To, year, f.Billions)));
            rows.AddRange(Codes.Select(c => SmallRecord.World(c, year, flows.Where(f => f.From == c).Sum(f => f.Billions), flows.Where(f => f.To == c).Sum(f => f.Billions))));
            rows.AddRange(Codes.Select((c, i) => FormattableString.Invariant($"INSERT INTO gdp VALUES ('d2', '{c}', {year}, {(1000 + (100 * i)) * factor}e9)")));
        }

        if (reversed)
        {
            rows.Reverse();
        }

        return new SmallRecord([.. rows, .. more]);
    }

    private static MeasureAnswer Ask(SmallRecord record, Measure measure, string from, string to) =>
        measure.Answer(new MeasureQuestion { Record = record.Reader, From = StateRegistry.Default[from], To = measure.Scope is MeasureScope.State ? null : StateRegistry.Default[to], AsOf = Day });

    private static bool Same(MeasureAnswer one, MeasureAnswer other, Func<double, double> expected) =>
        one.Points.Count > 0 && one.Points.Count == other.Points.Count && one.Points.Zip(other.Points).All(p => p.First.Year == p.Second.Year && Near(p.First.Value is { } v ? expected(v) : null, p.Second.Value));

    private static bool Near(double? a, double? b) => a is null ? b is null : b is not null && Math.Abs(a.Value - b.Value) <= 1e-9 * Math.Max(1, Math.Abs(a.Value));
}
