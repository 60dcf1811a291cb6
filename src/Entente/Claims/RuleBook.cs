using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Claims;

/// <summary>A number that a rule turns on.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Why">The reason for it.</param>
public sealed record Threshold(double Value, string Unit, string Why);

/// <summary>A rule in words.</summary>
/// <param name="Id">Its id, printed with the verdict: "trade.growth/direction".</param>
/// <param name="Text">When it gives which verdict.</param>
public sealed record Rule(string Id, string Text);

/// <summary>How one kind of statement is judged.</summary>
/// <param name="Kind">The claim kind.</param>
/// <param name="Says">What an article says.</param>
/// <param name="HeldAgainst">What it is held against.</param>
/// <param name="Thresholds">The numbers, by name.</param>
/// <param name="Rules">The rules.</param>
/// <param name="References">What the rules rest on.</param>
public sealed record KindRules(
    string Kind,
    string Says,
    string HeldAgainst,
    IReadOnlyDictionary<string, Threshold> Thresholds,
    IReadOnlyList<Rule> Rules,
    IReadOnlyList<string> References);

/// <summary>All rules, from <c>data/rules/*.json</c>.</summary>
public sealed class RuleBook
{
    private readonly Dictionary<string, KindRules> kinds = new(StringComparer.Ordinal);

    private RuleBook(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            try
            {
                var rules = JsonSerializer.Deserialize(File.ReadAllBytes(path), RuleJson.Default.KindRules) ?? throw new JsonException("empty");
                kinds[rules.Kind] = rules;
            }
            catch (JsonException e)
            {
                throw new EntenteException($"The rules in '{path}' could not be read, line {e.LineNumber + 1}: {e.Message}. Mend the file or restore it.", e);
            }
        }
    }

    /// <summary>The rules that ship with Entente.</summary>
    public static RuleBook Default { get; } = new(DataFiles.Find("rules"));

    /// <summary>The rules of every kind, by its name.</summary>
    public IReadOnlyDictionary<string, KindRules> Kinds => kinds;

    /// <summary>A threshold of a kind.</summary>
    /// <exception cref="KeyNotFoundException">The rules have none of that name.</exception>
    public double Threshold(string kind, string name) => kinds[kind].Thresholds[name].Value;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(KindRules))]
internal sealed partial class RuleJson : JsonSerializerContext;
