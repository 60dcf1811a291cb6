using System.Globalization;
using Entente.Reading.Intake;
using Entente.Web.Access;
using Entente.Web.Checks;
using Entente.Web.Fetching;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Pages;

/// <summary>The pages on which articles are checked and checks are shown.</summary>
internal static class CheckRoutes
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["report.html"] = "text/html; charset=utf-8",
        ["report.json"] = "application/json",
        ["report.md"] = "text/markdown; charset=utf-8",
        ["findings.csv"] = "text/csv; charset=utf-8",
    };

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", context => SendForm(context, new(), null));
        app.MapGet("/check", context => SendForm(context, new(), null));
        app.MapPost("/check", Check);
        app.MapGet("/checks/{id}", Show);
        app.MapGet("/checks/{id}/{file}", SendFile);
    }

    private static async Task Check(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var given = new CheckForm.Given(form["text"].ToString(), form["address"].ToString().Trim(), form["as-of"].ToString().Trim());
        if (!await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context).ConfigureAwait(false))
        {
            await SendForm(context, given, "This form had grown old or did not come from this site. Nothing was lost: press the button again.", StatusCodes.Status400BadRequest).ConfigureAwait(false);
            return;
        }

        try
        {
            var handed = await HandIn(context, given, form.Files["file"]).ConfigureAwait(false);
            var (saved, _) = await context.RequestServices.GetRequiredService<CheckKeeper>().CheckAndKeep(handed, Visitor.NameOf(context), context.RequestAborted).ConfigureAwait(false);
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = $"/checks/{saved.Id}";
        }
        catch (EntenteException e)
        {
            await SendForm(context, given, WebWords.Of(e), StatusCodes.Status422UnprocessableEntity).ConfigureAwait(false);
        }
    }

    private static async Task<HandedIn> HandIn(HttpContext context, CheckForm.Given given, IFormFile? file)
    {
        var day = Day(given.AsOf);
        var ways = (given.Text.Trim().Length > 0 ? 1 : 0) + (given.Address.Length > 0 ? 1 : 0) + (file is { Length: > 0 } ? 1 : 0);
        if (ways != 1)
        {
            throw new EntenteException(ways == 0 ? "No article was given. Paste its text, choose a file or give its address." : "The article was given in more than one way. Give it once: as text, as a file or by its address.");
        }

        if (file is { Length: > 0 })
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, context.RequestAborted).ConfigureAwait(false);
            return new HandedIn(bytes.ToArray(), Path.GetFileName(file.FileName), ArticleFormat.Auto, day);
        }

        return given.Address.Length > 0
            ? await context.RequestServices.GetRequiredService<ArticleFetcher>().Fetch(given.Address, day, context.RequestAborted).ConfigureAwait(false)
            : HandedIn.Of(given.Text, ArticleFormat.Auto, day);
    }

    private static DateOnly? Day(string text) =>
        text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 1 ? day
        : throw new EntenteException($"'{text}' is not a day. Give it as year, month and day, such as 2024-05-16.");

    private static Task SendForm(HttpContext context, CheckForm.Given given, string? problem, int status = StatusCodes.Status200OK)
    {
        var options = context.RequestServices.GetRequiredService<ServeOptions>();
        var page = CheckForm.Page(given, problem, FormToken.Of(context), DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime), options.Fetching);
        context.Response.Headers.CacheControl = "no-store";
        return Shell.Send(context, page, status);
    }

    private static async Task Show(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        var store = context.RequestServices.GetRequiredService<CheckStore>();
        if (id.EndsWith(".zip", StringComparison.Ordinal))
        {
            await SendArchive(context, store, id[..^4]).ConfigureAwait(false);
        }
        else if (store.Find(id) is { } saved && store.Read(id, "page.html") is { } page)
        {
            await Shell.Send(context, System.Text.Encoding.UTF8.GetString(page), styleHash: saved.Style).ConfigureAwait(false);
        }
        else
        {
            await NotKept(context).ConfigureAwait(false);
        }
    }

    private static async Task SendArchive(HttpContext context, CheckStore store, string id)
    {
        var archive = store.Open(id);
        if (archive is null)
        {
            await NotKept(context).ConfigureAwait(false);
            return;
        }

        await using (archive.ConfigureAwait(false))
        {
            context.Response.ContentType = "application/zip";
            context.Response.ContentLength = archive.Length;
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"entente-{id}.zip\"";
            await archive.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static async Task SendFile(HttpContext context)
    {
        var (id, file) = ((string)context.Request.RouteValues["id"]!, (string)context.Request.RouteValues["file"]!);
        if (!Kinds.TryGetValue(file, out var kind) || context.RequestServices.GetRequiredService<CheckStore>().Read(id, file) is not { } bytes)
        {
            await NotKept(context).ConfigureAwait(false);
            return;
        }

        context.Response.ContentType = kind;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"entente-{id}{Path.GetExtension(file)}\"";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }

    private static Task NotKept(HttpContext context) =>
        Shell.SendProblem(context, StatusCodes.Status404NotFound, "No such check", "No check is kept at this address. It may have been deleted; the history lists those that are there.");
}
