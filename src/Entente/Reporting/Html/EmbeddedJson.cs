using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Entente.Reporting.Html;

/// <summary>
/// JSON that may stand within a page. It can only be made by the serializer's own strict encoder, which writes every sign that
/// means something in HTML as an escape, so that no text in it ends the element it stands in.
/// </summary>
internal sealed class EmbeddedJson
{
    private EmbeddedJson(string text) => Text = text;

    /// <summary>The JSON.</summary>
    public string Text { get; }

    /// <summary>Serializes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">How; its options must keep the strict encoder.</param>
    /// <exception cref="ArgumentException">The options name another encoder.</exception>
    public static EmbeddedJson Of<T>(T value, JsonTypeInfo<T> type) => type.Options.Encoder is null
        ? new(JsonSerializer.Serialize(value, type))
        : throw new ArgumentException("JSON within a page needs the strict encoder.", nameof(type));
}
