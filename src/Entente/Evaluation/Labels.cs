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
internal sealed record Label(
    string Quote,
    string Kind,
    IReadOnlyList<string> States,
    IReadOnlyDictionary<string, JsonElement> Roles,
    string Speaker,
    string Polarity,
    string Expect)
{
    public bool Negated => Polarity == "negated";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Labels))]
internal sealed partial class LabelJson : JsonSerializerContext;
