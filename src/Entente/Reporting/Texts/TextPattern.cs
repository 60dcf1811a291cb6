using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Entente.Reporting.Texts;

/// <summary>
/// A text with places: "Trade between {0} and {1}". "{0:#}" takes digits only. In the other language a place may ask for a case of a
/// state's name: "{0:d}" ("der Türkei").
/// </summary>
internal sealed class TextPattern
{
    private readonly Regex regex;
    private readonly string other;
    private readonly string first;
    private readonly List<bool> digits = [];

    public TextPattern(string english, string other)
    {
        this.other = other;
        var open = english.IndexOf('{', StringComparison.Ordinal);
        first = english[..open];
        var pattern = new StringBuilder("^");
        var at = 0;
        while (open >= 0)
        {
            var close = english.IndexOf('}', open);
            var number = english[open..close].EndsWith(":#", StringComparison.Ordinal);
            pattern.Append(Regex.Escape(english[at..open])).Append(number ? "([0-9][0-9.,]*)" : "(.+?)");
            digits.Add(number);
            at = close + 1;
            open = english.IndexOf('{', at);
        }

        // Without backtracking the time is linear in the text, whatever an article's words are.
        regex = new Regex(pattern.Append(Regex.Escape(english[at..])).Append('$').ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>The text in the other language; null where it is not of this pattern.</summary>
    public string? Say(string text, ReportTexts texts, int depth)
    {
        if (!text.StartsWith(first, StringComparison.Ordinal) || regex.Match(text) is not { Success: true } match)
        {
            return null;
        }

        var made = new StringBuilder();
        for (var at = 0; at < other.Length;)
        {
            var open = other.IndexOf('{', at);
            if (open < 0)
            {
                made.Append(other, at, other.Length - at);
                break;
            }

            made.Append(other, at, open - at);
            var close = other.IndexOf('}', open);
            var place = other[(open + 1)..close].Split(':');
            var index = int.Parse(place[0], CultureInfo.InvariantCulture);
            made.Append(Value(match.Groups[index + 1].Value, digits[index], place.Length > 1 ? place[1][0] : ' ', texts, depth));
            at = close + 1;
        }

        return made.ToString();
    }

    private static string Value(string value, bool digits, char grammaticalCase, ReportTexts texts, int depth) =>
        digits ? Swapped(value)
        : texts.Names?.InCase(value, grammaticalCase) ?? texts.Say(value, depth + 1);

    /// <summary>1,234.5 as 1.234,5.</summary>
    private static string Swapped(string digits) => string.Create(digits.Length, digits, static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = from[i] switch { ',' => '.', '.' => ',', var c => c };
        }
    });
}
