using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Evaluation;

/// <summary>The labels of an evaluation article; the format is described in <c>eval/README.md</c>.</summary>
/// <param name="Date">The article's date.</param>
/// <param name="Pair">The two states it is chiefly about.</param>
/// <param name="Statements">Its statements.</param>
/// <param name="NoClaimSentences">Openings of sentences that hold nothing to check.</param>
internal sealed record Labels(DateOnly Date, IReadOnlyList<string> Pair, IReadOnlyList<Label> Statements, IReadOnlyList<string> NoClaimSentences);

/// <summary>One labelled statement.</summary>
/// <param name="Quote">Words of the article.</param>
/// <param name="Kind">The claim kind.</param>
/// <param name="States">The two states it is about.</param>
/// <param name="Roles">Who does what.</param>
/// <param name="Speaker">Who says it; empty for the article itself.</param>
/// <param name="Polarity">affirmed or negated.</param>
/// <param name="Expect">The verdict.</param>
/// <param name="Parameters">What is asserted beyond the roles.</param>
internal sealed record Label(
    string Quote,
    string Kind,
    IReadOnlyList<string> States,
    IReadOnlyDictionary<string, JsonElement> Roles,
    string Speaker,
    string Polarity,
    string Expect,
    JsonElement Parameters = default)
{
    public bool Negated => Polarity == "negated";

    /// <summary>
    /// A share of trade told in figures ("takes 40 percent of its exports"): some labels call it a level of trade, claim kinds read it as dependence.
    /// It is one statement under either name.
    /// </summary>
    public bool IsShare => Kind is "trade.level" && Parameters.ValueKind is JsonValueKind.Object && Parameters.TryGetProperty("share", out _);

    /// <summary>True when a statement of a kind can be what is labelled.</summary>
    public bool IsOfKind(string kind) => kind == Kind || (IsShare && kind is "dependence.asymmetry");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Labels))]
internal sealed partial class LabelJson : JsonSerializerContext;
