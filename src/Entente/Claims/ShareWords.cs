using Entente.Reading;

namespace Entente.Claims;

/// <summary>A part of a whole in a sentence: "40 percent", "two thirds", "seven out of ten", "one dollar in eighteen", "almost all".</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="Share">The part, 0 to 1.</param>
/// <param name="Step">One unit of the last digit given, as a share.</param>
/// <param name="Bound">As it is, or a bound.</param>
internal sealed record ShareWords(int First, int Last, double Share, double Step, QuantityBound Bound)
{
    private const int LongestUnit = 5;
    private static readonly int Whole = Lexicon.English.Class("whole_part");
    private static readonly int NearlyWhole = Lexicon.English.Class("nearly_whole_part");

    /// <summary>The parts in a sentence, in order.</summary>
    public static List<ShareWords> In(Sentence s)
    {
        var found = new List<ShareWords>();
        foreach (var quantity in s.Quantities)
        {
            if (quantity.Kind is UnitKind.Percent && quantity.Value is > 0 and <= 100)
            {
                found.Add(PartOfPercent(s, quantity));
            }
            else if (Ratio(s, quantity) is { } ratio && !found.Exists(f => f.Last >= ratio.First))
            {
                found.Add(ratio);
            }
        }

        for (var i = s.First; i + 1 < s.End; i++)
        {
            if (s.IsAny(i, "every") && NumberWords.English.Ordinal(s[i + 1]) is { } nth and > 1 and <= 20)
            {
                found.Add(new ShareWords(i, i + 1, 1.0 / nth, 0.05, QuantityBound.About));
            }
            else if (s.IsAny(i, "half") && !found.Exists(f => f.First <= i && i <= f.Last) && !s.IsAny(i - 1, "one", "and", "first", "second", "a") && !s.IsAny(i + 1, "as", "a", "price", "an", "year", "-"))
            {
                found.Add(new ShareWords(i, i, 0.5, 0.05, s.IsAny(i - 1, "over") || s.IsAny(i - 1, "than") ? QuantityBound.MoreThan : QuantityBound.About));
            }
        }

        found.AddRange(s.HitsOf(Whole).Select(h => new ShareWords(h.First, h.Last, 1, 0.02, QuantityBound.Exact)));
        found.AddRange(s.HitsOf(NearlyWhole).Select(h => new ShareWords(h.First, h.Last, 0.95, 0.1, QuantityBound.About)));
        found.Sort((a, b) => a.First.CompareTo(b.First));
        return found;
    }

    /// <summary>"a tenth of one percent", "half a percent": a part of a percent is the smaller one.</summary>
    private static ShareWords PartOfPercent(Sentence s, Quantity quantity)
    {
        var (first, value) = (quantity.First, quantity.Value / 100);
        if (s.IsAny(quantity.First - 1, "of") && s.Quantities.Find(q => q.Last == quantity.First - 2 && q.Kind is UnitKind.Percent) is { } part)
        {
            (first, value) = (part.First, value * part.Value / 100);
        }

        return new ShareWords(first, quantity.Last, value, quantity.Step / 100, quantity.Bound);
    }

    /// <summary>"seven out of ten barrels", "one in three euros", "one import in seven", "two of every three rupees".</summary>
    private static ShareWords? Ratio(Sentence s, Quantity part)
    {
        if (part.Value is < 1 or > 99 || part.Kind is not (UnitKind.None or UnitKind.Other or UnitKind.Money))
        {
            return null;
        }

        for (var i = part.Last + 1; i <= Math.Min(s.End - 2, part.Last + LongestUnit); i++)
        {
            if (!s.IsAny(i, "in", "of") || (s.IsAny(i, "of") && !s.IsAny(i - 1, "out") && !s.IsAny(i + 1, "every", "each")))
            {
                continue;
            }

            var at = s.IsAny(i + 1, "every", "each", "a") ? i + 2 : i + 1;
            var whole = s.Quantities.Find(q => q.First == at || (q.First == at - 1 && s.IsAny(at - 1, "a")));
            if (whole is { Value: > 1 and <= 1000 } && part.Value < whole.Value && !s.Times.Exists(t => t.First <= whole.First && whole.First <= t.Last) && whole.Kind is not UnitKind.Duration)
            {
                return new ShareWords(part.First, whole.Last, part.Value / whole.Value, 0.5 / whole.Value, s.IsAny(part.First - 1, "good") ? QuantityBound.MoreThan : part.Bound);
            }

            // "twenty-three of every hundred dirhams"
            if (whole is null && s.IsAny(at, "hundred") && part.Value < 100)
            {
                return new ShareWords(part.First, at, part.Value / 100, 0.01, part.Bound);
            }

            // "three cents of every euro"
            if (whole is null && s.IsAny(i + 1, "every", "each") && s.IsAny(part.Last, "cents", "cent", "pence", "kopecks"))
            {
                return new ShareWords(part.First, i + 2, part.Value / 100, 0.01, part.Bound);
            }

            return null;
        }

        return null;
    }
}
