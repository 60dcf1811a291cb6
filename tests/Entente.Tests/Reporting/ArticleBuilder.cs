using Entente.Claims;
using Entente.Reading;
using Entente.Record;
using Entente.States;

namespace Entente.Tests.Reporting;

/// <summary>Builds a checked article by hand: its blocks, and what was found on words of it.</summary>
internal sealed class ArticleBuilder(string title, DateOnly? date)
{
    private readonly List<Block> blocks = [];
    private readonly List<TextSpan> sentences = [];
    private readonly List<(TextSpan Quote, Func<TextSpan, int, Statement> Statement, Finding Finding)> found = [];
    private readonly List<DatasetReference> datasets = [];
    private string text = "";

    public IReadOnlyList<string> Warnings { get; init; } = [];

    public ArticleBuilder Block(BlockKind kind, string words)
    {
        text += text.Length == 0 ? "" : "\n\n";
        var span = new TextSpan(text.Length, words.Length);
        text += words;
        blocks.Add(new(kind, span));
        for (var start = span.Start; start < span.End;)
        {
            var stop = text.IndexOf(". ", start, StringComparison.Ordinal);
            var end = stop < 0 ? span.End : stop + 1;
            sentences.Add(TextSpan.FromTo(start, end));
            start = stop < 0 ? span.End : stop + 2;
        }

        return this;
    }

    public ArticleBuilder Paragraph(string words) => Block(BlockKind.Paragraph, words);

    public ArticleBuilder Dataset(DatasetReference dataset)
    {
        datasets.Add(dataset);
        return this;
    }

    /// <summary>A statement in words that stand once in the article.</summary>
    public ArticleBuilder Found(
        string quote, string kind, Finding finding, string? speaker = null, Modality modality = Modality.Fact, bool negated = false, params (string Iso3, string Role)[] states)
    {
        var at = text.IndexOf(quote, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The article lacks: {quote}");
        found.Add((new(at, quote.Length), (span, sentence) => new Statement
        {
            Kind = kind,
            Quote = span,
            Sentence = sentence,
            Speaker = speaker,
            Modality = modality,
            Negated = negated,
            States = [.. states.Select(s => new StateRole(new State(s.Iso3, s.Iso3), s.Role))],
        }, finding));
        return this;
    }

    public CheckedArticle Build() => new(
        new Article { Title = title, Date = date, DateSource = date is null ? "" : "the article’s date line", Text = text, Blocks = blocks, Warnings = Warnings },
        sentences,
        [.. found.OrderBy(f => f.Quote.Start).ThenByDescending(f => f.Quote.Length)
            .Select((f, i) => new CheckedStatement($"s{i + 1}", f.Statement(f.Quote, sentences.FindIndex(s => s.Overlaps(f.Quote))), f.Finding))],
        datasets);
}
