using Entente.Catalogue;
using Entente.Evidence;
using Entente.Record;
using Entente.Reporting.Charts;
using Entente.Reporting.Html;
using Entente.Web.Hosting;
using Entente.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Pages;

/// <summary>The explorer of rankings: who stands highest on a measure in a year.</summary>
internal static class RankRoutes
{
    private const int PageOf = 50;
    private const int Bars = 15;

    /// <summary>Adds it.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/rank", Show);

    private static async Task Show(HttpContext context)
    {
        using var lease = context.RequestServices.GetRequiredService<RecordPool>().Lease();
        if (Asked.Text(context, "measure").Length == 0)
        {
            await Shell.Send(context, Page(context, lease.Record, null, null, null)).ConfigureAwait(false);
            return;
        }

        try
        {
            var query = RankQuery.Read(
                Asked.Text(context, "measure"), Asked.Text(context, "state"), Asked.Year(context, "year"), Asked.Text(context, "of"), Asked.Text(context, "dataset"), Asked.Day(Asked.Text(context, "as-of")) ?? Asked.Today(context));
            var from = Asked.Number(context, "start", 1, 1, 1_000_000);
            if (Asked.IsKnown(context, lease.Key, $"{query.Key} {from}"))
            {
                return;
            }

            var page = await context.RequestServices.GetRequiredService<WorkGate>().Run(() => Page(context, lease.Record, query, query.Ask(lease), null), CancellationToken.None).ConfigureAwait(false);
            await Shell.Send(context, page).ConfigureAwait(false);
        }
        catch (EntenteException e)
        {
            await Shell.Send(context, Page(context, lease.Record, null, null, WebWords.Of(e)), StatusCodes.Status422UnprocessableEntity).ConfigureAwait(false);
        }
    }

    private static string Page(HttpContext context, RecordReader record, RankQuery? query, RankedValues? ranking, string? problem)
    {
        var title = query is null || ranking is null ? "Rankings" : $"{query.Title}, {Shell.Number(ranking.Year)}";
        return Shell.Page("/rank", title, query is null ? "Who stands highest on a measure in a year: a state’s partners, or all pairs. All values of a ranking are from one dataset." : query.Measure.Definition, html =>
        {
            Fields.Problem(html, problem);
            if (query is not null && ranking is not null)
            {
                WriteRanking(html, record, query, ranking, Asked.Number(context, "start", 1, 1, 1_000_000));
            }

            html.Add($"<form class=\"panel\" action=\"/rank\" method=\"get\">\n<div class=\"fields\">\n");
            Fields.Choice(html, "measure", "Measure", Asked.Text(context, "measure") is { Length: > 0 } chosen ? chosen : "trade.total", MeasureCatalogue.All.Where(m => !m.IsWords).Select(m => (m.Id, $"{m.Title} ({m.Id})")));
            Fields.State(html, "state", "Whose partners", Asked.Text(context, "state"), required: false, hint: "All pairs, or all states, without it.");
            Fields.Year(html, "year", "Year", Asked.Text(context, "year"), "The last without it.");
            Fields.Words(html, "of", "Goods, treaty, body or sector", Asked.Text(context, "of"), "Where the measure asks for one.");
            Fields.Day(html, "as-of", "As of", Asked.Text(context, "as-of"), "Today without it.");
            html.Add($"</div><p class=\"actions\"><button type=\"submit\">Show the ranking</button></p></form>\n");
            Fields.Names(html, Asked.Today(context));
        });
    }

    private static void WriteRanking(Markup html, RecordReader record, RankQuery query, RankedValues ranking, int from)
    {
        var rows = ranking.Rows.Skip(from - 1).Take(PageOf).ToList();
        if (from == 1 && rows.Count > 1)
        {
            ChartView.Write(html, AnswerCharts.Bars($"{query.Title}: the first {Shell.Number(Math.Min(Bars, rows.Count))} in {Shell.Number(ranking.Year)}", ranking, rows.Take(Bars), query.State, new Sourcing(record, query.AsOf)), "rank-chart");
        }

        html.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"The ranking\"><table class=\"rows\"><thead><tr><th scope=\"col\">Place</th><th scope=\"col\">{(query.State is null && rows.Exists(r => r.To is not null) ? "Pair" : "State")}</th><th scope=\"col\" class=\"value\">Value</th></tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            html.Add($"<tr><td class=\"place\" data-of=\"Place\">{Shell.Number(row.Place)}</td><th scope=\"row\">");
            if (row.To is { } to)
            {
                html.Add($"<a href=\"/brief/{row.From.Iso3}/{to.Iso3}\">{query.NameOf(row)}</a>");
            }
            else
            {
                html.Text(query.NameOf(row));
            }

            html.Add($"</th><td class=\"value\" data-of=\"Value\">{Numbers.Of(row.Value, ranking.Unit)}</td></tr>\n");
        }

        html.Add($"</tbody></table></div>\n<p>Places {Numbers.Count(Math.Min(from, ranking.Rows.Count))} to {Numbers.Count(Math.Min(from - 1 + PageOf, ranking.Rows.Count))} of {Numbers.Count(ranking.Rows.Count)} with a value. Who is not listed has none on record, which is not zero.</p>\n<nav class=\"pages\" aria-label=\"More places\">");
        if (from > 1)
        {
            html.Add($"<a rel=\"prev\" href=\"/rank{query.Parts("start", Math.Max(1, from - PageOf))}\">Earlier places</a>");
        }

        if (from - 1 + PageOf < ranking.Rows.Count)
        {
            html.Add($"<a rel=\"next\" href=\"/rank{query.Parts("start", from + PageOf)}\">Further places</a>");
        }

        html.Add($"</nav>\n");
        foreach (var note in ranking.Notes)
        {
            html.Add($"<p class=\"notes\">{note}</p>\n");
        }

        TakeAway.Write(html, "/api/v1/rankings/" + query.Measure.Id + query.ApiParts());
        html.Add($"<details class=\"query\"><summary>The queries</summary>\n");
        foreach (var sql in ranking.Queries)
        {
            html.Add($"<pre><code>{sql}</code></pre>\n");
        }

        html.Add($"</details>\n");
        SourcesView.Write(html, [.. ranking.Datasets.Where(record.Datasets.ContainsKey).Select(d => record.Datasets[d])]);
        html.Add($"<h2>Ask for another</h2>\n");
    }
}
