using Entente.Claims;
using Entente.Reading;
using Entente.Record;

namespace Entente.Evaluation;

/// <summary>One thing that went wrong, or a verdict that differs.</summary>
/// <param name="What">miss, false alarm, roles, polarity, verdict, WRONG.</param>
/// <param name="Kind">The claim kind.</param>
/// <param name="Article">The article's name.</param>
/// <param name="Quote">The words.</param>
/// <param name="Detail">What was expected and what was found.</param>
internal sealed record EvaluationError(string What, string Kind, string Article, string Quote, string Detail);

/// <summary>Holds what is read and judged against labels: found where kind and words overlap; right where states, roles and polarity are the label's.</summary>
/// <param name="record">The record to judge by; null to score the reading alone.</param>
internal sealed class Evaluator(RecordReader? record)
{
    private readonly SortedDictionary<string, KindScore> scores = new(StringComparer.Ordinal);

    public IEnumerable<KindScore> Scores => scores.Values;

    public List<EvaluationError> Errors { get; } = [];

    /// <summary>Reads and scores one article.</summary>
    public void Score(LabelledArticle labelled)
    {
        var checker = record is null ? null : new ArticleChecker(record, RuleBook.Default);
        IReadOnlyList<(Statement Statement, Finding? Finding)> read = checker is null
            ? [.. StatementReader.Read(ArticleReading.Read(labelled.Article, labelled.Labels.Date)).Select(s => (s, (Finding?)null))]
            : [.. checker.Check(labelled.Article).Statements.Select(s => (s.Statement, (Finding?)s.Finding))];
        var sentences = ArticleReading.Read(labelled.Article, labelled.Labels.Date).Sentences.Select(s => s.Span).ToList();
        var matching = new Matching(labelled, read.Select(r => r.Statement).ToList(), sentences);
        foreach (var label in labelled.Labels.Statements)
        {
            var score = Of(label.Kind);
            score.Labelled++;
            if (matching.For(label) is not { } index)
            {
                Errors.Add(new EvaluationError("miss", label.Kind, labelled.Name, label.Quote, ""));
                continue;
            }

            score.Found++;
            ScoreRoles(labelled, label, read[index].Statement, score);
            ScoreVerdict(labelled, label, read[index].Finding, score);
        }

        foreach (var statement in matching.FalseAlarms())
        {
            Of(statement.Kind).FalseAlarms++;
            Errors.Add(new EvaluationError("false alarm", statement.Kind, labelled.Name, statement.Quote.In(labelled.Article.Text), RoleMatch.Describe(statement)));
        }
    }

    private void ScoreRoles(LabelledArticle labelled, Label label, Statement statement, KindScore score)
    {
        var roles = RoleMatch.Fits(label, statement);
        var polarity = label.Negated == statement.Negated;
        score.WhollyRight += roles && polarity ? 1 : 0;
        if (!roles || !polarity)
        {
            Errors.Add(new EvaluationError(roles ? "polarity" : "roles", label.Kind, labelled.Name, label.Quote, $"expected {RoleMatch.Describe(label)}; read {RoleMatch.Describe(statement)}"));
        }
    }

    private void ScoreVerdict(LabelledArticle labelled, Label label, Finding? finding, KindScore score)
    {
        if (finding is null || label.Expect is not ("supported" or "contradicted"))
        {
            return;
        }

        var verdict = finding.Verdict.Slug();
        score.Judged++;
        score.Agreed += verdict == label.Expect ? 1 : 0;
        var wrong = verdict is "supported" or "contradicted" && verdict != label.Expect;
        score.Wrong += wrong ? 1 : 0;
        if (verdict != label.Expect)
        {
            Errors.Add(new EvaluationError(wrong ? "WRONG" : "verdict", label.Kind, labelled.Name, label.Quote, $"expected {label.Expect}, got {verdict}: {finding.Reason}"));
        }
    }

    private KindScore Of(string kind)
    {
        if (!scores.TryGetValue(kind, out var score))
        {
            scores[kind] = score = new KindScore(kind);
        }

        return score;
    }
}
