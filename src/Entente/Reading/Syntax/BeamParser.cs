namespace Entente.Reading.Syntax;

/// <summary>
/// Builds the tree of a sentence step by step, keeping the few best ways so far. Work grows with the length of the sentence
/// and the width of the beam, never with the number of trees.
/// </summary>
internal sealed class BeamParser
{
    private readonly IWeights weights;
    private readonly Transitions transitions;
    private readonly int margin;
    private readonly int[] scores;
    private readonly uint[] features = new uint[ParseFeatures.Most];
    private readonly Candidate[] best;
    private ParseState[] now;
    private ParseState[] then;
    private int alive;

    public BeamParser(IWeights weights, Transitions transitions, int width, int margin)
    {
        this.weights = weights;
        this.transitions = transitions;
        this.margin = margin;
        scores = new int[weights.Width];
        best = new Candidate[width];
        now = [.. Enumerable.Range(0, width).Select(_ => new ParseState())];
        then = [.. Enumerable.Range(0, width).Select(_ => new ParseState())];
    }

    /// <summary>The ways kept, best first.</summary>
    public ReadOnlySpan<ParseState> Beam => now.AsSpan(0, alive);

    /// <summary>How the ways kept were reached: which way before, which transition.</summary>
    public ReadOnlySpan<Candidate> Steps => best.AsSpan(0, alive);

    /// <summary>Parses a sentence of at least one word.</summary>
    /// <returns>The best full tree, valid until the next call.</returns>
    public ParseState Parse(WordForms words, ReadOnlySpan<byte> tags)
    {
        Begin(words.Count);
        while (!now[0].IsFinal)
        {
            Advance(words, tags);
        }

        return now[0];
    }

    /// <summary>Begins a sentence.</summary>
    public void Begin(int count)
    {
        now[0].Reset(count);
        alive = 1;
    }

    /// <summary>Takes every way kept one step on, and keeps the best.</summary>
    public void Advance(WordForms words, ReadOnlySpan<byte> tags)
    {
        var kept = 0;
        for (var i = 0; i < alive; i++)
        {
            var state = now[i];
            var count = ParseFeatures.Write(state, words, tags, features);
            weights.Score(features.AsSpan(0, count), scores);
            kept = Collect(state, i, kept);
        }

        while (kept > 1 && best[kept - 1].Score < best[0].Score - margin)
        {
            kept--;
        }

        for (var i = 0; i < kept; i++)
        {
            if (kept == 1)
            {
                // The usual case, and a copy less.
                (then[0], now[best[0].Parent]) = (now[best[0].Parent], then[0]);
            }
            else
            {
                then[i].CopyFrom(now[best[i].Parent]);
            }

            var (move, relation) = transitions.All[best[i].Transition];
            then[i].Apply(move, relation);
            then[i].Score = best[i].Score;
        }

        (now, then) = (then, now);
        alive = kept;
    }

    private int Collect(ParseState state, int parent, int kept)
    {
        for (var move = Move.Shift; move <= Move.Right; move++)
        {
            if (!state.Allows(move))
            {
                continue;
            }

            if (move == Move.Left && state.Next == state.Count)
            {
                kept = Consider(state.Score, parent, transitions.ToRoot, kept);
                continue;
            }

            var (first, end) = transitions.RangeOf(move);
            for (var c = first; c < end; c++)
            {
                if (c != transitions.ToRoot)
                {
                    kept = Consider(state.Score, parent, c, kept);
                }
            }
        }

        return kept;
    }

    private int Consider(int before, int parent, int transition, int kept)
    {
        var score = before + scores[transition];
        return kept == best.Length && score <= best[kept - 1].Score ? kept : Insert(new Candidate(score, parent, transition), kept);
    }

    private int Insert(Candidate candidate, int kept)
    {
        var place = kept == best.Length ? kept - 1 : kept++;
        while (place > 0 && best[place - 1].Score < candidate.Score)
        {
            best[place] = best[place - 1];
            place--;
        }

        best[place] = candidate;
        return kept;
    }

    /// <summary>A step that could be taken.</summary>
    internal readonly record struct Candidate(int Score, int Parent, int Transition);
}
