using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Entente.Reporting.Html;

/// <summary>
/// Builds HTML from interpolated strings in which the literal parts are markup and every hole is encoded text.
/// There is no way to write a value as markup, so that no value ever becomes any.
/// </summary>
internal sealed class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder markup = new();

    /// <summary>Appends markup with encoded holes.</summary>
    public Markup Add([InterpolatedStringHandlerArgument("")] ref Handler handler)
    {
        handler.Finish();
        return this;
    }

    /// <summary>Appends an encoded value and nothing else.</summary>
    public Markup Text(string value)
    {
        markup.Append(Encode(value));
        return this;
    }

    /// <summary>Appends the program's own style sheet, which is the one text that is not to be encoded.</summary>
    public Markup StyleSheet(StyleSheet sheet)
    {
        markup.Append("<style>").Append(sheet.Text).Append("</style>");
        return this;
    }

    /// <summary>Appends data for programs; JSON as it comes here holds no character that could end the element.</summary>
    public Markup Data(EmbeddedJson json)
    {
        markup.Append("<script type=\"application/ld+json\">").Append(json.Text).Append("</script>\n");
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => markup.ToString();

    private static string Encode(string value) => Encoder.Encode(PlainText.Clean(value));

    [InterpolatedStringHandler]
    internal readonly ref struct Handler(int literalLength, int formattedCount, Markup html)
    {
        private readonly StringBuilder part = new(literalLength + (formattedCount * 16));

        public void AppendLiteral(string markup) => part.Append(markup);

        public void AppendFormatted(string? value) => part.Append(Encode(value ?? ""));

        public void AppendFormatted(char value) => part.Append(Encode(value.ToString()));

        public void AppendFormatted(int value) => part.Append(value);

        /// <summary>A coordinate or a length of a drawing, to a hundredth.</summary>
        public void AppendFormatted(double value) =>
            part.Append((Math.Round(value, 2) + 0.0).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture));

        public void Finish() => html.markup.Append(part);
    }
}
