using System.Runtime.ExceptionServices;
using Entente.Claims;
using Entente.Reading;
using Entente.Record;

namespace Entente;

/// <summary>The main job: reads an article and holds every checkable statement against the record.</summary>
/// <param name="record">The record, open for reading.</param>
/// <param name="rules">The rules to judge by.</param>
public sealed class ArticleChecker(RecordReader record, RuleBook rules)
{
    /// <summary>Reads an article and judges its statements.</summary>
    /// <param name="article">The article; its date bounds what counts.</param>
    /// <exception cref="EntenteException">The article has no date.</exception>
    public CheckedArticle Check(Article article) => Check(ArticleStatements.Of(article));

    /// <summary>Judges the statements of an article that has been read. Statements do not depend on one another, so they are judged side by side.</summary>
    /// <param name="read">The article and its statements.</param>
    public CheckedArticle Check(ArticleStatements read)
    {
        var judging = new Judging(record, rules, read.Reading);
        var found = new CheckedStatement[read.Statements.Count];
        try
        {
            Parallel.For(0, found.Length, i => found[i] = new CheckedStatement($"s{i + 1}", read.Statements[i], Find(read.Statements[i], judging)));
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
        var datasets = found.SelectMany(f => f.Finding.Figures).Select(f => f.Dataset).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).Where(record.Datasets.ContainsKey).Select(id => record.Datasets[id]).ToList();
        return new CheckedArticle(read.Reading.Article, [.. read.Reading.Sentences.Select(s => s.Span)], found, datasets);
    }

    private static Finding Find(Statement statement, Judging judging)
    {
        if (ClaimKinds.Find(statement.Kind) is not { } kind)
        {
            return Remainder.Judge(statement);
        }

        if (statement.Modality is Modality.Fact)
        {
            var finding = kind.Judge(statement, judging);
            return statement.Uncertain && finding.Verdict is Verdict.Contradicted
                ? finding with { Verdict = Verdict.NotCheckable, Reason = "The words do not say for certain who is meant, so the record is not held against them. As read: " + finding.Reason }
                : finding;
        }

        var context = kind.Context(statement, judging);
        var words = statement.Modality switch
        {
            Modality.Plan => "A plan or an intention: it is neither true nor false today.",
            Modality.Prediction => "A prediction: it is neither true nor false today.",
            Modality.Possibility => "A question, a condition or a mere possibility: nothing is asserted as fact.",
            _ => "A judgement of worth, not a statement of fact.",
        };
        return context is null
            ? new Finding(Verdict.NotAClaim, words)
            : context with { Verdict = Verdict.NotAClaim, Reason = $"{words} {context.Reason}" };
    }
}
