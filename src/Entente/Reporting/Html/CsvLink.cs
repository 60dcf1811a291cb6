using System.Text;

namespace Entente.Reporting.Html;

/// <summary>A table to take away: the file is in the link itself, so that nothing is fetched and no script is needed.</summary>
internal static class CsvLink
{
    /// <summary>Writes the link.</summary>
    /// <param name="html">The page.</param>
    /// <param name="name">Name of the file, without its ending.</param>
    /// <param name="csv">The file.</param>
    /// <param name="words">The link's words.</param>
    public static void Write(Markup html, string name, string csv, string words)
    {
        // What may stand in an address as it is does: a page holds many tables.
        var address = "data:text/csv;charset=utf-8," + new StringBuilder(Uri.EscapeDataString(csv)).Replace("%2C", ",").Replace("%3A", ":").Replace("%2F", "/").Replace("%3B", ";");
        html.Add($"<a class=\"csv\" download=\"{name}.csv\" href=\"{address}\">{words}</a>");
    }
}
