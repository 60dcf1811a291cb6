namespace Entente.Reading.Syntax;

/// <summary>What a transition does with the stack and the words to come (arc-hybrid).</summary>
internal enum Move : byte
{
    /// <summary>The next word goes on the stack.</summary>
    Shift,

    /// <summary>The next word becomes the head of the top of the stack, which is taken off.</summary>
    Left,

    /// <summary>The word below becomes the head of the top of the stack, which is taken off.</summary>
    Right,
}

/// <summary>The transitions that a model tells apart, each a move with a relation.</summary>
internal sealed class Transitions
{
    private readonly int[] numbers = new int[3 * 256];
    private readonly (int First, int End)[] ranges;

    /// <summary>Takes all transitions, those of a move together.</summary>
    public Transitions(IReadOnlyList<(Move Move, Relation Relation)> all)
    {
        All = [.. all];
        Array.Fill(numbers, -1);
        for (var i = 0; i < All.Length; i++)
        {
            numbers[((int)All[i].Move * 256) + (int)All[i].Relation] = i;
        }

        ranges = [.. Enum.GetValues<Move>().Select(m => (Array.FindIndex(All, t => t.Move == m), Array.FindLastIndex(All, t => t.Move == m) + 1))];
        ToRoot = NumberOf(Move.Left, Relation.Root);
    }

    /// <summary>All of them by number.</summary>
    public (Move Move, Relation Relation)[] All { get; }

    public int Count => All.Length;

    /// <summary>The number of the transition that hangs a word on the root.</summary>
    public int ToRoot { get; }

    /// <summary>The numbers of a move's transitions, from the first up to but not including the second.</summary>
    public (int First, int End) RangeOf(Move move) => ranges[(int)move];

    /// <summary>The number of a transition, or -1.</summary>
    public int NumberOf(Move move, Relation relation) => numbers[((int)move * 256) + (int)relation];
}
