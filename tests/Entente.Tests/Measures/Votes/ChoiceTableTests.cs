using CsCheck;
using Entente.Measures.Votes;

namespace Entente.Tests.Measures.Votes;

public sealed class ChoiceTableTests
{
    private static readonly Gen<double[]> Cells = Gen.Int[0, 30].Select(i => (double)i).Array[9].Where(c => c.Sum() > 0);

    /// <summary>
    /// The table of Fleiss, Cohen and Everitt 1969, "Large sample standard errors of kappa and weighted kappa", Psychological Bulletin 72(5):
    /// 200 cases, published kappa 0.429. The rest by hand: observed squared distance .27·1 + .03·4 = .39, expected .40·1 + .125·4 = .90 from the
    /// margins (.60 .30 .10) and (.65 .25 .10); with pooled margins (.625 .275 .10) .39875 + .5 = .89875.
    /// </summary>
    private static readonly ChoiceTable Published = new(106, 10, 4, 22, 28, 10, 2, 12, 6);

    [Fact]
    public void Published_kappa() => Assert.Equal(0.429, Published.KappaNominal!.Value, 3);

    [Fact]
    public void Indices_by_hand()
    {
        Assert.Equal(200, Published.Total);
        Assert.Equal(0.70, Published.Agreement!.Value, 12);
        Assert.Equal(0.835, Published.AgreementHalfWay!.Value, 12);
        Assert.Equal(0.67, Published.S!.Value, 12);
        Assert.Equal(1 - (0.39 / 0.90), Published.Kappa!.Value, 12);
        Assert.Equal(1 - (0.39 / 0.89875), Published.Pi!.Value, 12);
        Assert.Equal(1 - (0.33 / 0.65), Published.KappaAbsolute!.Value, 12);
        Assert.Equal(1 - (0.33 / 0.64875), Published.PiAbsolute!.Value, 12);
        Assert.Equal((0.70 - 0.47625) / (1 - 0.47625), Published.PiNominal!.Value, 12);
    }

    /// <summary>Five roll calls: no/no, no/yes, abstain/yes, yes/yes, and one in which the second did not vote; the fourth counts three times.</summary>
    [Fact]
    public void Weights_of_roll_calls()
    {
        byte[] first = [0, 0, 1, 2, 2];
        byte[] second = [0, 2, 2, 2, 9];

        Assert.Equal(1 - (2 * (0 + 1 + 0.5 + 0) / 4), ChoiceTable.Of(first, second).S!.Value, 12);
        Assert.Equal(1 - (2 * (0 + 1 + 0.5 + 0) / 6), ChoiceTable.Of(first, second, [1, 1, 1, 3, 5]).S!.Value, 12);
    }

    /// <summary>Häge's point: two states that nearly always vote yes agree often, and no more than chance would have them.</summary>
    [Fact]
    public void Agreement_by_chance_is_no_similarity()
    {
        var independent = new ChoiceTable(1, 0, 9, 0, 0, 0, 9, 0, 81);

        Assert.Equal(0.82, independent.Agreement!.Value, 12);
        Assert.Equal(0.64, independent.S!.Value, 12);
        Assert.Equal(0, independent.Kappa!.Value, 12);
        Assert.Equal(0, independent.Pi!.Value, 12);
    }

    [Fact]
    public void Nothing_in_common_has_no_value()
    {
        var empty = ChoiceTable.Of([0, 9], [9, 1]);

        Assert.Equal(0, empty.Total);
        Assert.Null(empty.Agreement);
        Assert.Null(empty.S);
        Assert.Null(empty.Pi);
        Assert.Null(empty.Kappa);
    }

    [Fact]
    public void One_choice_only_leaves_nothing_to_chance()
    {
        var table = new ChoiceTable(0, 0, 0, 0, 0, 0, 0, 0, 12);

        Assert.Equal(1, table.S);
        Assert.Null(table.Kappa);
        Assert.Null(table.Pi);
    }

    [Fact]
    public void Swapping_the_states_changes_no_index() => Cells.Sample(cells =>
    {
        var table = new ChoiceTable(cells);
        var swapped = table.Transposed;
        return Near(table.Agreement, swapped.Agreement) && Near(table.S, swapped.S) && Near(table.Pi, swapped.Pi) && Near(table.Kappa, swapped.Kappa)
            && table[0, 2] == swapped[2, 0];
    });

    [Fact]
    public void Counting_every_roll_call_thrice_changes_no_index() => Cells.Sample(cells =>
    {
        var table = new ChoiceTable(cells);
        var thrice = new ChoiceTable([.. cells.Select(c => 3 * c)]);
        return Near(table.AgreementHalfWay, thrice.AgreementHalfWay) && Near(table.PiAbsolute, thrice.PiAbsolute) && Near(table.KappaNominal, thrice.KappaNominal);
    });

    [Fact]
    public void Half_way_agreement_and_s_say_the_same_on_other_scales() =>
        Cells.Sample(cells => Near(new ChoiceTable(cells).S, (2 * new ChoiceTable(cells).AgreementHalfWay) - 1));

    [Theory]
    [InlineData(1.0, 2.0)]
    [InlineData(1.0, 1.0, 1.0, 1.0, -1.0, 1.0, 1.0, 1.0, 1.0)]
    [InlineData(1.0, 1.0, 1.0, 1.0, double.NaN, 1.0, 1.0, 1.0, 1.0)]
    public void No_table(params double[] cells) => Assert.Throws<ArgumentException>(() => new ChoiceTable(cells));

    private static bool Near(double? a, double? b) => a is null ? b is null : b is not null && Math.Abs(a.Value - b.Value) < 1e-9;
}
