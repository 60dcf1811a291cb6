using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Entente.Reading.Intake;

/// <summary>Turns bytes into text: UTF-8, UTF-16 and UTF-32 by their marks, what a page declares, else Windows-1252; what is broken is replaced, and said.</summary>
internal static class TextDecoder
{
    private const int Head = 1024;

    private static readonly SearchValues<char> LabelLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    /// <summary>The text without a byte order mark.</summary>
    /// <exception cref="EntenteException">The bytes are no text.</exception>
    public static string Decode(byte[] bytes, string name, List<string> warnings)
    {
        var (encoding, mark) = ByMark(bytes);
        if (encoding is null && LooksLikeUtf16(bytes) is { } wide)
        {
            encoding = wide;
            warnings.Add($"The file bears no byte order mark and was read as {wide.WebName}.");
        }

        if (encoding is not null)
        {
            return Checked(encoding.GetString(bytes, mark, bytes.Length - mark), warnings);
        }

        if (Array.IndexOf(bytes, (byte)0) >= 0 || IsMostlyControl(bytes))
        {
            throw FileSignature.Binary(name);
        }

        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Legacy(bytes, warnings);
    }

    private static string Legacy(byte[] bytes, List<string> warnings)
    {
        if (Declared(bytes) is { } declared)
        {
            return declared.GetString(bytes);
        }

        var (good, bad, first) = CountUtf8(bytes);
        var line = 1 + bytes.AsSpan(0, first).Count((byte)'\n');
        if (good > bad)
        {
            warnings.Add($"Line {line} holds bytes that are not UTF-8; {bad} {(bad == 1 ? "place was" : "places were")} replaced by \uFFFD. Save the file as UTF-8.");
            return Encoding.UTF8.GetString(bytes);
        }

        warnings.Add($"The file is not UTF-8 (first seen on line {line}) and was read as Windows-1252. If letters look wrong, save it as UTF-8.");
        return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
    }

    /// <summary>The letters beyond ASCII that are sound UTF-8, the places that are not, and the first of these.</summary>
    private static (int Good, int Bad, int First) CountUtf8(byte[] bytes)
    {
        var (good, bad, first) = (0, 0, -1);
        var i = 0;
        while (i < bytes.Length)
        {
            if (bytes[i] < 0x80)
            {
                i++;
                continue;
            }

            if (Rune.DecodeFromUtf8(bytes.AsSpan(i), out _, out var used) is OperationStatus.Done)
            {
                good++;
            }
            else
            {
                bad++;
                first = first < 0 ? i : first;
            }

            i += used;
        }

        return (good, bad, Math.Max(first, 0));
    }

    private static string Checked(string text, List<string> warnings)
    {
        var bad = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (bad >= 0)
        {
            warnings.Add($"Line {1 + text.AsSpan(0, bad).Count('\n')} holds characters that stand for nothing (half a surrogate pair, for one); they were replaced by \uFFFD.");
        }

        return text;
    }

    private static (Encoding? Encoding, int Mark) ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] when Utf8.IsValid(bytes) => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    /// <summary>Text in Latin letters in UTF-16 has a zero in every other byte.</summary>
    private static Encoding? LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length & ~1, Head)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        return head.Length < 8 ? null
            : odd > head.Length * 4 / 10 && even == 0 ? Encoding.Unicode
            : even > head.Length * 4 / 10 && odd == 0 ? Encoding.BigEndianUnicode
            : null;
    }

    private static bool IsMostlyControl(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            controls += b < 32 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 27) ? 1 : 0;
        }

        return controls > bytes.Length / 20;
    }

    /// <summary>The encoding that a page declares in its head, where it is one that is known.</summary>
    private static Encoding? Declared(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Head));
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || !head.Contains('<', StringComparison.Ordinal))
        {
            return null;
        }

        var label = head[(at + 8)..].TrimStart('"', '\'', ' ');
        var end = label.AsSpan().IndexOfAnyExcept(LabelLetters);
        var word = end < 0 ? label : label[..end];
        return word.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) ? CodePagesEncodingProvider.Instance.GetEncoding(1252)
            : word.StartsWith("utf", StringComparison.OrdinalIgnoreCase) || word.Length == 0 ? null
            : CodePagesEncodingProvider.Instance.GetEncoding(word);
    }
}
