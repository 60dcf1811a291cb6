using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Entente.Reading.Intake;

/// <summary>What a page says of its article: title, date and language, from JSON-LD, meta elements and times.</summary>
internal sealed record HtmlMetadata(string? Title, string? Date, string DateSource, string? Language)
{
    private static readonly string[] DateMeta =
    [
        "article:published_time", "og:article:published_time", "datePublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created",
        "publish-date", "publishdate", "publish_date", "pubdate", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    ];

    public static HtmlMetadata Read(IHtmlDocument page, IEnumerable<string> linkedData)
    {
        var metas = page.QuerySelectorAll("meta[content]");
        var (date, source) = FindDate(page, metas, linkedData);
        var title = Meta(metas, "og:title") ?? NonEmpty(page.QuerySelectorAll("h1") is [var only] ? only.TextContent : null) ?? NonEmpty(page.Title);
        return new HtmlMetadata(title is null ? null : Spaces.Collapse(title), date, source, LanguageOf(page.DocumentElement?.GetAttribute("lang")));
    }

    private static (string? Date, string Source) FindDate(IHtmlDocument page, IHtmlCollection<IElement> metas, IEnumerable<string> linkedData)
    {
        foreach (var key in DateMeta)
        {
            if (Meta(metas, key) is { } value && DateFinder.Stated(value) is not null)
            {
                return (value, $"the page's metadata ({key})");
            }
        }

        if (linkedData.Select(DatePublished).FirstOrDefault(d => d is not null) is { } published)
        {
            return (published, "the page's JSON-LD (datePublished)");
        }

        var times = page.QuerySelectorAll("article time[datetime], main time[datetime], header time[datetime], [itemprop=datePublished][datetime], time[datetime]");
        var time = times.FirstOrDefault(t => t.HasAttribute("pubdate") || t.GetAttribute("itemprop") == "datePublished")
            ?? page.QuerySelector("article time[datetime], main time[datetime]") ?? (times.Length > 0 ? times[0] : null);
        return NonEmpty(time?.GetAttribute("datetime")) is { } stamp && DateFinder.Stated(stamp) is not null
            ? (stamp, "the page's time element")
            : (null, "");
    }

    private static string? Meta(IHtmlCollection<IElement> metas, string key)
    {
        foreach (var meta in metas)
        {
            if (IsKey(meta.GetAttribute("property")) || IsKey(meta.GetAttribute("name")) || IsKey(meta.GetAttribute("itemprop")))
            {
                return NonEmpty(meta.GetAttribute("content"));
            }
        }

        return null;

        bool IsKey(string? name) => string.Equals(name, key, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The first <c>datePublished</c> in JSON-LD; null where it has none or is no JSON.</summary>
    private static string? DatePublished(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
            return DatePublished(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? DatePublished(JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.Array)
        {
            return element.EnumerateArray().Select(DatePublished).FirstOrDefault(d => d is not null);
        }

        if (element.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        // A page lists related articles deeper down; only the article itself and a graph of equals are asked.
        return element.TryGetProperty("datePublished", out var date) && date.ValueKind is JsonValueKind.String ? date.GetString()
            : element.TryGetProperty("@graph", out var graph) ? DatePublished(graph)
            : null;
    }

    private static string? LanguageOf(string? lang) => lang is { Length: >= 2 } && (lang.Length == 2 || lang[2] is '-' or '_') ? lang[..2].ToLowerInvariant() : null;

    private static string? NonEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
