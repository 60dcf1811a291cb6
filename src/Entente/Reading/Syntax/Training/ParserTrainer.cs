namespace Entente.Reading.Syntax.Training;

/// <summary>
/// Teaches the parser: an averaged perceptron over whole ways through a sentence, corrected where the best way is furthest
/// ahead of the right one (max-violation; Huang, Fayong and Guo 2012).
/// </summary>
internal sealed class ParserTrainer
{
    private readonly Transitions transitions;
    private readonly KnownWords known;
    private readonly TrainingOptions options;
    private readonly Shuffle chance = new(3);
    private readonly LearnedWeights weights;
    private readonly BeamParser parser;
    private readonly WordForms words = new();
    private readonly ParseState state = new();
    private readonly uint[] features = new uint[ParseFeatures.Most];
    private readonly int[] scores;
    private readonly List<BeamParser.Candidate[]> history = [];

    public ParserTrainer(Transitions transitions, KnownWords known, TrainingOptions options)
    {
        this.transitions = transitions;
        this.known = known;
        this.options = options;
        weights = new LearnedWeights(options.ParseTable, transitions.Count, options.HiddenFeatures);
        parser = new BeamParser(weights, transitions, options.BeamWidth, int.MaxValue / 2);
        scores = new int[weights.Width];
    }

    /// <summary>Share of sentences of the last round whose best way was wrong.</summary>
    public double Wrong { get; private set; }

    /// <summary>The weights so far.</summary>
    public byte[] Weights() => weights.Quantised(0.9999);

    /// <summary>Sees all sentences once.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="tags">Tags as the tagger gives them to sentences it has not learned from, with those of the root and of none.</param>
    /// <param name="gold">The right transitions.</param>
    /// <param name="order">In which order they are seen.</param>
    public void Round(IReadOnlyList<TreebankSentence> sentences, IReadOnlyList<byte[]> tags, IReadOnlyList<int[]> gold, ReadOnlySpan<int> order)
    {
        var wrong = 0;
        foreach (var s in order)
        {
            words.Read(sentences[s].Text, sentences[s].Tokens, known.Table);
            known.ForgetSome(words, sentences[s].Tokens, options.Forgetting, chance);
            if (FindViolation(tags[s], gold[s]) is { } guess)
            {
                wrong++;
                Correct(tags[s], gold[s], guess);
            }

            weights.Seen++;
        }

        Wrong = (double)wrong / order.Length;
    }

    /// <summary>The way that is furthest ahead of the right one, up to where it is so; null when none is.</summary>
    private int[]? FindViolation(byte[] tags, int[] gold)
    {
        parser.Begin(words.Count);
        state.Reset(words.Count);
        history.Clear();
        var (place, worst, worstStep, worstBest) = (0, 0, -1, false);
        for (var step = 0; step < gold.Length; step++)
        {
            ApplyRight(tags, gold[step]);
            parser.Advance(words, tags);
            history.Add(parser.Steps.ToArray());
            place = place < 0 ? -1 : IndexOf(parser.Steps, place, gold[step]);
            var ahead = parser.Steps[0].Score - state.Score;
            worstBest = place == 0;
            if (!worstBest && (ahead > worst || worstStep < 0))
            {
                (worst, worstStep) = (ahead, step);
            }
        }

        // Right in the end, even if another way led for a while.
        return worstBest || worstStep < 0 ? null : Trace(worstStep);
    }

    private void ApplyRight(byte[] tags, int transition)
    {
        var count = ParseFeatures.Write(state, words, tags, features);
        weights.Score(features.AsSpan(0, count), scores);
        var score = state.Score + scores[transition];
        var (move, relation) = transitions.All[transition];
        state.Apply(move, relation);
        state.Score = score;
    }

    private static int IndexOf(ReadOnlySpan<BeamParser.Candidate> steps, int parent, int transition)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Parent == parent && steps[i].Transition == transition)
            {
                return i;
            }
        }

        return -1;
    }

    private int[] Trace(int last)
    {
        var way = new int[last + 1];
        var place = 0;
        for (var step = last; step >= 0; step--)
        {
            way[step] = history[step][place].Transition;
            place = history[step][place].Parent;
        }

        return way;
    }

    private void Correct(byte[] tags, int[] gold, int[] guess)
    {
        var same = 0;
        while (same < guess.Length && gold[same] == guess[same])
        {
            same++;
        }

        Teach(tags, gold.AsSpan(0, guess.Length), same, 1);
        Teach(tags, guess, same, -1);
    }

    private void Teach(byte[] tags, ReadOnlySpan<int> way, int from, int change)
    {
        state.Reset(words.Count);
        for (var step = 0; step < way.Length; step++)
        {
            if (step >= from)
            {
                var count = ParseFeatures.Write(state, words, tags, features);
                weights.Add(features.AsSpan(0, count), way[step], change);
            }

            var (move, relation) = transitions.All[way[step]];
            state.Apply(move, relation);
        }
    }
}
