using Entente.Catalogue;
using Entente.Reporting.Html;
using Entente.States;
using Entente.Web.Hosting;
using Entente.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Pages;

/// <summary>The world map of dependence on a state.</summary>
internal static class MapRoutes
{
    private const string Share = "trade.share";
    private const int Listed = 25;

    /// <summary>Adds it.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/map", Choose);
        app.MapGet("/map/{state}", Show);
    }

    private static Task Choose(HttpContext context)
    {
        var name = Asked.Text(context, "state");
        if (name.Length == 0)
        {
            return Shell.Send(context, Page(context, "World map of dependence", "Who depends on a state for its trade: the share of each state’s goods trade that is with it.", null, null, ""));
        }

        try
        {
            var state = StateArgument.Of(name);
            var year = Asked.Year(context, "year");
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = $"/map/{state.Iso3}{(year is { } y ? "?year=" + Shell.Number(y) : "")}";
            return Task.CompletedTask;
        }
        catch (EntenteException e)
        {
            return Shell.Send(context, Page(context, "World map of dependence", "", WebWords.Of(e), null, name), StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static async Task Show(HttpContext context)
    {
        State state;
        try
        {
            state = StateArgument.Of(Asked.Route(context, "state"));
        }
        catch (EntenteException e)
        {
            await Shell.Send(context, Page(context, "World map of dependence", "", WebWords.Of(e), null, ""), StatusCodes.Status404NotFound).ConfigureAwait(false);
            return;
        }

        var query = RankQuery.Read(Share, "", Asked.Year(context, "year"), "", "", Asked.Today(context));
        using var lease = context.RequestServices.GetRequiredService<RecordPool>().Lease();
        if (Asked.IsKnown(context, lease.Key, $"map {state.Iso3} {query.Key}"))
        {
            return;
        }

        try
        {
            var ranking = await context.RequestServices.GetRequiredService<WorkGate>().Run(() => query.Ask(lease), CancellationToken.None).ConfigureAwait(false);
            var rows = ranking.Rows.Where(r => r.To == state).ToList();
            var title = $"Who depends on {state.Spoken()} for trade, {Shell.Number(ranking.Year)}";
            await Shell.Send(context, Page(context, title, "", rows.Count == 0 ? $"No trade with {state.Spoken()} is on record for {Shell.Number(ranking.Year)}." : null, html => Write(html, lease, state, ranking, rows), state.Name)).ConfigureAwait(false);
        }
        catch (EntenteException e)
        {
            context.Response.Headers.Remove("ETag");
            await Shell.Send(context, Page(context, "World map of dependence", "", WebWords.Of(e), null, state.Name), StatusCodes.Status422UnprocessableEntity).ConfigureAwait(false);
        }
    }

    private static void Write(Markup html, RecordLease lease, State state, RankedValues ranking, List<RankedValue> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        WorldMap.Write(html, $"{rows[0].From.Opening()} conducts {Numbers.Percent(rows[0].Value)} of its trade with {state.Spoken()}, more than any other state", state, rows.ToDictionary(r => r.From.Iso3, r => r.Value, StringComparer.Ordinal));
        html.Add($"<h2>The states that depend most</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"The shares\"><table class=\"rows\"><thead><tr><th scope=\"col\">Place</th><th scope=\"col\">State</th><th scope=\"col\" class=\"value\">Share of its trade</th></tr></thead><tbody>\n");
        WriteRows(html, state, rows.Take(Listed), 0);
        html.Add($"</tbody></table></div>\n");
        if (rows.Count > Listed)
        {
            html.Add($"<details class=\"query\"><summary>The other {Shell.Number(rows.Count - Listed)}</summary><div class=\"scroll\"><table class=\"rows\"><thead><tr><th scope=\"col\">Place</th><th scope=\"col\">State</th><th scope=\"col\" class=\"value\">Share of its trade</th></tr></thead><tbody>\n");
            WriteRows(html, state, rows.Skip(Listed), Listed);
            html.Add($"</tbody></table></div></details>\n");
        }

        html.Add($"<p>{Numbers.Count(rows.Count)} states have a figure. Who is not listed has none on record, which is not zero. <a href=\"/measures/{Share}\">How it is measured</a>.</p>\n");
        SourcesView.Write(html, [.. ranking.Datasets.Where(lease.Record.Datasets.ContainsKey).Select(d => lease.Record.Datasets[d])]);
    }

    private static void WriteRows(Markup html, State state, IEnumerable<RankedValue> rows, int before)
    {
        foreach (var row in rows)
        {
            html.Add($"<tr><td class=\"place\" data-of=\"Place\">{Shell.Number(++before)}</td><th scope=\"row\"><a href=\"/brief/{row.From.Iso3}/{state.Iso3}\">{row.From.Name}</a></th><td class=\"value\" data-of=\"Share of its trade\">{Numbers.Percent(row.Value)}</td></tr>\n");
        }
    }

    private static string Page(HttpContext context, string title, string lead, string? problem, Action<Markup>? content, string state) => Shell.Page("/map", title, lead, html =>
    {
        Fields.Problem(html, problem);
        content?.Invoke(html);
        html.Add($"<form class=\"panel\" action=\"/map\" method=\"get\"><div class=\"fields\">\n");
        Fields.State(html, "state", "Dependence on", state, hint: "Any name in use or an ISO code.");
        Fields.Year(html, "year", "Year", Asked.Text(context, "year"), "The last without it.");
        html.Add($"</div><p class=\"actions\"><button type=\"submit\">Draw the map</button></p></form>\n");
        Fields.Names(html, Asked.Today(context));
    });
}
