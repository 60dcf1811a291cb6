namespace Entente.Reading.Syntax;

/// <summary>What decides a parser's next step: the top of the stack, the next words, and their children so far.</summary>
internal static class ParseFeatures
{
    /// <summary>Room for the features of one state.</summary>
    public const int Most = 128;

    /// <summary>Writes the features of a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="tags">Their tags, with two more for the root and for none.</param>
    /// <param name="into">Room for <see cref="Most"/> features.</param>
    /// <returns>The number of features written.</returns>
    public static int Write(ParseState state, WordForms words, ReadOnlySpan<byte> tags, Span<uint> into)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2);
        int b0 = state.Next, b1 = state.Ahead(1), b2 = state.Ahead(2);
        var w = words.Ids;
        ref readonly var n0 = ref state.Nodes[s0];
        ref readonly var n1 = ref state.Nodes[s1];
        ref readonly var nb = ref state.Nodes[b0];

        ulong s0w = w[s0], s1w = w[s1], s2w = w[s2], b0w = w[b0], b1w = w[b1], b2w = w[b2];
        ulong s0t = tags[s0], s1t = tags[s1], s2t = tags[s2], b0t = tags[b0], b1t = tags[b1], b2t = tags[b2];
        ulong s0lw = w[n0.Left], s0rw = w[n0.Right], s1lw = w[n1.Left], s1rw = w[n1.Right], b0lw = w[nb.Left];
        ulong s0lt = tags[n0.Left], s0rt = tags[n0.Right], s1lt = tags[n1.Left], s1rt = tags[n1.Right], b0lt = tags[nb.Left];
        ulong s0l2t = tags[n0.Left2], s0r2t = tags[n0.Right2], s1l2t = tags[n1.Left2], s1r2t = tags[n1.Right2], b0l2t = tags[nb.Left2];
        ulong s0ll = (ulong)state.Nodes[n0.Left].Relation, s0rl = (ulong)state.Nodes[n0.Right].Relation;
        ulong s1ll = (ulong)state.Nodes[n1.Left].Relation, s1rl = (ulong)state.Nodes[n1.Right].Relation, b0ll = (ulong)state.Nodes[nb.Left].Relation;
        ulong s0wt = (s0w << 8) | s0t, s1wt = (s1w << 8) | s1t, b0wt = (b0w << 8) | b0t;
        var far = Distance(b0 - s0);
        var near = Distance(s0 - s1);
        var n = 0;

        // One word.
        into[n++] = Hashing.Feature(1, s0wt);
        into[n++] = Hashing.Feature(2, s0w);
        into[n++] = Hashing.Feature(3, s0t);
        into[n++] = Hashing.Feature(4, s1wt);
        into[n++] = Hashing.Feature(5, s1w);
        into[n++] = Hashing.Feature(6, s1t);
        into[n++] = Hashing.Feature(7, b0wt);
        into[n++] = Hashing.Feature(8, b0w);
        into[n++] = Hashing.Feature(9, b0t);
        into[n++] = Hashing.Feature(10, b1w, b1t);
        into[n++] = Hashing.Feature(11, b1t);
        into[n++] = Hashing.Feature(12, b2w, b2t);
        into[n++] = Hashing.Feature(13, b2t);
        into[n++] = Hashing.Feature(14, s2w, s2t);
        into[n++] = Hashing.Feature(15, s2t);

        // Two words.
        into[n++] = Hashing.Feature(16, s0wt, b0wt);
        into[n++] = Hashing.Feature(17, s0wt, b0t);
        into[n++] = Hashing.Feature(18, s0t, b0wt);
        into[n++] = Hashing.Feature(19, s0w, b0w);
        into[n++] = Hashing.Feature(20, s0t, b0t);
        into[n++] = Hashing.Feature(21, b0t, b1t);
        into[n++] = Hashing.Feature(22, s1wt, s0wt);
        into[n++] = Hashing.Feature(23, s1wt, s0t);
        into[n++] = Hashing.Feature(24, s1t, s0wt);
        into[n++] = Hashing.Feature(25, s1w, s0w);
        into[n++] = Hashing.Feature(26, s1t, s0t);
        into[n++] = Hashing.Feature(27, s1t, b0t);
        into[n++] = Hashing.Feature(28, s1w, b0t);
        into[n++] = Hashing.Feature(29, s1t, b0w);
        into[n++] = Hashing.Feature(30, s0w, b1t);
        into[n++] = Hashing.Feature(31, b0w, b1t);
        into[n++] = Hashing.Feature(32, b0w, b1w);

        // Three words.
        into[n++] = Hashing.Feature(33, b0t, b1t, b2t);
        into[n++] = Hashing.Feature(34, s0t, b0t, b1t);
        into[n++] = Hashing.Feature(35, s1t, s0t, b0t);
        into[n++] = Hashing.Feature(36, s2t, s1t, s0t);
        into[n++] = Hashing.Feature(37, s1t, s0w, b0t);
        into[n++] = Hashing.Feature(38, s1w, s0t, b0t);
        into[n++] = Hashing.Feature(39, s1t, s0t, b0w);
        into[n++] = Hashing.Feature(40, s0w, b0t, b1t);
        into[n++] = Hashing.Feature(41, s0t, b0w, b1t);
        into[n++] = Hashing.Feature(42, (s1t << 8) | s0t, b0t, b1t);
        into[n++] = Hashing.Feature(43, (s2t << 8) | s1t, s0t, b0t);

        // Words with their children.
        into[n++] = Hashing.Feature(44, s0t, s0lt, b0t);
        into[n++] = Hashing.Feature(45, s0t, s0rt, b0t);
        into[n++] = Hashing.Feature(46, s0t, b0t, b0lt);
        into[n++] = Hashing.Feature(47, s1t, s1rt, s0t);
        into[n++] = Hashing.Feature(48, s1t, s1lt, s0t);
        into[n++] = Hashing.Feature(49, s1t, s0t, s0lt);
        into[n++] = Hashing.Feature(50, s1t, s0t, s0rt);
        into[n++] = Hashing.Feature(51, s0w, s0lw);
        into[n++] = Hashing.Feature(52, s0w, s0rw);
        into[n++] = Hashing.Feature(53, b0w, b0lw);
        into[n++] = Hashing.Feature(54, s1w, s1rw);
        into[n++] = Hashing.Feature(55, s0t, s0lt, s0l2t);
        into[n++] = Hashing.Feature(56, s0t, s0rt, s0r2t);
        into[n++] = Hashing.Feature(57, b0t, b0lt, b0l2t);
        into[n++] = Hashing.Feature(58, s1t, s1rt, s1r2t);
        into[n++] = Hashing.Feature(59, s1t, s1lt, s1l2t);
        into[n++] = Hashing.Feature(60, s0t, s0ll, s0rl);
        into[n++] = Hashing.Feature(61, s1t, s1ll, s1rl);
        into[n++] = Hashing.Feature(62, b0t, b0ll);

        // The preposition or the mark before a word decides what it can hang on.
        into[n++] = Hashing.Feature(63, s1w, s0lw, s0t);
        into[n++] = Hashing.Feature(64, s1t, s0lw, s0t);
        into[n++] = Hashing.Feature(65, s1w, s0lw, s0w);
        into[n++] = Hashing.Feature(66, s2t, s1t, s0lw);
        into[n++] = Hashing.Feature(67, s2w, s0lw);
        into[n++] = Hashing.Feature(68, (s1t << 8) | s1rl, s0lw, s0t);
        into[n++] = Hashing.Feature(69, s0lw, s0t, b0t);
        into[n++] = Hashing.Feature(70, s0w, b0lw, b0t);
        into[n++] = Hashing.Feature(71, s0t, b0lw, b0t);
        into[n++] = Hashing.Feature(72, s1rw, s1t, s0t);
        into[n++] = Hashing.Feature(73, s0rw, s0t, b0t);

        // How far apart, and how many children already.
        into[n++] = Hashing.Feature(74, s0t, b0t, far);
        into[n++] = Hashing.Feature(75, s0w, far);
        into[n++] = Hashing.Feature(76, b0w, far);
        into[n++] = Hashing.Feature(77, s1t, s0t, near);
        into[n++] = Hashing.Feature(78, s1w, near);
        into[n++] = Hashing.Feature(79, s0w, n0.RightCount, n0.LeftCount);
        into[n++] = Hashing.Feature(80, s0t, n0.RightCount, n0.LeftCount);
        into[n++] = Hashing.Feature(81, b0w, nb.LeftCount);
        into[n++] = Hashing.Feature(82, b0t, nb.LeftCount);
        into[n++] = Hashing.Feature(83, s1w, n1.RightCount);
        into[n++] = Hashing.Feature(84, s1t, n1.RightCount, n1.LeftCount);

        // Which children already.
        into[n++] = Hashing.Feature(85, s0w, n0.RightSet);
        into[n++] = Hashing.Feature(86, s0t, n0.RightSet, n0.LeftSet);
        into[n++] = Hashing.Feature(87, s0w, n0.LeftSet);
        into[n++] = Hashing.Feature(88, s0t, n0.LeftSet, b0t);
        into[n++] = Hashing.Feature(89, b0w, nb.LeftSet);
        into[n++] = Hashing.Feature(90, b0t, nb.LeftSet, s0t);
        into[n++] = Hashing.Feature(91, s1w, n1.RightSet);
        into[n++] = Hashing.Feature(92, s1t, n1.RightSet, s0t);
        into[n++] = Hashing.Feature(93, s1t, n1.LeftSet, s0t);
        into[n++] = Hashing.Feature(94, s1w, n1.LeftSet);
        into[n++] = Hashing.Feature(95, s1t, n0.LeftSet, s0t);
        into[n++] = Hashing.Feature(96, (s1t << 8) | s0t, n1.LeftSet, n0.LeftSet);
        return n;
    }

    private static ulong Distance(int words) => words switch
    {
        < 5 => (ulong)Math.Max(words, 0),
        < 8 => 5,
        < 12 => 6,
        < 20 => 7,
        _ => 8,
    };
}
