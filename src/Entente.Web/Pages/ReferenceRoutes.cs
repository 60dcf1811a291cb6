using Entente.Catalogue;
using Entente.Claims;
using Entente.Record;
using Entente.Reporting;
using Entente.Reporting.Html;
using Entente.Web.Hosting;
using Entente.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Pages;

/// <summary>The reference: every measure, every rule, every dataset.</summary>
internal static class ReferenceRoutes
{
    /// <summary>Adds it.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/measures", context => Shell.Send(context, Measures()));
        app.MapGet("/measures/{id}", Measure);
        app.MapGet("/rules", context => Shell.Send(context, Rules()));
        app.MapGet("/rules/{kind}", Kind);
        app.MapGet("/data", Data);
    }

    private static string Measures() => Shell.Page("/measures", "Measures", "What can be measured, in which unit, after whom.", html =>
    {
        foreach (var family in MeasureCatalogue.All.GroupBy(m => m.Id.Split('.')[0], StringComparer.Ordinal))
        {
            html.Add($"<h2>{family.Key}</h2>\n<ul class=\"contents-list\">\n");
            foreach (var measure in family)
            {
                html.Add($"<li><a href=\"/measures/{measure.Id}\">{measure.Title}</a> <code>{measure.Id}</code></li>\n");
            }

            html.Add($"</ul>\n");
        }
    });

    private static async Task Measure(HttpContext context)
    {
        if (MeasureCatalogue.Find(Asked.Route(context, "id")) is not { } measure)
        {
            await Shell.SendProblem(context, StatusCodes.Status404NotFound, "No such measure", $"There is no measure '{Asked.Route(context, "id")}'. Nearest: {string.Join(", ", Near.Of(Asked.Route(context, "id"), MeasureCatalogue.All.Select(m => m.Id)))}.").ConfigureAwait(false);
            return;
        }

        using var lease = context.RequestServices.GetRequiredService<RecordPool>().Lease();
        await Shell.Send(context, Shell.Page("/measures", measure.Title, measure.Definition, html => WriteMeasure(html, measure, lease.Record))).ConfigureAwait(false);
    }

    private static void WriteMeasure(Markup html, Measure measure, RecordReader record)
    {
        html.Add($"<dl class=\"definition\">\n<dt>Id</dt><dd><code>{measure.Id}</code></dd>\n<dt>Of</dt><dd>{measure.Scope switch { MeasureScope.Directed => "a pair in an order: A towards B", MeasureScope.Mutual => "a pair, A and B alike", _ => "one state" }}</dd>\n<dt>Unit</dt><dd>{MeasureReference.UnitWords(measure.Unit)}</dd>\n");
        if (measure.Formula.Length > 0)
        {
            html.Add($"<dt>Formula</dt><dd><code>{measure.Formula}</code></dd>\n");
        }

        html.Add($"<dt>Where data are missing</dt><dd>{measure.Missing}</dd>\n<dt>Would be filled by</dt><dd>{measure.FilledBy}</dd>\n");
        List(html, "References", measure.References);
        var loaded = MeasureReference.DatasetsOf(measure, record);
        List(html, "Datasets on record for it", loaded.Count > 0 ? [.. loaded.Select(d => $"{d.Name}, {d.Version} ({d.Id})")] : ["none"]);
        if (measure.Detail is { } detail)
        {
            List(html, $"Names a {detail.Name}{(detail.Default is { } given ? $"; {given} without it" : "")}{(detail.Codes ? "; or 2 to 6 digits of the Harmonized System" : "")}", [.. detail.Choices(record).Select(c => c.Id == c.Words ? c.Id : $"{c.Id}: {c.Words}")]);
        }

        html.Add($"</dl>\n<p class=\"actions\"><a href=\"/series?measure={measure.Id}\">Series of it</a>");
        if (!measure.IsWords)
        {
            html.Add($" <a href=\"/rank?measure={measure.Id}\">Rankings of it</a>");
        }

        html.Add($"</p>\n");
    }

    private static string Rules() => Shell.Page("/rules", "Rules", "The kinds of statements that are recognised, and how each is judged. The id of the rule that fired stands with every verdict.", html =>
    {
        html.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Kinds of statements\"><table class=\"rows broad\"><thead><tr><th scope=\"col\">Kind</th><th scope=\"col\">What an article says</th><th scope=\"col\">What it is held against</th></tr></thead><tbody>\n");
        foreach (var kind in RuleBook.Default.Kinds.Values.OrderBy(k => k.Kind, StringComparer.Ordinal))
        {
            html.Add($"<tr><th scope=\"row\"><a href=\"/rules/{kind.Kind}\"><code>{kind.Kind}</code></a></th><td data-of=\"What an article says\">{kind.Says}</td><td data-of=\"Held against\">{kind.HeldAgainst}</td></tr>\n");
        }

        html.Add($"</tbody></table></div>\n");
    });

    private static Task Kind(HttpContext context)
    {
        var name = Asked.Route(context, "kind");
        return RuleBook.Default.Kinds.GetValueOrDefault(name) is not { } kind
            ? Shell.SendProblem(context, StatusCodes.Status404NotFound, "No such kind of statement", $"There is no kind of statement '{name}'. Nearest: {string.Join(", ", Near.Of(name, RuleBook.Default.Kinds.Keys))}.")
            : Shell.Send(context, Shell.Page("/rules", kind.Kind, kind.Says, html =>
            {
                html.Add($"<p>Held against: {kind.HeldAgainst}</p>\n<h2>Rules</h2>\n<dl class=\"definition\">\n");
                foreach (var rule in kind.Rules)
                {
                    html.Add($"<dt id=\"{rule.Id[(rule.Id.IndexOf('/', StringComparison.Ordinal) + 1)..]}\"><code>{rule.Id}</code></dt><dd>{rule.Text}</dd>\n");
                }

                html.Add($"</dl>\n");
                WriteThresholds(html, kind);
                html.Add($"<dl class=\"definition\">\n");
                List(html, "References", kind.References);
                html.Add($"</dl>\n");
            }));
    }

    private static void WriteThresholds(Markup html, KindRules kind)
    {
        if (kind.Thresholds.Count == 0)
        {
            return;
        }

        html.Add($"<h2>Thresholds</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Thresholds\"><table class=\"rows broad\"><thead><tr><th scope=\"col\">Threshold</th><th scope=\"col\">Value</th><th scope=\"col\">Why</th></tr></thead><tbody>\n");
        foreach (var (name, threshold) in kind.Thresholds)
        {
            html.Add($"<tr><th scope=\"row\"><code>{name}</code></th><td data-of=\"Value\">{Numbers.Plain(threshold.Value)} {threshold.Unit}</td><td data-of=\"Why\">{threshold.Why}</td></tr>\n");
        }

        html.Add($"</tbody></table></div>\n");
    }

    private static async Task Data(HttpContext context)
    {
        using var lease = context.RequestServices.GetRequiredService<RecordPool>().Lease();
        if (!Asked.IsKnown(context, lease.Key, "data"))
        {
            await Shell.Send(context, DataPage(Datasets.Of(lease.Record))).ConfigureAwait(false);
        }
    }

    private static string DataPage(IReadOnlyList<DatasetOnRecord> datasets) => Shell.Page("/data", "Data and sources", $"What is on record: {Numbers.Count(datasets.Count)} datasets, each with its version, its licence and what to bear in mind.", html =>
        {
            foreach (var dataset in datasets)
            {
                var d = dataset.Reference;
                html.Add($"<section class=\"finding\" id=\"{Ids.Of(d.Id)}\"><h2>{d.Name}</h2>\n<p>{d.Publisher}, version {d.Version}{(d.Released is { } day ? $", out by {Dates.Day(day)}" : "")}; {Numbers.Count(dataset.Rows)} rows. <code>{d.Id}</code></p>\n");
                html.Add($"<p>Licence: {d.Licence}. {(d.Url.Length > 0 ? "From " : "")}");
                Link(html, d.Url);
                html.Add($"</p>\n");
                if (dataset.Note.Length > 0)
                {
                    html.Add($"<p class=\"notes\">{dataset.Note}</p>\n");
                }

                html.Add($"<p class=\"source\">Cite: <cite>{d.Citation}</cite></p></section>\n");
            }
        });

    // A record may be anybody's, so only an address of the web becomes a link.
    private static void Link(Markup html, string url)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
        {
            html.Add($"<a href=\"{url}\" rel=\"noreferrer\">{url}</a>");
        }
        else
        {
            html.Text(url);
        }
    }

    private static void List(Markup html, string term, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        html.Add($"<dt>{term}</dt>\n");
        foreach (var item in items)
        {
            html.Add($"<dd>{item}</dd>\n");
        }
    }
}
