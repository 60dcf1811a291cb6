using Microsoft.AspNetCore.Http;

namespace Entente.Web.Hosting;

/// <summary>Headers that every answer bears: nothing of an article is ever taken for anything but text.</summary>
internal static class SecurityHeaders
{
    /// <summary>Adds them before anything is sent. A page sets its own policy; whatever else is opened in a browser may do nothing at all.</summary>
    public static Task Add(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), browsing-topics=()";
        return next(context);
    }
}
