using System.Net;
using System.Text;

namespace Entente.Reporting.Texts;

/// <summary>Says the texts of a page in the language of its report: what stands between its tags and in the labels for screen readers; never the article.</summary>
internal static class HtmlTexts
{
    private const string Sheet = "<div class=\"sheet\"";
    private static readonly string[] Verbatim = ["<script", "<style", "<pre", "<code"];
    private static readonly string[] Labels = ["aria-label=\"", "title=\""];

    /// <summary>The page in the language.</summary>
    public static string Say(string page, ReportTexts texts)
    {
        if (texts.Language is "en")
        {
            return page;
        }

        var made = new StringBuilder(page.Length + 1000);
        for (var at = 0; at < page.Length;)
        {
            var open = page.IndexOf('<', at);
            open = open < 0 ? page.Length : open;
            made.Append(Text(page[at..open], texts));
            if (open == page.Length)
            {
                break;
            }

            at = Unchanged(page, open) is { } end ? end : page.IndexOf('>', open) + 1;
            at = at <= open ? page.Length : at;
            made.Append(Tag(page[open..at], texts));
        }

        return made.ToString();
    }

    /// <summary>Index past an element whose words are not the report's; null for any other tag.</summary>
    private static int? Unchanged(string page, int open)
    {
        var rest = page.AsSpan(open);
        if (rest.StartsWith(Sheet, StringComparison.Ordinal))
        {
            return page.IndexOf("</div>", open, StringComparison.Ordinal) is >= 0 and var end ? end : page.Length;
        }

        foreach (var name in Verbatim)
        {
            if (rest.StartsWith(name, StringComparison.Ordinal))
            {
                return page.IndexOf("</" + name[1..], open, StringComparison.Ordinal) is >= 0 and var end ? end : page.Length;
            }
        }

        return null;
    }

    private static string Tag(string tag, ReportTexts texts)
    {
        if (tag is "<html lang=\"en\">")
        {
            return $"<html lang=\"{texts.Language}\">";
        }

        foreach (var label in tag.StartsWith(Sheet, StringComparison.Ordinal) ? [] : Labels)
        {
            var at = tag.IndexOf(" " + label, StringComparison.Ordinal);
            if (at >= 0 && tag.IndexOf('"', at + label.Length + 1) is > 0 and var end)
            {
                var from = at + label.Length + 1;
                tag = tag[..from] + Text(tag[from..end], texts).Replace("\"", "&quot;", StringComparison.Ordinal) + tag[end..];
            }
        }

        return tag;
    }

    private static string Text(string encoded, ReportTexts texts)
    {
        var words = encoded.Trim();
        if (words.Length == 0)
        {
            return encoded;
        }

        var plain = WebUtility.HtmlDecode(words);
        var said = texts.Say(plain);
        return said == plain ? encoded : encoded.Replace(words, Encoded(said), StringComparison.Ordinal);
    }

    private static string Encoded(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
