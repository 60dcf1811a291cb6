using Entente.Reporting.Html;

namespace Entente.Web.Pages;

/// <summary>The ways to take what a page shows away: the same question to the API.</summary>
internal static class TakeAway
{
    /// <summary>Writes them.</summary>
    /// <param name="html">The page.</param>
    /// <param name="address">The question's address in the API, with its query.</param>
    public static void Write(Markup html, string address)
    {
        var more = address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "format=";
        html.Add($"<ul class=\"takeaway\"><li>Take it away:</li><li><a href=\"{more}csv\" download>CSV</a></li><li><a href=\"{more}parquet\" download>Parquet</a></li><li><a href=\"{more}json\">JSON</a></li></ul>\n");
    }
}
