namespace Entente.Reading.Syntax;

/// <summary>Gives every word a fine tag, from left to right, the best one at each step.</summary>
internal sealed class Tagger(IWeights weights, int classes, Func<int, bool>? isName = null)
{
    /// <summary>Room for the features of one word.</summary>
    public const int MostFeatures = 48;

    private readonly int[] scores = new int[weights.Width];
    private readonly uint[] features = new uint[MostFeatures];

    /// <summary>Tags the words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="tags">Receives the tag of every word.</param>
    /// <param name="names">The words known to be proper names, a mark each; or nothing.</param>
    public void Tag(WordForms words, Span<byte> tags, ReadOnlySpan<bool> names = default)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var count = Features(words, tags, i, features);
            weights.Score(features.AsSpan(0, count), scores);
            if (!names.IsEmpty && names[i])
            {
                LeaveNames();
            }

            tags[i] = (byte)Best(scores.AsSpan(0, classes));
        }
    }

    private void LeaveNames()
    {
        for (var c = 0; c < classes; c++)
        {
            scores[c] = isName!(c) ? scores[c] : int.MinValue;
        }
    }

    /// <summary>The class with the highest score, the first of equals.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var c = 1; c < scores.Length; c++)
        {
            if (scores[c] > scores[best])
            {
                best = c;
            }
        }

        return best;
    }

    /// <summary>What decides the tag of a word: itself, its neighbours, and the tags before it.</summary>
    /// <returns>The number of features written.</returns>
    public static int Features(WordForms words, ReadOnlySpan<byte> tags, int i, Span<uint> into)
    {
        var none = words.Count + 1;
        var before = i > 0 ? i - 1 : none;
        var before2 = i > 1 ? i - 2 : none;
        var after = i + 1 < words.Count ? i + 1 : none;
        var after2 = i + 2 < words.Count ? i + 2 : none;
        ulong t1 = i > 0 ? tags[i - 1] : 255u;
        ulong t2 = i > 1 ? tags[i - 2] : 255u;
        var w = words.Ids;
        var usual = words.Usual;
        var ending = words.Endings[i];
        var shape = words.Shapes[i];
        var nextEnding = words.Endings[after] & 0xFFFFFFFFFFFF;
        var n = 0;

        into[n++] = Hashing.Feature(0, 0);
        into[n++] = Hashing.Feature(1, w[i]);
        into[n++] = Hashing.Feature(2, w[before]);
        into[n++] = Hashing.Feature(3, w[after]);
        into[n++] = Hashing.Feature(4, w[before2]);
        into[n++] = Hashing.Feature(5, w[after2]);
        into[n++] = Hashing.Feature(6, t1);
        into[n++] = Hashing.Feature(7, t1, t2);
        into[n++] = Hashing.Feature(8, t1, w[i]);
        into[n++] = Hashing.Feature(9, w[i], w[after]);
        into[n++] = Hashing.Feature(10, w[before], w[i]);
        into[n++] = Hashing.Feature(11, t1, w[after]);
        into[n++] = Hashing.Feature(12, t1, t2, w[i]);
        into[n++] = Hashing.Feature(13, t1, usual[i], usual[after]);
        into[n++] = Hashing.Feature(14, usual[i]);
        into[n++] = Hashing.Feature(15, usual[after], usual[i]);
        into[n++] = Hashing.Feature(16, usual[after], usual[after2], usual[i]);
        into[n++] = Hashing.Feature(17, ending & 0xFFFF);
        into[n++] = Hashing.Feature(18, ending & 0xFFFFFFFF);
        into[n++] = Hashing.Feature(19, ending & 0xFFFFFFFFFFFF);
        into[n++] = Hashing.Feature(20, ending);
        into[n++] = Hashing.Feature(21, words.Beginnings[i]);
        into[n++] = Hashing.Feature(22, words.Beginnings[i] >> 16);
        into[n++] = Hashing.Feature(23, shape);
        into[n++] = Hashing.Feature(24, shape, ending & 0xFFFFFFFFFFFF);
        into[n++] = Hashing.Feature(25, shape, t1);
        into[n++] = Hashing.Feature(26, shape, words.Shapes[after], usual[i]);
        into[n++] = Hashing.Feature(27, shape, words.Shapes[before], words.Shapes[after]);
        into[n++] = Hashing.Feature(28, t1, ending & 0xFFFFFFFFFFFF);
        into[n++] = Hashing.Feature(29, nextEnding);
        into[n++] = Hashing.Feature(30, nextEnding, usual[i]);
        into[n++] = Hashing.Feature(31, words.Endings[before] & 0xFFFFFFFFFFFF, usual[i]);
        into[n++] = Hashing.Feature(32, t1, t2, usual[after]);
        into[n++] = Hashing.Feature(33, w[before], w[after]);
        into[n++] = Hashing.Feature(34, w[before2], w[before], usual[i]);
        into[n++] = Hashing.Feature(35, w[after], w[after2], usual[i]);
        return n;
    }
}
