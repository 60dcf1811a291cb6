using System.CommandLine;
using System.Globalization;
using System.Text;
using Entente.Record;
using Entente.Reporting;

namespace Entente.Cli;

/// <summary>What the verbs that ask the record share: its opening, days, years, and where the answer goes.</summary>
internal static class Asking
{
    private static readonly string[] Formats = ["text", "csv", "json", "svg"];

    /// <summary>The option that names another form than text.</summary>
    public static Option<string?> Format() => new("--format") { Description = "text, csv, json or svg; text without it.", HelpName = "FORMAT" };

    /// <summary>The option that names a file to write to.</summary>
    public static Option<string?> Out() => new("--out") { Description = "Write to a file instead of standard output; its ending may stand for --format.", HelpName = "FILE" };

    /// <summary>The option that bounds what counts.</summary>
    public static Option<string?> AsOf() => new("--as-of") { Description = "The day that bounds what counts; today without it.", HelpName = "yyyy-MM-dd" };

    /// <summary>The option for what a measure asks for beside the states.</summary>
    public static Option<string?> Of() => new("--of") { Description = "Treaty, goods, sector, body or office where a measure asks for one: crude, 270900, energy, UNSC, npt.", HelpName = "WHAT" };

    /// <summary>Opens the record, making it first where it is not there.</summary>
    /// <param name="recordPath">The record's file; null for the user's own.</param>
    /// <param name="asOf">Of several versions of a dataset, the newest out by this day is used; null for the newest.</param>
    public static RecordReader Open(string? recordPath, DateOnly? asOf = null)
    {
        var path = recordPath ?? RecordLocation.Default;
        if (!Path.Exists(path))
        {
            RecordMaking.Make(path);
        }

        return RecordReader.Open(path, asOf);
    }

    /// <summary>The day given, or today.</summary>
    /// <exception cref="EntenteException">It is not a day.</exception>
    public static DateOnly Day(string? text) =>
        text is null ? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 1 ? day
        : throw new EntenteException($"'{text}' is not a day. Expected yyyy-MM-dd after --as-of, such as 2024-05-16.");

    /// <summary>The form wanted: as named, else as the file's ending says, else text.</summary>
    /// <exception cref="EntenteException">It is none of the forms.</exception>
    public static string FormatOf(string? named, string? file)
    {
        var ending = Path.GetExtension(file ?? "").TrimStart('.').ToLowerInvariant();
        var wanted = named?.ToLowerInvariant() ?? (Formats.Contains(ending, StringComparer.Ordinal) ? ending : "text");
        return Formats.Contains(wanted, StringComparer.Ordinal) ? wanted : throw new EntenteException($"'{named}' is not a form of output. Expected {string.Join(", ", Formats)} after --format.");
    }

    /// <summary>Writes what was made: to the file, whole or not at all, or to standard output.</summary>
    public static void Put(string text, string? file, TextWriter output)
    {
        if (file is null)
        {
            output.Write(text);
        }
        else
        {
            ReplacedFile.Write(file, Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>What a writer of text writes, as a string.</summary>
    public static string Text(Action<TextWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(text);
        return text.ToString();
    }

    /// <summary>Cells of the terminal's line; 80 where there is none.</summary>
    public static int Width()
    {
        if (Console.IsOutputRedirected)
        {
            return 80;
        }

        try
        {
            return Math.Clamp(Console.WindowWidth, 40, 120);
        }
        catch (IOException)
        {
            return 80;
        }
    }

    /// <summary>True where colours are wanted.</summary>
    public static bool Colour() =>
        TerminalReport.WantsColour(!Console.IsOutputRedirected, Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM"));
}
