namespace Entente.Reading;

/// <summary>Quantities as a reader of figures lists them: with the unit's name in words, counted things by their noun; numbers that count nothing left out.</summary>
internal static class QuantityNames
{
    /// <summary>The quantities of a sentence that measure or count something.</summary>
    public static IEnumerable<(double Value, string Unit)> Measured(Sentence s)
    {
        foreach (var q in s.Quantities)
        {
            if (IsPartOfName(s, q) || s.Times.Exists(t => t.First <= q.First && q.Last <= t.Last && q.Kind is UnitKind.None))
            {
                continue;
            }

            var unit = q.Unit.Length > 0 ? q.Unit : NounAfter(s, q);
            if (q.Kind is UnitKind.None && (unit.Length == 0 || (q.Value <= 1 && s[q.First].Kind is TokenKind.Word)))
            {
                continue;
            }

            yield return (q.Value, unit);
        }
    }

    /// <summary>"Big 12", "Fortune 100", "Boeing 777": a number right after a capitalised word names something.</summary>
    private static bool IsPartOfName(Sentence s, Quantity q) =>
        q.Kind is UnitKind.None && q.First > s.First && s[q.First - 1] is { IsWord: true, Capital: true } before && q.First - 1 > s.First && s[q.First - 1].End + 1 >= s[q.First].Start
        && MonthNames.Of(before.Lower) == 0;

    private static string NounAfter(Sentence s, Quantity q) =>
        q.Last + 1 < s.End && s[q.Last + 1] is { IsWord: true } noun && noun.Length > 2 ? noun.Lower : "";
}
