namespace Entente.Measures.IdealPoints;

/// <summary>One vote as it goes into the estimate.</summary>
/// <param name="Item">
/// The key of the roll call. Roll calls of several periods with one key count as the same question put again: they share their parameters
/// and so tie the periods together.
/// </param>
/// <param name="Period">The session, counted so that the next session is one more.</param>
/// <param name="State">The state's code.</param>
/// <param name="Choice">0 no, 1 abstain, 2 yes.</param>
internal readonly record struct CastVote(int Item, int Period, string State, byte Choice);

/// <summary>Votes laid out for the estimate: by item, and by state and period.</summary>
internal sealed class RollCallData
{
    private RollCallData(List<string> states, int[] firstCell, int[] period, int[] itemStart, int[] itemCell, byte[] itemChoice, int[] cellStart, int[] cellItem, byte[] cellChoice)
    {
        States = states;
        FirstCell = firstCell;
        Period = period;
        ItemStart = itemStart;
        ItemCell = itemCell;
        ItemChoice = itemChoice;
        CellStart = cellStart;
        CellItem = cellItem;
        CellChoice = cellChoice;
    }

    /// <summary>The states in order of code.</summary>
    public IReadOnlyList<string> States { get; }

    /// <summary>Where the cells of a state begin; a cell is a state in a period in which it voted. One more entry than states.</summary>
    public int[] FirstCell { get; }

    /// <summary>The period of a cell, rising within a state.</summary>
    public int[] Period { get; }

    /// <summary>Where the votes on an item begin in <see cref="ItemCell"/> and <see cref="ItemChoice"/>; one more entry than items.</summary>
    public int[] ItemStart { get; }

    public int[] ItemCell { get; }

    public byte[] ItemChoice { get; }

    /// <summary>Where the votes of a cell begin in <see cref="CellItem"/> and <see cref="CellChoice"/>; one more entry than cells.</summary>
    public int[] CellStart { get; }

    public int[] CellItem { get; }

    public byte[] CellChoice { get; }

    public int Items => ItemStart.Length - 1;

    public int Cells => Period.Length;

    public int Votes => CellItem.Length;

    /// <summary>Lays out votes in any order. Items on which all made the same choice say nothing of where states stand and are left out.</summary>
    public static RollCallData Of(IEnumerable<CastVote> votes)
    {
        var kept = votes.ToArray();
        var code = kept.Select(v => v.State).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((state, index) => (state, index)).ToDictionary(x => x.state, x => x.index, StringComparer.Ordinal);
        var keys = Array.ConvertAll(kept, v => new SortKey(((long)code[v.State] << 32) + (uint)v.Period, v.Item, v.Choice));
        Array.Sort(keys, kept, Comparer<SortKey>.Create(SortKey.Order));
        var choices = new Dictionary<int, int>();
        foreach (var vote in kept)
        {
            choices[vote.Item] = choices.GetValueOrDefault(vote.Item) | (1 << vote.Choice);
        }

        var number = choices.Where(x => !int.IsPow2(x.Value)).Select(x => x.Key).Order().Select((key, index) => (key, index)).ToDictionary(x => x.key, x => x.index);
        kept = Array.FindAll(kept, v => number.ContainsKey(v.Item));

        var states = new List<string>();
        List<int> firstCell = [], period = [], cellStart = [];
        var cellOf = new int[kept.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            var newState = i == 0 || kept[i].State != kept[i - 1].State;
            if (newState)
            {
                states.Add(kept[i].State);
                firstCell.Add(period.Count);
            }

            if (newState || kept[i].Period != kept[i - 1].Period)
            {
                period.Add(kept[i].Period);
                cellStart.Add(i);
            }

            cellOf[i] = period.Count - 1;
        }

        firstCell.Add(period.Count);
        cellStart.Add(kept.Length);
        var (itemStart, order) = ByItem(kept, number, number.Count);
        return new RollCallData(
            states,
            [.. firstCell],
            [.. period],
            itemStart,
            [.. order.Select(i => cellOf[i])],
            [.. order.Select(i => kept[i].Choice)],
            [.. cellStart],
            [.. kept.Select(v => number[v.Item])],
            [.. kept.Select(v => v.Choice)]);
    }

    // A counting sort: the votes on each item stand together, in the order of cells.
    private static (int[] Start, int[] Order) ByItem(CastVote[] votes, Dictionary<int, int> number, int items)
    {
        var start = new int[items + 1];
        foreach (var vote in votes)
        {
            start[number[vote.Item] + 1]++;
        }

        for (var i = 0; i < items; i++)
        {
            start[i + 1] += start[i];
        }

        var next = start.AsSpan(0, items).ToArray();
        var order = new int[votes.Length];
        for (var i = 0; i < votes.Length; i++)
        {
            order[next[number[votes[i].Item]]++] = i;
        }

        return (start, order);
    }

    private readonly record struct SortKey(long Cell, int Item, byte Choice)
    {
        public static int Order(SortKey left, SortKey right) =>
            left.Cell != right.Cell ? left.Cell.CompareTo(right.Cell)
            : left.Item != right.Item ? left.Item.CompareTo(right.Item)
            : left.Choice.CompareTo(right.Choice);
    }
}
