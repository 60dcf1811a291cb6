using System.Diagnostics;
using Entente.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Entente.Web.Hosting;

/// <summary>The last net: whatever goes wrong is told in words, as a page or as problem details, never as a stack trace.</summary>
/// <param name="log">What whoever runs the server must know.</param>
internal sealed partial class Failures(ILogger<Failures> log)
{
    /// <summary>Passes a request on and tells of what it failed with.</summary>
    public async Task Catch(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
            if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false, ContentType: null })
            {
                await Tell(context, StatusCodes.Status404NotFound, "Nothing is here", $"There is nothing at '{context.Request.Path}'.").ConfigureAwait(false);
            }
            else if (context.Response is { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false, ContentType: null })
            {
                await Tell(context, StatusCodes.Status405MethodNotAllowed, "Not in this way", $"'{context.Request.Path}' cannot be asked with {context.Request.Method}.").ConfigureAwait(false);
            }
        }
        catch (EntenteException e)
        {
            await Tell(context, StatusCodes.Status422UnprocessableEntity, "This cannot be answered", WebWords.Of(e)).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e)
        {
            var large = e.StatusCode == StatusCodes.Status413PayloadTooLarge;
            await Tell(context, e.StatusCode, large ? "Too large" : "Not understood", large ? "What was sent is larger than an article may be. Send the article's text alone." : $"The request was not understood: {e.Message.TrimEnd('.')}.").ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            await Tell(context, StatusCodes.Status413PayloadTooLarge, "Too large", "What was sent is larger than an article may be. Send the article's text alone.").ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
#pragma warning disable CA1031 // The last net: a defect is told in words, too.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Defect(log, e, context.Request.Path, Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier);
            await Tell(context, StatusCodes.Status500InternalServerError, "A defect of Entente", $"This is a defect of Entente, not of what you asked. Please report it with the number {Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier}, under which the log has more.").ConfigureAwait(false);
        }
    }

    private static Task Tell(HttpContext context, int status, string title, string words)
    {
        if (context.Response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            context.Abort();
            return Task.CompletedTask;
        }

        context.Response.Headers.Remove("ETag");
        context.Response.Headers.CacheControl = "no-store";
        return Problems.IsApi(context) ? Problems.Send(context, status, title, words) : Shell.SendProblem(context, status, title, words);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request for {Path} failed ({Number})")]
    private static partial void Defect(ILogger log, Exception error, string path, string number);
}
