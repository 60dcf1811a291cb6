using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Sources.Loading;

/// <summary>Tells what the database says of a row that it could not read: file, line, what was found.</summary>
internal static partial class CsvFault
{
    /// <summary>The error in words, or null when the database means something else.</summary>
    public static EntenteException? Of(DbException error, string file)
    {
        var line = Line().Match(error.Message);
        if (!line.Success)
        {
            return null;
        }

        var original = Original().Match(error.Message).Groups["text"].Value.Trim();
        var why = error.Message.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => Reason().IsMatch(l)) ?? "it does not have the columns that the header promises";
        return new EntenteException($"'{file}', line {line.Groups["line"].Value}: {why.TrimEnd('.')}; found '{Short(original)}'. Mend the line, or leave out up to N such rows with: --skip-bad N", error);
    }

    /// <summary>A line of a file, not more of it than is needed to find it.</summary>
    public static string Short(string line) => line.Length > 100 ? line[..100] + "..." : line;

    /// <summary>A number as it is written in the invariant culture.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"CSV Error on Line: (?<line>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"Original Line: ?(?<text>[^\n]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Original();

    [GeneratedRegex("^(Error when converting|Expected Number of Columns|Value with unterminated quote|Unterminated|Invalid unicode|Maximum line size)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reason();
}
