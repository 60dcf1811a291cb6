using Entente.Reporting.Texts;

namespace Entente.Tests.Reporting.Texts;

public sealed class ReportTextsTests
{
    private static readonly ReportTexts German = ReportTexts.For("de");

    [Theory]
    [InlineData("$239.0 bn", "239,0 Mrd. US-Dollar")]
    [InlineData("12.8%", "12,8 %")]
    [InlineData("−36.4 percentage points", "−36,4 Prozentpunkte")]
    [InlineData("16 May 2024", "16. Mai 2024")]
    [InlineData("2023*", "2023*")]
    [InlineData("partly supported", "teilweise gestützt")]
    [InlineData("trade.rank", "Handel: Rang")]
    public void Numbers_days_and_words(string english, string german) => Assert.Equal(german, German.Say(english));

    [Theory]
    [InlineData("Trade between China and Turkey rose by 68.7%, from $141.7 bn in 2021 to $239.0 bn in 2023.", "Der Handel zwischen China und der Türkei stieg um 68,7 %, von 141,7 Mrd. US-Dollar (2021) auf 239,0 Mrd. US-Dollar (2023).")]
    [InlineData("China and Russia share a land border.", "China und Russland haben eine gemeinsame Landgrenze.")]
    public void Reasons_name_states_in_their_case(string english, string german) => Assert.Equal(german, German.Say(english));

    [Fact]
    public void A_sentence_that_is_not_in_the_table_stays_and_leaves_the_others_said() =>
        Assert.Equal("Eine Vorhersage: heute weder wahr noch falsch. Nobody wrote this one.", German.Say("A prediction: it is neither true nor false today. Nobody wrote this one."));

    [Fact]
    public void English_reports_are_left_as_they_are() => Assert.Equal("$239.0 bn", ReportTexts.For("en").Say("$239.0 bn"));

    [Fact]
    public void A_language_without_a_table_has_English_reports() => Assert.Equal("en", ReportTexts.For("xx").Language);

    [Fact]
    public void The_article_and_queries_of_a_page_are_not_touched()
    {
        const string page = "<html lang=\"en\"><h2>Sources</h2><div class=\"sheet\" lang=\"de\"><p>Sources</p></div><pre><code>Sources</code></pre><p aria-label=\"Finding 3\">a &lt; b</p>";

        Assert.Equal("<html lang=\"de\"><h2>Quellen</h2><div class=\"sheet\" lang=\"de\"><p>Sources</p></div><pre><code>Sources</code></pre><p aria-label=\"Befund 3\">a &lt; b</p>", HtmlTexts.Say(page, German));
    }

    [Fact]
    public void A_hostile_text_is_done_in_linear_time() =>
        Assert.Equal(200_000, German.Say(string.Concat(Enumerable.Repeat("In 2023 ", 25_000))).Length);

    [Fact]
    public void Places_of_every_row_are_the_same_on_both_sides() =>
        Assert.All(DataFiles.Rows(DataFiles.Find("texts", "de.tsv")), row => Assert.True(Places(row[1]).IsSubsetOf(Places(row[0])), row[0]));

    private static HashSet<char> Places(string text) => [.. text.Select((c, i) => (c, i)).Where(x => x.c == '{').Select(x => text[x.i + 1])];
}
