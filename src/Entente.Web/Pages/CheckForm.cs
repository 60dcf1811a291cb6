using Entente.Reporting.Html;

namespace Entente.Web.Pages;

/// <summary>The form that takes an article in: pasted, as a file, or by its address.</summary>
internal static class CheckForm
{
    /// <summary>What was given, to be shown again where it could not be used.</summary>
    /// <param name="Text">The pasted text.</param>
    /// <param name="Address">The address.</param>
    /// <param name="AsOf">The day.</param>
    public sealed record Given(string Text = "", string Address = "", string AsOf = "");

    /// <summary>The page.</summary>
    /// <param name="given">What stands in the fields.</param>
    /// <param name="problem">What is wrong with it; null for nothing.</param>
    /// <param name="token">Name and value of the token that shows the form is ours.</param>
    /// <param name="today">The day of the clock.</param>
    /// <param name="fetching">Whether an address can be given.</param>
    public static string Page(Given given, string? problem, (string Name, string Value) token, DateOnly today, bool fetching) => Shell.Page(
        "/",
        "What does the record say?",
        "Give an article about two states. Every statement that data can decide is held against public figures, roll calls and treaties, with the source, the rule and the query.",
        html =>
        {
            Fields.Problem(html, problem);
            WriteForm(html, given, token, fetching);
            html.Add($"<h2>Or look at the record itself</h2>\n");
            html.Add($"<form class=\"panel\" action=\"/brief\" method=\"get\"><div class=\"fields\">\n");
            Fields.State(html, "a", "A state", "", hint: "Any name in use or an ISO code.");
            Fields.State(html, "b", "and another", "");
            html.Add($"</div><p class=\"actions\"><button type=\"submit\">Brief me on the two</button></p></form>\n");
            Fields.Names(html, today);
            html.Add($"<ul class=\"tiles\">\n");
            Tile(html, "/series", "Series", "One measure over the years, for one pair or several.");
            Tile(html, "/rank", "Rankings", "Who stands highest on a measure in a year.");
            Tile(html, "/map", "World map", "Who depends on a state for its trade, and how much.");
            Tile(html, "/data", "Data and sources", "What is on record: versions, licences, what to bear in mind.");
            html.Add($"</ul>\n");
        });

    private static void WriteForm(Markup html, Given given, (string Name, string Value) token, bool fetching)
    {
        html.Add($"<form class=\"panel\" action=\"/check\" method=\"post\" enctype=\"multipart/form-data\" data-busy=\"Checking the article …\">\n<input type=\"hidden\" name=\"{token.Name}\" value=\"{token.Value}\">\n");
        html.Add($"<p class=\"field wide\"><label for=\"text\">The article</label><textarea id=\"text\" name=\"text\" rows=\"12\" data-drop=\"file\" aria-describedby=\"text-hint\" placeholder=\"Paste the text here\">{given.Text}</textarea><span class=\"hint\" id=\"text-hint\">With its date, if it has one. Plain text, Markdown or HTML.</span></p>\n");
        html.Add($"<div class=\"fields\">\n<p class=\"field\"><label for=\"file\">or a file</label><input id=\"file\" name=\"file\" type=\"file\" accept=\".txt,.md,.html,.htm,text/plain,text/markdown,text/html\"></p>\n");
        if (fetching)
        {
            html.Add($"<p class=\"field\"><label for=\"address\">or its address</label><input id=\"address\" name=\"address\" type=\"url\" inputmode=\"url\" value=\"{given.Address}\" maxlength=\"2000\" placeholder=\"https://\" autocomplete=\"off\"></p>\n");
        }

        Fields.Day(html, "as-of", "As of", given.AsOf, "Bounds what counts; the article’s own date without it.");
        html.Add($"</div>\n<p class=\"actions\"><button type=\"submit\">Check the article</button><span class=\"busy\" role=\"status\"></span></p>\n</form>\n");
    }

    private static void Tile(Markup html, string path, string title, string words) =>
        html.Add($"<li><a href=\"{path}\"><b>{title}</b><span>{words}</span></a></li>\n");
}
