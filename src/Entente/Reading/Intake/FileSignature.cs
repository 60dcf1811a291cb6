using System.Text;

namespace Entente.Reading.Intake;

/// <summary>Tells by their first bytes the files that people hand over in place of text, and says how to mend it.</summary>
internal static class FileSignature
{
    private const string SaveAsText = "Save it as plain text (.txt) and check that";

    private static readonly (byte[] Start, string Is, string Mend)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF", "Copy its text into a .txt file, for example with pdftotext, and check that"),
        ("{\\rtf"u8.ToArray(), "rich text (RTF)", SaveAsText),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image", "Give the article's text, not a picture of it"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image", "Give the article's text, not a picture of it"),
        ("GIF8"u8.ToArray(), "a GIF image", "Give the article's text, not a picture of it"),
        ("RIFF"u8.ToArray(), "an image or a recording", "Give the article's text"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Word or Office document", SaveAsText),
        ([0x1F, 0x8B], "a gzip archive", "Unpack it and check the file within"),
        ("7z\xBC\xAF"u8.ToArray(), "a 7z archive", "Unpack it and check the file within"),
        ("bplist"u8.ToArray(), "a Safari web archive", "Save the page as HTML and check that"),
    ];

    /// <summary>Throws for a file that is no text.</summary>
    public static void RefuseWhatIsNotText(ReadOnlySpan<byte> bytes, string name)
    {
        foreach (var (start, what, mend) in Known)
        {
            if (bytes.StartsWith(start))
            {
                throw NotText(name, what, mend);
            }
        }

        if (bytes.StartsWith("PK\x3\x4"u8))
        {
            var (what, mend) = Zip(bytes[..Math.Min(bytes.Length, 4096)]);
            throw NotText(name, what, mend);
        }

        if (IsMailArchive(bytes))
        {
            throw NotText(name, "a page saved as a web archive (MHTML)", "Save the page as HTML only and check that");
        }
    }

    /// <summary>The error for bytes that are no text and of no kind known.</summary>
    public static EntenteException Binary(string name) => NotText(name, "a binary file", "Give the article's text");

    private static (string What, string Mend) Zip(ReadOnlySpan<byte> head)
    {
        if (head.IndexOf("word/"u8) >= 0 || head.IndexOf("[Content_Types].xml"u8) >= 0)
        {
            return ("a Word document (DOCX) or its like", SaveAsText);
        }

        return head.IndexOf("opendocument"u8) >= 0 ? ("an OpenDocument text (ODT)", SaveAsText)
            : head.IndexOf("epub"u8) >= 0 ? ("an EPUB book", SaveAsText)
            : ("a zip archive", "Unpack it and check the file within");
    }

    private static bool IsMailArchive(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1000)]);
        return head.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase) && head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase);
    }

    private static EntenteException NotText(string name, string what, string mend) =>
        new($"'{name}' is not text: it looks like {what}. {mend}; plain text, Markdown and HTML are read.");
}
