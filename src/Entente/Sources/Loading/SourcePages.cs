using System.Text;

namespace Entente.Sources.Loading;

/// <summary>The pages of <c>docs/sources</c>, made of what the code says of each source.</summary>
internal static class SourcePages
{
    /// <summary>The page of one source.</summary>
    public static string Page(PublicSource source)
    {
        var text = new StringBuilder();
        Line($"# {source.Id}");
        Line($"{source.Name}. {source.Publisher}, <{source.Url}>.");
        Line($"**Licence.** {source.Licence}.{(source.AsksConsent ? " Fetching asks once for your consent: `--accept-licence`." : "")}");
        Line($"**Cite as.** {source.Citation}");
        Line($"**Files.** {Sentence(source.Format)}");
        Line($"    entente data add {source.Id} PATH");
        if (source.Download is not null)
        {
            Line($"or, from `{source.Download}`:");
            Line($"    entente data fetch {source.Id} --version {source.ExampleVersion}");
        }

        Line($"**Fills** the record's {string.Join(", ", source.Tables.Select(t => $"`{t}`"))}.{Supersedes(source)}");
        text.Append("| column | type | meaning |\n|---|---|---|\n");
        foreach (var column in source.Shape.Columns.Where(c => c.Meaning.Length > 0))
        {
            var names = string.Join(" or ", column.Aliases.Prepend(column.Name).Select(n => $"`{n}`"));
            text.Append($"| {names}{(column.Required ? "" : " (may be absent)")} | {column.Type} | {column.Meaning} |\n");
        }

        text.Append('\n');
        if (source.Shape.Missing.Count > 0)
        {
            Line($"A missing value is {string.Join(" or ", source.Shape.Missing.Select(m => m.Length == 0 ? "blank" : $"`{m}`"))}.");
        }

        Line($"**Traps.** {source.Traps}");
        return text.ToString().TrimEnd('\n') + "\n";

        void Line(string line) => text.Append(line).Append("\n\n");
    }

    /// <summary>The list of all sources.</summary>
    public static string Index(IEnumerable<PublicSource> sources)
    {
        var text = new StringBuilder("# Sources\n\nWhat `entente data add` reads, in the formats its publishers ship. These pages are made of the code; a test holds them to it.\n\n| source | dataset | publisher | licence |\n|---|---|---|---|\n");
        foreach (var source in sources)
        {
            text.Append($"| [{source.Id}]({source.Id}.md) | {source.Name} | {source.Publisher} | {source.Licence} |\n");
        }

        return text.ToString();
    }

    private static string Supersedes(PublicSource source) =>
        (source.Supersedes.Count == 0 ? "" : $" Where both speak for the same time, the starter figures of {string.Join(", ", source.Supersedes)} give way to it.")
        + (source.YieldsTo.Count == 0 ? "" : $" It gives way itself to {string.Join(", ", source.YieldsTo)}.");

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
