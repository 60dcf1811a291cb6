using System.Globalization;
using System.Text;
using Entente.Record;

namespace Entente.Reporting;

/// <summary>A dataset as a BibTeX entry.</summary>
internal static class BibTeX
{
    /// <summary>The entry: <c>@misc</c>, which every style knows.</summary>
    public static string Entry(DatasetReference dataset)
    {
        var text = new StringBuilder().Append("@misc{").Append(Key(dataset)).Append(",\n");
        Field("author", "{" + Escape(dataset.Publisher) + "}");
        Field("title", "{" + Escape(dataset.Name) + "}");
        if (dataset.Released is { } day)
        {
            Field("year", day.Year.ToString(CultureInfo.InvariantCulture));
        }

        Field("edition", Escape(dataset.Version));
        Field("howpublished", $"\\url{{{dataset.Url.Replace("}", "", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal)}}}");
        Field("note", Escape(dataset.Citation));
        return text.Append('}').ToString();

        void Field(string name, string value) => text.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
    }

    private static string Key(DatasetReference dataset) => string.Concat($"{dataset.Id}-{dataset.Version}".Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => "\\" + c,
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
