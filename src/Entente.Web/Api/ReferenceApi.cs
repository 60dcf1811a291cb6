using System.ComponentModel;
using Entente.Catalogue;
using Entente.Claims;
using Entente.Reporting;
using Entente.States;
using Entente.Web.Hosting;
using Entente.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Api;

/// <summary>What can be asked: states, measures, rules, datasets. Lists are whole; nothing is cut.</summary>
internal static class ReferenceApi
{
    /// <summary>Adds it.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/states", States).WithName("listStates").WithSummary("Every state with its codes; or the one that a name or code stands for.").Produces<StatesShape>();
        api.MapGet("/datasets", ListDatasets).WithName("listDatasets").WithSummary("What is on record: versions, licences, rows, and what to bear in mind.").Produces<DatasetsShape>();
        api.MapGet("/measures", (Delegate)Measures).WithName("listMeasures").WithSummary("What can be measured.").Produces<MeasuresShape>();
        api.MapGet("/measures/{id}", OneMeasure).WithName("getMeasure").WithSummary("One measure: definition, formula, unit, references, rule for missing data.").Produces<MeasureShape>().Answers(404);
        api.MapGet("/rules", (Delegate)Rules).WithName("listRules").WithSummary("How every kind of statement is judged.").Produces<RulesShape>();
        api.MapGet("/rules/{kind}", OneKind).WithName("getRule").WithSummary("How one kind of statement is judged: rules, thresholds with their reasons, references.").Produces<KindShape>().Answers(404);
    }

    private static Task States(HttpContext context, [Description("A name or code in use; all states without it.")] string? q = null)
    {
        IEnumerable<State> found = string.IsNullOrWhiteSpace(q) ? StateRegistry.Default.All : [StateArgument.Of(q)];
        return Asked.IsKnown(context, "", "states " + q) ? Task.CompletedTask
            : ApiAnswers.Send(context, new StatesShape([.. found.Select(s => new StateShape(s.Iso3, s.Name, s.Official, s.Iso2, s.M49, s.From, s.Until))]), ApiJson.Default.StatesShape);
    }

    private static async Task ListDatasets(HttpContext context, RecordPool pool)
    {
        using var lease = pool.Lease();
        if (!Asked.IsKnown(context, lease.Key, "datasets"))
        {
            await ApiAnswers.Send(context, new DatasetsShape([.. Datasets.Of(lease.Record).Select(d => new DatasetShape(JsonText.Shape(d.Reference), d.Rows, d.Loaded, d.Note))]), ApiJson.Default.DatasetsShape).ConfigureAwait(false);
        }
    }

    private static Task Measures(HttpContext context) => Asked.IsKnown(context, "", "measures") ? Task.CompletedTask
        : ApiAnswers.Send(context, new MeasuresShape([.. MeasureCatalogue.All.Select(MeasureShape.Of)]), ApiJson.Default.MeasuresShape);

    private static Task OneMeasure(HttpContext context, [Description("Its id, such as trade.total.")] string id) => MeasureCatalogue.Find(id) is not { } measure
        ? ApiAnswers.NotFound(context, $"There is no measure '{id}'. Nearest: {string.Join(", ", Near.Of(id, MeasureCatalogue.All.Select(m => m.Id)))}.")
        : Asked.IsKnown(context, "", "measure " + measure.Id) ? Task.CompletedTask : ApiAnswers.Send(context, MeasureShape.Of(measure), ApiJson.Default.MeasureShape);

    private static Task Rules(HttpContext context) => Asked.IsKnown(context, "", "rules") ? Task.CompletedTask
        : ApiAnswers.Send(context, new RulesShape([.. RuleBook.Default.Kinds.Values.OrderBy(k => k.Kind, StringComparer.Ordinal).Select(Shape)]), ApiJson.Default.RulesShape);

    private static Task OneKind(HttpContext context, [Description("The kind, such as trade.growth.")] string kind) => RuleBook.Default.Kinds.GetValueOrDefault(kind) is not { } rules
        ? ApiAnswers.NotFound(context, $"There is no kind of statement '{kind}'. Nearest: {string.Join(", ", Near.Of(kind, RuleBook.Default.Kinds.Keys))}.")
        : Asked.IsKnown(context, "", "rule " + kind) ? Task.CompletedTask : ApiAnswers.Send(context, Shape(rules), ApiJson.Default.KindShape);

    /// <summary>The rules of a kind.</summary>
    internal static KindShape Shape(KindRules kind) => new(
        kind.Kind, kind.Says, kind.HeldAgainst, [.. kind.Rules.Select(r => new RuleShape(r.Id, r.Text))], [.. kind.Thresholds.Select(t => new ThresholdShape(t.Key, t.Value.Value, t.Value.Unit, t.Value.Why))], kind.References);
}
