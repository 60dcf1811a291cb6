namespace Entente.Reading.Syntax.Training;

/// <summary>The words that a model knows as such: those that training sees at least twice.</summary>
internal static class KnownWords
{
    private const int AtLeast = 2;
    private const int NegativeBit = 31;
    private const double UsualShare = 0.05;

    /// <summary>The table of known words with their usual parts of speech, a bit each.</summary>
    public static byte[] Collect(IReadOnlyList<TreebankSentence> sentences)
    {
        var counts = new Dictionary<uint, int[]>();
        foreach (var sentence in sentences)
        {
            for (var t = 0; t < sentence.Tokens.Length; t++)
            {
                var key = WordForms.KnownKey(sentence.Tokens[t]);
                if (!counts.TryGetValue(key, out var byTag))
                {
                    counts[key] = byTag = new int[32];
                }

                byTag[(int)sentence.Tags[t]]++;
                byTag[NegativeBit] += sentence.Negative[t] ? 1 : 0;
            }
        }

        var known = from c in counts let total = c.Value[..NegativeBit].Sum() where total >= AtLeast select KeyValuePair.Create(c.Key, Usual(c.Value, total));
        return CompactTable.Build([.. known]);
    }

    private static uint Usual(int[] byTag, int total)
    {
        var usual = 0u;
        for (var tag = 0; tag < NegativeBit; tag++)
        {
            usual |= byTag[tag] >= Math.Max(1, total * UsualShare) ? 1u << tag : 0u;
        }

        return usual | (byTag[NegativeBit] * 2 > total ? WordForms.Negative : 0u);
    }
}
