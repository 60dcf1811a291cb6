using Entente.Claims;

namespace Entente.Reporting;

/// <summary>Colours of a terminal, or none.</summary>
/// <param name="colour">False to write plain text.</param>
internal sealed class Ink(bool colour)
{
    /// <summary>
    /// True when colours are wanted: standard output is a terminal that knows them, and <c>NO_COLOR</c> is not set to anything.
    /// </summary>
    /// <param name="isTerminal">Whether standard output is a terminal.</param>
    /// <param name="noColor">The environment's NO_COLOR; null when not set.</param>
    /// <param name="term">The environment's TERM; null when not set.</param>
    public static bool IsWanted(bool isTerminal, string? noColor, string? term) =>
        isTerminal && string.IsNullOrEmpty(noColor) && term != "dumb";

    /// <summary>Text in the colour of a verdict.</summary>
    public string Verdict(Verdict verdict, string text) => Paint(text, verdict switch
    {
        Claims.Verdict.Supported => "1;32",
        Claims.Verdict.PartlySupported => "1;33",
        Claims.Verdict.Contradicted => "1;31",
        Claims.Verdict.NotCheckable => "1;36",
        _ => "1",
    });

    /// <summary>Text that stands out.</summary>
    public string Strong(string text) => Paint(text, "1");

    /// <summary>Text that stands back.</summary>
    public string Quiet(string text) => Paint(text, "2");

    private string Paint(string text, string code) => colour && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
