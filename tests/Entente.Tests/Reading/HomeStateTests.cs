using Entente.Reading;

namespace Entente.Tests.Reading;

public sealed class HomeStateTests
{
    [Theory]
    [InlineData("Kathmandu, 12 May 2020", "Our trade with India is large. We sell tea to India.", "NPL")]
    [InlineData("New Delhi, 12 May 2020", "Our trade with Nepal is large. We sell rice to Nepal.", "IND")]
    [InlineData("12 May 2020", "Our trade with India is large. We sell tea to India. Nepal waits.", "NPL")]
    public void We_is_the_state_an_article_is_written_in(string dateline, string body, string iso3)
    {
        var pronouns = Read("Nepal and India", dateline, body).Sentences.SelectMany(s => s.Mentions.Where(m => m.Kind is MentionKind.Pronoun && s.IsAny(m.First, "we", "our"))).ToList();

        Assert.NotEmpty(pronouns);
        Assert.All(pronouns, m => Assert.Equal(iso3, m.State!.Iso3));
    }

    [Fact]
    public void Here_is_where_the_date_line_says()
    {
        var reading = Read("Portugal and India", "New Delhi, 6 January 1975", "Portugal's foreign minister spent three days here.");

        Assert.Contains(reading.Sentences.SelectMany(s => s.Mentions.Where(m => s.IsAny(m.First, "here"))), m => m.Kind is MentionKind.Place && m.State!.Iso3 == "IND");
    }

    [Fact]
    public void In_a_quotation_we_is_whoever_is_quoted()
    {
        var reading = Read("Brazil and China", "Beijing, 14 April 2023", "\"We vote together on everything,\" a member of the Brazilian delegation said.");

        Assert.Contains(reading.Sentences.SelectMany(s => s.Mentions.Where(m => s.IsAny(m.First, "we"))), m => m.State!.Iso3 == "BRA");
    }

    [Fact]
    public void Without_a_date_line_one_we_tells_nothing() =>
        Assert.DoesNotContain(Read("Nepal and India", "12 May 2020", "We shall see.").Sentences.SelectMany(s => s.Mentions.Where(m => s.IsAny(m.First, "we"))), m => m.States.Count > 0);

    private static ArticleReading Read(string title, string dateline, string body)
    {
        var text = $"{title}\n{dateline}\n{body}";
        var at = title.Length + 1;
        Block[] blocks = [new(BlockKind.Title, new TextSpan(0, title.Length)), new(BlockKind.Dateline, new TextSpan(at, dateline.Length)), new(BlockKind.Paragraph, new TextSpan(at + dateline.Length + 1, body.Length))];
        var day = new DateOnly(2020, 5, 12);
        return ArticleReading.Read(new Article { Title = title, Date = day, Text = text, Blocks = blocks }, day);
    }
}
