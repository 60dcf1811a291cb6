using Entente.Reporting;

namespace Entente.Web.Pages;

/// <summary>Messages that were written for the command line, for those who have none before them.</summary>
internal static class WebWords
{
    private static readonly (string Command, string Web)[] Same =
    [
        ("Give it with --as-of yyyy-MM-dd.", "Give the day it was published in the field “As of”."),
        (" All of them: entente data list", " All of them stand under Data."),
        (" What is loaded: entente data list.", " What is loaded stands under Data."),
        (" All of them: entente measures", " All of them stand under Measures."),
        ("with --state", "as the state"),
        ("with --of", "in the field for it"),
        ("with --dataset", "in the field for it"),
        ("--as-of", "the day"),
    ];

    /// <summary>The message of an error.</summary>
    public static string Of(EntenteException error) => Of(error.Message);

    /// <summary>A message.</summary>
    public static string Of(string message)
    {
        foreach (var (command, web) in Same)
        {
            message = message.Replace(command, web, StringComparison.Ordinal);
        }

        return PlainText.OneLine(message);
    }
}
