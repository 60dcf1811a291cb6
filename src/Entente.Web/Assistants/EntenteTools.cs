using System.ComponentModel;
using Entente.Briefing;
using Entente.Catalogue;
using Entente.Claims;
using Entente.Evidence;
using Entente.Reading.Intake;
using Entente.Record;
using Entente.Reporting;
using Entente.States;
using Entente.Web.Api;
using Entente.Web.Checks;
using Entente.Web.Hosting;
using Entente.Web.Pages;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace Entente.Web.Assistants;

/// <summary>The tools that assistants call. Each answer carries values with their units, datasets with their versions, and whether it was cut.</summary>
[McpServerToolType]
internal sealed class EntenteTools(RecordPool pool, WorkGate gate, CheckDesk desk, TimeProvider clock)
{
    private const int MostStatements = 60;
    private const int MostRows = 200;

    /// <summary>Checks an article.</summary>
    [McpServerTool(Name = "check_article", Title = "Check an article", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Fact-check a text: hold every statement of an article, a paragraph or a quotation about two or more states against public records of trade, dependence, prices, United Nations votes, treaties, arrest warrants, recognition, offices and borders. "
        + "Gives a verdict for each statement (supported, partly supported, contradicted, not checkable, not a claim) with the figures, the rule and the reason. Use it whenever the user gives a text and asks whether it is true.")]
    public Task<CheckAnswer> CheckArticle(
        [Description("The article's text, word for word.")] string text,
        [Description("The day that bounds what counts, yyyy-MM-dd; needed where the text does not bear its own date.")] string? as_of = null,
        CancellationToken stop = default) => Told(async () =>
        {
            var article = await desk.Check(HandedIn.Of(text, ArticleFormat.Auto, Asked.Day(as_of ?? "")), stop).ConfigureAwait(false);
            return new CheckAnswer(
                article.Article.Title, article.Article.Date, Summary.Of(article).Words, [.. article.Statements.Take(MostStatements).Select(s => Shape(article, s))],
                article.Statements.Count, article.Statements.Count > MostStatements, article.Article.Warnings, [.. article.Datasets.Select(Shape)]);
        });

