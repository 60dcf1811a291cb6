using Entente.Claims;
using Entente.Reading;

namespace Entente.Reporting;

/// <summary>Statements that got no verdict of true or false, of one sort.</summary>
/// <param name="Heading">What they are.</param>
/// <param name="Statements">The statements, in the order of the article.</param>
internal sealed record RemainderGroup(string Heading, IReadOnlyList<CheckedStatement> Statements)
{
    private static readonly string[] Order =
        ["Not checkable with the data loaded", "Plans and intentions", "Predictions", "Opinions", "Questions and possibilities", "No claim"];

    /// <summary>The reason that several of the statements share, to be told once; null where each has its own.</summary>
    public string? SharedReason { get; } = Statements.GroupBy(s => s.Finding.Reason, StringComparer.Ordinal)
        .Where(g => g.Count() > 1).MaxBy(g => g.Count())?.Key;

    /// <summary>True for a statement that was held against the record and got its verdict.</summary>
    public static bool IsDecided(CheckedStatement statement) =>
        statement.Finding.Verdict is Verdict.Supported or Verdict.PartlySupported or Verdict.Contradicted;

    /// <summary>The heading a statement without a decision stands under.</summary>
    public static string HeadingOf(CheckedStatement statement) => statement switch
    {
        { Finding.Verdict: Verdict.NotCheckable } => Order[0],
        { Statement: { Modality: Modality.Plan } or { Kind: "plan" } } => Order[1],
        { Statement: { Modality: Modality.Prediction } or { Kind: "prediction" } } => Order[2],
        { Statement: { Modality: Modality.Opinion } or { Kind: "opinion" } } => Order[3],
        { Statement.Modality: Modality.Possibility } => Order[4],
        _ => Order[5],
    };

    /// <summary>The undecided statements of an article, group by group; groups with none are left out.</summary>
    public static IReadOnlyList<RemainderGroup> Of(CheckedArticle article) =>
    [
        .. article.Statements.Where(s => !IsDecided(s))
            .GroupBy(HeadingOf)
            .OrderBy(g => Array.IndexOf(Order, g.Key))
            .Select(g => new RemainderGroup(g.Key, [.. g])),
    ];
}
