using CsCheck;
using Entente.Claims;
using Entente.Reporting;

namespace Entente.Tests.Reporting;

public sealed class TerminalReportTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void The_report_is_as_accepted(int width) => Snapshot.Matches(Text(Samples.Rich(), width), $"Reporting/terminal-{width}.txt");

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(100)]
    public void No_line_is_wider_than_the_terminal(int width) =>
        Assert.All(Text(Samples.Rich(), width).Split('\n'), line => Assert.True(TextWrap.Cells(line) <= width, $"{TextWrap.Cells(line)}: {line}"));

    [Fact]
    public void Without_colour_there_is_no_escape_and_with_it_the_words_stay_the_same()
    {
        var plain = Text(Samples.Rich(), 80);
        var coloured = new StringWriter { NewLine = "\n" };
        TerminalReport.Write(Samples.Rich(), coloured, 80, colour: true);
        Assert.DoesNotContain('\e', plain);
        Assert.Contains("\e[1;32m✓ supported\e[0m", coloured.ToString(), StringComparison.Ordinal);
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(coloured.ToString(), @"\e\[[0-9;]+m", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [InlineData(true, null, "xterm-256color", true)]
    [InlineData(true, "", "xterm", true)]
    [InlineData(true, "1", "xterm", false)]
    [InlineData(true, null, "dumb", false)]
    [InlineData(false, null, "xterm", false)]
    public void Colour_is_for_terminals_whose_owner_wants_it(bool isTerminal, string? noColor, string term, bool wanted) =>
        Assert.Equal(wanted, TerminalReport.WantsColour(isTerminal, noColor, term));

    [Fact]
    public void Escapes_and_direction_controls_of_the_article_do_not_reach_the_terminal()
    {
        const string quote = "trade \e[2J\e]0;owned\a\u202Esi gnimoob\u202C\u0007 \u009B31m grew";
        var text = Text(Samples.Small(quote, quote, new(Verdict.Supported, "It \e[31mgrew.") { Notes = ["\u2066note\u2069"] }), 80);
        Assert.DoesNotContain(text, c => c != '\n' && char.IsControl(c));
        Assert.DoesNotContain(text, c => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069');
        Assert.Contains("trade [2J", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_stays_within_the_line()
    {
        Gen.Select(Gen.String, Gen.Int[20, 110]).Sample((words, width) =>
        {
            var lines = TextWrap.Lines(PlainText.OneLine(words), width);
            return lines.All(l => TextWrap.Cells(l) <= width)
                && string.Concat(lines).Replace(" ", "", StringComparison.Ordinal) == PlainText.OneLine(words).Replace(" ", "", StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Only_what_cannot_be_decided_is_told_as_such()
    {
        var finding = new Finding(Verdict.NotCheckable, "No such data is loaded.") { WouldDecide = "another dataset" };
        var text = Text(Samples.Small("Trade grew.", "Trade grew", finding), 80).Replace('\n', ' ');
        Assert.Contains("No statement could be held against the loaded data. 1 could not be checked", text, StringComparison.Ordinal);
        Assert.Contains("Would decide it: another dataset", text, StringComparison.Ordinal);
        Assert.Contains("no date", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_roll_calls_the_latest_three_are_shown_with_every_states_vote()
    {
        var figures = from state in new[] { "China", "Russia" } from i in Enumerable.Range(1, 5) select Vote(state, i);
        var excerpt = Excerpt.Of("vote.cast", [.. figures]);
        Assert.Equal(["China on R/3: War", "China on R/4: War", "China on R/5: War", "Russia on R/3: War", "Russia on R/4: War", "Russia on R/5: War"], excerpt.Figures.Select(f => f.Label));
        Assert.Equal("and 2 more roll calls (see --json or --html)", excerpt.More);
        Assert.Null(Excerpt.Of("vote.cast", [.. Enumerable.Range(1, 3).Select(i => Vote("China", i))]).More);
    }

    [Fact]
    public void Of_many_sectors_three_figures_are_shown_and_of_other_kinds_all()
    {
        Figure[] figures = [.. Enumerable.Range(1, 4).Select(i => Vote("China", i))];
        Assert.Equal((3, "and 1 more figure (see --json or --html)"), (Excerpt.Of("sector.cooperation", figures).Figures.Count, Excerpt.Of("sector.cooperation", figures).More));
        Assert.Equal((4, null), (Excerpt.Of("trade.growth", figures).Figures.Count, Excerpt.Of("trade.growth", figures).More));
    }

    [Fact]
    public void What_was_published_later_is_said_once_a_statement()
    {
        Figure[] figures = [.. Enumerable.Range(1, 4).Select(i => Vote("China", i) with { PublishedLater = true })];
        var text = Text(Samples.Small("Trade grew.", "Trade grew", new(Verdict.Supported, "It grew.") { Figures = figures }), 80);
        Assert.Equal(2, text.Split("published after the article").Length);
        Assert.Equal(5, text.Count(c => c == '*'));
    }

    private static Figure Vote(string state, int number) =>
        new() { Label = $"{state} on R/{number}: War", Text = "abstained on", Unit = "vote", Period = $"2022-03-0{number}", Dataset = "d", Version = "1" };

    private static string Text(CheckedArticle article, int width)
    {
        var output = new StringWriter { NewLine = "\n" };
        TerminalReport.Write(article, output, width);
        return output.ToString();
    }
}
