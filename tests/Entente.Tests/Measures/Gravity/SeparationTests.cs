using Entente.Measures.Gravity;

namespace Entente.Tests.Measures.Gravity;

public sealed class SeparationTests
{
    /// <summary>An exporter that sells nothing in a year: its effect runs to minus infinity, and takes its rows with it.</summary>
    [Fact]
    public void A_group_without_trade_is_separated()
    {
        var panel = PanelData.Of([1, 2, 0, 0, 3, 1], [], [[1, 1, 2, 2, 3, 3], [1, 2, 1, 2, 1, 2]], [1, 2, 3, 4, 5, 6]);
        var found = Separation.Find(panel);

        Assert.Equal([false, false, true, true, false, false], found.Separated);
        Assert.True(found.Decided);
    }

    /// <summary>Leaving out the rows of one group may empty another, which then goes too.</summary>
    [Fact]
    public void Groups_empty_one_another()
    {
        var panel = PanelData.Of([0, 0, 0, 4], [], [[1, 1, 2, 2], [1, 2, 1, 2]], [1, 2, 3, 4]);

        Assert.Equal([true, true, true, false], Separation.Find(panel).Separated);
    }

    /// <summary>The regressor is zero wherever there is trade and one on two of the zeros: no effect shows it, the rectifier does.</summary>
    [Fact]
    public void A_regressor_separates()
    {
        var panel = PanelData.Of([3, 1, 0, 0, 2, 0, 5, 1], [("embargo", [0, 0, 1, 0, 0, 1, 0, 0]), ("size", [1, 2, 2, 1, 3, 1, 2, 1])], [], [1, 2, 3, 4, 5, 6, 7, 8]);
        var found = Separation.Find(panel);

        Assert.Equal([false, false, true, false, false, true, false, false], found.Separated);
        Assert.True(found.Decided);
    }

    /// <summary>As in the paper's first example: a combination of two regressors separates, neither does alone.</summary>
    [Fact]
    public void A_combination_of_regressors_separates()
    {
        var panel = PanelData.Of([0, 0, 0, 1, 2, 3], [("x1", [2, -1, 0, 0, 5, 6]), ("x2", [-1, 2, 0, 0, -10, -12])], [], [1, 2, 3, 4, 5, 6]);
        var found = Separation.Find(panel);

        // z = 2·x1 + x2 is 3, 0, 0 on the zeros and 0 wherever there is trade.
        Assert.Equal([true, false, false, false, false, false], found.Separated);
    }

    [Fact]
    public void Zeros_by_themselves_do_not_separate()
    {
        var found = Separation.Find(SmallCase.Panel());

        Assert.Equal(0, found.Count);
        Assert.True(found.Decided);
    }

    /// <summary>Separated rows are left out, counted and shown as having no expectation; the other rows' estimate is the one without them.</summary>
    [Fact]
    public void Separated_rows_change_no_estimate()
    {
        var exporterWithout = PoissonRegression.Estimate(SmallCase.Panel(keep: i => SmallCase.Keys[i] is not (1, _, 1)));
        double[] trade = [.. SmallCase.Trade.Select((y, i) => SmallCase.Keys[i] is (1, _, 1) ? 0 : y)];
        var queue = 0;
        var withZeros = PoissonRegression.Estimate(SmallCase.Panel(trade: _ => trade[queue++]));

        Assert.Equal(5, withZeros.Separated);
        Assert.Equal(55, withZeros.Rows);
        Assert.Equal(exporterWithout["distance"].Value, withZeros["distance"].Value, 9);
        Assert.Equal(exporterWithout["distance"].StandardError, withZeros["distance"].StandardError, 9);
        Assert.All(SmallCase.Keys.Zip(withZeros.Fitted), x => Assert.Equal(x.First is (1, _, 1), double.IsNaN(x.Second)));
    }
}
