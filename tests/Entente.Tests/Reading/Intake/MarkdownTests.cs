namespace Entente.Tests.Reading.Intake;

public sealed class MarkdownTests
{
    [Fact]
    public void Marks_of_blocks_fall_away_and_inline_marks_stay()
    {
        const string Text = """
            # Xi in the *front* row #

            **Published 9 May 2025**

            Trade is **booming**,
            says [the bank](https://example.org/a_b).

            ## What next?
            - one point
              and its end
            - [ ] another
            1. a third

            > Quoted words.

            ![a picture](x.png)

            ```
            code is not text
            ```
            <!-- nor is
            a comment -->

            **In short**

            Second heading
            --------------

            The end.
            """;
        var article = TakeIn.Of(Text, "a.md");
        Assert.Equal(
            [
                "Title: Xi in the *front* row", "Dateline: **Published 9 May 2025**", "Paragraph: Trade is **booming**,\nsays [the bank](https://example.org/a_b).", "Heading: What next?",
                "ListItem: one point\n  and its end", "ListItem: [ ] another", "ListItem: a third", "Paragraph: Quoted words.", "Heading: **In short**", "Heading: Second heading", "Paragraph: The end.",
            ],
            TakeIn.Outline(article));
        Assert.Equal(Text, article.Text);
        Assert.Equal("Xi in the front row", article.Title);
        Assert.Equal(new DateOnly(2025, 5, 9), article.Date);
    }

    [Fact]
    public void Front_matter_gives_title_and_date_and_is_no_text()
    {
        var article = TakeIn.Of("---\ntitle: \"Two partners\"\ndate: 2024-05-16T10:00:00Z\nlang: en-GB\n---\n\nTrade is booming, and the partners are glad.\n", "a.md");
        Assert.Equal("Two partners", article.Title);
        Assert.Equal(new DateOnly(2024, 5, 16), article.Date);
        Assert.Equal("the front matter: \"2024-05-16T10:00:00Z\"", article.DateSource);
        Assert.Equal(["Paragraph: Trade is booming, and the partners are glad."], TakeIn.Outline(article));
    }

    [Fact]
    public void Dashes_without_an_end_are_a_rule() =>
        Assert.Equal(["Title: A title", "Paragraph: Trade is booming."], TakeIn.Outline(TakeIn.Of("---\n\n# A title\n\nTrade is booming.", "a.md")));

    [Fact]
    public void Markup_in_the_text_stays_words() =>
        Assert.Contains("Paragraph: Trade <script>alert(1)</script> is booming.", TakeIn.Outline(TakeIn.Of("# T\n\nTrade <script>alert(1)</script> is booming.", "a.md")));
}
