using Entente.Claims;
using Entente.Reporting;

namespace Entente.Tests.Reporting;

public sealed class MarkdownReportTests
{
    [Fact]
    public void The_report_is_as_accepted() => Snapshot.Matches(MarkdownReport.Of(Samples.Rich()), "Reporting/report.md");

    [Theory]
    [InlineData("a **bold** _word_", @"a \*\*bold\*\* \_word\_")]
    [InlineData("[x](javascript:alert(1))", @"\[x\](javascript:alert(1))")]
    [InlineData("<script>alert(1)</script>", @"\<script\>alert(1)\</script\>")]
    [InlineData("# no heading", @"\# no heading")]
    [InlineData("- no item", @"\- no item")]
    [InlineData("12. no item", @"12\. no item")]
    [InlineData("a | b", @"a \| b")]
    [InlineData("&lt;b&gt;", @"\&lt;b\&gt;")]
    [InlineData("see https://evil.example", @"see https\://evil.example")]
    [InlineData("back\\slash `code`", @"back\\slash \`code\`")]
    [InlineData("two\n\nblocks", "two blocks")]
    public void Words_of_an_article_stay_words(string words, string written)
    {
        var figure = new Figure { Label = words, Text = words, Unit = "fact", Period = "2023", Dataset = "d", Version = "1" };
        var text = MarkdownReport.Of(Samples.Small($"x {words} y", words, new(Verdict.Supported, words) { Figures = [figure], Notes = [words] }));
        Assert.Contains($"\n{written}\n", text, StringComparison.Ordinal);
        Assert.Contains($"\n- {written}\n", text, StringComparison.Ordinal);
        Assert.Contains($"\n> “{written}”\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_the_verdict_does_not_rest_on_is_told_as_such()
    {
        var figure = new Figure { Label = "Trade", Value = 1e9, Unit = "USD", Period = "2023", Dataset = "d", Version = "1" };
        var text = MarkdownReport.Of(Samples.Small("Trade grew.", "Trade grew", new(Verdict.Supported, "It did.") { Figures = [figure, figure with { Beside = Beside.OtherSource }] }));
        Assert.Contains("| Trade | \\$1.0 bn | 2023 |", text, StringComparison.Ordinal);
        Assert.Contains("| Trade (beside: another source) | \\$1.0 bn | 2023 |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_row_has_as_many_cells_as_its_head()
    {
        var rows = MarkdownReport.Of(Samples.Rich()).Split('\n').Where(l => l.StartsWith('|'));
        Assert.All(rows, r => Assert.Equal(5, r.Replace(@"\|", "", StringComparison.Ordinal).Count(c => c == '|')));
    }
}
