using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Entente.Record;
using Entente.Wording;

namespace Entente.Reporting;

/// <summary>References and datasets as people cite them, and as BibTeX.</summary>
public static partial class Citations
{
    /// <summary>Writes references and datasets, a paragraph each.</summary>
    public static void Write(IReadOnlyList<string> references, IReadOnlyList<DatasetReference> datasets, TextWriter output, int width = 80)
    {
        ArgumentNullException.ThrowIfNull(references);
        ArgumentNullException.ThrowIfNull(datasets);
        var page = new TerminalPage(output, width);
        foreach (var reference in references)
        {
            page.Paragraph(reference.TrimEnd('.') + ".");
        }

        foreach (var d in datasets)
        {
            page.Paragraph($"{d.Citation.TrimEnd('.')}. Version {d.Version}{(d.Released is { } day ? $", released {Dates.Day(day)}" : "")}.{(d.Citation.Contains(d.Licence, StringComparison.Ordinal) ? "" : $" {d.Licence}.")}{(d.Url.Length > 0 ? $" {d.Url}" : "")} [{d.Id}]");
        }
    }

    /// <summary>The same as BibTeX entries.</summary>
    public static string BibTeX(IReadOnlyList<string> references, IReadOnlyList<DatasetReference> datasets)
    {
        ArgumentNullException.ThrowIfNull(references);
        ArgumentNullException.ThrowIfNull(datasets);
        var text = new StringBuilder();
        foreach (var reference in references)
        {
            var read = Reference().Match(reference.TrimEnd('.'));
            if (read.Success)
            {
                var who = read.Groups["who"].Value;
                Entry(text, Key(who) + read.Groups["year"].Value,
                    ("author", who.Replace(", ", " and ", StringComparison.Ordinal).Replace(" & ", " and ", StringComparison.Ordinal)), ("year", read.Groups["year"].Value), ("title", read.Groups["title"].Value), ("note", read.Groups["rest"].Value));
            }
            else
            {
                Entry(text, Key(reference), ("note", reference));
            }
        }

        foreach (var d in datasets)
        {
            Entry(text, d.Id, ("author", $"{{{d.Publisher}}}"), ("title", d.Name), ("year", d.Released?.Year.ToString(CultureInfo.InvariantCulture) ?? ""), ("version", d.Version), ("url", d.Url), ("note", d.Citation.Contains(d.Licence, StringComparison.Ordinal) ? d.Citation : $"{d.Citation.TrimEnd('.')}. {d.Licence}"));
        }

        return text.ToString();
    }

    private static void Entry(StringBuilder text, string key, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        text.Append("@misc{").Append(key);
        foreach (var (name, value) in fields)
        {
            if (value.Length > 0)
            {
                text.Append(",\n  ").Append(name).Append(" = {").Append(name == "url" ? value : Escaped(value)).Append('}');
            }
        }

        text.Append("\n}\n\n");
    }

    /// <summary>The letters of the first author's name, small.</summary>
    private static string Key(string who) => new([.. who.Split(',', '&')[0].Where(char.IsAsciiLetter).Select(char.ToLowerInvariant).Take(24)]);

    // Braces around a whole value keep a publisher's name from being read as first and last name.
    private static string Escaped(string value)
    {
        var (open, inner, close) = value.StartsWith('{') && value.EndsWith('}') ? ("{", value[1..^1], "}") : ("", value, "");
        var text = new StringBuilder(open);
        foreach (var c in inner)
        {
            text.Append(c switch { '\\' => "\\textbackslash{}", '&' or '%' or '$' or '#' or '_' or '{' or '}' => $"\\{c}", '~' => "\\textasciitilde{}", '^' => "\\textasciicircum{}", _ => c.ToString() });
        }

        return text.Append(close).ToString();
    }

    [GeneratedRegex(@"^(?<who>[^0-9]+?) (?<year>[12][0-9]{3}), (?<title>[^,]+(, [a-z][^,]*)*)(, (?<rest>.+))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();
}
