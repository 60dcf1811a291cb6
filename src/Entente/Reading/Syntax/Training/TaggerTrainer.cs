namespace Entente.Reading.Syntax.Training;

/// <summary>Teaches the tagger: an averaged perceptron that sees its own earlier choices.</summary>
internal static class TaggerTrainer
{
    /// <summary>Learns from sentences.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="tags">Their right tags by number.</param>
    /// <param name="known">The words that are known as such, and how often training sees them.</param>
    /// <param name="classes">Number of tags.</param>
    /// <param name="options">How to train.</param>
    public static byte[] Train(IReadOnlyList<TreebankSentence> sentences, IReadOnlyList<byte[]> tags, KnownWords known, int classes, TrainingOptions options)
    {
        var weights = new LearnedWeights(options.TagTable, classes, options.TagHidden);
        var scores = new int[weights.Width];
        var features = new uint[Tagger.MostFeatures];
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var shuffle = new Shuffle(1);
        var words = new WordForms();
        for (var round = 0; round < options.TagRounds; round++)
        {
            shuffle.Mix<int>(order);
            foreach (var s in order)
            {
                var sentence = sentences[s];
                words.Read(sentence.Text, sentence.Tokens, known.Table);
                known.ForgetSome(words, sentence.Tokens, options.TagForgetting, shuffle);
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
