using System.Globalization;
using Entente.Sources.Loading;

namespace Entente.Sources.Published;

/// <summary>Columns of published tables, in few words.</summary>
internal static class Columns
{
    /// <summary>The day that a version is named by, where it is one.</summary>
    public static DateOnly? ReleasedOnVersion(string version) => DateOnly.TryParseExact(version, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A column of text that must be there.</summary>
    public static SourceColumn Text(string name, string meaning, params string[] aliases) => new(name, "VARCHAR", meaning) { Aliases = aliases };

    /// <summary>A column of whole numbers that must be there.</summary>
    public static SourceColumn Whole(string name, string meaning, params string[] aliases) => new(name, "INTEGER", meaning) { Aliases = aliases };

    /// <summary>A column of figures that must be there.</summary>
    public static SourceColumn Real(string name, string meaning, params string[] aliases) => new(name, "DOUBLE", meaning) { Aliases = aliases, Rule = RowRule.Finite };

    /// <summary>A column of days that must be there.</summary>
    public static SourceColumn Day(string name, string meaning, params string[] aliases) => new(name, "DATE", meaning) { Aliases = aliases };

    /// <summary>The same column, in which every row holds something.</summary>
    public static SourceColumn Given(this SourceColumn column) => column with { Rule = RowRule.Given };

    /// <summary>The same column, in which every cell fits a pattern.</summary>
    /// <param name="column">The column.</param>
    /// <param name="pattern">A regular expression for the whole cell.</param>
    /// <param name="expected">In words, what fits it.</param>
    public static SourceColumn Like(this SourceColumn column, string pattern, string expected) => column with { Rule = RowRule.Like(pattern, expected) };

    /// <summary>The same column, in which every row holds a state's number of the Correlates of War.</summary>
    public static SourceColumn CowNumber(this SourceColumn column) => column.Like(@"\d{1,3}(\.0)?", "a state's number of one to three digits");

    /// <summary>The same column, which a file may lack.</summary>
    public static SourceColumn OrNone(this SourceColumn column) => column with { Required = false };
}
