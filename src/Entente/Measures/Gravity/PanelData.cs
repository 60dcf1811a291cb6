namespace Entente.Measures.Gravity;

/// <summary>Observations of a Poisson regression with fixed effects: one row a flow.</summary>
internal sealed class PanelData
{
    private PanelData(double[] outcome, IReadOnlyList<string> names, double[][] regressors, int[][] effects, int[] clusters)
    {
        Outcome = outcome;
        Names = names;
        Regressors = regressors;
        Effects = effects;
        Clusters = clusters;
        Groups = Array.ConvertAll(effects, e => e.Length == 0 ? 0 : e.Max() + 1);
    }

    /// <summary>The flows; none negative.</summary>
    public double[] Outcome { get; }

    /// <summary>The names of the regressors.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>One column a regressor.</summary>
    public double[][] Regressors { get; }

    /// <summary>For each set of effects the group of each observation, counted from 0: exporter-year, importer-year, pair.</summary>
    public int[][] Effects { get; }

    /// <summary>For each set of effects how many groups it has.</summary>
    public int[] Groups { get; }

    /// <summary>The cluster of each observation.</summary>
    public int[] Clusters { get; }

    public int Count => Outcome.Length;

    /// <summary>Checks and takes the columns; keys of effects and clusters may be any numbers.</summary>
    /// <exception cref="EntenteException">Columns differ in length, an outcome is negative or not a number, or a regressor is not a number.</exception>
    public static PanelData Of(double[] outcome, IReadOnlyList<(string Name, double[] Values)> regressors, IReadOnlyList<long[]> effects, long[] clusters)
    {
        if (regressors.Any(r => r.Values.Length != outcome.Length) || effects.Any(e => e.Length != outcome.Length) || clusters.Length != outcome.Length)
        {
            throw new EntenteException($"The columns of a panel must have one length; the outcome has {outcome.Length} rows, others {string.Join(", ", regressors.Select(r => r.Values.Length).Concat(effects.Select(e => e.Length)).Append(clusters.Length).Where(l => l != outcome.Length).Distinct())}.");
        }

        for (var i = 0; i < outcome.Length; i++)
        {
            if (!(outcome[i] >= 0) || double.IsInfinity(outcome[i]))
            {
                throw new EntenteException($"Row {i + 1} has the outcome {outcome[i]}; flows are numbers of at least 0. Leave out rows whose flow is not known.");
            }
        }

        foreach (var (name, values) in regressors)
        {
            var bad = Array.FindIndex(values, v => !double.IsFinite(v));
            if (bad >= 0)
            {
                throw new EntenteException($"Row {bad + 1} has {values[bad]} for '{name}'; a number was expected. Leave out rows with missing values.");
            }
        }

        return new PanelData(outcome, [.. regressors.Select(r => r.Name)], [.. regressors.Select(r => r.Values)], [.. effects.Select(Numbered)], Numbered(clusters));
    }

    /// <summary>The rows for which a test holds, groups counted anew.</summary>
    public PanelData Where(bool[] kept)
    {
        var rows = Enumerable.Range(0, Count).Where(i => kept[i]).ToArray();
        T[] Pick<T>(T[] column) => Array.ConvertAll(rows, i => column[i]);
        return new PanelData(
            Pick(Outcome),
            Names,
            Array.ConvertAll(Regressors, Pick),
            Array.ConvertAll(Effects, e => Numbered(Array.ConvertAll(rows, i => (long)e[i]))),
            Numbered(Array.ConvertAll(rows, i => (long)Clusters[i])));
    }

    /// <summary>The same rows with other regressors.</summary>
    public PanelData With(IReadOnlyList<int> regressors) => new(Outcome, [.. regressors.Select(k => Names[k])], [.. regressors.Select(k => Regressors[k])], Effects, Clusters);

    // Keys in the order in which they first occur.
    private static int[] Numbered(long[] keys)
    {
        var number = new Dictionary<long, int>();
        var result = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (!number.TryGetValue(keys[i], out var at))
            {
                number[keys[i]] = at = number.Count;
            }

            result[i] = at;
        }

        return result;
    }
}
