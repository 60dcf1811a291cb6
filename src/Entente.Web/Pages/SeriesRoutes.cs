using System.Globalization;
using Entente.Catalogue;
using Entente.Evidence;
using Entente.Record;
using Entente.Reporting;
using Entente.Reporting.Charts;
using Entente.Reporting.Html;
using Entente.Web.Hosting;
using Entente.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Pages;

/// <summary>The explorer of series: a measure over the years, for one pair or several.</summary>
internal static class SeriesRoutes
{
    /// <summary>Adds it.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/series", Show);

    private static async Task Show(HttpContext context)
    {
        var pairs = Asked.Text(context, "pairs");
        using var lease = context.RequestServices.GetRequiredService<RecordPool>().Lease();
        if (pairs.Length == 0)
        {
            await Shell.Send(context, Page(context, lease.Record, null, [], null)).ConfigureAwait(false);
            return;
        }

        try
        {
            var query = SeriesQuery.Read(
                Asked.Text(context, "measure"), [pairs], Asked.Year(context, "from"), Asked.Year(context, "to"), Asked.Text(context, "of"), Asked.Text(context, "dataset"),
                Asked.Day(Asked.Text(context, "as-of")) ?? Asked.Today(context));
            if (Asked.IsKnown(context, lease.Key, query.Key))
            {
                return;
            }

            var page = await context.RequestServices.GetRequiredService<WorkGate>().Run(() => Page(context, lease.Record, query, query.Ask(lease.Record), null), CancellationToken.None).ConfigureAwait(false);
            await Shell.Send(context, page).ConfigureAwait(false);
        }
        catch (EntenteException e)
        {
            await Shell.Send(context, Page(context, lease.Record, null, [], WebWords.Of(e)), StatusCodes.Status422UnprocessableEntity).ConfigureAwait(false);
        }
    }

    private static string Page(HttpContext context, RecordReader record, SeriesQuery? query, IReadOnlyList<MeasureAnswer> answers, string? problem)
    {
        var title = query is null ? "Series" : query.Measure.Title;
        return Shell.Page("/series", title, query is null ? "One measure over the years, for one pair or several. A year without data is a gap, never a zero." : query.Measure.Definition, html =>
        {
            Fields.Problem(html, problem);
            if (query is not null)
            {
                WriteAnswers(html, record, query, answers);
            }

            WriteForm(html, context, record);
        });
    }

    private static void WriteForm(Markup html, HttpContext context, RecordReader record)
    {
        html.Add($"<form class=\"panel\" action=\"/series\" method=\"get\">\n<div class=\"fields\">\n");
        Fields.Choice(html, "measure", "Measure", Asked.Text(context, "measure") is { Length: > 0 } chosen ? chosen : "trade.total", MeasureCatalogue.All.Select(m => (m.Id, $"{m.Title} ({m.Id})")));
        Fields.Words(html, "pairs", "Pairs of states", Asked.Text(context, "pairs"), "As in CHN-RUS, India-Russia; a comma between them. Single states for a measure of one state.");
        Fields.Year(html, "from", "From year", Asked.Text(context, "from"));
        Fields.Year(html, "to", "To year", Asked.Text(context, "to"));
        Fields.Words(html, "of", "Goods, treaty, body or sector", Asked.Text(context, "of"), "Where the measure asks for one: crude, energy, UNSC, npt.");
        Fields.Words(html, "dataset", "Dataset", Asked.Text(context, "dataset"), "The best for the pair without it.", "datasets");
        Fields.Day(html, "as-of", "As of", Asked.Text(context, "as-of"), "Today without it.");
        html.Add($"</div><p class=\"actions\"><button type=\"submit\">Show the series</button></p>\n<datalist id=\"datasets\">");
        foreach (var id in record.Datasets.Keys.Order(StringComparer.Ordinal))
        {
            html.Add($"<option value=\"{id}\"></option>");
        }

        html.Add($"</datalist></form>\n");
    }

