using System.Text.Json;

namespace Entente.Tests.Reporting;

/// <summary>Checks JSON against the part of JSON Schema that our schemas use: $ref, type, enum, const, required, properties, additionalProperties, items.</summary>
internal static class SchemaCheck
{
    public static IEnumerable<string> Faults(JsonElement root, JsonElement value) => Faults(root, root, value, "$");

    private static IEnumerable<string> Faults(JsonElement root, JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = reference.GetString()!.Split('/').Skip(1).Aggregate(root, (s, name) => s.GetProperty(name));
        }

        return TypeFaults(schema, value, at).Concat(value.ValueKind switch
        {
            JsonValueKind.Object => ObjectFaults(root, schema, value, at),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value.EnumerateArray().SelectMany((v, i) => Faults(root, items, v, $"{at}[{i}]")),
            _ => [],
        });
    }

    private static IEnumerable<string> TypeFaults(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("type", out var type))
        {
            var allowed = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!).ToList() : [type.GetString()!];
            if (!allowed.Exists(t => Is(t, value)))
            {
                yield return $"{at} is {value.ValueKind}, expected {string.Join(" or ", allowed)}";
            }
        }

        if (schema.TryGetProperty("enum", out var options) && !options.EnumerateArray().Any(o => JsonElement.DeepEquals(o, value)))
        {
            yield return $"{at} is {value}, which is none of the values allowed";
        }

        if (schema.TryGetProperty("const", out var constant) && !JsonElement.DeepEquals(constant, value))
        {
            yield return $"{at} is {value}, expected {constant}";
        }
    }

    private static IEnumerable<string> ObjectFaults(JsonElement root, JsonElement schema, JsonElement value, string at)
    {
        var properties = schema.TryGetProperty("properties", out var p) ? p : default;
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(r => r.GetString()!).Where(r => !value.TryGetProperty(r, out _)))
            {
                yield return $"{at} lacks {name}";
            }
        }

        foreach (var member in value.EnumerateObject())
        {
            if (properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(member.Name, out var known))
            {
                foreach (var fault in Faults(root, known, member.Value, $"{at}.{member.Name}"))
                {
                    yield return fault;
                }
            }
            else if (schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False)
            {
                yield return $"{at} has {member.Name}, which the schema does not know";
            }
        }
    }

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException(type),
    };
}
