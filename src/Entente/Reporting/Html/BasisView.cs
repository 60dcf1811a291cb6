using Entente.Claims;
using Entente.Wording;

namespace Entente.Reporting.Html;

/// <summary>What a finding can be checked by: its rule, the queries that were run, how to cite it.</summary>
internal sealed class BasisView(CheckedArticle article, SourceNames sources, RuleBook? rules)
{
    /// <summary>True for a finding that rests on anything to be checked by.</summary>
    public static bool HasAny(Finding finding) => finding.Rule is not null || finding.Queries.Count > 0 || finding.Figures.Count > 0;

    /// <summary>Writes it, folded.</summary>
    public void Write(Markup html, CheckedStatement item)
    {
        var finding = item.Finding;
        html.Add($"<details class=\"basis\"><summary>{(finding.Queries.Count > 0 ? "Rule, query, citation" : "Rule, citation")}</summary>\n");
        if (finding.Rule is { } rule)
        {
            WriteRule(html, item.Statement.Kind, rule);
        }

        foreach (var query in finding.Queries.Distinct(StringComparer.Ordinal))
        {
            html.Add($"<pre tabindex=\"0\"><code>{query}</code></pre>\n");
        }

        html.Add($"<h4>How to cite</h4>\n<p class=\"cite\">{ReportCitation.Of(article, item, sources)}</p>\n</details>\n");
    }

    private void WriteRule(Markup html, string kind, string rule)
    {
        html.Add($"<p class=\"rule\">Rule <code>{rule}</code>");
        if (rules?.Kinds.GetValueOrDefault(kind) is { } judged && judged.Rules.FirstOrDefault(r => r.Id == rule) is { } found)
        {
            html.Add($": {found.Text}</p>\n");
            WriteList(html, "Thresholds", judged.Thresholds.Select(t => $"{t.Key}: {Numbers.Threshold(t.Value.Value)} {t.Value.Unit}. {t.Value.Why}"));
            WriteList(html, "References", judged.References);
        }
        else
        {
            html.Add($".</p>\n");
        }

        html.Add($"<p class=\"explain\"><code>entente explain {kind}</code> prints all rules of this kind.</p>\n");
    }

    private static void WriteList(Markup html, string heading, IEnumerable<string> items)
    {
        var first = true;
        foreach (var item in items)
        {
            if (first)
            {
                html.Add($"<h4>{heading}</h4>\n<ul>\n");
                first = false;
            }

            html.Add($"<li>{item}</li>\n");
        }

        if (!first)
        {
            html.Add($"</ul>\n");
        }
    }
}
