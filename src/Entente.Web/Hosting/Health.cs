using System.Text;
using Entente.Web.Checks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Hosting;

/// <summary>Whether the server can do its work: the record opens, and a check could be kept.</summary>
internal static class Health
{
    /// <summary>Adds <c>/healthz</c>.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/healthz", (RequestDelegate)(context => Tell(context)));

    private static Task Tell(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var (status, words) = State(context.RequestServices);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(words + "\n"), context.RequestAborted).AsTask();
    }

    private static (int Status, string Words) State(IServiceProvider services)
    {
        try
        {
            using var lease = ((RecordPool)services.GetService(typeof(RecordPool))!).Lease();
            return !((CheckStore)services.GetService(typeof(CheckStore))!).IsWritable ? (StatusCodes.Status503ServiceUnavailable, "checks cannot be kept")
                : lease.Record.Datasets.Count > 0 ? (StatusCodes.Status200OK, "ok") : (StatusCodes.Status503ServiceUnavailable, "the record is empty");
        }
        catch (EntenteException)
        {
            // What is wrong stands in the log of whoever asks for more than this; anybody may ask for this.
            return (StatusCodes.Status503ServiceUnavailable, "the record cannot be opened");
        }
    }
}
