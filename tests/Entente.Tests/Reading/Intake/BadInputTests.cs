using System.Text;
using Entente.Reading.Intake;

namespace Entente.Tests.Reading.Intake;

public sealed class BadInputTests
{
    public static TheoryData<string, byte[], string> NoText => new()
    {
        { "empty", [], "holds no text" },
        { "white space", " \r\n\t\u00a0\n"u8.ToArray(), "only white space" },
        { "NUL bytes", [1, 0, 0, 7, 0, 2, 200, 0, 0, 9], "a binary file" },
        { "control bytes", [.. Enumerable.Repeat((byte)3, 100)], "a binary file" },
        { "PDF", "%PDF-1.7\n%..."u8.ToArray(), "a PDF" },
        { "DOCX", "PK\x3\x4\x14\0\x6\0\b\0\0\0!\0[Content_Types].xml"u8.ToArray(), "a Word document" },
        { "ODT", "PK\x3\x4mimetypeapplication/vnd.oasis.opendocument.text"u8.ToArray(), "an OpenDocument text" },
        { "zip", "PK\x3\x4plain.txt"u8.ToArray(), "a zip archive" },
        { "PNG", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], "a PNG image" },
        { "JPEG", [0xFF, 0xD8, 0xFF, 0xE0], "a JPEG image" },
        { "RTF", "{\\rtf1\\ansi Trade is booming.}"u8.ToArray(), "rich text (RTF)" },
        { "MHTML", "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;"u8.ToArray(), "a web archive" },
        { "a comment only", "<!-- nothing -->"u8.ToArray(), "no paragraph of text" },
    };

    [Theory]
    [MemberData(nameof(NoText))]
    public void What_is_no_text_is_refused_and_named(string what, byte[] bytes, string expected)
    {
        var message = TakeIn.ErrorOf(bytes, what == "a comment only" ? "a.md" : "the article");
        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.Contains("text", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_a_missing_file_and_no_name_are_told()
    {
        Assert.Contains("is a folder", Assert.Throws<EntenteException>(() => ArticleIntake.FromFile(Path.GetTempPath())).Message, StringComparison.Ordinal);
        Assert.Contains("There is no file", Assert.Throws<EntenteException>(() => ArticleIntake.FromFile("no-such-article.txt")).Message, StringComparison.Ordinal);
        Assert.Contains("There is no file", Assert.Throws<EntenteException>(() => ArticleIntake.FromFile("no/such/folder/a.txt")).Message, StringComparison.Ordinal);
        Assert.Contains("No file was named", Assert.Throws<EntenteException>(() => ArticleIntake.FromFile("")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "The administrator may read every file.");
        WithFile(path =>
        {
            File.WriteAllText(path, "Trade is booming.");
            if (OperatingSystem.IsWindows())
            {
                return;
            }

            File.SetUnixFileMode(path, UnixFileMode.None);
            Assert.Contains("may not be read", Assert.Throws<EntenteException>(() => ArticleIntake.FromFile(path)).Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Two_hundred_megabytes_are_refused_unread() => WithFile(path =>
    {
        using (var file = File.Create(path))
        {
            file.SetLength(200_000_000);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var message = Assert.Throws<EntenteException>(() => ArticleIntake.FromFile(path)).Message;
        Assert.Contains("holds 200 MB; at most 20 MB", message, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 5_000_000);
    });

    [Fact]
    public void A_stream_without_end_is_read_to_the_limit_only()
    {
        using var endless = new Endless();
        var message = Assert.Throws<EntenteException>(() => ArticleIntake.FromStream(endless, "standard input", new ArticleOptions { SizeLimit = 1_000_000 })).Message;
        Assert.Contains("at most 1 MB", message, StringComparison.Ordinal);
        Assert.True(endless.Given < 2_000_000);
    }

    [Fact]
    public void Windows_1252_is_read_as_such_and_the_line_named()
    {
        var article = TakeIn.Of([.. "A title\n\nTrade is booming.\nM"u8, 0xFC, .. "nchen sells, "u8, 0x93, .. "we buy"u8, 0x94, .. ".\n"u8]);
        Assert.EndsWith("München sells, “we buy”.\n", article.Text, StringComparison.Ordinal);
        Assert.Contains(article.Warnings, w => w.Contains("line 4", StringComparison.Ordinal) && w.Contains("Windows-1252", StringComparison.Ordinal));
    }

    [Fact]
    public void Broken_utf8_is_replaced_and_the_line_named()
    {
        var article = TakeIn.Of([.. "München and Zürich trade.\nŁódź too, "u8, 0xC3, .. " says one.\n"u8]);
        Assert.Equal("München and Zürich trade.\nŁódź too, \uFFFD says one.\n", article.Text);
        Assert.Contains(article.Warnings, w => w.Contains("Line 2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Marked_encodings_are_read_and_the_mark_is_no_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var article = TakeIn.Of([.. encoding.GetPreamble(), .. encoding.GetBytes("Trade in Łódź is booming.")]);
        Assert.Equal("Trade in Łódź is booming.", article.Text);
    }

    [Fact]
    public void Utf16_without_a_mark_is_known_by_its_zeros() =>
        Assert.Equal("Trade is booming.", TakeIn.Of(Encoding.Unicode.GetBytes("Trade is booming.")).Text);

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_and_told()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Trade "), 0x3D, 0xD8, .. Encoding.Unicode.GetBytes(" is booming.")];
        var article = TakeIn.Of(bytes);
        Assert.Equal("Trade \uFFFD is booming.", article.Text);
        Assert.Contains(article.Warnings, w => w.Contains("surrogate", StringComparison.Ordinal));
        Assert.DoesNotContain(TakeIn.Of("<html><body><p>Trade &#xD83D; is booming.</p></body></html>", "a.html").Text, char.IsSurrogate);
    }

    [Fact]
    public void Invisible_characters_stay_in_the_text_and_leave_blocks_and_title_clean()
    {
        var article = TakeIn.Of("\u200bA\u200b title\u200f\n\n\u202bTrade\u00ad is booming.\u202c\n\n\u200b\u200e\n");
        Assert.Equal("A title", article.Title);
        Assert.Equal(["Title: A\u200b title", "Paragraph: Trade\u00ad is booming."], TakeIn.Outline(article));
    }

    [Theory]
    [InlineData(ArticleFormat.Text)]
    [InlineData(ArticleFormat.Markdown)]
    public void Long_and_odd_text_is_read_or_told_to_hold_nothing(ArticleFormat format)
    {
        string[] texts =
        [
            string.Concat(Enumerable.Repeat("Trade is booming. ", 280_000)),
            string.Concat(Enumerable.Repeat("Trade between the two neighbours grew by a quarter last year, and\nit will grow.\n", 60_000)),
            "Trade " + new string('(', 10_000) + new string(')', 10_000) + " is booming.",
            new string('#', 5_000_000), new string('[', 5_000_000), new string('-', 5_000_000), new string('*', 5_000_000), new string('>', 5_000_000),
            string.Concat(Enumerable.Repeat("1. ", 1_600_000)), string.Concat(Enumerable.Repeat("- \n", 1_600_000)), new string('\n', 5_000_000) + "x",
            string.Concat(Enumerable.Repeat("16 May 2024 — ", 350_000)), string.Concat(Enumerable.Repeat("16 May 2024\n", 400_000)),
        ];
        foreach (var text in texts)
        {
            try
            {
                var article = TakeIn.Of(text, options: new ArticleOptions { Format = format, TextLimit = 10_000_000 });
                Assert.Equal(text, article.Text);
            }
            catch (EntenteException e)
            {
                Assert.Contains("no paragraph", e.Message, StringComparison.Ordinal);
            }
        }
    }

    private static void WithFile(Action<string> test)
    {
        var path = Path.Combine(Path.GetTempPath(), $"entente-{Guid.NewGuid():N}.txt");
        try
        {
            test(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private sealed class Endless : MemoryStream
    {
        public long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'x');
            Given += buffer.Length;
            return buffer.Length;
        }
    }
}
