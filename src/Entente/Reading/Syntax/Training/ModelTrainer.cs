namespace Entente.Reading.Syntax.Training;

/// <summary>How a model is trained.</summary>
/// <param name="TagRounds">How often the tagger sees all sentences.</param>
/// <param name="ParseRounds">How often the parser does.</param>
/// <param name="TagTable">Number of the tagger's weights.</param>
/// <param name="ParseTable">Number of the parser's weights.</param>
/// <param name="BeamWidth">How many ways through a sentence are kept, in training and after.</param>
/// <param name="HiddenFeatures">The share of features hidden from the parser at each sentence.</param>
/// <param name="Forgetting">A word seen so often in training is half of the time unknown to the parser.</param>
/// <param name="TagHidden">The share of features hidden from the tagger at each word.</param>
/// <param name="TagForgetting">A word seen so often in training is half of the time unknown to the tagger.</param>
/// <param name="BeamMargin">How far behind the best way one is dropped, in units of quantised weights.</param>
internal sealed record TrainingOptions(int TagRounds = 12, int ParseRounds = 12, int TagTable = 1_300_000, int ParseTable = 1 << 22, int BeamWidth = 8, int BeamMargin = 400,
    double HiddenFeatures = 0.15, double Forgetting = 0.5, double TagHidden = 0.2, double TagForgetting = 1.5);

/// <summary>Makes a model of sentences. The same sentences and options give the same bytes.</summary>
internal sealed class ModelTrainer(string language, string credit, TrainingOptions options, Action<string> log)
{
    /// <summary>The tagger is tried on what it has not seen, one part in so many, so that the parser learns from tags as it will get them.</summary>
    private const int Folds = 5;
    private const int RarestTag = 10;

    /// <summary>Two rows of a processor's cache; rarer transitions fall to their base relation.</summary>
    private const int MostTransitions = 64;
    private const int LongestSentence = 150;

    /// <summary>Trains on sentences.</summary>
    /// <param name="all">The sentences.</param>
    /// <param name="afterRound">Is given the model after every round of the parser, or null.</param>
    /// <returns>The bytes of the model file.</returns>
    public byte[] Train(IReadOnlyList<TreebankSentence> all, Action<byte[]>? afterRound = null)
    {
        var sentences = all.Where(s => s.Tokens.Length <= LongestSentence).ToList();
        var inventory = new TagInventory(sentences, RarestTag);
        var right = sentences.Select(s => Enumerable.Range(0, s.Tokens.Length).Select(t => inventory.NumberOf(s, t)).ToArray()).ToList();
        var known = new KnownWords(sentences);
        log($"{sentences.Count} sentences, {sentences.Sum(s => s.Tokens.Length)} tokens, {inventory.Names.Count} tags");

        var guessed = GuessTags(sentences, right, known, inventory.Names.Count);
        var tagWeights = TaggerTrainer.Train(sentences, right, known, inventory.Names.Count, options);
        var (lemmaTable, lemmaRules) = LemmaTrainer.Train(sentences);
        var (transitions, gold) = Steps(sentences);
        log($"{transitions.Count} transitions, {lemmaRules.Count} lemma rules");

        var parser = new ParserTrainer(transitions, known, options);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var shuffle = new Shuffle(2);
        byte[] Model() => ModelFile.Write(new ModelFile.Parts(
            language, credit, options.BeamWidth, options.BeamMargin, inventory.Names, transitions.All, lemmaRules, lemmaTable, known.Bytes, tagWeights, parser.Weights()));
        for (var round = 1; round <= options.ParseRounds; round++)
        {
            shuffle.Mix<int>(order);
            parser.Round(sentences, guessed, gold, order);
            log($"round {round}: {parser.Wrong:P1} of sentences wrong");
            afterRound?.Invoke(Model());
        }

        return Model();
    }

    private List<byte[]> GuessTags(List<TreebankSentence> sentences, List<byte[]> right, KnownWords known, int classes)
    {
        var guessed = new byte[sentences.Count][];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(Folds, Environment.ProcessorCount) }, fold =>
        {
            bool IsHeldOut(int s) => (long)s * Folds / sentences.Count == fold;
            var rest = Enumerable.Range(0, sentences.Count).Where(s => !IsHeldOut(s)).ToList();
            var weights = TaggerTrainer.Train([.. rest.Select(s => sentences[s])], [.. rest.Select(s => right[s])], known, classes, options);
            var tagger = new Tagger(new Weights(weights, classes), classes);
            var words = new WordForms();
            for (var s = 0; s < sentences.Count; s++)
            {
                if (IsHeldOut(s))
                {
                    words.Read(sentences[s].Text, sentences[s].Tokens, known.Table);
                    guessed[s] = new byte[words.Count + 2];
                    tagger.Tag(words, guessed[s]);
                    SyntaxParser.MarkEdges(guessed[s], words.Count);
                }
            }
        });
        var same = Enumerable.Range(0, sentences.Count).Sum(s => right[s].Where((tag, t) => guessed[s][t] == tag).Count());
        log($"fine tags right on held-out parts: {(double)same / right.Sum(r => r.Length):P2}");
        return [.. guessed];
    }

    private static (Transitions Transitions, List<int[]> Gold) Steps(List<TreebankSentence> sentences)
    {
        var steps = sentences.Select(s => Oracle.Steps(Projectivity.Projectivise(s.Heads), s.Relations)).ToList();
        var counts = steps.SelectMany(s => s).CountBy(s => s).ToDictionary(s => s.Key, s => s.Value);
        var needed = new[] { (Move.Shift, default), (Move.Left, Relation.Root), (Move.Left, Relation.Dep), (Move.Right, Relation.Dep) };
        var common = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key);
        var kept = needed.Union(common).Take(MostTransitions).Order().ToList();
        var transitions = new Transitions(kept);
        return (transitions, [.. steps.Select(way => way.Select(s => NumberOf(transitions, s)).ToArray())]);
    }

    private static int NumberOf(Transitions transitions, (Move Move, Relation Relation) step)
    {
        var number = transitions.NumberOf(step.Move, step.Relation);
        return number >= 0 ? number
            : transitions.NumberOf(step.Move, UniversalNames.BaseOf(step.Relation)) is >= 0 and var common ? common
            : transitions.NumberOf(step.Move, Relation.Dep);
    }
}
