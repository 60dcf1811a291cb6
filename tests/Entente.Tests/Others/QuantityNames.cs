using Entente.Reading;
using Entente.Reading.Syntax;

namespace Entente.Tests.Others;

/// <summary>Quantities as NewsQuant's gold lists them: units named in words, counted things by their noun phrase; numbers that count nothing left out.</summary>
internal static class QuantityNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["USD"] = "dollar",
        ["EUR"] = "euro",
        ["GBP"] = "pound sterling",
        ["JPY"] = "japanese yen",
        ["AUD"] = "australian dollar",
        ["CAD"] = "canadian dollar",
        ["HKD"] = "hong kong dollar",
        ["percent"] = "percentage",
        ["point"] = "percentage point",
        ["t"] = "tonne",
        ["bbl"] = "barrel",
        ["bbl/d"] = "barrel per day",
        ["km"] = "kilometre",
        ["kg"] = "kilogram",
        ["MW"] = "megawatt",
        ["GW"] = "gigawatt",
        ["m3"] = "cubic metre",
        ["ILS"] = "shekel",
        ["MYR"] = "malaysian ringgit",
        ["DKK"] = "danish krone",
        ["CHF"] = "swiss franc",
        ["INR"] = "indian rupee",
        ["CNY"] = "yuan",
        ["KRW"] = "won",
        ["factor"] = "count",
    };

    /// <summary>The quantities of a sentence that measure or count something.</summary>
    public static IEnumerable<(double Value, string Unit)> Measured(Sentence s)
    {
        foreach (var q in s.Quantities)
        {
            var number = s[q.First].Kind is TokenKind.Number || (q.Kind is UnitKind.Money && q.Last > q.First);
            if (q.Kind is UnitKind.Factor && q.First == q.Last || (q.Kind is UnitKind.Percent && q.Unit == "percent" && !number && !s.IsAny(q.Last, "percent", "cent")) || IsNoMeasure(s, q))
            {
                continue;
            }

            var unit = q.Kind is UnitKind.None || q.Unit is "people" or "head" or "country" or "vehicle" or "vote" ? NounOf(s, q) is { Length: > 0 } noun ? noun : q.Unit : NameOf(s, q);
            if (q.Kind is UnitKind.None && unit.Length == 0 && !IsLong(s, q))
            {
                continue;
            }

            yield return (q.Value, unit);
        }
    }

    private static string NameOf(Sentence s, Quantity q)
    {
        var name = q.Kind is UnitKind.PercentagePoint && s.IsAny(q.Last, "points") && !s.IsAny(q.Last - 1, "percentage") ? "point" : Names.GetValueOrDefault(q.Unit, q.Unit);
        if (q.Kind is UnitKind.Duration && (s.IsAny(q.Last + 1, "old") || s.IsAny(q.Last + 2, "old")))
        {
            return name + " age";
        }

        if (q.Kind is UnitKind.Money or UnitKind.Other && s.IsAny(q.Last + 1, "per", "a", "an") && q.Last + 2 < s.End && s[q.Last + 2].IsWord && !s[q.Last + 2].Capital)
        {
            var two = s.IsAny(q.Last + 2, "square", "sq", "cubic") && q.Last + 3 < s.End ? " " + s[q.Last + 3].Lower : "";
            return $"{name} per {s[q.Last + 2].Lower}{two}";
        }

        return name;
    }

    /// <summary>The words from the number to the noun that it counts.</summary>
    private static string NounOf(Sentence s, Quantity q)
    {
        if (TreeStates.TreeOf(s) is { } tree && tree.Head(q.Last) is >= 0 and var up)
        {
            var head = up <= q.Last && tree.Head(up) >= 0 ? tree.Head(up) : up;
            if (head > q.Last && head - q.Last <= 5 && tree.Tag(head) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Sym && !Enumerable.Range(q.Last + 1, head - q.Last - 1).Any(i => s.IsAny(i, "of", "and", ",", "to", "in", "the", "(")))
            {
                return string.Join(' ', Enumerable.Range(q.Last + 1, head - q.Last).Select(i => s[i].Lower).Where(w => w is not "-"));
            }
        }

        // A unit that touches its number ("50mL"), or a noun right after it.
        return q.Last + 1 < s.End && s[q.Last + 1] is { IsWord: true } next && (next.Start == s[q.Last].End || (TreeStates.TreeOf(s) is { } t && t.Tag(q.Last + 1) is UniversalTag.Noun or UniversalTag.Sym)) ? next.Lower : "";
    }

    private static bool IsLong(Sentence s, Quantity q) => q.Last > q.First || s[q.First].Lower.AsSpan().IndexOfAny('.', ',') > 0;

    private static bool IsNoMeasure(Sentence s, Quantity q)
    {
        if (q.Kind is not UnitKind.None)
        {
            return false;
        }

        var touchesBefore = q.First > s.First && s[q.First - 1].End == s[q.First].Start && s.IsAny(q.First - 1, ":", "-", "–", "/", "\"");
        var named = q.First - 1 > s.First && s[q.First - 1] is { IsWord: true, Capital: true } && !s.IsAny(q.First - 1, "the", "a");
        var names = q.Last + 1 < s.End && s[q.Last + 1] is { IsWord: true, Capital: true } && s[q.First].Kind is TokenKind.Number && s[q.Last + 1].Start > s[q.Last].End && s.MentionAt(q.Last + 1) is null;
        var time = s.IsAny(q.Last + 1, "p.m", "a.m", "p.m.", "a.m.", "pm", "am") || (s.IsAny(q.Last + 1, ":", "-", "–", "/") && q.Last + 2 < s.End && s[q.Last + 2].Kind is TokenKind.Number && s[q.Last + 1].Start == s[q.Last].End);
        return touchesBefore || named || names || time || s.Times.Exists(t => t.First <= q.First && q.Last <= t.Last) || (q.First > s.First && MonthNames.Of(s[q.First - 1].Lower.TrimEnd('.')) > 0)
            || (s[q.First].Kind is TokenKind.Word && q.Value <= 1 && s.IsAny(q.Last + 1, "of", "day", "time", "more", "another"));
    }
}
