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

    public Transitions(IReadOnlyList<(Move Move, Relation Relation)> all)
    {
        All = [.. all];
        Array.Fill(numbers, -1);
        for (var i = 0; i < All.Length; i++)
        {
            numbers[((int)All[i].Move * 256) + (int)All[i].Relation] = i;
        }
    }

    /// <summary>All of them by number.</summary>
    public (Move Move, Relation Relation)[] All { get; }

    public int Count => All.Length;

    /// <summary>The number of a transition, or -1.</summary>
    public int NumberOf(Move move, Relation relation) => numbers[((int)move * 256) + (int)relation];
}
