namespace Entente.Reading;

/// <summary>A change told by holding one time against another: "a fifth more than the year before", "half as much as in 2014", "from 22 to 470 million".</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="Direction">1 up, -1 down.</param>
/// <param name="Amount">Percent, or a factor; null where none is given.</param>
/// <param name="IsFactor">True for a factor.</param>
/// <param name="Bound">Exact, about, more or less than.</param>
internal sealed record TradeComparison(int First, int Last, int Direction, double? Amount, bool IsFactor, QuantityBound Bound)
{
    private const int Reach = 12;
    private static readonly int Up = Lexicon.English.Class("compared_up");
    private static readonly int Down = Lexicon.English.Class("compared_down");
    private static readonly int Before = Lexicon.English.Class("compared_time");

    /// <summary>True when a sentence has words of comparison at all.</summary>
    public static bool MayBeIn(Sentence s) => s.HasAny(Up, Down) || s.Quantities.Exists(q => q.Kind is UnitKind.Factor);

    /// <summary>The comparison in the clause of a flow; null for none.</summary>
    public static TradeComparison? Of(Sentence s, TradeFlow flow)
    {
        var clause = s.ClauseOf(flow.Head);
        foreach (var hit in s.Hits)
        {
            if ((hit.Class == Up || hit.Class == Down) && s.ClauseOf(hit.First) == clause && (TimeAfter(s, hit.Last) ?? PlainAmount(s, hit)) is { } last)
            {
                var amount = s.Quantities.Find(q => q.Kind is UnitKind.Percent or UnitKind.Factor && q.Last < hit.First + 2 && hit.First - q.Last <= 2 && s.ClauseOf(q.First) == clause);
                var down = hit.Class == Down || amount is { Kind: UnitKind.Factor, Value: < 1 } || (s.IsAny(hit.First, "as") && amount is { Kind: UnitKind.Percent }) || s.IsAny(hit.First - 1, "half");
                return new TradeComparison(amount?.First ?? hit.First, last, down ? -1 : 1, s.IsAny(hit.First - 1, "half") ? 0.5 : amount?.Value, amount?.Kind is UnitKind.Factor || s.IsAny(hit.First - 1, "half"), amount?.Bound ?? QuantityBound.Exact);
            }
        }

        // "three times the sum of 2022", "double what it was", "from 3 to 3.9 billion dollars"
        foreach (var quantity in s.Quantities)
        {
            if (quantity.Kind is UnitKind.Factor && s.ClauseOf(quantity.First) == clause && TimeAfter(s, quantity.Last) is { } last)
            {
                return new TradeComparison(quantity.First, last, quantity.Value < 1 ? -1 : 1, quantity.Value, true, quantity.Bound);
            }
        }

        return FromTo(s, clause);
    }

    /// <summary>"sold Britain 8 percent less": an amount right before the word is a change, whatever it is held against.</summary>
    private static int? PlainAmount(Sentence s, Hit hit) =>
        s.IsAny(hit.First, "more", "less", "fewer", "higher", "lower") && !s.IsAny(hit.Last + 1, "than") && s.Quantities.Exists(q => q.Kind is UnitKind.Percent && q.Last == hit.First - 1) ? hit.Last : null;

    private static TradeComparison? FromTo(Sentence s, int clause)
    {
        for (var k = 0; k + 1 < s.Quantities.Count; k++)
        {
            var (a, b) = (s.Quantities[k], s.Quantities[k + 1]);
            if (s.IsAny(a.First - 1, "from") && s.ClauseOf(a.First) == clause && b.Kind is UnitKind.Money && a.Kind is UnitKind.Money or UnitKind.None && b.First - a.Last <= 4 && (s.IsAny(b.First - 1, "to") || s.IsAny(b.First - 2, "to")))
            {
                var (before, after) = (a.Value, b.Value);
                while (a.Kind is UnitKind.None && before * 1000 <= after)
                {
                    before *= 1000;
                }

                return after == before ? null : new TradeComparison(a.First, b.Last, after > before ? 1 : -1, null, false, QuantityBound.Exact);
            }
        }

        return null;
    }

    /// <summary>The last token of the time that is compared with: "than the year before", "as in 2014", "of 2021", "than ever".</summary>
    private static int? TimeAfter(Sentence s, int token)
    {
        foreach (var hit in s.HitsOf(Before))
        {
            if (hit.First > token && hit.First - token <= Reach)
            {
                return hit.Last;
            }
        }

        for (var i = token; i < Math.Min(s.End, token + Reach); i++)
        {
            if (s.IsAny(i, "than", "as", "of", "for", "with", "was", "been") && s.Times.Find(t => t.First > i && t.First - i <= 2) is { } time)
            {
                return time.Last;
            }
        }

        return null;
    }
}
