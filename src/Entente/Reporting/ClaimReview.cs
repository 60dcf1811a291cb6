using System.Text.Json.Serialization;
using Entente.Claims;
using Entente.Record;

namespace Entente.Reporting;

/// <summary>
/// Findings as schema.org's ClaimReview, for interchange between fact-checkers. Only a statement that the record decided is one:
/// a review that gives no rating reviews nothing.
/// </summary>
internal static class ClaimReview
{
    /// <summary>What every block says of itself.</summary>
    public const string Automated = "automated, not reviewed by a person";

    /// <summary>The review of a statement; null where the record did not decide it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="item">The statement.</param>
    /// <param name="organisation">Who ran the check; null for Entente itself.</param>
    public static ClaimReviewJson? Of(CheckedArticle article, CheckedStatement item, string? organisation)
    {
        if (!RemainderGroup.IsDecided(item))
        {
            return null;
        }

        var finding = item.Finding;
        var used = finding.Figures.Select(f => f.Dataset).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Url = "#" + item.Id,
            ClaimReviewed = PlainText.OneLine(item.Statement.Quote.In(article.Article.Text)),
            Author = new(string.IsNullOrWhiteSpace(organisation) ? "Entente" : PlainText.OneLine(organisation)),
            CreativeWorkStatus = Automated,
            ReviewBody = PlainText.OneLine(finding.Reason),
            ReviewRating = Rating(finding.Verdict),
            ItemReviewed = Claim(article, item),
            IsBasedOn = [.. article.Datasets.Where(d => used.Contains(d.Id)).Select(Dataset)],
        };
    }

    private static RatingJson Rating(Verdict verdict) => new(
        verdict switch { Verdict.Supported => 3, Verdict.PartlySupported => 2, _ => 1 },
        char.ToUpperInvariant(verdict.Words()[0]) + verdict.Words()[1..]);

    private static ClaimJson Claim(CheckedArticle article, CheckedStatement item) => new()
    {
        // An author would have to be a person or an organisation, and the article does not always tell which.
        CreditText = item.Statement.Speaker is { } speaker ? PlainText.OneLine(speaker) : null,
        DatePublished = Day(article),
        Appearance = new(PlainText.OneLine(article.Article.Title), Day(article)),
    };

    // Words, as the serializer's code for days is not at hand in a short run.
    private static string? Day(CheckedArticle article) => article.Article.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DatasetReviewJson Dataset(DatasetReference dataset) =>
        new(dataset.Name, dataset.Version, new(dataset.Publisher), Uri.IsWellFormedUriString(dataset.Url, UriKind.Absolute) ? dataset.Url : null);
}

internal sealed record ClaimReviewJson
{
    [JsonPropertyName("@context")]
    public string Context { get; } = "https://schema.org";

    [JsonPropertyName("@type")]
    public string Type { get; } = "ClaimReview";

    public required string Url { get; init; }

    public required string ClaimReviewed { get; init; }

    public required OrganisationJson Author { get; init; }

    public required string CreativeWorkStatus { get; init; }

    public required string ReviewBody { get; init; }

    public required RatingJson ReviewRating { get; init; }

    public required ClaimJson ItemReviewed { get; init; }

    public required IReadOnlyList<DatasetReviewJson> IsBasedOn { get; init; }
}

internal sealed record OrganisationJson(string Name)
{
    [JsonPropertyName("@type")]
    public string Type { get; } = "Organization";
}

internal sealed record RatingJson(int RatingValue, string AlternateName)
{
    [JsonPropertyName("@type")]
    public string Type { get; } = "Rating";

    public int BestRating { get; } = 3;

    public int WorstRating { get; } = 1;
}

internal sealed record ClaimJson
{
    [JsonPropertyName("@type")]
    public string Type { get; } = "Claim";

    /// <summary>Who says so; null for the article itself.</summary>
    public required string? CreditText { get; init; }

    public required string? DatePublished { get; init; }

    public required AppearanceJson Appearance { get; init; }
}

internal sealed record AppearanceJson(string Headline, string? DatePublished)
{
    [JsonPropertyName("@type")]
    public string Type { get; } = "Article";
}

internal sealed record DatasetReviewJson(string Name, string Version, OrganisationJson Publisher, string? Url)
{
    [JsonPropertyName("@type")]
    public string Type { get; } = "Dataset";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ClaimReviewJson))]
internal sealed partial class ClaimReviewContext : JsonSerializerContext;
