using System.CommandLine;
using System.Globalization;
using Entente.Sources.Loading;

namespace Entente.Cli;

/// <summary>What a user asks for when a dataset is loaded.</summary>
internal sealed record LoadRequest(string? Record, LoadOptions Options, bool Accepts);

/// <summary>The options of the verbs that load.</summary>
internal sealed class LoadArguments
{
    private readonly Option<string?> version = new("--version") { Description = "The version, where the files do not name it.", HelpName = "VERSION" };
    private readonly Option<string?> released = new("--released") { Description = "The day the version came out, where it is not known from its name.", HelpName = "yyyy-MM-dd" };
    private readonly Option<int> skipBad = new("--skip-bad") { Description = "Leave out up to N rows that cannot be read, and name them.", HelpName = "N" };
    private readonly Option<bool> accept = new("--accept-licence") { Description = "You have read the dataset's licence and agree to it." };
    private readonly Option<string?> record = DataVerb.Record();

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { version, released, skipBad, accept, record })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="EntenteException">An option has no sensible value.</exception>
    public LoadRequest Of(ParseResult parsed)
    {
        var skip = parsed.GetValue(skipBad);
        if (skip < 0)
        {
            throw new EntenteException($"--skip-bad {skip} is below zero. Expected how many rows may be left out at most.");
        }

        var options = new LoadOptions { Version = parsed.GetValue(version), Released = Day(parsed.GetValue(released), "--released"), SkipBad = skip, Clock = TimeProvider.System };
        return new LoadRequest(parsed.GetValue(record), options, parsed.GetValue(accept));
    }

    /// <summary>A day as users write it.</summary>
    public static DateOnly? Day(string? text, string option) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new EntenteException($"'{text}' is not a day. Expected yyyy-MM-dd after {option}, such as 2025-01-31.");
}
