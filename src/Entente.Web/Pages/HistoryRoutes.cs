using System.Globalization;
using System.IO.Compression;
using Entente.Reporting.Html;
using Entente.Web.Access;
using Entente.Web.Checks;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Pages;

/// <summary>The checks that are kept: looked through, taken away, deleted.</summary>
internal static class HistoryRoutes
{
    private const int PageOf = 25;

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/history", Show);
        app.MapGet("/history.zip", Export);
        app.MapPost("/history/delete", Delete);
    }

    /// <summary>The checks of whoever asks, the newest first; with keys everybody sees their own.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="before">Only those older than this one; null for all.</param>
    public static IEnumerable<SavedCheck> Mine(HttpContext context, string? before = null)
    {
        var (store, me) = (context.RequestServices.GetRequiredService<CheckStore>(), Visitor.NameOf(context));
        return store.Ids().Where(id => before is null || string.CompareOrdinal(id, before) < 0).Select(store.Find).OfType<SavedCheck>().Where(c => me is null || c.Owner == me);
    }

    private static Task Show(HttpContext context)
    {
        var start = Asked.Number(context, "start", 1, 1, 1_000_000);
        var rows = Mine(context).Skip(start - 1).Take(PageOf + 1).ToList();
        context.Response.Headers.CacheControl = "no-store";
        return Shell.Send(context, Shell.Page("/history", "History", "The checks that you made and that are kept here, the newest first.", html =>
        {
            if (rows.Count == 0)
            {
                html.Add($"<p>{(start == 1 ? "No check is kept yet." : "There are no further checks.")} <a href=\"/\">Check an article</a>.</p>\n");
                return;
            }

            WriteRows(html, rows.Take(PageOf), FormToken.Of(context));
            html.Add($"<nav class=\"pages\" aria-label=\"More checks\">");
            if (start > 1)
            {
                html.Add($"<a rel=\"prev\" href=\"/history?start={Shell.Number(Math.Max(1, start - PageOf))}\">Newer checks</a>");
            }

            if (rows.Count > PageOf)
            {
                html.Add($"<a rel=\"next\" href=\"/history?start={Shell.Number(start + PageOf)}\">Older checks</a>");
            }

            html.Add($"</nav>\n<p><a href=\"/history.zip\" download>Take all of it away</a> as one ZIP archive: articles and reports in every form.</p>\n");
            WriteDeleteAll(html, FormToken.Of(context));
        }));
    }

    private static void WriteRows(Markup html, IEnumerable<SavedCheck> rows, (string Name, string Value) token)
    {
        html.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Checks\"><table class=\"rows broad\"><thead><tr><th scope=\"col\">Article</th><th scope=\"col\">Checked</th><th scope=\"col\">Result</th><th scope=\"col\">Delete</th></tr></thead><tbody>\n");
        foreach (var check in rows)
        {
            var title = check.Title.Length > 0 ? check.Title : "An article without a title";
            html.Add($"<tr><th scope=\"row\"><a href=\"/checks/{check.Id}\">{title}</a></th><td data-of=\"Checked\">{check.Made.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} UTC</td><td data-of=\"Result\">{check.Result}</td>");
            html.Add($"<td data-of=\"Delete\"><form action=\"/history/delete\" method=\"post\"><input type=\"hidden\" name=\"{token.Name}\" value=\"{token.Value}\"><input type=\"hidden\" name=\"id\" value=\"{check.Id}\"><button class=\"quiet\" type=\"submit\" aria-label=\"Delete the check of {title}\">Delete</button></form></td></tr>\n");
        }

        html.Add($"</tbody></table></div>\n");
    }

    private static void WriteDeleteAll(Markup html, (string Name, string Value) token) =>
        html.Add($"<details class=\"query\"><summary>Delete all of it</summary><form class=\"panel\" action=\"/history/delete\" method=\"post\"><input type=\"hidden\" name=\"{token.Name}\" value=\"{token.Value}\"><p><label><input type=\"checkbox\" name=\"all\" value=\"yes\" required> Delete every check of mine for good. Their addresses will lead nowhere.</label></p><p class=\"actions\"><button class=\"quiet\" type=\"submit\">Delete all</button></p></form></details>\n");

    private static async Task Delete(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        if (!await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context).ConfigureAwait(false))
        {
            await Shell.SendProblem(context, StatusCodes.Status400BadRequest, "Nothing was deleted", "This form had grown old or did not come from this site. Open the history again and press the button there.").ConfigureAwait(false);
            return;
        }

        var store = context.RequestServices.GetRequiredService<CheckStore>();
        var me = Visitor.NameOf(context);
        var gone = form["all"] == "yes" ? Mine(context) : new[] { store.Find(form["id"].ToString()) }.OfType<SavedCheck>().Where(c => me is null || c.Owner == me);
        foreach (var check in gone)
        {
            store.Delete(check.Id);
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/history";
    }

    // Written as it is read, so that a history of any length takes no memory.
    private static async Task Export(HttpContext context)
    {
        var store = context.RequestServices.GetRequiredService<CheckStore>();
        context.Response.ContentType = "application/zip";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"entente-history.zip\"";
        if (context.Features.Get<IHttpBodyControlFeature>() is { } body)
        {
            // The archive's table of contents is written synchronously.
            body.AllowSynchronousIO = true;
        }

        using var archive = new ZipArchive(context.Response.Body, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var check in Mine(context))
        {
            context.RequestAborted.ThrowIfCancellationRequested();
            if (store.Open(check.Id) is { } kept)
            {
                await using (kept.ConfigureAwait(false))
                {
                    var into = await archive.CreateEntry(check.Id + ".zip", CompressionLevel.NoCompression).OpenAsync(context.RequestAborted).ConfigureAwait(false);
                    await using (into.ConfigureAwait(false))
                    {
                        await kept.CopyToAsync(into, context.RequestAborted).ConfigureAwait(false);
                    }
                }
            }
        }
    }
}
