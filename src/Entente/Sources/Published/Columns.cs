using Entente.Sources.Loading;

namespace Entente.Sources.Published;

/// <summary>Columns of published tables, in few words.</summary>
internal static class Columns
{
    /// <summary>A column of text that must be there.</summary>
    public static SourceColumn Text(string name, string meaning, params string[] aliases) => new(name, "VARCHAR", meaning) { Aliases = aliases };

    /// <summary>A column of whole numbers that must be there.</summary>
    public static SourceColumn Whole(string name, string meaning, params string[] aliases) => new(name, "INTEGER", meaning) { Aliases = aliases };

    /// <summary>A column of figures that must be there.</summary>
    public static SourceColumn Real(string name, string meaning, params string[] aliases) => new(name, "DOUBLE", meaning) { Aliases = aliases };

    /// <summary>A column of days that must be there.</summary>
    public static SourceColumn Day(string name, string meaning, params string[] aliases) => new(name, "DATE", meaning) { Aliases = aliases };

    /// <summary>The same column, which a file may lack.</summary>
    public static SourceColumn OrNone(this SourceColumn column) => column with { Required = false };
}
