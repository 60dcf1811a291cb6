using Entente.Record;
using Entente.Wording;

namespace Entente.Reporting.Html;

/// <summary>The datasets that the findings rest on, each with what is needed to cite it.</summary>
internal static class SourcesView
{
    /// <summary>Writes the list; nothing where there is none.</summary>
    public static void Write(Markup html, IReadOnlyList<DatasetReference> datasets)
    {
        if (datasets.Count == 0)
        {
            return;
        }

        html.Add($"<section class=\"sources\" id=\"sources\" aria-labelledby=\"sources-title\">\n<h2 id=\"sources-title\">Sources</h2>\n<dl>\n");
        foreach (var dataset in datasets)
        {
            html.Add($"<dt>{dataset.Name}</dt>\n<dd>Version {dataset.Version}, {dataset.Publisher}");
            if (dataset.Released is { } day)
            {
                html.Add($", released {Dates.Day(day)}");
            }

            html.Add($". Licence: {dataset.Licence}. ");
            WriteLink(html, dataset.Url);
            html.Add($"<br><cite>{dataset.Citation}</cite></dd>\n");
        }

        html.Add($"</dl>\n</section>\n");
    }

    // A record may be anybody's, so only an address of the web becomes a link.
    private static void WriteLink(Markup html, string url)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
        {
            html.Add($"<a href=\"{url}\" rel=\"noreferrer\">{url}</a>");
        }
        else
        {
            html.Text(url);
        }
    }
}
