using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Sources.Loading;
using static Entente.Sources.Published.Columns;

namespace Entente.Sources.Published;

/// <summary>SIPRI Arms Transfers Database: the user's own export of a table of volumes, one partner a row, one column a year.</summary>
internal static partial class SipriTransfers
{
    /// <summary>The source.</summary>
    public static PublicSource Source { get; } = new()
    {
        Id = "sipri-transfers",
        Name = "SIPRI Arms Transfers Database, volume of transfers of major arms",
        Publisher = "Stockholm International Peace Research Institute",
        Url = "https://armstransfers.sipri.org/",
        Licence = "SIPRI: own use with citation; not to be passed on",
        AsksConsent = true,
        Citation = "SIPRI Arms Transfers Database, © SIPRI, data generated {version}.",
        Format = "the CSV of an import or export table of trend-indicator values: a heading, then Recipient (or Supplier) and a column a year.",
        Shape = new CsvShape(
            Text("Recipient", "The other state, by name; Supplier in a table of a state's imports.", "Supplier"),
            Real("2024", "A column a year, millions of trend-indicator values; 0 is less than half a million, blank is no delivery that was identified.").OrNone()),
        Traps = "The trend-indicator value measures military capability, not money. A blank is no delivery that was identified, not a proof that there was none. The state whose table it is stands in the line of totals: 'Total exports from Russia'.",
        Tables = ["arms_transfer"],
        ReleasedOf = ReleasedOnVersion,
        Load = Load,
    };

    private static void Load(LoadWorkspace workspace)
    {
        foreach (var file in workspace.Tables())
        {
            workspace.With(file, path => Read(workspace, file.Name, path));
        }
    }

    private static void Read(LoadWorkspace workspace, string name, string path)
    {
        var lines = File.ReadAllLines(path);
        var head = Array.FindIndex(lines, l => l.StartsWith("Recipient,", StringComparison.OrdinalIgnoreCase) || l.StartsWith("Supplier,", StringComparison.OrdinalIgnoreCase));
        var total = lines.Select(l => Total().Match(l)).FirstOrDefault(m => m.Success);
        if (head < 0 || total is null)
        {
            throw new EntenteException($"'{name}' has no line that begins with 'Recipient,' or 'Supplier,' and one of totals, 'Total exports from ...' or 'Total imports to ...'. Expected the CSV of a table of volumes as SIPRI exports it.");
        }

        var generated = lines.Take(head).Select(l => Generated().Match(l)).FirstOrDefault(m => m.Success);
        workspace.Version = generated is not null && DateTime.TryParse(generated.Groups["day"].Value, CultureInfo.InvariantCulture, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        var isExport = total.Groups["way"].Value.StartsWith("exp", StringComparison.OrdinalIgnoreCase);
        var years = lines[head].Split(',').Where(c => c.Length == 4 && c.All(char.IsAsciiDigit)).ToList();
        var shape = new CsvShape([Source.Shape.Columns[0], .. years.Select(y => Real(y, ""))]) { LinesBefore = head };
        var state = $"of_name('{total.Groups["state"].Value.Trim().Replace("'", "''", StringComparison.Ordinal)}')";
        var list = string.Join(", ", years.Select(y => $"\"{y}\""));
        workspace.ReadAt(path, name, shape, read => $"""
            INSERT INTO arms_transfer
            SELECT 'sipri-transfers', {(isExport ? $"{state}, of_name(\"Recipient\")" : $"of_name(\"Recipient\"), {state}")}, CAST(year AS INTEGER), tiv
            FROM (UNPIVOT (SELECT "Recipient", {list} FROM {read} WHERE "Recipient" IS NOT NULL AND "Recipient" NOT LIKE 'Total%') ON {list} INTO NAME year VALUE tiv)
            WHERE tiv IS NOT NULL
            """);
    }

    [GeneratedRegex("^\"?Total (?<way>exports from|imports to) (?<state>[^,\"]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Total();

    [GeneratedRegex(@"Data generated: (?<day>\d{1,2} \w+ \d{4})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Generated();
}
