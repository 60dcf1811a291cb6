namespace Entente.Reading.Syntax.Training;

/// <summary>Teaches the tagger: an averaged perceptron that sees its own earlier choices.</summary>
internal static class TaggerTrainer
{
    /// <summary>Learns from sentences.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="tags">Their right tags by number.</param>
    /// <param name="known">The words that are known as such.</param>
    /// <param name="classes">Number of tags.</param>
    /// <param name="size">Number of weights.</param>
    /// <param name="rounds">How often all sentences are seen.</param>
    public static byte[] Train(IReadOnlyList<TreebankSentence> sentences, IReadOnlyList<byte[]> tags, CompactTable known, int classes, int size, int rounds)
    {
        var weights = new LearnedWeights(size, classes);
        var scores = new int[weights.Width];
        var features = new uint[Tagger.MostFeatures];
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var shuffle = new Shuffle(1);
        var words = new WordForms();
        for (var round = 0; round < rounds; round++)
        {
            shuffle.Mix<int>(order);
            foreach (var s in order)
            {
                var sentence = sentences[s];
                words.Read(sentence.Text, sentence.Tokens, known);
                var guessed = new byte[words.Count];
                for (var i = 0; i < words.Count; i++)
                {
                    var seen = features.AsSpan(0, Tagger.Features(words, guessed, i, features));
                    weights.Score(seen, scores);
                    guessed[i] = (byte)Tagger.Best(scores.AsSpan(0, classes));
                    if (guessed[i] != tags[s][i])
                    {
                        weights.Add(seen, tags[s][i], 1);
                        weights.Add(seen, guessed[i], -1);
                    }

                    weights.Seen++;
                }
            }
        }

        return weights.Quantised(0.9999);
    }
}
