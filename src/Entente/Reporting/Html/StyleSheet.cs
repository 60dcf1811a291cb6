using System.Security.Cryptography;
using System.Text;

namespace Entente.Reporting.Html;

/// <summary>The style sheet of the page and the hash by which the page's policy admits it.</summary>
internal sealed class StyleSheet
{
    private static readonly Lazy<StyleSheet> Report = new(() => new(Read("look.css") + Read("charts.css") + Read("report.css")));

    private static readonly Lazy<StyleSheet> Brief = new(() => new(Report.Value.Text + Read("brief.css")));

    private StyleSheet(string text) => Text = text;

    /// <summary>The report's own.</summary>
    public static StyleSheet OfReport => Report.Value;

    /// <summary>A brief's.</summary>
    public static StyleSheet OfBrief => Brief.Value;

    /// <summary>A sheet with further rules after its own.</summary>
    public StyleSheet With(string rules) => new(Text + rules.ReplaceLineEndings("\n"));

    /// <summary>The rules.</summary>
    public string Text { get; }

    /// <summary>The hash as a content-security policy names it.</summary>
    public string Hash => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    private static string Read(string name)
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly carries no {name}.");
        using var reader = new StreamReader(stream);

        // A browser hashes the text after it made line ends one character, so the hash is taken of such a text.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
