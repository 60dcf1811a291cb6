using Microsoft.AspNetCore.Http;

namespace Entente.Web.Hosting;

/// <summary>
/// Refuses what a page of another site makes a browser send to the API. Forms of pages carry a token; a program sends neither of the
/// headers looked at here, and a browser always does.
/// </summary>
internal static class CrossSite
{
    /// <summary>Lets a request pass, or ends it with 403.</summary>
    public static Task Refuse(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!Problems.IsApi(context) || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return next(context);
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        var ours = site.Length > 0 ? site is "same-origin" or "none" : origin.Length == 0 || IsHere(origin, request.Host);
        return ours ? next(context) : Problems.Send(context, StatusCodes.Status403Forbidden, "From another site", "A page of another site sent this, and such requests are refused.");
    }

    // The scheme is not compared: before a server that is reached through another, it differs.
    private static bool IsHere(string origin, HostString host) => Uri.TryCreate(origin, UriKind.Absolute, out var at) && string.Equals(at.Authority, host.Value, StringComparison.OrdinalIgnoreCase);
}
