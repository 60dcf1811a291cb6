using Entente.Reporting.Html;
using Entente.States;

namespace Entente.Web.Pages;

/// <summary>Fields of forms that several pages have.</summary>
internal static class Fields
{
    /// <summary>The names that a state's field offers; written once a page.</summary>
    public static void Names(Markup html, DateOnly today)
    {
        html.Add($"<datalist id=\"states\">\n");
        foreach (var state in StateRegistry.Default.All.Where(s => s.ExistsOn(today)).OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            html.Add($"<option value=\"{state.Name}\">{state.Iso3}</option>\n");
        }

        html.Add($"</datalist>\n");
    }

    /// <summary>A field for a state by any name or code.</summary>
    public static void State(Markup html, string name, string label, string value, bool required = true, string hint = "")
    {
        html.Add($"<p class=\"field\"><label for=\"{name}\">{label}</label><input id=\"{name}\" name=\"{name}\" list=\"states\" value=\"{value}\" autocomplete=\"off\" spellcheck=\"false\" maxlength=\"80\"");
        if (required)
        {
            html.Add($" required");
        }

        Hint(html, name, hint);
        html.Add($"</p>\n");
    }

    /// <summary>A field for a day.</summary>
    public static void Day(Markup html, string name, string label, string value, string hint = "")
    {
        html.Add($"<p class=\"field\"><label for=\"{name}\">{label}</label><input id=\"{name}\" name=\"{name}\" type=\"date\" value=\"{value}\" min=\"1946-01-01\" max=\"2100-12-31\"");
        Hint(html, name, hint);
        html.Add($"</p>\n");
    }

    /// <summary>A field for a year.</summary>
    public static void Year(Markup html, string name, string label, string value, string hint = "")
    {
        html.Add($"<p class=\"field short\"><label for=\"{name}\">{label}</label><input id=\"{name}\" name=\"{name}\" type=\"number\" inputmode=\"numeric\" min=\"1800\" max=\"2100\" value=\"{value}\"");
        Hint(html, name, hint);
        html.Add($"</p>\n");
    }

    /// <summary>A field for a few words.</summary>
    public static void Words(Markup html, string name, string label, string value, string hint = "", string list = "")
    {
        html.Add($"<p class=\"field\"><label for=\"{name}\">{label}</label><input id=\"{name}\" name=\"{name}\" value=\"{value}\" autocomplete=\"off\" maxlength=\"200\"");
        if (list.Length > 0)
        {
            html.Add($" list=\"{list}\"");
        }

        Hint(html, name, hint);
        html.Add($"</p>\n");
    }

    /// <summary>A choice among named things.</summary>
    public static void Choice(Markup html, string name, string label, string value, IEnumerable<(string Value, string Words)> choices)
    {
        html.Add($"<p class=\"field\"><label for=\"{name}\">{label}</label><select id=\"{name}\" name=\"{name}\">\n");
        foreach (var (choice, words) in choices)
        {
            html.Add($"<option value=\"{choice}\"");
            if (string.Equals(choice, value, StringComparison.OrdinalIgnoreCase))
            {
                html.Add($" selected");
            }

            html.Add($">{words}</option>\n");
        }

        html.Add($"</select></p>\n");
    }

    /// <summary>What is wrong with what was given, above the form.</summary>
    public static void Problem(Markup html, string? words)
    {
        if (words is not null)
        {
            html.Add($"<p class=\"warning\" role=\"alert\" id=\"problem\">{words}</p>\n");
        }
    }

    private static void Hint(Markup html, string name, string hint)
    {
        if (hint.Length == 0)
        {
            html.Add($">");
        }
        else
        {
            html.Add($" aria-describedby=\"{name}-hint\"><span class=\"hint\" id=\"{name}-hint\">{hint}</span>");
        }
    }
}
