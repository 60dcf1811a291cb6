using System.Text.Json;
using Entente.Claims;
using Entente.Reading;

namespace Entente.Evaluation;

/// <summary>Compares who does what in a label and in a statement.</summary>
internal static class RoleMatch
{
    /// <summary>Roles of labels that hold a state, with the names that claim kinds have for them.</summary>
    private static readonly Dictionary<string, string[]> StateRoles = new(StringComparer.Ordinal)
    {
        ["exporter"] = ["exporter"],
        ["importer"] = ["importer"],
        ["via"] = ["via"],
        ["state"] = ["state", "party", "wanted", "voter"],
        ["partner"] = ["partner", "voter"],
        ["dependent"] = ["dependent"],
        ["on"] = ["on"],
        ["seller"] = ["seller"],
        ["buyer"] = ["buyer"],
        ["voter"] = ["voter"],
        ["host"] = ["host"],
        ["recognizer"] = ["recogniser", "recognizer"],
        ["recognized"] = ["recognised", "recognized"],
    };

    /// <summary>True when every state the label gives a role to has that role in the statement, or, with no such role, when the label's states are the statement's. A share that the label calls a level has other roles than one of dependence: there the states tell.</summary>
    public static bool Fits(Label label, Statement statement)
    {
        var roles = StatesIn(label).ToList();
        return roles.Count > 0 && !(label.IsShare && statement.Kind != label.Kind)
            ? roles.TrueForAll(r => statement.States.Any(s => s.State.Iso3 == r.Iso3 && (StateRoles[r.Role].Contains(s.Role) || s.Role is "both")))
            : label.States.All(l => statement.States.Any(s => s.State.Iso3 == l));
    }

    public static string Describe(Label label) =>
        string.Join(' ', (StatesIn(label).Any() ? StatesIn(label).Select(r => $"{r.Role}={r.Iso3}") : label.States).Append(label.Polarity));

    public static string Describe(Statement statement) =>
        string.Join(' ', statement.States.Select(s => $"{s.Role}={s.State.Iso3}").Append(statement.Negated ? "negated" : "affirmed").Append(statement.Modality is Modality.Fact ? "" : statement.Modality.ToString())).TrimEnd();

    private static IEnumerable<(string Role, string Iso3)> StatesIn(Label label)
    {
        foreach (var (role, value) in label.Roles)
        {
            if (StateRoles.ContainsKey(role) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: 3 } iso3)
            {
                yield return (role, iso3);
            }
        }
    }
}
