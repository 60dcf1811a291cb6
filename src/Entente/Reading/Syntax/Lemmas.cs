namespace Entente.Reading.Syntax;

/// <summary>Dictionary forms: how many letters to take off the end of a word and what to put there, by its ending or, for irregular words, by the whole word.</summary>
internal sealed class Lemmas(CompactTable table, IReadOnlyList<string> rules)
{
    /// <summary>The longest ending that has a rule of its own, in letters.</summary>
    public const int LongestEnding = 5;

    /// <summary>The rules by number: letters to take off, as one digit, then what to put there.</summary>
    public IReadOnlyList<string> Rules => rules;

    /// <summary>The dictionary form of a word in lower case.</summary>
    public string Of(string lower, UniversalTag tag)
    {
        if (table.TryGet(KeyOf(tag, lower, whole: true), out var rule))
        {
            return Apply(rules[(int)rule], lower);
        }

        for (var length = Math.Min(LongestEnding, lower.Length); length >= 0; length--)
        {
            if (table.TryGet(KeyOf(tag, lower.AsSpan(lower.Length - length), whole: false), out rule))
            {
                return Apply(rules[(int)rule], lower);
            }
        }

        return lower;
    }

    /// <summary>The hash under which the rule of an ending, or of a whole word, is kept.</summary>
    public static uint KeyOf(UniversalTag tag, ReadOnlySpan<char> letters, bool whole) =>
        Hashing.Feature((uint)tag, Hashing.Word(letters), (ulong)letters.Length, whole ? 1u : 0u) | 1u;

    /// <summary>The rule that makes a lemma of a word, or null when too many letters change.</summary>
    public static string? RuleFor(string lower, string lemma)
    {
        var same = 0;
        while (same < lower.Length && same < lemma.Length && lower[same] == lemma[same])
        {
            same++;
        }

        return lower.Length - same > 9 ? null : (char)('0' + lower.Length - same) + lemma[same..];
    }

    /// <summary>Changes a word by a rule.</summary>
    public static string Apply(string rule, string lower)
    {
        var cut = rule[0] - '0';
        return rule.Length == 1 && cut == 0 ? lower
            : cut > lower.Length ? lower
            : string.Concat(lower.AsSpan(0, lower.Length - cut), rule.AsSpan(1));
    }
}
