namespace Entente.Reading.Syntax;

/// <summary>What has been found of a word's place in the tree.</summary>
internal struct Node
{
    /// <summary>Sets of the relations of its children before and after it, a bit each.</summary>
    public ulong LeftSet;
    public ulong RightSet;
    public short Head;

    /// <summary>Outermost children and the ones next to them; the word that stands for none where there is none.</summary>
    public short Left;
    public short Left2;
    public short Right;
    public short Right2;
    public Relation Relation;
    public byte LeftCount;
    public byte RightCount;
}

/// <summary>
/// A parser's place in a sentence: a stack, the next word, and the tree so far. The artificial root stands after the last
/// word, so that the last thing done is to hang the one word left on it.
/// </summary>
internal sealed class ParseState
{
    /// <summary>The longest sentence that can be parsed, in words.</summary>
    public const int LongestSentence = 8_000;

    private short[] stack = new short[64];

    public Node[] Nodes { get; private set; } = new Node[66];

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>The next word; <see cref="Count"/> is the root.</summary>
    public int Next { get; private set; }

    public int Depth { get; private set; }

    /// <summary>Sum of the scores of what was done.</summary>
    public int Score { get; set; }

    /// <summary>True when every word has a head.</summary>
    public bool IsFinal => Next == Count && Depth == 0;

    /// <summary>Steps to a full tree: each word is shifted once and attached once.</summary>
    public int Steps => 2 * Count;

    /// <summary>The word at a depth of the stack, 0 being its top; the word that stands for none below its bottom.</summary>
    public int Stack(int depth) => depth < Depth ? stack[Depth - 1 - depth] : Count + 1;

    /// <summary>The word so many places after the next one.</summary>
    public int Ahead(int places) => Next + places < Count ? Next + places : Count + 1;

    /// <summary>Begins a sentence.</summary>
    public void Reset(int count)
    {
        Grow(count);
        Count = count;
        Next = 0;
        Depth = 0;
        Score = 0;
        var none = (short)(count + 1);
        Nodes.AsSpan(0, count + 2).Fill(new Node { Head = -1, Left = none, Left2 = none, Right = none, Right2 = none });
    }

    /// <summary>Becomes a copy of another state.</summary>
    public void CopyFrom(ParseState other)
    {
        Grow(other.Count);
        Count = other.Count;
        Next = other.Next;
        Depth = other.Depth;
        Score = other.Score;
        other.stack.AsSpan(0, other.Depth).CopyTo(stack);
        other.Nodes.AsSpan(0, other.Count + 2).CopyTo(Nodes);
    }

    /// <summary>True when a move can be made; the root takes one child, and only with the relation root.</summary>
    public bool Allows(Move move) => move switch
    {
        Move.Shift => Next < Count,
        Move.Left => Depth > 0 && (Next < Count || Depth == 1),
        _ => Depth > 1,
    };

    /// <summary>True when a transition can be made.</summary>
    public bool Allows(Move move, Relation relation) =>
        Allows(move) && (move != Move.Left || (relation == Relation.Root) == (Next == Count));

    /// <summary>Makes a transition.</summary>
    public void Apply(Move move, Relation relation)
    {
        if (move == Move.Shift)
        {
            stack[Depth++] = (short)Next++;
            return;
        }

        var child = stack[--Depth];
        var head = move == Move.Left ? (short)Next : stack[Depth - 1];
        ref var node = ref Nodes[head];
        Nodes[child].Head = head;
        Nodes[child].Relation = relation;
        if (move == Move.Left)
        {
            node.Left2 = node.Left;
            node.Left = child;
            node.LeftSet |= 1UL << (int)relation;
            node.LeftCount = (byte)Math.Min(node.LeftCount + 1, 250);
        }
        else
        {
            node.Right2 = node.Right;
            node.Right = child;
            node.RightSet |= 1UL << (int)relation;
            node.RightCount = (byte)Math.Min(node.RightCount + 1, 250);
        }
    }

    private void Grow(int count)
    {
        if (stack.Length < count)
        {
            stack = new short[count * 3 / 2];
            Nodes = new Node[stack.Length + 2];
        }
    }
}