    /// <summary>Briefs on a pair.</summary>
    [McpServerTool(Name = "brief_pair", Title = "Brief on two states", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Brief on the relations between two states: an overview or background of everything on record between them on a day (trade, dependence, goods, prices, votes, treaties, recognition, arms, borders, governments) and what is missing. Use it for broad questions about a pair; for one number over time use get_series.")]
    public Task<BriefAnswer> BriefPair(
        [Description("A state by any name or ISO code.")] string first,
        [Description("The other state.")] string second,
        [Description("The day that bounds what counts, yyyy-MM-dd; today without it.")] string? as_of = null,
        CancellationToken stop = default) => Told(async () =>
        {
            var (a, b, day) = (StateArgument.Of(first), StateArgument.Of(second), Asked.Day(as_of ?? "") ?? Today);
            using var lease = pool.Lease();
            var brief = await gate.Run(() => Briefer.Of(lease.Record, a, b, day), stop).ConfigureAwait(false);
            return new BriefAnswer(
                a.Iso3, b.Iso3, day, brief.Summary, [.. brief.Sections.Select(s => new SectionAnswer(s.Id, s.Title, s.Findings, [.. s.Figures.Select(JsonText.Shape)], s.Notes))],
                [.. brief.Missing.Select(m => new GapJson(m.What, m.FilledBy))], false, [.. brief.Sources.Select(s => Shape(s.Dataset))]);
        });

    /// <summary>Gives a series.</summary>
    [McpServerTool(Name = "get_series", Title = "A measure over the years", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Values of one measure, year by year, for one pair of states or several: how much, since when, how it changed or developed over time, in a given year. A year without data is null, never zero. Use it for the value of a measure between named states.")]
    public Task<SeriesAnswer> GetSeries(
        [Description(MeasureList.Words)] string measure,
        [Description("Pairs as FROM-TO with ISO codes or names, such as [\"CHN-RUS\"]: FROM is the exporter, or the state that depends. Single states for a measure of one state.")] string[] pairs,
        [Description("The earliest year wanted; as far back as the record goes without it.")] int? from = null,
        [Description("The latest year wanted; as late as the record goes without it.")] int? to = null,
        [Description("Goods, treaty, sector, body or office where the measure asks for one: crude, 270900, energy, UNSC, npt.")] string? of = null,
        [Description("The day that bounds what counts, yyyy-MM-dd; today without it.")] string? as_of = null,
        CancellationToken stop = default) => Told(async () =>
        {
            var query = SeriesQuery.Read(measure, pairs, from, to, of ?? "", "", Asked.Day(as_of ?? "") ?? Today);
            using var lease = pool.Lease();
            var answers = await gate.Run(() => query.Ask(lease.Record), stop).ConfigureAwait(false);
            return new SeriesAnswer(query.Measure.Id, query.Measure.Title, query.Measure.Definition, query.AsOf, [.. answers.Select(Shape)], false, [.. SeriesReport.SourcesOf(answers, lease.Record).Select(Shape)]);
        });

    /// <summary>Ranks.</summary>
    [McpServerTool(Name = "rank", Title = "A ranking", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Rank states or pairs by a measure in one year: who is the largest, biggest, top, most or first; who the first partners of one state are, in order; or all pairs. Use it when the user asks which state stands highest and names at most one.")]
    public Task<RankAnswer> Rank(
        [Description(MeasureList.Words)] string measure,
        [Description("The state whose partners are ranked, by name or ISO code; all pairs, or all states, without it.")] string? state = null,
        [Description("The year; the last on record without it.")] int? year = null,
        [Description("How many places, 1 to 200.")] int top = 10,
        [Description("Goods, treaty, sector or body where the measure asks for one.")] string? of = null,
        [Description("The day that bounds what counts, yyyy-MM-dd; today without it.")] string? as_of = null,
        CancellationToken stop = default) => Told(async () =>
        {
            if (top is < 1 or > MostRows)
            {
                throw new EntenteException($"'top' is {top}; expected 1 to {MostRows}.");
            }

            var query = RankQuery.Read(measure, state ?? "", year, of ?? "", "", Asked.Day(as_of ?? "") ?? Today);
            using var lease = pool.Lease();
            var ranking = await gate.Run(() => query.Ask(lease), stop).ConfigureAwait(false);
            return new RankAnswer(
                query.Measure.Id, query.Title, query.State?.Iso3, ranking.Year, ranking.Unit, [.. ranking.Rows.Take(top).Select(r => new RankRowJson(r.Place, r.From.Iso3, r.To?.Iso3, r.Value))],
                ranking.Rows.Count, ranking.Rows.Count > top, ranking.Notes, [.. ranking.Datasets.Where(lease.Record.Datasets.ContainsKey).Select(d => Shape(lease.Record.Datasets[d]))]);
        });

    /// <summary>Explains a measure or a kind of statement.</summary>
    [McpServerTool(Name = "explain", Title = "Explain a measure or a rule", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Explain how a measure is defined (meaning, formula, unit, references, rule for missing data, what 'of' may name) or how a kind of statement is judged (rules, thresholds and their reasons). Use it for what a term means, its definition, method or threshold.")]
    public ExplainAnswer Explain([Description("The id of a measure or of a kind of statement. " + MeasureList.Words)] string name)
    {
        var (measure, kind) = (MeasureCatalogue.Find(name), RuleBook.Default.Kinds.Values.FirstOrDefault(k => string.Equals(k.Kind, name, StringComparison.OrdinalIgnoreCase)));
        if (measure is null && kind is null)
        {
            throw new McpException($"There is no measure or kind of statement '{name}'. Nearest: {string.Join(", ", Near.Of(name, MeasureCatalogue.All.Select(m => m.Id).Concat(RuleBook.Default.Kinds.Keys).Distinct(StringComparer.Ordinal)))}.");
        }

        using var lease = pool.Lease();
        var choices = measure?.Detail?.Choices(lease.Record) ?? [];
        return new ExplainAnswer(
            measure is null ? null : MeasureShape.Of(measure), kind is null ? null : ReferenceApi.Shape(kind), [.. choices.Select(c => c.Id == c.Words ? c.Id : $"{c.Id}: {c.Words}")],
            measure is null ? [] : [.. MeasureReference.DatasetsOf(measure, lease.Record).Select(Shape)], false);
    }

    /// <summary>Lists the datasets.</summary>
    [McpServerTool(Name = "list_datasets", Title = "What is on record", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("List the datasets that are loaded: publisher, version, release date, licence, number of rows, and traps to bear in mind. Use it for questions about sources, coverage, versions and licences of the data.")]
    public DatasetsAnswer ListDatasets()
    {
        using var lease = pool.Lease();
        var all = Datasets.Of(lease.Record);
        return new DatasetsAnswer([.. all.Select(d => new DatasetAnswer(Shape(d.Reference), d.Rows, d.Note))], all.Count, false);
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    // What the assistant can mend is told to it in words.
    private static async Task<T> Told<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (EntenteException e)
        {
            throw new McpException(WebWords.Of(e), e);
        }
    }

    private static StatementAnswer Shape(CheckedArticle article, CheckedStatement item) => new(
        item.Id, item.Statement.Quote.In(article.Article.Text), item.Statement.Speaker, item.Statement.Kind, item.Finding.Verdict.Words(), item.Finding.Reason, item.Finding.Rule,
        [.. item.Finding.Figures.Where(f => f.Beside is Beside.None).Select(JsonText.Shape)], item.Finding.Notes, item.Finding.WouldDecide);

    private static OneSeriesAnswer Shape(MeasureAnswer answer) => new(
        answer.From.Iso3, answer.To?.Iso3, answer.Detail.Length == 0 ? null : answer.Detail, answer.Unit,
        [.. answer.Points.Select(p => new PointJson(p.Year, new FigureValue(p.Value, p.Text), p.Interval is { } i ? new IntervalJson(i.Low, i.High) : null))],
        answer.Reason, answer.Reason is null ? null : answer.Measure.FilledBy, [.. answer.Notes.Concat(answer.Break is { } cut ? [cut.Words] : [])], [.. answer.Others.Select(o => o.Words)], answer.Datasets);

    private static SourceAnswer Shape(DatasetReference d) => new(d.Id, d.Name, d.Version, d.Publisher, d.Released, d.Licence, d.Url);
}
