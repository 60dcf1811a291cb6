using System.ComponentModel;
using System.Globalization;
using System.Text;
using Entente.Briefing;
using Entente.Catalogue;
using Entente.Reporting;
using Entente.States;
using Entente.Web.Hosting;
using Entente.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Api;

/// <summary>What is asked of the record: briefs, series, rankings.</summary>
internal static class RecordApi
{
    private const string AsOfWords = "The day that bounds what counts, yyyy-MM-dd; today (UTC) without it.";
    private const string OfWords = "Treaty, goods, body or sector where the measure asks for one.";
    private const string DatasetWords = "The dataset to take; the best without it.";
    private const string FormatWords = "json, csv or parquet; what Accept says without it.";
    private static readonly AnswerForm[] TableForms = [AnswerForm.Json, AnswerForm.Csv, AnswerForm.Parquet];
    private static readonly Recent<byte[]> Briefs = new(200);

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/briefs/{first}/{second}", Brief).WithName("getBrief").WithSummary("What is on record between two states on a day, and what is missing.")
            .Produces<BriefJson>(StatusCodes.Status200OK, "application/json").Answers(404);
        api.MapGet("/series/{measure}", Series).WithName("getSeries").WithSummary("A measure over the years for one pair or several; a year without data is null, never zero.")
            .Produces<SeriesJson>(StatusCodes.Status200OK, "application/json", "text/csv", "application/vnd.apache.parquet").Answers(404, 406);
        api.MapGet("/rankings/{measure}", Rank).WithName("getRanking").WithSummary("Who stands highest on a measure in a year: a state's partners, or all pairs. X-Total-Count has the whole number; Link leads on.")
            .Produces<RankJson>(StatusCodes.Status200OK, "application/json", "text/csv", "application/vnd.apache.parquet").Answers(404, 406);
    }

    private static async Task Brief(
        HttpContext context, RecordPool pool, WorkGate gate,
        [Description("A state by any name or code.")] string first, [Description("Another.")] string second, [Description(AsOfWords)] string? asOf = null)
    {
        var (a, b) = (StateArgument.Of(first), StateArgument.Of(second));
        var day = Asked.Day(asOf ?? "") ?? Asked.Today(context);
        using var lease = pool.Lease();
        var key = $"{lease.Key} api brief {a.Iso3} {b.Iso3} {Shell.Day(day)}";
        if (!Asked.IsKnown(context, lease.Key, key))
        {
            var bytes = await Briefs.Of(key, () => gate.Run(() => BriefJsonReport.Of(Briefer.Of(lease.Record, a, b, day)), CancellationToken.None)).ConfigureAwait(false);
            await ApiAnswers.Send(context, bytes, AnswerForm.Json).ConfigureAwait(false);
        }
    }

    private static async Task Series(
        HttpContext context, RecordPool pool, WorkGate gate,
        [Description("The measure's id, such as trade.total.")] string measure,
        [Description("Pairs such as CHN-RUS, apart by commas; single states for a measure of one state.")] string pairs,
        [Description("First year.")] int? from = null, [Description("Last year.")] int? to = null, [Description(OfWords)] string? of = null, [Description(DatasetWords)] string? dataset = null,
        [Description(AsOfWords)] string? asOf = null, [Description(FormatWords)] string? format = null)
    {
        if (MeasureCatalogue.Find(measure) is null)
        {
            await ApiAnswers.NotFound(context, NoMeasure(measure)).ConfigureAwait(false);
            return;
        }

        if (Negotiation.Choose(context.Request, TableForms) is not { } form)
        {
            await ApiAnswers.NotAcceptable(context, TableForms).ConfigureAwait(false);
            return;
        }

        var query = SeriesQuery.Read(measure, [pairs], from, to, of ?? "", dataset ?? "", Asked.Day(asOf ?? "") ?? Asked.Today(context));
        using var lease = pool.Lease();
        if (Asked.IsKnown(context, lease.Key, $"{form.Name} {query.Key}"))
        {
            return;
        }

        var answers = await gate.Run(() => query.Ask(lease.Record), context.RequestAborted).ConfigureAwait(false);
        var bytes = form == AnswerForm.Json ? CatalogueJson.Series(answers, lease.Record, query.AsOf)
            : form == AnswerForm.Csv ? Encoding.UTF8.GetBytes(SeriesReport.Csv(answers, lease.Record))
            : await Tables.Series(answers, lease.Record, context.RequestAborted).ConfigureAwait(false);
        await ApiAnswers.Send(context, bytes, form, "entente-" + query.Measure.Id).ConfigureAwait(false);
    }

    private static async Task Rank(
        HttpContext context, RecordPool pool, WorkGate gate,
        [Description("The measure's id, such as trade.total.")] string measure,
        [Description("Whose partners; all pairs, or all states, without it.")] string? state = null, [Description("The year; the last on record without it.")] int? year = null,
        [Description(OfWords)] string? of = null, [Description(DatasetWords)] string? dataset = null, [Description(AsOfWords)] string? asOf = null,
        [Description("How many rows; without it 1000 as JSON, and all as CSV and Parquet.")] int? limit = null, [Description("How many rows to pass over.")] int offset = 0, [Description(FormatWords)] string? format = null)
    {
        if (MeasureCatalogue.Find(measure) is null)
        {
            await ApiAnswers.NotFound(context, NoMeasure(measure)).ConfigureAwait(false);
            return;
        }

        if (Negotiation.Choose(context.Request, TableForms) is not { } form)
        {
            await ApiAnswers.NotAcceptable(context, TableForms).ConfigureAwait(false);
            return;
        }

        var most = limit ?? (form == AnswerForm.Json ? 1000 : int.MaxValue);
        if (most < 1 || offset < 0)
        {
            throw new EntenteException("'limit' must be 1 or more, and 'offset' 0 or more.");
        }

        var query = RankQuery.Read(measure, state ?? "", year, of ?? "", dataset ?? "", Asked.Day(asOf ?? "") ?? Asked.Today(context));
        using var lease = pool.Lease();
        if (Asked.IsKnown(context, lease.Key, $"{form.Name} {query.Key} {most} {offset}"))
        {
            return;
        }

        var whole = await gate.Run(() => query.Ask(lease), context.RequestAborted).ConfigureAwait(false);
        var report = new RankReport(query.Measure, whole with { Rows = [.. whole.Rows.Skip(offset)] }, query.State, most);
        AddPaging(context, whole.Rows.Count, offset, most);
        var bytes = form == AnswerForm.Json ? CatalogueJson.Rank(report, lease.Record)
            : form == AnswerForm.Csv ? Encoding.UTF8.GetBytes(report.Csv(lease.Record))
            : await Tables.Rank(report, lease.Record, context.RequestAborted).ConfigureAwait(false);
        await ApiAnswers.Send(context, bytes, form, "entente-" + query.Measure.Id).ConfigureAwait(false);
    }

    // Whoever reads a part is told that it is one, and where the rest is.
    private static void AddPaging(HttpContext context, int total, int offset, int most)
    {
        context.Response.Headers["X-Total-Count"] = total.ToString(CultureInfo.InvariantCulture);
        var links = new List<string>();
        if (offset + (long)most < total)
        {
            links.Add($"<{At(context, offset + most, most)}>; rel=\"next\"");
        }

        if (offset > 0)
        {
            links.Add($"<{At(context, Math.Max(0, offset - most), most)}>; rel=\"prev\"");
        }

        if (links.Count > 0)
        {
            context.Response.Headers.Link = string.Join(", ", links);
        }
    }

    private static string At(HttpContext context, int offset, int limit)
    {
        var query = new QueryString();
        foreach (var (name, values) in context.Request.Query.Where(q => q.Key is not ("offset" or "limit")))
        {
            query = query.Add(name, values.ToString());
        }

        return context.Request.Path + query.Add("limit", limit.ToString(CultureInfo.InvariantCulture)).Add("offset", offset.ToString(CultureInfo.InvariantCulture)).ToString();
    }

    private static string NoMeasure(string measure) => $"There is no measure '{measure}'. Nearest: {string.Join(", ", Near.Of(measure, MeasureCatalogue.All.Select(m => m.Id)))}. All of them: /api/v1/measures";
}
