using System.Text;
using Entente.Claims;
using Entente.Wording;

namespace Entente.Reporting;

/// <summary>The claim kinds and their rules as Markdown, for the docs: what <c>entente explain --markdown</c> prints.</summary>
public static class KindReference
{
    /// <summary>A table with a line for each kind: its name, what an article says, what it is held against.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="page">The page that the names link to, as the text stands beside it; empty for the same page.</param>
    public static string Table(RuleBook rules, string page = "")
    {
        ArgumentNullException.ThrowIfNull(rules);
        var text = new StringBuilder("| kind | what an article says | what it is held against |\n|---|---|---|\n");
        foreach (var kind in InOrder(rules))
        {
            text.Append("| [`").Append(kind.Kind).Append("`](").Append(page).Append('#').Append(Anchor(kind.Kind)).Append(") | ")
                .Append(Cell(kind.Says)).Append(" | ").Append(Cell(kind.HeldAgainst)).Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>A section for each kind, with its rules, thresholds and references.</summary>
    /// <param name="rules">The rules.</param>
    public static string Sections(RuleBook rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var text = new StringBuilder();
        foreach (var kind in InOrder(rules))
        {
            text.Append(text.Length > 0 ? "\n" : "").Append("## ").Append(kind.Kind).Append("\n\n")
                .Append("**What an article says**: ").Append(Cell(kind.Says)).Append("\n\n")
                .Append("**What it is held against**: ").Append(Cell(kind.HeldAgainst)).Append("\n\n| rule | when it gives which verdict |\n|---|---|\n");
            foreach (var rule in kind.Rules)
            {
                text.Append("| `").Append(rule.Id).Append("` | ").Append(Cell(rule.Text)).Append(" |\n");
            }

            WriteThresholds(text, kind);
            WriteReferences(text, kind);
        }

        return text.ToString();
    }

    private static void WriteThresholds(StringBuilder text, KindRules kind)
    {
        if (kind.Thresholds.Count == 0)
        {
            return;
        }

        text.Append("\n| threshold | value | why |\n|---|---|---|\n");
        foreach (var (name, threshold) in kind.Thresholds)
        {
            text.Append("| `").Append(name).Append("` | ").Append(Numbers.Plain(threshold.Value)).Append(' ').Append(Cell(threshold.Unit)).Append(" | ").Append(Cell(threshold.Why)).Append(" |\n");
        }
    }

    private static void WriteReferences(StringBuilder text, KindRules kind)
    {
        if (kind.References.Count > 0)
        {
            text.Append("\nReferences: ").AppendJoin("; ", kind.References.Select(r => Cell(r.TrimEnd('.')))).Append(".\n");
        }
    }

    /// <summary>In the order in which the kinds are asked; rules of a kind that nothing asks come last, by name.</summary>
    private static IEnumerable<KindRules> InOrder(RuleBook rules)
    {
        var order = ClaimKinds.All.Select((kind, place) => (kind.Name, place)).ToDictionary(k => k.Name, k => k.place, StringComparer.Ordinal);
        return rules.Kinds.Values.OrderBy(k => order.GetValueOrDefault(k.Kind, int.MaxValue)).ThenBy(k => k.Kind, StringComparer.Ordinal);
    }

    /// <summary>The anchor that the usual Markdown readers give a heading.</summary>
    private static string Anchor(string kind) => kind.Replace(".", "", StringComparison.Ordinal);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
