using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Pages;

/// <summary>The few files that pages name: the script, the icon, what robots are told.</summary>
internal static class OwnFiles
{
    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        Add(app, "/entente.js", "text/javascript; charset=utf-8", Shell.Resource("entente.js"));
        Add(app, "/icon.svg", "image/svg+xml", Shell.Resource("icon.svg"));
        Add(app, "/robots.txt", "text/plain; charset=utf-8", "User-agent: *\nDisallow: /checks/\nDisallow: /history\n");
    }

    private static void Add(IEndpointRouteBuilder app, string path, string kind, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        app.MapGet(path, context =>
        {
            if (Asked.IsKnown(context, "", path))
            {
                return Task.CompletedTask;
            }

            context.Response.ContentType = kind;
            context.Response.Headers.CacheControl = "private, max-age=3600";
            return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
        });
    }
}
