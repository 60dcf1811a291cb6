namespace Entente.Reading.Syntax.Training;

/// <summary>The steps that build a given tree.</summary>
internal static class Oracle
{
    /// <summary>The transitions that build a projective tree, attaching as early as can be.</summary>
    /// <param name="heads">Heads by index, -1 for the root.</param>
    /// <param name="relations">What each word is to its head.</param>
    public static (Move Move, Relation Relation)[] Steps(ReadOnlySpan<int> heads, ReadOnlySpan<Relation> relations)
    {
        var n = heads.Length;
        var waiting = new int[n + 1];
        foreach (var head in heads)
        {
            waiting[head < 0 ? n : head]++;
        }

        var state = new ParseState();
        state.Reset(n);
        var steps = new (Move, Relation)[state.Steps];
        for (var s = 0; s < steps.Length; s++)
        {
            steps[s] = Next(state, heads, relations, waiting);
            state.Apply(steps[s].Item1, steps[s].Item2);
        }

        return steps;
    }

    private static (Move Move, Relation Relation) Next(ParseState state, ReadOnlySpan<int> heads, ReadOnlySpan<Relation> relations, int[] waiting)
    {
        var n = heads.Length;
        if (state.Depth > 0)
        {
            var top = state.Stack(0);
            var head = heads[top] < 0 ? n : heads[top];
            if (waiting[top] == 0 && head == state.Next)
            {
                waiting[head]--;
                return (Move.Left, head == n ? Relation.Root : relations[top]);
            }

            if (waiting[top] == 0 && state.Depth > 1 && head == state.Stack(1))
            {
                waiting[head]--;
                return (Move.Right, relations[top]);
            }
        }

        return state.Next < n
            ? (Move.Shift, default)
            : throw new ArgumentException("The tree's arcs cross.", nameof(heads));
    }
}
