namespace Entente.Measures.Votes;

/// <summary>
/// How two states voted in the roll calls in which both took part, as a table of three by three: no, abstain and yes are 0, 1 and 2 on an ordered
/// scale. Every index of similarity is a function of it. Weights of roll calls are in the cells, 1 each where none are given.
/// </summary>
internal readonly struct ChoiceTable
{
    private const int Choices = 3;
    private const double Widest = Choices - 1;
    private readonly double[] cells;

    /// <summary>A table from its nine cells: rows are the first state's no, abstain, yes, columns the second's.</summary>
    /// <exception cref="ArgumentException">There are not nine, or one is negative.</exception>
    public ChoiceTable(params double[] cells)
    {
        if (cells.Length != Choices * Choices || cells.Any(c => !(c >= 0)))
        {
            throw new ArgumentException($"A table of choices has nine cells, none negative; {cells.Length} were given.", nameof(cells));
        }

        this.cells = cells;
    }

    /// <summary>The table with the two states exchanged.</summary>
    public ChoiceTable Transposed => new(cells[0], cells[3], cells[6], cells[1], cells[4], cells[7], cells[2], cells[5], cells[8]);

    /// <summary>The cell of a choice of the first and one of the second: 0 no, 1 abstain, 2 yes.</summary>
    public double this[int first, int second] => cells[(first * Choices) + second];

    /// <summary>Roll calls in which both voted, weighted.</summary>
    public double Total => cells.Sum();

    /// <summary>
    /// The share with the same choice (Lijphart 1963), 0 to 1; null where the two never voted together. This and every index below is symmetric in the two.
    /// </summary>
    public double? Agreement => Mean((a, b) => a == b ? 1 : 0);

    /// <summary>The same with an abstention beside a yes or no counted half (Lijphart 1963's index), 0 to 1.</summary>
    public double? AgreementHalfWay => Mean((a, b) => 1 - (Math.Abs(a - b) / Widest));

    /// <summary>S (Signorino and Ritter 1999): 1 less twice the mean distance, distances as shares of the widest; −1 to 1. Weights, where given, are those of the roll calls.</summary>
    public double? S => Mean((a, b) => 1 - (2 * Math.Abs(a - b) / Widest));

    /// <summary>Scott's π (1955), squared distances (Häge 2011): 1 less observed over expected disagreement, both states' choices pooled; null where all choices are one.</summary>
    public double? Pi => Corrected((row, column) => (row + column) / 2, (row, column) => (row + column) / 2, 2);

    /// <summary>Cohen's weighted κ (1968), squared distances (Häge 2011): each state keeps its own habits; null where both always made one choice.</summary>
    public double? Kappa => Corrected((row, _) => row, (_, column) => column, 2);

    /// <summary>Scott's π with absolute distances, the same that S takes.</summary>
    public double? PiAbsolute => Corrected((row, column) => (row + column) / 2, (row, column) => (row + column) / 2, 1);

    /// <summary>Cohen's weighted κ with absolute distances.</summary>
    public double? KappaAbsolute => Corrected((row, _) => row, (_, column) => column, 1);

    /// <summary>Scott's π of the plain choices: any two that differ are as far apart as any others.</summary>
    public double? PiNominal => Corrected((row, column) => (row + column) / 2, (row, column) => (row + column) / 2, 0);

    /// <summary>Cohen's κ (1960) of the plain choices.</summary>
    public double? KappaNominal => Corrected((row, _) => row, (_, column) => column, 0);

    /// <summary>The table of two rows of choices, one a roll call: 0 no, 1 abstain, 2 yes, anything else left out.</summary>
    /// <param name="first">The first state's choices.</param>
    /// <param name="second">The second's, in the same order.</param>
    /// <param name="weights">Weights of the roll calls; null for 1 each.</param>
    public static ChoiceTable Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<double> weights = default)
    {
        var counts = new double[Choices * Choices];
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] < Choices && second[i] < Choices)
            {
                counts[(first[i] * Choices) + second[i]] += weights.IsEmpty ? 1 : weights[i];
            }
        }

        return new ChoiceTable(counts);
    }

    private double? Mean(Func<int, int, double> score)
    {
        double sum = 0, total = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            sum += cells[i] * score(i / Choices, i % Choices);
            total += cells[i];
        }

        return total > 0 ? sum / total : null;
    }

    private double? Corrected(Func<double, double, double> firstMargin, Func<double, double, double> secondMargin, int power)
    {
        var total = Total;
        double observed = 0, expected = 0;
        var row = new double[Choices];
        var column = new double[Choices];
        for (var i = 0; i < cells.Length; i++)
        {
            row[i / Choices] += cells[i] / total;
            column[i % Choices] += cells[i] / total;
        }

        for (var i = 0; i < cells.Length; i++)
        {
            int a = i / Choices, b = i % Choices;
            var distance = a == b ? 0 : Math.Pow(Math.Abs(a - b), power);
            observed += distance * cells[i] / total;
            expected += distance * firstMargin(row[a], column[a]) * secondMargin(row[b], column[b]);
        }

        return total > 0 && expected > 0 ? 1 - (observed / expected) : null;
    }
}
