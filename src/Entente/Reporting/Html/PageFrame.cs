namespace Entente.Reporting.Html;

/// <summary>What stands around the content of a page: its head, its style and policy, and in the web application the bar above it.</summary>
/// <param name="Sheet">The page's style.</param>
/// <param name="Head">Writes more into the head; null for a page that stands alone and carries its policy itself.</param>
/// <param name="Bar">Writes what stands above the content; null for nothing.</param>
internal sealed record PageFrame(StyleSheet Sheet, Action<Markup>? Head = null, Action<Markup>? Bar = null)
{
    /// <summary>Writes the page from its first character to the begin of its content.</summary>
    public void Open(Markup html, string title)
    {
        html.Add($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        if (Head is null)
        {
            html.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '");
            html.Add($"{Sheet.Hash}'; base-uri 'none'; form-action 'none'\">\n");
        }

        html.Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Add($"<meta name=\"referrer\" content=\"{(Head is null ? "no-referrer" : "same-origin")}\">\n<title>{title}</title>\n");
        Head?.Invoke(html);
        html.StyleSheet(Sheet).Add($"\n</head>\n<body>\n");
        Bar?.Invoke(html);
    }

    /// <summary>Opens the main part; below a bar it is where the link past the bar leads.</summary>
    public void OpenMain(Markup html, string kind = "")
    {
        html.Add($"<main");
        if (Bar is not null)
        {
            html.Add($" id=\"content\"");
        }

        if (kind.Length > 0)
        {
            html.Add($" class=\"{kind}\"");
        }

        html.Add($">\n");
    }
}
