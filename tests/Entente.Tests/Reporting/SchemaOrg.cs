using System.Globalization;
using System.Text.Json;

namespace Entente.Tests.Reporting;

/// <summary>
/// The part of the vocabulary of schema.org (release 29) that a ClaimReview of ours uses: which properties a type has, its parents'
/// included, and what stands in them.
/// </summary>
internal static class SchemaOrg
{
    private static readonly Dictionary<string, string> Parents = new(StringComparer.Ordinal)
    {
        ["ClaimReview"] = "Review",
        ["Review"] = "CreativeWork",
        ["Claim"] = "CreativeWork",
        ["Article"] = "CreativeWork",
        ["Dataset"] = "CreativeWork",
        ["CreativeWork"] = "Thing",
        ["Organization"] = "Thing",
        ["Person"] = "Thing",
        ["Rating"] = "Intangible",
        ["Intangible"] = "Thing",
    };

    private static readonly Dictionary<string, string[]> Properties = new(StringComparer.Ordinal)
    {
        ["Thing.name"] = ["Text"],
        ["Thing.url"] = ["URL"],
        ["Thing.alternateName"] = ["Text"],
        ["Thing.description"] = ["Text"],
        ["CreativeWork.author"] = ["Organization", "Person"],
        ["CreativeWork.publisher"] = ["Organization", "Person"],
        ["CreativeWork.headline"] = ["Text"],
        ["CreativeWork.datePublished"] = ["Date"],
        ["CreativeWork.creditText"] = ["Text"],
        ["CreativeWork.creativeWorkStatus"] = ["Text"],
        ["CreativeWork.isBasedOn"] = ["CreativeWork", "URL"],
        ["CreativeWork.version"] = ["Text", "Number"],
        ["CreativeWork.text"] = ["Text"],
        ["Review.itemReviewed"] = ["Thing"],
        ["Review.reviewRating"] = ["Rating"],
        ["Review.reviewBody"] = ["Text"],
        ["ClaimReview.claimReviewed"] = ["Text"],
        ["Claim.appearance"] = ["CreativeWork"],
        ["Claim.firstAppearance"] = ["CreativeWork"],
        ["Rating.ratingValue"] = ["Number", "Text"],
        ["Rating.bestRating"] = ["Number", "Text"],
        ["Rating.worstRating"] = ["Number", "Text"],
    };

    /// <summary>What in a node is not of the vocabulary.</summary>
    public static IEnumerable<string> Faults(JsonElement node, string at = "$")
    {
        var type = node.TryGetProperty("@type", out var named) ? named.GetString()! : "";
        if (!Parents.ContainsKey(type))
        {
            return [$"{at} is of no known type: '{type}'"];
        }

        return node.EnumerateObject().Where(m => m.Name[0] != '@').SelectMany(m => Lineage(type).Select(t => Properties.GetValueOrDefault($"{t}.{m.Name}")).FirstOrDefault(p => p is not null) is { } expected
            ? (m.Value.ValueKind == JsonValueKind.Array ? m.Value.EnumerateArray().ToList() : [m.Value]).SelectMany(v => ValueFaults(v, expected, $"{at}.{m.Name}"))
            : [$"{type} has no {m.Name} ({at})"]);
    }

    private static IEnumerable<string> ValueFaults(JsonElement value, string[] expected, string at) => value.ValueKind switch
    {
        JsonValueKind.Object => Lineage(value.GetProperty("@type").GetString()!).Intersect(expected, StringComparer.Ordinal).Any() ? Faults(value, at) : [$"{at} is {value}, expected {string.Join(" or ", expected)}"],
        JsonValueKind.Number => expected.Contains("Number") ? [] : [$"{at} is a number"],
        JsonValueKind.String => IsText(value.GetString()!, expected) ? [] : [$"{at} is '{value}', expected {string.Join(" or ", expected)}"],
        _ => [$"{at} is {value.ValueKind}"],
    };

    private static bool IsText(string text, string[] expected) =>
        expected.Contains("Text")
        || (expected.Contains("URL") && Uri.TryCreate(new Uri("https://report.example/"), text, out var address) && address.Scheme is "https" or "http")
        || (expected.Contains("Date") && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    private static IEnumerable<string> Lineage(string type)
    {
        for (string? at = type; at is not null; at = Parents.GetValueOrDefault(at))
        {
            yield return at;
        }
    }
}
