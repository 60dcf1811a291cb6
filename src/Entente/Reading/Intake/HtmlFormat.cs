using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Entente.Reading.Intake;

/// <summary>A saved page: the article is taken and the page around it left. Nothing is executed, nothing fetched, and a page made to be too much to parse is read as bare text.</summary>
internal static class HtmlFormat
{
    private const int DeepestParsed = 300;
    private const int MostElements = 60_000;
    private const int LongestParsed = 6_000_000;

    // Telling the article from the page takes time that grows faster than the page; saved news pages hold some thousand elements.
    private const int MostElementsJudged = 8_000;
    private const int ShortestArticle = 140;

    // SmartReader asks for an address; no host can have this one.
    private const string Nowhere = "https://article.invalid/";

    public static Draft Read(string source, List<string> warnings)
    {
        var slimmer = HtmlSlimmer.Read(source);
        var slim = slimmer.Slim;
        if (slimmer.Deepest > DeepestParsed || slimmer.Elements > MostElements || slim.Length > LongestParsed)
        {
            warnings.Add($"The page is too large or too deeply nested to tell the article from what surrounds it ({slimmer.Elements} elements, {slimmer.Deepest} deep); all its text was read.");
            return Bare(slimmer);
        }

        var page = new HtmlParser().ParseDocument(slim);
        var metadata = HtmlMetadata.Read(page, slimmer.LinkedData);
        var text = (slimmer.Elements <= MostElementsJudged ? Readable(slim, metadata) : null) ?? Whole(page, metadata, warnings);
        return new Draft
        {
            Text = text.Text,
            Blocks = text.Blocks,
            Title = metadata.Title,
            Date = metadata.Date,
            DateSource = metadata.DateSource,
        };
    }

    private static HtmlText? Readable(string slim, HtmlMetadata metadata)
    {
        using var reader = new Reader(Nowhere, slim) { CharThreshold = ShortestArticle, ContinueIfNotReadable = true };
        var article = reader.GetArticle();
        if (!article.Completed || string.IsNullOrWhiteSpace(article.Content) || article.TextContent.Trim().Length < ShortestArticle)
        {
            return null;
        }

        var text = new HtmlText();
        AddTitle(text, metadata.Title ?? article.Title);
        text.Add(new HtmlParser().ParseDocument(article.Content).Body!);
        return text;
    }

    private static HtmlText Whole(IHtmlDocument page, HtmlMetadata metadata, List<string> warnings)
    {
        warnings.Add("No article was told from the page around it; its visible text was read.");
        var text = new HtmlText();
        AddTitle(text, metadata.Title);
        if (page.QuerySelectorAll("article") is [var article])
        {
            text.Add(article);
        }
        else if ((page.QuerySelector("main") ?? page.Body) is { } body)
        {
            text.Add(body);
        }

        return text;
    }

    private static void AddTitle(HtmlText text, string? title)
    {
        if (!string.IsNullOrWhiteSpace(title))
        {
            text.Add(BlockKind.Title, title);
        }
    }

    private static Draft Bare(HtmlSlimmer slimmer)
    {
        var text = new HtmlText();
        foreach (var line in slimmer.Visible.ToString().Split('\n'))
        {
            text.Add(BlockKind.Paragraph, WebUtility.HtmlDecode(line));
        }

        return new Draft { Text = text.Text, Blocks = text.Blocks };
    }
}
