using Entente.Reading;
using Entente.Record;

namespace Entente.Claims;

/// <summary>What judging has at hand: the record, the rules, the day that bounds what counts, and the article read.</summary>
internal sealed class Judging(RecordReader record, RuleBook rules, ArticleReading article)
{
    private readonly Sourcing sourcing = new(record, article.AsOf);

    public RecordReader Record { get; } = record;

    public RuleBook Rules { get; } = rules;

    public ArticleReading Article { get; } = article;

    /// <summary>Figures for periods that end after this day are not used.</summary>
    public DateOnly AsOf => Article.AsOf;

    /// <summary>The last whole year before the article.</summary>
    public int LastWholeYear => AsOf.Year - 1;

    /// <summary>A figure from a dataset of the record, marked when the version came out after the article.</summary>
    public Figure Figure(string label, double? value, string unit, string period, string dataset, string? text = null, (double, double)? interval = null) =>
        sourcing.Figure(label, value, unit, period, dataset, text, interval);

    /// <summary>"Dataset version" for the source line of a chart.</summary>
    public string SourceLine(string dataset) => sourcing.SourceLine(dataset);
}
