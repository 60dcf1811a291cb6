namespace Entente.Tests.Reading.Intake;

public sealed class PlainTextTests
{
    [Fact]
    public void Blank_lines_part_paragraphs_and_short_lines_are_headings()
    {
        const string Text = "Partners expand trade\n\nAs of: May 16, 2024 1:39 p.m\n\nThe two signed a treaty.\n\nGoods for both uses\n\nTrade is booming.\n\nsource site";
        var article = TakeIn.Of(Text);
        Assert.Equal(
            ["Title: Partners expand trade", "Dateline: As of: May 16, 2024 1:39 p.m", "Paragraph: The two signed a treaty.", "Heading: Goods for both uses", "Paragraph: Trade is booming.", "Dateline: source site"],
            TakeIn.Outline(article));
        Assert.Equal(Text, article.Text);
        Assert.Equal("en", article.Language);
    }

    [Fact]
    public void One_paragraph_a_line()
    {
        var first = string.Join(' ', Enumerable.Repeat("Trade between the two neighbours grew again last year.", 5));
        const string Second = "Oil led.";
        Assert.Equal(
            ["Title: A title", "Dateline: 16 May 2024", $"Paragraph: {first}", $"Paragraph: {Second}", "Heading: What next", $"Paragraph: {first}"],
            TakeIn.Outline(TakeIn.Of($"A title\n16 May 2024\n{first}\n{Second}\nWhat next\n{first}\n")));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Lines_wrapped_at_a_column_are_joined(string nl)
    {
        var text = string.Join(
            nl,
            "A title for the wrapped article",
            "By A. Writer",
            "MOSCOW, 3 March 2023 (Agency) - Trade between the two neighbours grew",
            "by a quarter last year, and the ministers who met in the capital want",
            "it to grow further, according to a statement.",
            "    A second paragraph is indented and runs over the end of its line,",
            "as was usual on the wires.",
            "",
            "The third stands after a blank line and is as long as it has to be to",
            "be wrapped.");
        Assert.Equal(
            [
                "Title: A title for the wrapped article", "Dateline: By A. Writer", "Dateline: MOSCOW, 3 March 2023 (Agency) -",
                $"Paragraph: Trade between the two neighbours grew{nl}by a quarter last year, and the ministers who met in the capital want{nl}it to grow further, according to a statement.",
                $"Paragraph: A second paragraph is indented and runs over the end of its line,{nl}as was usual on the wires.",
                $"Paragraph: The third stands after a blank line and is as long as it has to be to{nl}be wrapped.",
            ],
            TakeIn.Outline(TakeIn.Of(text)));
    }

    [Theory]
    [InlineData("BEIJING, May 16 (Xinhua) — Trade is booming.", "BEIJING, May 16 (Xinhua) —", "Trade is booming.")]
    [InlineData("MOSCOW, 3 March 2023 (Agency) - Trade fell.", "MOSCOW, 3 March 2023 (Agency) -", "Trade fell.")]
    [InlineData("LONDON (AP) — “Trade fell,” he said.", "LONDON (AP) —", "“Trade fell,” he said.")]
    [InlineData("WASHINGTON -- Trade fell.", "WASHINGTON --", "Trade fell.")]
    [InlineData("Peking, 16. Mai (Reuters) - Trade fell.", "Peking, 16. Mai (Reuters) -", "Trade fell.")]
    [InlineData("Moscow, 9 May 2025. Trade fell by half.", "Moscow, 9 May 2025.", "Trade fell by half.")]
    public void A_dateline_at_the_head_of_a_paragraph_is_cut_off(string paragraph, string dateline, string rest) =>
        Assert.Equal(["Title: A title", $"Dateline: {dateline}", $"Paragraph: {rest}"], TakeIn.Outline(TakeIn.Of($"A title\n\n{paragraph}")));

    [Theory]
    [InlineData("China — the largest buyer — said trade is booming.")]
    [InlineData("China - and Russia too - want more trade.")]
    [InlineData("Russia (and China) want more trade – Moscow first of all.")]
    [InlineData("The EU-China trade pact failed.")]
    public void A_dash_in_a_sentence_is_no_dateline(string paragraph) =>
        Assert.Equal(["Title: A title", $"Paragraph: {paragraph}"], TakeIn.Outline(TakeIn.Of($"A title\n\n{paragraph}")));

    [Fact]
    public void List_items_lose_their_bullets() =>
        Assert.Equal(["Title: A title", "ListItem: first point", "ListItem: second point"], TakeIn.Outline(TakeIn.Of("A title\n\n- first point\n• second point\n")));
}
