using System.Text.Json;
using AngleSharp.Html.Parser;
using Entente.Claims;
using Entente.Reporting;

namespace Entente.Tests.Reporting;

public sealed class ClaimReviewTests
{
    [Fact]
    public void Every_block_keeps_to_the_vocabulary() => Assert.Empty(Blocks(Samples.Rich()).SelectMany(b => SchemaOrg.Faults(b)));

    [Fact]
    public void The_vocabulary_refuses_what_is_not_of_it()
    {
        using var wrong = JsonDocument.Parse("""{ "@type": "ClaimReview", "verdict": "true", "datePublished": "May", "itemReviewed": { "@type": "Claim", "appearance": { "@type": "Rating" } } }""");
        Assert.Equal(3, SchemaOrg.Faults(wrong.RootElement).Count());
    }

    [Fact]
    public void Only_statements_that_the_record_decided_are_reviewed_each_under_its_anchor()
    {
        var article = Samples.Rich();
        var decided = article.Statements.Where(s => s.Finding.Verdict is Verdict.Supported or Verdict.PartlySupported or Verdict.Contradicted).Select(s => "#" + s.Id);
        Assert.Equal(decided, Blocks(article).Select(b => b.GetProperty("url").GetString()));
    }

    [Fact]
    public void Each_says_that_no_person_reviewed_it_and_what_was_said()
    {
        foreach (var block in Blocks(Samples.Rich()))
        {
            Assert.Equal("https://schema.org", block.GetProperty("@context").GetString());
            Assert.Equal("automated, not reviewed by a person", block.GetProperty("creativeWorkStatus").GetString());
            Assert.NotEqual("", block.GetProperty("claimReviewed").GetString());
            Assert.Equal("2024-05-16", block.GetProperty("itemReviewed").GetProperty("datePublished").GetString());
        }
    }

    [Theory]
    [InlineData(Verdict.Supported, 3, "Supported")]
    [InlineData(Verdict.PartlySupported, 2, "Partly supported")]
    [InlineData(Verdict.Contradicted, 1, "Contradicted")]
    public void The_rating_is_a_place_on_a_scale_of_three(Verdict verdict, int value, string words)
    {
        var rating = Assert.Single(Blocks(Samples.Small("Trade grew.", "Trade grew", new(verdict, "x")))).GetProperty("reviewRating");
        Assert.Equal((value, words, 1, 3), (rating.GetProperty("ratingValue").GetInt32(), rating.GetProperty("alternateName").GetString(), rating.GetProperty("worstRating").GetInt32(), rating.GetProperty("bestRating").GetInt32()));
    }

    [Theory]
    [InlineData(null, "Entente")]
    [InlineData(" ", "Entente")]
    [InlineData("The </script> Gazette", "The </script> Gazette")]
    public void The_author_is_who_ran_it(string? organisation, string author) =>
        Assert.All(Blocks(Samples.Rich(), organisation), b => Assert.Equal(author, b.GetProperty("author").GetProperty("name").GetString()));

    [Fact]
    public void A_date_that_is_not_known_is_left_out()
    {
        var claim = Assert.Single(Blocks(Samples.Small("Trade grew.", "Trade grew", new(Verdict.Supported, "x")))).GetProperty("itemReviewed");
        Assert.False(claim.TryGetProperty("datePublished", out _));
    }

    private static List<JsonElement> Blocks(CheckedArticle article, string? organisation = null)
    {
        using var page = new HtmlParser().ParseDocument(HtmlReport.Page(article, null, organisation));
        return [.. page.QuerySelectorAll("script[type='application/ld+json']").Select(s => JsonElement.Parse(s.TextContent))];
    }
}
