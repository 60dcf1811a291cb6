using Entente.Measures.Gravity;

namespace Entente.Tests.Measures.Gravity;

public sealed class PoissonRegressionTests
{
    /// <summary>
    /// R 4.2: glm(y ~ dist + rta + factor(exporter-year) + factor(importer-year), quasipoisson, epsilon = 1e-9), and
    /// sandwich::vcovCL(type = "HC0", cadjust = TRUE) clustered by unordered pair.
    /// </summary>
    [Fact]
    public void A_small_case_agrees_with_r()
    {
        var estimate = PoissonRegression.Estimate(SmallCase.Panel());

        Assert.True(estimate.Converged);
        Assert.Equal(60, estimate.Rows);
        Assert.Equal(15, estimate.Clusters);
        Assert.Equal(0, estimate.Separated);
        Assert.Equal(-0.742692597726, estimate["distance"].Value, 7);
        Assert.Equal(0.374201032693, estimate["agreement"].Value, 7);
        Assert.Equal(0.0787808440467, estimate["distance"].StandardError, 7);
        Assert.Equal(0.1475102489782, estimate["agreement"].StandardError, 7);
        Assert.Equal(83.3956763214, estimate.Deviance, 7);
    }

    /// <summary>The first-order conditions: with effects, what is expected of an exporter in a year adds up to what it exported.</summary>
    [Fact]
    public void Expected_flows_add_up_to_actual_ones()
    {
        var estimate = PoissonRegression.Estimate(SmallCase.Panel());

        foreach (var group in SmallCase.Keys.Select((k, i) => (k, i)).GroupBy(x => (x.k.Exporter, x.k.Year)))
        {
            Assert.Equal(group.Sum(x => SmallCase.Trade[x.i]), group.Sum(x => estimate.Fitted[x.i]), 6);
        }
    }

    [Fact]
    public void Units_of_trade_change_no_slope()
    {
        var plain = PoissonRegression.Estimate(SmallCase.Panel());
        var thousands = PoissonRegression.Estimate(SmallCase.Panel(trade: y => 1e6 * y));

        Assert.Equal(plain["distance"].Value, thousands["distance"].Value, 7);
        Assert.Equal(plain["agreement"].StandardError, thousands["agreement"].StandardError, 7);
    }

    [Fact]
    public void Order_of_rows_changes_nothing()
    {
        var plain = PoissonRegression.Estimate(SmallCase.Panel());
        var turned = PoissonRegression.Estimate(SmallCase.Panel(order: Enumerable.Range(0, SmallCase.Keys.Length).Reverse()));

        Assert.Equal(plain["distance"].Value, turned["distance"].Value, 7);
        Assert.Equal(plain["distance"].StandardError, turned["distance"].StandardError, 7);
    }

    [Fact]
    public void What_effects_absorb_has_no_estimate()
    {
        var keys = SmallCase.Keys;
        var panel = PanelData.Of(
            SmallCase.Trade,
            [("distance", [.. keys.Select((_, i) => SmallCase.Distance[i / 2])]), ("exporter's size", [.. keys.Select(k => (double)k.Exporter)])],
            [[.. keys.Select(k => (long)k.Exporter)]],
            [.. keys.Select(k => (long)k.Exporter)]);
        var estimate = PoissonRegression.Estimate(panel);

        Assert.True(double.IsNaN(estimate["exporter's size"].Value));
        Assert.True(double.IsNaN(estimate["exporter's size"].StandardError));
        Assert.True(double.IsFinite(estimate["distance"].Value));
    }

    [Fact]
    public void Regressors_that_repeat_each_other_are_refused()
    {
        double[] distance = [.. SmallCase.Keys.Select((_, i) => SmallCase.Distance[i / 2])];
        var panel = PanelData.Of(SmallCase.Trade, [("miles", distance), ("kilometres", [.. distance.Select(d => 1.609344 * d)])], [], [.. SmallCase.Keys.Select(k => (long)k.Exporter)]);

        Assert.Contains("miles, kilometres", Assert.Throws<EntenteException>(() => PoissonRegression.Estimate(panel)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void No_flow(double flow) =>
        Assert.Contains("Row 2 ", Assert.Throws<EntenteException>(() => PanelData.Of([1, flow], [], [], [1, 2])).Message, StringComparison.Ordinal);

    [Fact]
    public void Missing_regressors_and_uneven_columns_are_refused()
    {
        Assert.Contains("'distance'", Assert.Throws<EntenteException>(() => PanelData.Of([1, 2], [("distance", [1, double.NaN])], [], [1, 2])).Message, StringComparison.Ordinal);
        Assert.Contains("one length", Assert.Throws<EntenteException>(() => PanelData.Of([1, 2], [], [[1]], [1, 2])).Message, StringComparison.Ordinal);
        Assert.Contains("above zero", Assert.Throws<EntenteException>(() => PoissonRegression.Estimate(PanelData.Of([0, 0], [], [[1, 1]], [1, 2]))).Message, StringComparison.Ordinal);
    }
}
