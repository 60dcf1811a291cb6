using System.Text.Json.Nodes;
using Entente.Catalogue;

namespace Entente.Web.Assistants;

/// <summary>The measures as the tools' texts list them, made from the catalogue so that a new measure is in them by itself.</summary>
internal static class MeasureList
{
    /// <summary>A tool's words with the place where the list goes.</summary>
    public const string Words = "The measures: " + Place;

    private const string Place = "{measures}";

    /// <summary>Puts the list into the description of a part of a schema.</summary>
    public static JsonNode Fill(JsonNode node)
    {
        if (node is JsonObject part && part["description"]?.GetValueKind() is System.Text.Json.JsonValueKind.String)
        {
            part["description"] = part["description"]!.GetValue<string>().Replace(Place, All, StringComparison.Ordinal);
        }

        return node;
    }

    private static string All { get; } = string.Join("; ", MeasureCatalogue.All.Select(m => $"{m.Id}: {m.Title.ToLowerInvariant()}{(m.Scope is MeasureScope.State ? " of one state" : "")}{(m.Detail is { } d ? $" (of names the {d.Name})" : "")}")) + ".";
}
