using System.CommandLine;
using System.CommandLine.Parsing;
using Entente.States;

namespace Entente.Cli;

/// <summary>What is wrong with a command line, in one sentence, with the nearest thing that would be right.</summary>
internal static class UsageError
{
    /// <summary>The error, or null when the command line can be run.</summary>
    public static string? Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var help = $"Help: {PathOf(parsed.CommandResult)} --help";
        if (Swallowed(parsed, command) is { } hungry)
        {
            return $"'{hungry}' needs a value. {help}";
        }

        if (Stray(parsed) is { } stray)
        {
            return IsDashed(stray)
                ? $"'{PathOf(parsed.CommandResult)}' has no option '{stray}'. {(Nearest(stray, Options(command)) is var near and not "" ? near : FileHint(stray, command))}{help}"
                : command.Subcommands.Count > 0
                ? $"There is no command '{PathOf(parsed.CommandResult)} {stray}'. {Nearest(stray, command.Subcommands.Select(c => c.Name))}{help}"
                : $"'{stray}' is one argument too many. A path with blanks needs quotation marks. {help}";
        }

        if (parsed.Errors.Count == 0)
        {
            return null;
        }

        return command.Subcommands.Count > 0
            ? $"A command is missing after '{PathOf(parsed.CommandResult)}': {string.Join(", ", command.Subcommands.Select(c => c.Name))}. {help}"
            : $"{string.Join(' ', parsed.Errors.Select(e => e.Message.Trim()))} {help}";
    }

    /// <summary>An option whose value is another option's name: its own was forgotten.</summary>
    private static string? Swallowed(ParseResult parsed, Command command)
    {
        var names = Options(command).ToHashSet(StringComparer.Ordinal);
        return command.Options.FirstOrDefault(o => parsed.GetResult(o)?.Tokens.Any(t => names.Contains(t.Value)) is true)?.Name;
    }

    /// <summary>A word that fits nowhere, or looks like an option, names no file and was not set apart by "--".</summary>
    private static string? Stray(ParseResult parsed)
    {
        var apart = parsed.Tokens.Any(t => t.Type is TokenType.DoubleDash);
        var dashed = apart ? null : parsed.CommandResult.Command.Arguments
            .SelectMany(a => parsed.GetResult(a)?.Tokens ?? [])
            .Select(t => t.Value).FirstOrDefault(v => IsDashed(v) && !Path.Exists(v));
        return dashed ?? parsed.UnmatchedTokens.OrderBy(t => !IsDashed(t)).FirstOrDefault();
    }

    private static bool IsDashed(string word) => word.Length > 1 && word[0] == '-';

    private static string FileHint(string stray, Command command) => command.Arguments.Count == 0 ? "" : $"A file of that name is ./{stray}. ";

    private static string Nearest(string word, IEnumerable<string> names)
    {
        var near = names.Select(n => (Name: n, Far: EditDistance.Between(n, word))).OrderBy(n => n.Far).ThenBy(n => n.Name, StringComparer.Ordinal).FirstOrDefault();
        return near.Name is null || near.Far > Math.Max(2, word.Length / 3) ? "" : $"Did you mean '{near.Name}'? ";
    }

    private static IEnumerable<string> Options(Command command) => command.Options.Select(o => o.Name).Append("--help").Distinct(StringComparer.Ordinal);

    private static string PathOf(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{PathOf(parent)} {result.Command.Name}" : result.Command.Name;
}
