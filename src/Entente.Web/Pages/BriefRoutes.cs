using Entente.Briefing;
using Entente.Reporting.Briefs;
using Entente.Reporting.Html;
using Entente.States;
using Entente.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Pages;

/// <summary>Briefs of any two states, each at an address of its own.</summary>
internal static class BriefRoutes
{
    private static readonly Recent<string> Pages = new(200);

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/brief", Choose);
        app.MapGet("/brief/{a}/{b}", Show);
    }

    // Names become codes in the address, so that one pair has one address.
    private static Task Choose(HttpContext context)
    {
        var (a, b, asOf) = (Asked.Text(context, "a"), Asked.Text(context, "b"), Asked.Text(context, "as-of"));
        if (a.Length == 0 && b.Length == 0)
        {
            return SendForm(context, a, b, asOf, null);
        }

        try
        {
            var (first, second) = (StateArgument.Of(a), StateArgument.Of(b));
            if (first == second)
            {
                return SendForm(context, a, b, asOf, $"A brief is on two states, and {first.Name} was given twice. Name another beside it.");
            }

            var day = Asked.Day(asOf);
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = $"/brief/{first.Iso3}/{second.Iso3}{(day is { } given ? "?as-of=" + Shell.Day(given) : "")}";
            return Task.CompletedTask;
        }
        catch (EntenteException e)
        {
            return SendForm(context, a, b, asOf, WebWords.Of(e));
        }
    }

    private static async Task Show(HttpContext context)
    {
        var (a, b) = (Asked.Route(context, "a"), Asked.Route(context, "b"));
        State first, second;
        try
        {
            (first, second) = (StateArgument.Of(a), StateArgument.Of(b));
        }
        catch (EntenteException e)
        {
            await SendForm(context, a, b, "", WebWords.Of(e), StatusCodes.Status404NotFound).ConfigureAwait(false);
            return;
        }

        var day = Asked.Day(Asked.Text(context, "as-of"));
        var asOf = day ?? Asked.Today(context);
        using var lease = context.RequestServices.GetRequiredService<RecordPool>().Lease();
        if (Asked.IsKnown(context, lease.Key, $"brief {first.Iso3} {second.Iso3} {Shell.Day(asOf)}"))
        {
            return;
        }

        var page = await Pages.Of($"{lease.Key} {first.Iso3} {second.Iso3} {Shell.Day(asOf)}", () => context.RequestServices.GetRequiredService<WorkGate>()
            .Run(() => BriefPage.Of(Briefer.Of(lease.Record, first, second, asOf), Frame(first, second, day)), CancellationToken.None)).ConfigureAwait(false);
        await Shell.Send(context, page).ConfigureAwait(false);
    }

    private static PageFrame Frame(State first, State second, DateOnly? day)
    {
        var frame = Shell.Frame("/brief");
        return frame with
        {
            Bar = html =>
            {
                frame.Bar!(html);
                var (a, b, query) = (first.Iso3, second.Iso3, day is { } given ? "?asOf=" + Shell.Day(given) : "");
                html.Add($"<nav class=\"kept\" aria-label=\"This brief\">Look further: <a href=\"/series?measure=trade.total&amp;pairs={a}-{b}\">series of the two</a>, <a href=\"/rank?measure=trade.total&amp;state={a}\">{first.Name}’s partners</a>, <a href=\"/map/{b}\">who depends on {second.Name}</a>, <a href=\"/brief/{b}/{a}\">the other way round</a>, <a href=\"/brief?\">another pair</a>. Take it away: <a href=\"/api/v1/briefs/{a}/{b}{query}\">JSON</a>.</nav>\n");
            },
        };
    }

    private static Task SendForm(HttpContext context, string a, string b, string asOf, string? problem, int? status = null) => Shell.Send(
        context,
        Shell.Page("/brief", "Brief me on two states", "Trade, dependence, goods, votes, treaties, borders and who governs: what is on record between two states on a day, and what is missing.", html =>
        {
            Fields.Problem(html, problem);
            html.Add($"<form class=\"panel\" action=\"/brief\" method=\"get\"><div class=\"fields\">\n");
            Fields.State(html, "a", "A state", a, hint: "Any name in use, or a code: China, PRC, CHN, 156.");
            Fields.State(html, "b", "and another", b);
            Fields.Day(html, "as-of", "As of", asOf, "Today without it.");
            html.Add($"</div><p class=\"actions\"><button type=\"submit\">Brief me</button></p></form>\n");
            Fields.Names(html, Asked.Today(context));
        }),
        status ?? (problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity));
}
