using System.Globalization;
using Entente.Claims;
using Entente.Reading;

namespace Entente.Tests.Claims;

/// <summary>Checks sentences against the small record, as an article of plain paragraphs.</summary>
public static class FactChecks
{
    /// <summary>Every statement found, with its finding.</summary>
    public static IReadOnlyList<CheckedStatement> Check(string text, string date = "2024-05-16")
    {
        using var record = FactsRecord.Open();
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var blocks = new List<Block>();
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                blocks.Add(new Block(BlockKind.Paragraph, TextSpan.FromTo(at, at + line.Length)));
            }

            at += line.Length + 1;
        }

        return new ArticleChecker(record, RuleBook.Default).Check(new Article { Title = "", Date = day, Text = text, Blocks = blocks }).Statements;
    }

    /// <summary>The verdict's word on the one statement of a kind; "none" where none is found.</summary>
    public static string Verdict(string kind, string text, string date = "2024-05-16") => Only(kind, text, date)?.Finding.Verdict.Slug() ?? "none";

    /// <summary>The first statement of a kind; null for none.</summary>
    public static CheckedStatement? Only(string kind, string text, string date = "2024-05-16") => Check(text, date).FirstOrDefault(s => s.Statement.Kind == kind);

    /// <summary>The states of a statement with their roles: "recogniser=SUN recognised=CHN".</summary>
    public static string Roles(CheckedStatement statement) => string.Join(' ', statement.Statement.States.Select(s => $"{s.Role}={s.State.Iso3}"));
}
