using System.Globalization;
using Entente.States;

namespace Entente.Record;

/// <summary>Literals for queries that are shown as they are run.</summary>
internal static class Sql
{
    /// <summary>A quoted text literal.</summary>
    public static string Text(string value) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>A state's code as a literal.</summary>
    public static string Code(State state) => Text(state.Iso3);

    /// <summary>A list of text literals in parentheses.</summary>
    public static string List(IEnumerable<string> values) => "(" + string.Join(", ", values.Select(Text)) + ")";

    /// <summary>A date literal.</summary>
    public static string Day(DateOnly day) => "DATE '" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "'";
}
