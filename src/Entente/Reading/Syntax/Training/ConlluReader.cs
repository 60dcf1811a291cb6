using System.Globalization;
using System.IO.Compression;

namespace Entente.Reading.Syntax.Training;

/// <summary>Reads files in the CoNLL-U format, plain or compressed with gzip.</summary>
internal static class ConlluReader
{
    /// <summary>The sentences of a file, in order.</summary>
    /// <exception cref="EntenteException">A line is not in the format.</exception>
    public static IEnumerable<ConlluSentence> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var reader = new StreamReader(plain);
        var (document, source, text) = ("", "", "");
        var lines = new List<string[]>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                (document, source) = (line[14..], "");
            }
            else if (line.StartsWith("# meta::sourceURL = ", StringComparison.Ordinal))
            {
                source = line[20..];
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text = line[9..];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('\t');
                lines.Add(cells.Length == 10 ? cells : throw new EntenteException(
                    $"Line {number} of '{path}' has {cells.Length} columns. Expected the ten of CoNLL-U, with tabs between them; download the file again."));
            }
            else if (line.Length == 0 && lines.Count > 0)
            {
                if (Words(lines, text) is { } words)
                {
                    yield return new ConlluSentence(document, source, text, words);
                }

                lines.Clear();
            }
        }
    }

    /// <summary>The words, or null when they cannot be found in the text.</summary>
    private static List<TreebankWord>? Words(List<string[]> lines, string text)
    {
        var words = new List<TreebankWord>();
        var cursor = 0;
        var group = (First: 0, Last: -1, Span: default(TextSpan), Cursor: 0);
        foreach (var cells in lines)
        {
            if (cells[0].Contains('.', StringComparison.Ordinal))
            {
                continue;
            }

            var dash = cells[0].IndexOf('-', StringComparison.Ordinal);
            TextSpan span;
            if (dash > 0 || int.Parse(cells[0], CultureInfo.InvariantCulture) > group.Last)
            {
                var start = text.IndexOf(cells[1], cursor, StringComparison.Ordinal);
                if (start < 0 || start > cursor + 10)
                {
                    return null;
                }

                span = new TextSpan(start, cells[1].Length);
                cursor = span.End;
                if (dash > 0)
                {
                    group = (int.Parse(cells[0][..dash], CultureInfo.InvariantCulture), int.Parse(cells[0][(dash + 1)..], CultureInfo.InvariantCulture), span, start);
                    continue;
                }
            }
            else if (text.AsSpan(group.Cursor, group.Span.End - group.Cursor).StartsWith(cells[1], StringComparison.Ordinal))
            {
                // "don't": its words follow one another in the text.
                span = new TextSpan(group.Cursor, cells[1].Length);
                group.Cursor = span.End;
            }
            else
            {
                // "zum" is "zu dem": each of its words takes all of it.
                span = group.Span;
            }

            var head = int.Parse(cells[6], CultureInfo.InvariantCulture) - 1;
            words.Add(new TreebankWord(cells[1], cells[2], UniversalNames.TagOf(cells[3]), cells[4], head, UniversalNames.RelationOf(cells[7]), IsNegative(cells[5]), span));
        }

        return words;
    }

    private static bool IsNegative(string features) =>
        features.Split('|') is var each && (each.Contains("Polarity=Neg", StringComparer.Ordinal) || each.Contains("PronType=Neg", StringComparer.Ordinal));
}
