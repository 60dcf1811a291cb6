using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Entente.Claims;
using Entente.Reading.Intake;
using Entente.Reporting;
using Entente.Web.Access;
using Entente.Web.Checks;
using Entente.Web.Fetching;
using Entente.Web.Hosting;
using Entente.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Api;

/// <summary>Checks of articles: made, listed, read again, deleted.</summary>
internal static class ChecksApi
{
    private static readonly AnswerForm[] Forms = [AnswerForm.Json, AnswerForm.Csv, AnswerForm.Markdown];

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/checks", Check).WithName("checkArticle").WithSummary("Holds every checkable statement of an article against the record. With keep, Location names the check.")
            .Accepts<ArticleShape>("application/json", "text/plain", "text/markdown", "text/html").Produces<ReportJson>(StatusCodes.Status200OK, "application/json", "text/csv", "text/markdown").Produces<ReportJson>(StatusCodes.Status201Created, "application/json").Answers(406, 413, 415);
        api.MapGet("/checks", List).WithName("listChecks").WithSummary("The checks that you keep, the newest first.").Produces<ChecksShape>();
        api.MapGet("/checks/{id}", Show).WithName("getCheck").WithSummary("The report of a check that is kept, as it was made.").Produces<ReportJson>().Answers(404);
        api.MapDelete("/checks/{id}", Delete).WithName("deleteCheck").WithSummary("Deletes a check for good.").Produces(StatusCodes.Status204NoContent).Answers(404);
    }

    private static async Task Check(HttpContext context, CheckDesk desk, CheckKeeper keeper, ArticleFetcher fetcher, ServeOptions options)
    {
        if (Negotiation.Choose(context.Request, Forms) is not { } form)
        {
            await ApiAnswers.NotAcceptable(context, Forms).ConfigureAwait(false);
            return;
        }

        var stop = context.RequestAborted;
        var asked = await Read(context.Request, stop).ConfigureAwait(false);
        if (asked is null)
        {
            await Problems.Send(context, StatusCodes.Status415UnsupportedMediaType, "Not understood", "Send application/json with 'text' or 'address', or the article itself as text/plain, text/markdown or text/html.").ConfigureAwait(false);
            return;
        }

        if ((asked.Text is null) == (asked.Address is null))
        {
            throw new EntenteException("Give the article once: its 'text' or its 'address'.");
        }

        if (asked.Address is not null && !options.Fetching)
        {
            throw new EntenteException("This server fetches no articles. Give the 'text' instead of the 'address'.");
        }

        var handed = asked.Address is { } address ? await fetcher.Fetch(address, asked.AsOf, stop).ConfigureAwait(false) : HandedIn.Of(asked.Text!, FormatOf(asked.Format), asked.AsOf);
        CheckedArticle article;
        if (asked.Keep)
        {
            (var saved, article) = await keeper.CheckAndKeep(handed, Visitor.NameOf(context), stop).ConfigureAwait(false);
            context.Response.StatusCode = StatusCodes.Status201Created;
            context.Response.Headers.Location = $"/api/v1/checks/{saved.Id}";
        }
        else
        {
            article = await desk.Check(handed, stop).ConfigureAwait(false);
        }

        context.Response.Headers.CacheControl = "no-store";
        await ApiAnswers.Send(context, form == AnswerForm.Json ? CheckDesk.Json(article) : Encoding.UTF8.GetBytes(form == AnswerForm.Csv ? CsvReport.Of(article) : MarkdownReport.Of(article)), form, "entente-findings").ConfigureAwait(false);
    }

    // Null for a kind of content that is not read.
    private static async Task<ArticleShape?> Read(HttpRequest request, CancellationToken stop)
    {
        var kind = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        if (kind == "application/json")
        {
            try
            {
                return await JsonSerializer.DeserializeAsync(request.Body, ApiJson.Default.ArticleShape, stop).ConfigureAwait(false);
            }
            catch (JsonException e)
            {
                throw new EntenteException($"The JSON could not be read at line {(e.LineNumber ?? 0) + 1}: expected an object with 'text' or 'address', and if wanted 'format', 'asOf' (yyyy-MM-dd) and 'keep' (true or false).", e);
            }
        }

        if (kind is not ("text/plain" or "text/markdown" or "text/html"))
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, stop).ConfigureAwait(false);
        return new ArticleShape(Encoding.UTF8.GetString(bytes.ToArray()), null, kind["text/".Length..].Replace("plain", "text", StringComparison.Ordinal), Asked.Day(request.Query["asOf"].ToString()), request.Query["keep"] == "true");
    }

    private static ArticleFormat FormatOf(string? format) => format?.ToLowerInvariant() switch
    {
        null or "" or "auto" => ArticleFormat.Auto,
        "text" => ArticleFormat.Text,
        "markdown" => ArticleFormat.Markdown,
        "html" => ArticleFormat.Html,
        _ => throw new EntenteException($"'{format}' is not a format that is read. Expected text, markdown or html."),
    };

    private static Task List(HttpContext context, [Description("How many, 1 to 200.")] int limit = 50, [Description("The id to go on after: 'next' of the page before.")] string? before = null)
    {
        if (limit is < 1 or > 200)
        {
            throw new EntenteException($"'limit' is {limit}; expected 1 to 200. The rest is had with 'before'.");
        }

        var found = HistoryRoutes.Mine(context, before).Take(limit + 1).ToList();
        context.Response.Headers.CacheControl = "no-store";
        return ApiAnswers.Send(context, new ChecksShape([.. found.Take(limit)], found.Count > limit ? found[limit - 1].Id : null), ApiJson.Default.ChecksShape);
    }

    private static Task Show(HttpContext context, CheckStore store, [Description("Its id.")] string id) =>
        store.Read(id, "report.json") is { } report ? ApiAnswers.Send(context, report, AnswerForm.Json) : ApiAnswers.NotFound(context, $"No check '{id}' is kept.");

    private static Task Delete(HttpContext context, CheckStore store, [Description("Its id.")] string id)
    {
        var me = Visitor.NameOf(context);
        if (store.Find(id) is not { } check || (me is not null && check.Owner != me) || !store.Delete(id))
        {
            return ApiAnswers.NotFound(context, $"No check '{id}' of yours is kept.");
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