    private static void WriteAnswers(Markup html, RecordReader record, SeriesQuery query, IReadOnlyList<MeasureAnswer> answers)
    {
        var given = answers.Where(a => a.Reason is null).ToList();
        foreach (var unit in given.Where(a => !a.Measure.IsWords).GroupBy(a => a.Unit, StringComparer.Ordinal))
        {
            var lines = unit.Take(4).Select(a => (AnswerCharts.Name(a), a)).ToList();
            if (AnswerCharts.Lines($"{query.Measure.Title}: {string.Join(", ", lines.Select(l => l.Item1))}", lines, new Sourcing(record, query.AsOf)) is { } chart)
            {
                ChartView.Write(html, chart, "series-chart-" + Ids.Of(unit.Key));
            }

            if (unit.Count() > 4)
            {
                html.Add($"<p class=\"hint\">The chart draws the first four; the table has all {unit.Count()}.</p>\n");
            }
        }

        WriteTable(html, given);
        foreach (var answer in answers)
        {
            WriteNotes(html, answer);
        }

        TakeAway.Write(html, "/api/v1/series/" + query.Measure.Id + QueryString(query));
        html.Add($"<details class=\"query\"><summary>How it is defined, and the queries</summary>\n<p>{query.Measure.Definition} {query.Measure.Missing} <a href=\"/measures/{query.Measure.Id}\">{query.Measure.Id} in full</a></p>\n");
        foreach (var sql in answers.SelectMany(a => a.Queries).Distinct(StringComparer.Ordinal))
        {
            html.Add($"<pre><code>{sql}</code></pre>\n");
        }

        html.Add($"</details>\n");
        SourcesView.Write(html, SeriesReport.SourcesOf(answers, record));
        html.Add($"<h2>Ask for another</h2>\n");
    }

    private static void WriteTable(Markup html, List<MeasureAnswer> answers)
    {
        var years = answers.SelectMany(a => a.Points).Select(p => p.Year).Distinct().OrderDescending().ToList();
        if (years.Count == 0)
        {
            return;
        }

        html.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"The values\"><table class=\"rows\"><thead><tr><th scope=\"col\">Year</th>");
        foreach (var answer in answers)
        {
            html.Add($"<th scope=\"col\" class=\"value\">{AnswerCharts.Name(answer)}</th>");
        }

        html.Add($"</tr></thead><tbody>\n");
        foreach (var year in years)
        {
            html.Add($"<tr><th scope=\"row\">{Shell.Number(year)}</th>");
            foreach (var answer in answers)
            {
                html.Add($"<td class=\"value\" data-of=\"{AnswerCharts.Name(answer)}\">{Value(answer, year)}</td>");
            }

            html.Add($"</tr>\n");
        }

        html.Add($"</tbody></table></div>\n");
    }

    private static string Value(MeasureAnswer answer, int year) => answer.In(year) switch
    {
        null => "no figure",
        { Text: { } words } => words,
        { Interval: { } i } point => $"{Numbers.Of(point.Value!.Value, answer.Unit)} ({Numbers.Of(i.Low, answer.Unit)} to {Numbers.Of(i.High, answer.Unit)})",
        var point => Numbers.Of(point.Value!.Value, answer.Unit),
    };

    private static void WriteNotes(Markup html, MeasureAnswer answer)
    {
        if (answer.Reason is { } reason)
        {
            html.Add($"<p class=\"notes\"><b>{AnswerCharts.Name(answer)}</b>: {reason} <span class=\"would\"><b>Would be filled by:</b> {answer.Measure.FilledBy}.</span></p>\n");
            return;
        }

        var notes = answer.Notes.Concat(answer.Break is { } cut ? [cut.Words] : []).Concat(answer.Others.Select(o => "Also given by " + o.Words + ".")).ToList();
        if (notes.Count > 0)
        {
            html.Add($"<div class=\"notes\"><h3>To bear in mind: {AnswerCharts.Name(answer)}</h3><ul>\n");
            foreach (var note in notes)
            {
                html.Add($"<li>{note}</li>\n");
            }

            html.Add($"</ul></div>\n");
        }
    }

    private static string QueryString(SeriesQuery query)
    {
        var parts = new QueryString().Add("pairs", string.Join(',', query.Subjects.Select(s => s.To is null ? s.From.Iso3 : $"{s.From.Iso3}-{s.To.Iso3}"))).Add("asOf", Shell.Day(query.AsOf));
        parts = query.From is { } from ? parts.Add("from", from.ToString(CultureInfo.InvariantCulture)) : parts;
        parts = query.To is { } to ? parts.Add("to", to.ToString(CultureInfo.InvariantCulture)) : parts;
        parts = query.Of.Length > 0 ? parts.Add("of", query.Of) : parts;
        return (query.Dataset is { } dataset ? parts.Add("dataset", dataset) : parts).ToString();
    }
}
