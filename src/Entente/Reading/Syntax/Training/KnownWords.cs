namespace Entente.Reading.Syntax.Training;

/// <summary>The words that a model knows as such: those that training sees at least twice.</summary>
internal sealed class KnownWords
{
    private const int AtLeast = 2;
    private const int NegativeBit = 31;
    private const double UsualShare = 0.05;

    private readonly Dictionary<uint, int> counts = [];

    public KnownWords(IReadOnlyList<TreebankSentence> sentences)
    {
        var byTag = new Dictionary<uint, int[]>();
        foreach (var sentence in sentences)
        {
            for (var t = 0; t < sentence.Tokens.Length; t++)
            {
                var key = WordForms.KnownKey(sentence.Tokens[t]);
                if (!byTag.TryGetValue(key, out var tags))
                {
                    byTag[key] = tags = new int[32];
                }

                tags[(int)sentence.Tags[t]]++;
                tags[NegativeBit] += sentence.Negative[t] ? 1 : 0;
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        var known = from c in counts where c.Value >= AtLeast select KeyValuePair.Create(c.Key, Usual(byTag[c.Key], c.Value));
        Bytes = CompactTable.Build([.. known]);
        Table = new CompactTable(Bytes);
    }

    /// <summary>The table of known words with their usual parts of speech, a bit each.</summary>
    public CompactTable Table { get; }

    /// <summary>The table as it is written.</summary>
    public byte[] Bytes { get; }

    /// <summary>Makes some words look unknown, the rarer the likelier, so that training learns what to do with those.</summary>
    /// <param name="words">The words as read.</param>
    /// <param name="tokens">Their tokens.</param>
    /// <param name="forgetting">A word that training sees so often is forgotten half of the time.</param>
    /// <param name="chance">Decides.</param>
    public void ForgetSome(WordForms words, Token[] tokens, double forgetting, Shuffle chance)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (chance.NextShare() * (forgetting + counts.GetValueOrDefault(WordForms.KnownKey(tokens[i]))) < forgetting)
            {
                words.Forget(i);
            }
        }
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
