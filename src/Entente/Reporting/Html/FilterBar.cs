using Entente.Claims;

namespace Entente.Reporting.Html;

/// <summary>
/// The verdicts with their numbers, as a choice of which findings to show: radio buttons that the style sheet reads, so that it
/// works without a script.
/// </summary>
internal static class FilterBar
{
    private static readonly Verdict[] Verdicts = [Verdict.Supported, Verdict.PartlySupported, Verdict.Contradicted, Verdict.NotCheckable, Verdict.NotAClaim];

    /// <summary>Writes the choice; nothing for an article without statements.</summary>
    public static void Write(Markup html, Summary summary)
    {
        if (summary.All == 0)
        {
            return;
        }

        html.Add($"<fieldset class=\"filter\"><legend>Show findings</legend><div class=\"choices\">\n");
        html.Add($"<label class=\"all\"><input type=\"radio\" name=\"show\" id=\"show-all\" checked> All <b>{summary.All}</b></label>\n");
        foreach (var verdict in Verdicts)
        {
            if (summary[verdict] > 0)
            {
                html.Add($"<label class=\"{verdict.Slug()}\"><input type=\"radio\" name=\"show\" id=\"show-{verdict.Slug()}\"> <span aria-hidden=\"true\">{verdict.Sign()}</span> <b>{summary[verdict]}</b> {verdict.Words()}</label>\n");
            }
        }

        html.Add($"</div></fieldset>\n");
    }
}
