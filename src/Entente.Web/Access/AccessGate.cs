using Entente.Web.Hosting;
using Entente.Web.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Access;

/// <summary>
/// Lets in who has a key: programs send it with each request, browsers show it once and get a session. Without configured keys,
/// on loopback alone, everybody on the machine is let in.
/// </summary>
internal sealed class AccessGate(ServeOptions options, Sessions sessions, IAntiforgery forms)
{
    private const string Cookie = "entente-session";
    private static readonly string[] Open = ["/healthz", "/sign-in", "/icon.svg", "/entente.js", "/robots.txt"];

    private readonly ApiKeys? keys = options.Keys is null ? null : new ApiKeys(options.Keys);

    /// <summary>Lets a request pass, or asks for a key.</summary>
    public Task Pass(HttpContext context, RequestDelegate next)
    {
        if (keys is null || Open.Contains(context.Request.Path.Value, StringComparer.Ordinal))
        {
            return next(context);
        }

        if (NameOf(context) is { } name)
        {
            Visitor.Set(context, name);
            return next(context);
        }

        if (Problems.IsApi(context) || context.Request.Path.StartsWithSegments("/openapi", StringComparison.Ordinal))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"Entente\"";
            return Problems.Send(context, StatusCodes.Status401Unauthorized, "A key is needed", "Send a key of this server as Authorization: Bearer KEY. Whoever runs it makes keys with: entente key add NAME");
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/sign-in" + new QueryString().Add("to", HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/");
        return Task.CompletedTask;
    }

    /// <summary>Adds the pages on which a browser shows its key.</summary>
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", context => SendForm(context, Asked.Text(context, "to"), null));
        app.MapPost("/sign-in", SignIn);
        app.MapPost("/sign-out", SignOut);
    }

    private string? NameOf(HttpContext context)
    {
        var sent = context.Request.Headers.Authorization.ToString();
        if (sent.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return keys!.NameOf(sent["Bearer ".Length..].Trim());
        }

        return context.Request.Cookies[Cookie] is { } token && sessions.KeyHashOf(token) is { } hash ? keys!.NameOfHash(hash) : null;
    }

    private async Task SignIn(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var to = form["to"].ToString();
        if (!await forms.IsRequestValidAsync(context).ConfigureAwait(false))
        {
            await SendForm(context, to, "This form had grown old. Give the key again.").ConfigureAwait(false);
            return;
        }

        var key = form["key"].ToString().Trim();
        if (keys?.NameOf(key) is null)
        {
            await SendForm(context, to, "This is none of the keys that open this server.").ConfigureAwait(false);
            return;
        }

        context.Response.Cookies.Append(Cookie, sessions.Open(ApiKeys.HashOf(key)), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, MaxAge = Sessions.Lasts });
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = IsOurs(to) ? to : "/";
    }

    private async Task SignOut(HttpContext context)
    {
        if (await forms.IsRequestValidAsync(context).ConfigureAwait(false) && context.Request.Cookies[Cookie] is { } token)
        {
            sessions.Close(token);
            context.Response.Cookies.Delete(Cookie);
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/";
    }

    // A path of this server and nothing that a browser would take for another's.
    private static bool IsOurs(string to) => to.Length > 0 && to[0] == '/' && !(to.Length > 1 && to[1] is '/' or '\\') && to.All(c => c is > ' ' and < '\x7f' and not '\\');

    private static Task SendForm(HttpContext context, string to, string? problem)
    {
        context.Response.Headers.CacheControl = "no-store";
        var token = FormToken.Of(context);
        return Shell.Send(context, Shell.Page("", "Show your key", "This server is for those who have a key. Whoever runs it gives keys out.", html =>
        {
            Fields.Problem(html, problem);
            html.Add($"<form class=\"panel\" action=\"/sign-in\" method=\"post\"><input type=\"hidden\" name=\"{token.Name}\" value=\"{token.Value}\"><input type=\"hidden\" name=\"to\" value=\"{to}\"><div class=\"fields\"><p class=\"field\"><label for=\"key\">Key</label><input id=\"key\" name=\"key\" type=\"password\" autocomplete=\"current-password\" required maxlength=\"200\"></p></div><p class=\"actions\"><button type=\"submit\">Let me in</button></p></form>\n");
        }), problem is null ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden);
    }
}
