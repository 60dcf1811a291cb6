using Entente.Claims;
using Entente.Reading;
using Entente.Reporting.Charts;
using Entente.Wording;

namespace Entente.Reporting.Html;

/// <summary>What was found on one statement: verdict, reason, figures, chart, notes, sources, rule and query.</summary>
internal sealed class FindingView(CheckedArticle article, SourceNames sources, RuleBook? rules)
{
    /// <summary>Writes the finding as a section with an anchor of its own.</summary>
    public void Write(Markup html, CheckedStatement item)
    {
        var verdict = item.Finding.Verdict;
        html.Add($"<section class=\"finding {verdict.Slug()}\" id=\"{item.Id}\" aria-labelledby=\"{item.Id}-verdict\">\n");
        html.Add($"<h3 class=\"verdict\" id=\"{item.Id}-verdict\"><span class=\"badge\"><span aria-hidden=\"true\">{verdict.Sign()}</span> {Sentence(verdict.Words())}</span> ");
        html.Add($"<a class=\"anchor\" href=\"#{item.Id}\">{item.Id}</a> <span class=\"kind\">{KindOf(item)}</span></h3>\n");
        WriteQuote(html, item);
        html.Add($"<p class=\"reason\">{item.Finding.Reason}</p>\n");
        if (item.Finding.WouldDecide is { } dataset)
        {
            html.Add($"<p class=\"would\"><b>Would decide it:</b> {dataset}</p>\n");
        }

        WriteFigures(html, item.Finding.Figures);
        if (item.Finding.Chart is { } chart)
        {
            ChartView.Write(html, chart, item.Id + "-chart");
        }

        WriteNotes(html, item.Finding.Notes);
        WriteBasis(html, item);
        html.Add($"</section>\n");
    }

    // A plan that names a sector is of that claim kind, and still no claim.
    private static string KindOf(CheckedStatement item) => item.Finding.Verdict == Verdict.NotAClaim && item.Statement.Modality != Modality.Fact
        && !string.Equals(item.Statement.Kind, item.Statement.Modality.ToString(), StringComparison.OrdinalIgnoreCase)
            ? $"{item.Statement.Kind} · {item.Statement.Modality.ToString().ToLowerInvariant()}"
            : item.Statement.Kind;

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static void WriteNotes(Markup html, IReadOnlyList<string> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        html.Add($"<div class=\"notes\"><h4>To bear in mind</h4>\n");
        WriteList(html, notes);
        html.Add($"</div>\n");
    }

    private void WriteQuote(Markup html, CheckedStatement item)
    {
        var words = PlainText.OneLine(item.Statement.Quote.In(article.Article.Text));
        html.Add($"<blockquote><p><a href=\"#in-{item.Id}\">“{words}”</a></p>");
        if (item.Statement.Speaker is { } speaker)
        {
            html.Add($"<footer>says {speaker}</footer>");
        }

        html.Add($"</blockquote>\n");
    }

    private void WriteFigures(Markup html, IReadOnlyList<Figure> figures)
    {
        if (figures.Count == 0)
        {
            return;
        }

        var names = sources.Of(new Finding(default, "") { Figures = figures });
        var mixed = names.Count > 1;
        html.Add($"<table class=\"figures\">\n<thead><tr><th scope=\"col\">Figure</th><th scope=\"col\">Value</th><th scope=\"col\">Period</th>");
        if (mixed)
        {
            html.Add($"<th scope=\"col\">Source</th>");
        }

        html.Add($"</tr></thead>\n<tbody>\n");
        foreach (var figure in figures)
        {
            WriteFigure(html, figure, mixed);
        }

        html.Add($"</tbody></table>\n");
        if (!mixed)
        {
            html.Add($"<p class=\"source\">Source: {string.Concat(names)}.</p>\n");
        }
    }

    private void WriteFigure(Markup html, Figure figure, bool withSource)
    {
        html.Add($"<tr><th scope=\"row\">{figure.Label}</th><td class=\"value\">{figure.Shown()}</td><td class=\"period\"><span>{figure.ShownPeriod()}</span>");
        if (figure.PublishedLater)
        {
            html.Add($" <span class=\"later\">published after the article</span>");
        }

        html.Add($"</td>");
        if (withSource)
        {
            html.Add($"<td class=\"source\">{sources.Of(figure.Dataset, figure.Version)}</td>");
        }

        html.Add($"</tr>\n");
    }

    private void WriteBasis(Markup html, CheckedStatement item)
    {
        var finding = item.Finding;
        if (finding.Rule is null && finding.Queries.Count == 0)
        {
            return;
        }

        html.Add($"<details class=\"basis\"><summary>Rule and query</summary>\n");
        if (finding.Rule is { } rule)
        {
            WriteRule(html, item.Statement.Kind, rule);
        }

        foreach (var query in finding.Queries)
        {
            html.Add($"<pre><code>{query}</code></pre>\n");
        }

        html.Add($"</details>\n");
    }

    private void WriteRule(Markup html, string kind, string rule)
    {
        html.Add($"<p>Rule <code>{rule}</code>");
        if (rules?.Kinds.GetValueOrDefault(kind) is { } judged && judged.Rules.FirstOrDefault(r => r.Id == rule) is { } found)
        {
            html.Add($": {found.Text}</p>\n");
            WriteList(html, judged.Thresholds.Select(t => $"{t.Key}: {Numbers.Threshold(t.Value.Value)} {t.Value.Unit}. {t.Value.Why}"));
            WriteList(html, judged.References);
        }
        else
        {
            html.Add($".</p>\n");
        }

        html.Add($"<p><code>entente explain {kind}</code> prints all rules of this kind.</p>\n");
    }

    private static void WriteList(Markup html, IEnumerable<string> items)
    {
        html.Add($"<ul>\n");
        foreach (var item in items)
        {
            html.Add($"<li>{item}</li>\n");
        }

        html.Add($"</ul>\n");
    }
}
