using System.Globalization;
using Entente.Record;

namespace Entente.Sources.Loading;

/// <summary>What a cell must be beyond its type, so that a row that breaks it is told with its line and never read as something else.</summary>
/// <param name="Condition">A condition in SQL; <c>{0}</c> stands for the cell, which may be of the column's type or text.</param>
/// <param name="Expected">In words, what it must be.</param>
internal sealed record RowRule(string Condition, string Expected)
{
    /// <summary>What the database says of a row that breaks a rule: the row is looked up then.</summary>
    public const string Broken = "a row breaks a rule of its source";

    /// <summary>The cell holds something.</summary>
    public static RowRule Given { get; } = new("{0} IS NOT NULL AND trim(CAST({0} AS VARCHAR)) <> ''", "something");

    /// <summary>The cell, where it holds something, is a number with an end.</summary>
    public static RowRule Finite { get; } = new("coalesce(isfinite(try_cast({0} AS DOUBLE)), true)", "a number with an end");

    /// <summary>The cell fits a pattern.</summary>
    /// <param name="pattern">A regular expression for the whole cell.</param>
    /// <param name="expected">In words.</param>
    public static RowRule Like(string pattern, string expected) => new($"regexp_full_match(trim(CAST({{0}} AS VARCHAR)), {Sql.Text(pattern)})", expected);

    /// <summary>The condition on a column.</summary>
    public string On(string column) => "coalesce(" + Condition.Replace("{0}", "\"" + column + "\"", StringComparison.Ordinal) + ", false)";

    /// <summary>The rows of a call that reads a file, with an error for one that breaks a rule; the call itself where there are no rules.</summary>
    public static string Guard(CsvShape shape, string read) =>
        shape.Rules.Count == 0 ? read : $"(SELECT * FROM {read} WHERE CASE WHEN {All(shape)} THEN true ELSE error('{Broken}') END)";

    /// <summary>The rows of a call that keep the rules.</summary>
    public static string Keep(CsvShape shape, string read) => shape.Rules.Count == 0 ? read : $"(SELECT * FROM {read} WHERE {All(shape)})";

    /// <summary>From rows with the number of their line, those that break a rule: the line and what is wrong.</summary>
    public static string Breaking(CsvShape shape, string lines, int limit)
    {
        var why = string.Concat(shape.Rules.Select(r => $" WHEN NOT {r.Rule.On(r.Column.Name)} THEN {Sql.Text($"{r.Column.Name}: expected {r.Rule.Expected}, found '")} || coalesce(left(CAST(\"{r.Column.Name}\" AS VARCHAR), 60), '') || ''''"));
        return string.Create(CultureInfo.InvariantCulture, $"SELECT line, CASE{why} END AS why FROM {lines} WHERE NOT ({All(shape)}) ORDER BY line LIMIT {limit}");
    }

    private static string All(CsvShape shape) => string.Join(" AND ", shape.Rules.Select(r => r.Rule.On(r.Column.Name)));
}
