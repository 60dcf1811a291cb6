using System.Globalization;
using System.Text;
using Entente.Reporting.Html;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Pages;

/// <summary>What all pages share: style, policy, the bar with the ways through the site, and how a page is sent.</summary>
internal static class Shell
{
    private static readonly (string Path, string Words)[] Ways =
    [
        ("/", "Check"), ("/brief", "Brief"), ("/series", "Series"), ("/rank", "Rank"), ("/map", "Map"), ("/history", "History"), ("/data", "Data"), ("/measures", "Measures"), ("/rules", "Rules"),
    ];

    /// <summary>The style of every page.</summary>
    public static StyleSheet Sheet { get; } = StyleSheet.OfBrief.With(Resource("web.css"));

    /// <summary>The policy of a page whose style has this hash: one script of our own, nothing from elsewhere, forms to here alone.</summary>
    public static string Policy(string styleHash) =>
        $"default-src 'none'; style-src '{styleHash}'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A text that is part of the program.</summary>
    public static string Resource(string name)
    {
        using var stream = typeof(Shell).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly carries no {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The frame of a page.</summary>
    /// <param name="here">The path of the way that the page is on; empty for none.</param>
    public static PageFrame Frame(string here) => new(
        Sheet,
        html => html.Add($"<link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">\n<script src=\"/entente.js\" defer></script>\n"),
        html => WriteBar(html, here));

    /// <summary>A page with a heading and what a writer adds to its main part.</summary>
    /// <param name="here">The path of the way that the page is on.</param>
    /// <param name="title">The heading, and the title of the window.</param>
    /// <param name="lead">A sentence beneath it; empty for none.</param>
    /// <param name="write">Writes the main part.</param>
    public static string Page(string here, string title, string lead, Action<Markup> write)
    {
        var html = new Markup();
        var frame = Frame(here);
        frame.Open(html, $"{title} · Entente");
        frame.OpenMain(html, "brief page");
        html.Add($"<header class=\"head\"><h1>{title}</h1>\n");
        if (lead.Length > 0)
        {
            html.Add($"<p class=\"lead\">{lead}</p>\n");
        }

        html.Add($"</header>\n");
        write(html);
        html.Add($"</main>\n");
        WriteFoot(html);
        return html.Add($"</body>\n</html>\n").ToString();
    }

    /// <summary>Sends a page.</summary>
    public static Task Send(HttpContext context, string page, int status = StatusCodes.Status200OK, string? styleHash = null)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = Policy(styleHash ?? Sheet.Hash);
        if (response.Headers.CacheControl.Count == 0)
        {
            response.Headers.CacheControl = "private, no-cache";
        }

        return response.WriteAsync(page, Encoding.UTF8, context.RequestAborted);
    }

    /// <summary>A page that says what went wrong and what to do.</summary>
    public static Task SendProblem(HttpContext context, int status, string title, string words) =>
        Send(context, Page("", title, "", html => html.Add($"<p class=\"warning\" role=\"alert\">{words}</p>\n<p><a href=\"/\">Check an article</a> or <a href=\"/brief\">brief a pair of states</a>.</p>\n")), status);

    /// <summary>A number in an address or a form, as programs write it.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day in an address or a form.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteBar(Markup html, string here)
    {
        html.Add($"<a class=\"skip\" href=\"#content\">Skip to the content</a>\n<nav class=\"bar\" aria-label=\"Entente\"><a class=\"home\" href=\"/\">Entente</a><ul>\n");
        foreach (var (path, words) in Ways)
        {
            if (path == here)
            {
                html.Add($"<li><a href=\"{path}\" aria-current=\"page\">{words}</a></li>\n");
            }
            else
            {
                html.Add($"<li><a href=\"{path}\">{words}</a></li>\n");
            }
        }

        html.Add($"</ul></nav>\n");
    }

    private static void WriteFoot(Markup html) =>
        html.Add($"<footer class=\"page-foot\"><p>Made automatically from public data; not reviewed by a person. For programs: <a href=\"/openapi/v1.json\">the API</a>, <a href=\"/data\">sources and versions</a>.</p></footer>\n");
}
