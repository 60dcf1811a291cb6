using Entente.Measures;
using Entente.States;
using Entente.Tests.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Measures;

[Collection(StarterRecord.Name)]
public sealed class DetourTests(BuiltRecord built)
{
    private static readonly State Russia = StateRegistry.Default["RUS"];
    private static readonly State[] Union = [.. "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE".Split(' ').Select(c => StateRegistry.Default[c])];

    /// <summary>Published for the European Union after March 2022: Kyrgyzstan, Armenia, Kazakhstan, Georgia, Uzbekistan (Chupilkin, Javorcik &amp; Plekhanov 2023).</summary>
    [Theory]
    [InlineData(2022, 4, 12, false)]
    [InlineData(2022, 4, 11, true)]
    [InlineData(2023, 1, 12, false)]
    public void The_union_and_russia(int year, int first, int last, bool priority)
    {
        var answer = Detour.Of(built.Reader, Union, Russia, new DetourWindow(2021, year, first, last), priority);

        Assert.Equal(["ARM", "GEO", "KAZ", "KGZ", "UZB"], answer.Value!.States.Where(s => s.StandsOut).Select(s => s.State).Order(StringComparer.Ordinal));
        Assert.Equal("KAZ", answer.Value.States[0].State);
        Assert.True(answer.Value.States.Zip(answer.Value.States.Skip(1)).All(p => p.First.First.Excess >= p.Second.First.Excess));
        Assert.Contains("2021", answer.Value.Assumption, StringComparison.Ordinal);
        Assert.Contains("not shipment", answer.Value.CannotShow, StringComparison.Ordinal);
    }

    /// <summary>Germany alone; its exports to Kyrgyzstan in 2021 were 50 m EUR, in 2023 714 m EUR (Eurostat).</summary>
    [Fact]
    public void Germany_and_russia()
    {
        var states = Detour.Of(built.Reader, [StateRegistry.Default["DEU"]], Russia, new DetourWindow(2021, 2023), false).Value!.States;
        var kyrgyzstan = states.Single(s => s.State == "KGZ").First;

        Assert.Equal(50e6 * 1.1827, kyrgyzstan.Base, 1e6);
        Assert.Equal(714e6 * 1.0813, kyrgyzstan.Actual, 1e6);
        Assert.InRange(kyrgyzstan.Ratio, 10, 16);
    }

    /// <summary>Before the sanctions nothing stands out: 2021 against 2020, and 2020 against 2019.</summary>
    [Theory]
    [InlineData(2019, 2020)]
    [InlineData(2020, 2021)]
    public void Nothing_stands_out_before(int from, int year) =>
        Assert.DoesNotContain(Detour.Of(built.Reader, Union, Russia, new DetourWindow(from, year), false).Value!.States, s => s.StandsOut);

    /// <summary>
    /// In millions. France to Georgia 100, then 260; France's other exports 1,000, then 1,210, Georgia's other imports 500, then 500: path √1.21 = 1.1,
    /// expected 110, excess 150. Georgia to Russia 50, then 120; Georgia's other exports and Russia's other imports stay: excess 70. The smaller bounds.
    /// </summary>
    [Fact]
    public void Two_legs_by_hand()
    {
        using var rows = TradeRows.Of(Example());
        var answer = Detour.Of(rows.Record, [StateRegistry.Default["FRA"]], Russia, new DetourWindow(2000, 2001), false);
        var georgia = answer.Value!.States.Single(s => s.State == "GEO");

        Assert.Equal(110e6, georgia.First.Expected, 1);
        Assert.Equal(150e6, georgia.First.Excess, 1);
        Assert.Equal(70e6, georgia.Second!.Excess, 1);
        Assert.Equal(70e6, georgia.Bound, 1);
        Assert.True(georgia.StandsOut);
        Assert.Equal(["d"], answer.Datasets);
        Assert.Equal("GEO", answer.Value.States[0].State);
        Assert.False(answer.Value.States.Single(s => s.State == "ITA").StandsOut);
    }

    [Fact]
    public void A_missing_base_year_is_no_nought()
    {
        using var rows = TradeRows.Of(Example().Where(r => !r.Contains("'FRA', 'GEO', 2000", StringComparison.Ordinal)));
        Assert.DoesNotContain(Detour.Of(rows.Record, [StateRegistry.Default["FRA"]], Russia, new DetourWindow(2000, 2001), false).Value!.States, s => s.State == "GEO");
        Assert.NotNull(Detour.Of(rows.Record, [StateRegistry.Default["PER"]], Russia, new DetourWindow(2000, 2001), false).Reason);
        Assert.Throws<EntenteException>(() => Detour.Of(rows.Record, [Russia], Russia, new DetourWindow(2001, 2000), false));
    }

    private static IEnumerable<string> Example()
    {
        (string From, string To, double Base, double Year)[] flows =
        [
            ("FRA", "GEO", 100, 260), ("FRA", "ITA", 1000, 1210), ("FRA", "RUS", 300, 10), ("ITA", "GEO", 500, 500),
            ("GEO", "RUS", 50, 120), ("GEO", "ITA", 80, 80), ("ITA", "RUS", 400, 400),
        ];
        foreach (var (from, to, before, after) in flows)
        {
            yield return TradeRows.Total(from, to, 2000, before * 1e6);
            yield return TradeRows.Total(from, to, 2001, after * 1e6);
        }

        foreach (var state in new[] { "FRA", "GEO", "ITA", "RUS" })
        {
            foreach (var flow in new[] { "export", "import" })
            {
                yield return TradeRows.World(state, 2000, flow, 1e9);
                yield return TradeRows.World(state, 2001, flow, 1e9);
            }
        }
    }
}
