using System.Net;
using Entente.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Hosting;

/// <summary>
/// Refuses requests for names that are not the server's. A page of another site can make its own name lead to this machine and so
/// reach a server that listens on loopback alone; the name it asks for gives it away.
/// </summary>
/// <param name="options">Names the hosts.</param>
internal sealed class HostCheck(ServeOptions options)
{
    private readonly HashSet<string> known = new(options.Hosts.Append("localhost"), StringComparer.OrdinalIgnoreCase);
    private readonly bool onLoopback = Listening.IsLoopback(options.Listen);

    /// <summary>Lets a request pass, or ends it with 421 (misdirected request).</summary>
    public Task Pass(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host.Host;
        if (IsKnown(host))
        {
            return next(context);
        }

        return Shell.SendProblem(context, StatusCodes.Status421MisdirectedRequest, "Not this server's name", $"This server does not answer to the name '{host}'. Whoever runs it can add the name with: entente serve --host NAME");
    }

    // Beyond loopback an address of the machine itself is as good as a name; a name must be configured.
    private bool IsKnown(string host) =>
        known.Contains(host) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && (IPAddress.IsLoopback(address) || !onLoopback));
}
