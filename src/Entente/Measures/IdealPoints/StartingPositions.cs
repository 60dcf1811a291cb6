namespace Entente.Measures.IdealPoints;

/// <summary>Where the search begins: each state's agreement with the anchor in each period, abstentions half-way, standardised within the period.</summary>
internal static class StartingPositions
{
    /// <summary>One number a cell, larger where a state votes more like the anchor; 0 in periods in which the anchor did not vote.</summary>
    /// <exception cref="EntenteException">The anchor never voted, so nothing fixes the sign.</exception>
    public static double[] From(RollCallData data, string anchor)
    {
        if (data.Items == 0)
        {
            throw new EntenteException("No roll call divides the states: all votes given are alike, or there are none. Give votes on which states differ.");
        }

        var anchorState = data.States.ToList().IndexOf(anchor);
        if (anchorState < 0)
        {
            throw new EntenteException($"No vote of {anchor} is among the {data.Votes} votes given, and the sign of ideal points is fixed by it. Give votes that include {anchor}, or another anchor.");
        }

        var agreement = Agreement(data, anchorState);
        foreach (var period in Enumerable.Range(0, data.Cells).Where(c => !double.IsNaN(agreement[c])).GroupBy(c => data.Period[c]).ToList())
        {
            var mean = period.Average(c => agreement[c]);
            var deviation = Math.Sqrt(period.Average(c => (agreement[c] - mean) * (agreement[c] - mean)));
            foreach (var cell in period)
            {
                agreement[cell] = deviation > 0 ? (agreement[cell] - mean) / deviation : 0;
            }
        }

        return [.. agreement.Select(a => double.IsNaN(a) ? 0 : a)];
    }

    private static double[] Agreement(RollCallData data, int anchor)
    {
        var sum = new double[data.Cells];
        var count = new int[data.Cells];
        for (var item = 0; item < data.Items; item++)
        {
            int from = data.ItemStart[item], to = data.ItemStart[item + 1];
            var ofAnchor = Enumerable.Range(from, to - from)
                .Where(i => data.ItemCell[i] >= data.FirstCell[anchor] && data.ItemCell[i] < data.FirstCell[anchor + 1])
                .ToDictionary(i => data.Period[data.ItemCell[i]], i => data.ItemChoice[i]);
            for (var i = from; i < to; i++)
            {
                if (ofAnchor.TryGetValue(data.Period[data.ItemCell[i]], out var choice))
                {
                    sum[data.ItemCell[i]] += 1 - (Math.Abs(data.ItemChoice[i] - choice) / 2.0);
                    count[data.ItemCell[i]]++;
                }
            }
        }

        return [.. sum.Select((s, c) => count[c] == 0 ? double.NaN : s / count[c])];
    }
}
