using Entente.Claims;
using Entente.Reading;

namespace Entente.Evaluation;

/// <summary>Pairs labels with statements of the same kind whose words overlap, each used once, the greatest overlap first.</summary>
internal sealed class Matching
{
    private readonly Dictionary<Label, int> found = new(ReferenceEqualityComparer.Instance);
    private readonly List<(TextSpan Span, Label Label)> quotes;
    private readonly List<TextSpan> noClaim;
    private readonly IReadOnlyList<Statement> statements;

    public Matching(LabelledArticle labelled, IReadOnlyList<Statement> statements, IReadOnlyList<TextSpan> sentences)
    {
        this.statements = statements;
        var text = labelled.Article.Text;
        var labels = labelled.Labels.Statements;
        quotes = [.. labels.Select(l => (SpanOf(text, l.Quote), l))];
        noClaim = [.. labelled.Labels.NoClaimSentences.Select(o => SentenceAt(sentences, SpanOf(text, o)))];
        var pairs = new List<(int Label, int Statement, double Overlap)>();
        for (var l = 0; l < labels.Count; l++)
        {
            for (var s = 0; s < statements.Count; s++)
            {
                if (labels[l].IsOfKind(statements[s].Kind) && Shared(quotes[l].Span, statements[s].Quote) is > 0 and var shared)
                {
                    // Words shared over words of either; at a tie the one whose states fit, and the one that affirms or denies as the label does:
                    // "signed it in 2000 but never ratified it" says two things of one treaty.
                    var union = quotes[l].Span.Length + statements[s].Quote.Length - shared;
                    pairs.Add((l, s, (double)shared / union + (RoleMatch.Fits(labels[l], statements[s]) ? 0.5 : 0) + (labels[l].Negated == statements[s].Negated ? 0.5 : 0)));
                }
            }
        }

        var used = new HashSet<int>();
        foreach (var (label, statement, _) in pairs.OrderByDescending(p => p.Overlap))
        {
            if (!found.ContainsKey(labels[label]) && used.Add(statement))
            {
                found[labels[label]] = statement;
            }
        }
    }

    /// <summary>The index of the statement that a label was paired with; null for a miss.</summary>
    public int? For(Label label) => found.TryGetValue(label, out var index) ? index : null;

    /// <summary>
    /// Statements of a kind that stand in a sentence without a claim, or on words that are labelled with other kinds only.
    /// A second statement on words labelled with its kind is neither right nor wrong; words not labelled at all are not scored.
    /// </summary>
    public IEnumerable<Statement> FalseAlarms()
    {
        var used = found.Values.ToHashSet();
        for (var i = 0; i < statements.Count; i++)
        {
            var statement = statements[i];
            if (used.Contains(i) || ClaimKinds.Find(statement.Kind) is null || quotes.Exists(q => q.Label.IsOfKind(statement.Kind) && q.Span.Overlaps(statement.Quote)))
            {
                continue;
            }

            if (noClaim.Exists(s => s.Overlaps(statement.Quote)) || quotes.Exists(q => q.Span.Overlaps(statement.Quote)))
            {
                yield return statement;
            }
        }
    }

    private static TextSpan SpanOf(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 ? new TextSpan(at, words.Length) : throw new EntenteException($"The label '{words}' is not in its article word for word. Mend the label.");
    }

    private static TextSpan SentenceAt(IReadOnlyList<TextSpan> sentences, TextSpan opening)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.Overlaps(opening))
            {
                return sentence;
            }
        }

        return opening;
    }

    private static int Shared(TextSpan a, TextSpan b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
}
