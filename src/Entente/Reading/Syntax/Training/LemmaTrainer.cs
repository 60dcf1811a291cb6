namespace Entente.Reading.Syntax.Training;

/// <summary>Learns how words of a treebank are brought to their dictionary form.</summary>
internal static class LemmaTrainer
{
    /// <summary>The rules, and under which endings and words each applies.</summary>
    public static (byte[] Table, IReadOnlyList<string> Rules) Train(IReadOnlyList<TreebankSentence> sentences)
    {
        var (whole, endings) = Count(sentences);
        var numbers = new Dictionary<string, uint>(StringComparer.Ordinal);
        var names = new List<string>();
        var entries = new Dictionary<uint, uint>();

        // An ending gets a rule only where the shorter ending would say otherwise.
        foreach (var ((tag, ending), rules) in endings.OrderBy(e => e.Key.Letters.Length).ThenBy(e => e.Key.Tag).ThenBy(e => e.Key.Letters, StringComparer.Ordinal))
        {
            var best = Commonest(rules);
            if (best != RuleByEnding(tag, ending, entries, names))
            {
                entries[Lemmas.KeyOf(tag, ending, whole: false)] = NumberOf(best, numbers, names);
            }
        }

        foreach (var ((tag, word), rules) in whole.OrderBy(e => e.Key.Tag).ThenBy(e => e.Key.Letters, StringComparer.Ordinal))
        {
            var best = Commonest(rules);
            if (best != RuleByEnding(tag, word, entries, names))
            {
                entries[Lemmas.KeyOf(tag, word, whole: true)] = NumberOf(best, numbers, names);
            }
        }

        return (CompactTable.Build(entries), names);
    }

    private static (Dictionary<(UniversalTag Tag, string Letters), Dictionary<string, int>> Whole, Dictionary<(UniversalTag Tag, string Letters), Dictionary<string, int>> Endings)
        Count(IReadOnlyList<TreebankSentence> sentences)
    {
        var whole = new Dictionary<(UniversalTag, string), Dictionary<string, int>>();
        var endings = new Dictionary<(UniversalTag, string), Dictionary<string, int>>();
        foreach (var sentence in sentences)
        {
            for (var t = 0; t < sentence.Tokens.Length; t++)
            {
                var lower = sentence.Tokens[t].Lower;
                if (sentence.Lemmas[t] is not { } lemma || !sentence.Tokens[t].IsWord || Lemmas.RuleFor(lower, lemma.ToLowerInvariant()) is not { } rule)
                {
                    continue;
                }

                var tag = sentence.Tags[t];
                Add(whole, (tag, lower), rule);
                for (var length = 0; length <= Math.Min(Lemmas.LongestEnding, lower.Length); length++)
                {
                    Add(endings, (tag, lower[^length..]), rule);
                }
            }
        }

        return (whole, endings);
    }

    private static void Add(Dictionary<(UniversalTag, string), Dictionary<string, int>> counts, (UniversalTag, string) key, string rule)
    {
        if (!counts.TryGetValue(key, out var rules))
        {
            counts[key] = rules = new Dictionary<string, int>(StringComparer.Ordinal);
        }

        rules[rule] = rules.GetValueOrDefault(rule) + 1;
    }

    private static string Commonest(Dictionary<string, int> rules) =>
        rules.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).First().Key;

    private static string? RuleByEnding(UniversalTag tag, string letters, Dictionary<uint, uint> entries, List<string> names)
    {
        for (var length = Math.Min(Lemmas.LongestEnding, letters.Length); length >= 0; length--)
        {
            if (entries.TryGetValue(Lemmas.KeyOf(tag, letters.AsSpan(letters.Length - length), whole: false), out var number))
            {
                return names[(int)number];
            }
        }

        return null;
    }

    private static uint NumberOf(string rule, Dictionary<string, uint> numbers, List<string> names)
    {
        if (!numbers.TryGetValue(rule, out var number))
        {
            numbers[rule] = number = (uint)names.Count;
            names.Add(rule);
        }

        return number;
    }
}
