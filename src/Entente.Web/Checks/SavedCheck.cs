using System.Text.Json.Serialization;

namespace Entente.Web.Checks;

/// <summary>A check that is kept: what it was of, when, and what came out in one line.</summary>
/// <param name="Id">Names it in addresses; begins with the time, so that names in order are checks in order.</param>
/// <param name="Made">When it was made, UTC.</param>
/// <param name="Title">The article's title; empty where it has none.</param>
/// <param name="Date">The day that bounded what counted; null where none was found.</param>
/// <param name="Address">Where the article was fetched from; null for one that was given.</param>
/// <param name="Owner">The name of the key it was made with; null without keys.</param>
/// <param name="Result">The result in a sentence.</param>
/// <param name="Supported">Statements that hold.</param>
/// <param name="PartlySupported">Statements that hold in part.</param>
/// <param name="Contradicted">Statements that do not.</param>
/// <param name="NotCheckable">Statements that the loaded data cannot decide.</param>
/// <param name="NotAClaim">Opinions, plans, predictions.</param>
/// <param name="Style">The hash of the page's style sheet, for the policy that it is sent with.</param>
/// <param name="Datasets">The datasets with their versions, <c>id@version</c>.</param>
internal sealed record SavedCheck(
    string Id,
    DateTimeOffset Made,
    string Title,
    DateOnly? Date,
    string? Address,
    string? Owner,
    string Result,
    int Supported,
    int PartlySupported,
    int Contradicted,
    int NotCheckable,
    int NotAClaim,
    string Style,
    IReadOnlyList<string> Datasets);

/// <summary>Reads and writes what is kept of checks.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SavedCheck))]
internal sealed partial class SavedCheckJson : JsonSerializerContext;
