namespace Entente.Reading.Syntax.Training;

/// <summary>Trees whose arcs do not cross, as a transition parser without swapping can build them.</summary>
internal static class Projectivity
{
    /// <summary>True when every word reaches the one root.</summary>
    public static bool IsTree(ReadOnlySpan<int> heads)
    {
        var roots = 0;
        for (var i = 0; i < heads.Length; i++)
        {
            roots += heads[i] < 0 ? 1 : 0;
            var steps = 0;
            for (var h = i; h >= 0; h = heads[h])
            {
                if (++steps > heads.Length)
                {
                    return false;
                }
            }
        }

        return roots == 1;
    }

    /// <summary>True when no two arcs cross.</summary>
    public static bool IsProjective(ReadOnlySpan<int> heads) => ShortestCrossing(heads) < 0;

    /// <summary>Heads with the fewest and shortest arcs lifted to the head's head until none cross.</summary>
    public static int[] Projectivise(ReadOnlySpan<int> heads)
    {
        var lifted = heads.ToArray();
        while (ShortestCrossing(lifted) is var child && child >= 0)
        {
            lifted[child] = lifted[lifted[child]];
        }

        return lifted;
    }

    /// <summary>The child of the shortest arc that spans a word which does not hang on its head, or -1.</summary>
    private static int ShortestCrossing(ReadOnlySpan<int> heads)
    {
        var best = -1;
        for (var child = 0; child < heads.Length; child++)
        {
            var head = heads[child];
            if (head >= 0 && (best < 0 || Math.Abs(head - child) < Math.Abs(heads[best] - best)) && Crosses(heads, head, child))
            {
                best = child;
            }
        }

        return best;
    }

    private static bool Crosses(ReadOnlySpan<int> heads, int head, int child)
    {
        for (var between = Math.Min(head, child) + 1; between < Math.Max(head, child); between++)
        {
            var up = between;
            while (up >= 0 && up != head)
            {
                up = heads[up];
            }

            if (up < 0)
            {
                return true;
            }
        }

        return false;
    }
}
