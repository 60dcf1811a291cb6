using Entente.Claims;

namespace Entente.Reporting.Html;

/// <summary>
/// The verdicts with their numbers, as a choice of which findings to show: radio buttons that the style sheet reads, so that it
/// works without a script.
/// </summary>
internal static class FilterBar
{
    private static readonly Verdict[] Verdicts = Enum.GetValues<Verdict>();

    /// <summary>Writes the choice; nothing for an article without statements.</summary>
    public static void Write(Markup html, Summary summary)
    {
        var shown = Verdicts.Where(v => summary[v] > 0).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        html.Add($"<fieldset class=\"filter\"><legend>Show findings</legend><div class=\"choices\">\n");
        html.Add($"<label class=\"all\"><input type=\"radio\" name=\"show\" id=\"show-all\" checked> All <b>{shown.Sum(v => summary[v])}</b></label>\n");
        foreach (var verdict in shown)
        {
            html.Add($"<label class=\"{verdict.Slug()}\"><input type=\"radio\" name=\"show\" id=\"show-{verdict.Slug()}\"> <span aria-hidden=\"true\">{verdict.Sign()}</span> <b>{summary[verdict]}</b> {verdict.Words()}</label>\n");
        }

        html.Add($"</div></fieldset>\n");
    }
}
