using CsCheck;
using Entente.Reading.Syntax;
using Entente.Reading.Syntax.Training;

namespace Entente.Tests.Reading.Syntax;

/// <summary>The transition system builds every tree it should be able to build, and only trees.</summary>
public sealed class TransitionTests
{
    private static readonly Gen<int[]> ProjectiveTrees = Gen.Int[0, 1_000_000].Array[1, 40].Select(choices =>
    {
        var heads = new int[choices.Length];
        Hang(heads, choices, 0, choices.Length, -1);
        return heads;
    });

    private static readonly Gen<int[]> Trees = Gen.Int[0, 1_000_000].Array[1, 25].Select(choices =>
    {
        // Each word hangs on one that came before it in a shuffled order, so that there is one root and no circle.
        var order = choices.Select((c, i) => (c, i)).Order().Select(p => p.i).ToArray();
        var heads = new int[choices.Length];
        for (var k = 0; k < order.Length; k++)
        {
            heads[order[k]] = k == 0 ? -1 : order[choices[k] % k];
        }

        return heads;
    });

    [Fact]
    public void Every_projective_tree_is_built_by_its_steps() => ProjectiveTrees.Sample(heads =>
    {
        var relations = heads.Select((h, i) => h < 0 ? Relation.Root : (Relation)(2 + (i % 40))).ToArray();
        var state = new ParseState();
        state.Reset(heads.Length);
        foreach (var (move, relation) in Oracle.Steps(heads, relations))
        {
            Assert.True(state.Allows(move, relation));
            state.Apply(move, relation);
        }

        Assert.True(state.IsFinal);
        Assert.Equal(heads, state.Nodes[..heads.Length].Select(n => n.Head == heads.Length ? -1 : n.Head));
        Assert.Equal(relations, state.Nodes[..heads.Length].Select(n => n.Relation));
    });

    [Fact]
    public void Any_allowed_steps_end_in_a_projective_tree_with_one_root() => Gen.Int[0, 2].Array[400].Sample(choices =>
    {
        var state = new ParseState();
        state.Reset(30);
        for (var i = 0; !state.IsFinal; i++)
        {
            var move = (Move)(choices[i % choices.Length] % 3);
            move = state.Allows(move) ? move : new[] { Move.Shift, Move.Right, Move.Left }.First(state.Allows);
            state.Apply(move, move == Move.Left && state.Next == state.Count ? Relation.Root : Relation.Dep);
        }

        var heads = state.Nodes[..30].Select(n => n.Head == 30 ? -1 : n.Head).ToArray();
        Assert.True(Projectivity.IsTree(heads));
        Assert.True(Projectivity.IsProjective(heads));
    });

    [Fact]
    public void Crossing_arcs_are_lifted_until_none_cross() => Trees.Sample(heads =>
    {
        var lifted = Projectivity.Projectivise(heads);
        Assert.True(Projectivity.IsTree(lifted));
        Assert.True(Projectivity.IsProjective(lifted));
        Assert.Equal(Array.IndexOf(heads, -1), Array.IndexOf(lifted, -1));
        Assert.Equal(Projectivity.IsProjective(heads), heads.SequenceEqual(lifted));
    });

    [Fact]
    public void Relations_and_tags_keep_the_names_of_treebanks()
    {
        Assert.All(Enum.GetValues<Relation>(), r => Assert.Equal(r, UniversalNames.RelationOf(UniversalNames.NameOf(r))));
        Assert.Equal("nsubj:pass", UniversalNames.NameOf(Relation.NsubjPass));
        Assert.Equal(Relation.OblUnmarked, UniversalNames.RelationOf("obl:tmod"));
        Assert.Equal(Relation.Nmod, UniversalNames.RelationOf("nmod:unheard"));
        Assert.Equal(Relation.Nsubj, UniversalNames.BaseOf(Relation.NsubjPass));
        Assert.Equal(UniversalTag.Propn, UniversalNames.TagOf("PROPN"));
    }

    /// <summary>One word of the range hangs on the head outside, the ranges before and after it hang on it in turn.</summary>
    private static void Hang(int[] heads, int[] choices, int from, int to, int head)
    {
        if (from >= to)
        {
            return;
        }

        var top = from + (choices[from] % (to - from));
        heads[top] = head;
        Hang(heads, choices, from, top, top);
        Hang(heads, choices, top + 1, to, top);
    }
}
