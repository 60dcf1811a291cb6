using System.Text;
using Entente.Tests.Record;

namespace Entente.Tests.Cli;

/// <summary>Articles that are none, or that want to harm who reads the report.</summary>
public sealed class BadArticleTests(BuiltRecord built) : CliTest(built)
{
    [Fact]
    public async Task An_empty_file_is_refused() => Refused(await Check(Write("empty.txt", "")), "empty.txt", "holds no text", "Expected an article");

    [Fact]
    public async Task A_binary_is_refused()
    {
        var bytes = new byte[10_000];
        new Random(5).NextBytes(bytes);
        Refused(await Check(Write("picture.txt", bytes)), "picture.txt", "a binary file", "Give the article's text");
    }

    [Fact]
    public async Task Two_hundred_megabytes_are_refused_as_a_file()
    {
        var path = Write("large.txt", "Trade is booming. ");
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(200_000_000);
        }

        Refused(await Check(path), "large.txt", "200 MB", "at most 20 MB");
    }

    [Fact]
    public async Task Two_hundred_megabytes_are_refused_from_standard_input()
    {
        var ran = await Programs.Bash("head -c 200000000 /dev/zero 2>/dev/null | tr '\\0' x 2>/dev/null | entente check - --record \"$1\"", Record);
        Refused(ran, "standard input", "more than 20 MB");
    }

    [Fact]
    public async Task One_line_of_twenty_megabytes_is_refused()
    {
        var line = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("Trade between China and Russia has boomed. ", 460_000)));
        Refused(await Check(Write("line.txt", line)), "line.txt", "at most 2,000,000");
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public async Task Utf16_is_read_with_its_mark_and_without(string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name);
        var ran = await Check(Write("wide.txt", [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Short)]));
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Contains("✓ supported  s1 trade.growth", ran.Output, StringComparison.Ordinal);
        Assert.Equal(!marked, ran.Output.Contains("no byte order mark", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Broken_utf8_is_read_and_the_line_named()
    {
        var ran = await Check(Write("broken.txt", [.. "BEIJING, May 16, 2024\n\nTrade between China and Russia has boomed over the past two years. Łódź "u8, 0xC3, .. " says so.\n"u8]));
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Contains("! Line 3 holds bytes that are not UTF-8", ran.Output, StringComparison.Ordinal);
        Assert.Contains("✓ supported  s1 trade.growth", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    public async Task Markup_of_the_article_is_never_markup_of_the_report(string name)
    {
        const string hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> &lt;script&gt;alert(3)&lt;/script&gt; <a href=\"javascript:alert(4)\" onclick='alert(5)'>has</a> \"onmouseover=alert(6) ' <svg/onload=alert(7)>";
        var text = $"BEIJING, May 16, 2024\n\nTrade between China and Russia has boomed {hostile} over the past two years.\n";
        var page = name == "a.txt" ? text : $"<html><body onload=\"alert(0)\"><article><h1 onclick=alert(8)>A title &lt;b onclick=alert(9)&gt;</h1><p>{text.Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p></article></body></html>";
        var ran = await Check(Write(name, page), "--html", In("report.html"));
        Assert.Equal((0, ""), (ran.Code, ran.Error));

        var report = await File.ReadAllTextAsync(In("report.html"), TestContext.Current.CancellationToken);
        Assert.Contains("Trade between China and Russia", report, StringComparison.Ordinal);
        using var document = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(report, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(document.Scripts, s => s.GetAttribute("type") != "application/ld+json");
        Assert.All(document.All, element => Assert.DoesNotContain(element.Attributes, a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(document.QuerySelectorAll("img, iframe, object, embed, base, form"));
    }

    [Fact]
    public async Task Escapes_and_direction_controls_reach_neither_the_terminal_nor_a_message()
    {
        const string hostile = "\e[2J\e]0;owned\a\u009B31m\u202Egnimoob\u2066 \u2069";
        var article = Write("a.txt", Short.Replace("Russia has", $"Russia {hostile} has", StringComparison.Ordinal) + $"\nTrade {hostile} will grow, China says.\n");
        var ran = await Check(article, "--html", In($"no-such-folder/\e[31m\u202Ereport.html"));
        Harmless(ran.Error);
        ran = await Check(article);
        Assert.Equal(0, ran.Code);
        Assert.Contains("China", ran.Output, StringComparison.Ordinal);
        Harmless(ran.Output);
        Harmless((await Programs.Entente("explain", "trade\e[31m\u202E.growth")).Error);

        static void Harmless(string text)
        {
            Assert.NotEmpty(text);
            Assert.DoesNotContain(text, c => (c != '\n' && char.IsControl(c)) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
        }
    }

    [Fact]
    public async Task States_that_are_none_get_no_verdict()
    {
        var ran = await Check(Write("a.txt", "FREEDONIA CITY, May 16, 2024\n\nTrade between Freedonia and Sylvania rose by 26 percent in 2023.\n"));
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.DoesNotContain("✓", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("✗", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_without_a_date_is_told_to_give_one() =>
        Refused(await Check(Write("a.txt", "Trade between China and Russia has boomed over the past two years.\n")), "No date", "--as-of");

    [Fact]
    public async Task A_folder_and_a_missing_file_are_refused()
    {
        Refused(await Check(In("")), "is a folder", "Expected the path of one article");
        Refused(await Check(In("nowhere.txt")), "There is no file", "nowhere.txt");
    }
}
