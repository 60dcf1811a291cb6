using System.Collections.Frozen;

namespace Entente.Reading.Syntax;

/// <summary>Parts of speech and relations by the names that treebanks give them.</summary>
internal static class UniversalNames
{
    /// <summary>Subtypes that older or other treebanks call otherwise.</summary>
    private static readonly Dictionary<string, Relation> OtherNames = new(StringComparer.Ordinal)
    {
        ["obl:tmod"] = Relation.OblUnmarked,
        ["obl:npmod"] = Relation.OblUnmarked,
        ["nmod:tmod"] = Relation.NmodUnmarked,
        ["nmod:npmod"] = Relation.NmodUnmarked,
        ["csubj:outer"] = Relation.Csubj,
    };

    private static readonly FrozenDictionary<string, Relation> Relations =
        Enum.GetValues<Relation>().ToFrozenDictionary(NameOf, r => r, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, UniversalTag> Tags =
        Enum.GetValues<UniversalTag>().ToFrozenDictionary(t => t.ToString().ToUpperInvariant(), t => t, StringComparer.Ordinal);

    /// <summary>The name in a treebank: "nsubj:pass".</summary>
    public static string NameOf(Relation relation)
    {
        var name = relation.ToString();
        var second = 1;
        while (second < name.Length && !char.IsUpper(name[second]))
        {
            second++;
        }

        return second == name.Length ? name.ToLowerInvariant() : $"{name[..second].ToLowerInvariant()}:{name[second..].ToLowerInvariant()}";
    }

    /// <summary>The relation of that name; an unknown subtype is its base, an unknown base <see cref="Relation.Dep"/>.</summary>
    public static Relation RelationOf(string name)
    {
        if (Relations.TryGetValue(name, out var relation) || OtherNames.TryGetValue(name, out relation))
        {
            return relation;
        }

        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? RelationOf(name[..colon]) : Relation.Dep;
    }

    /// <summary>The relation without its subtype.</summary>
    public static Relation BaseOf(Relation relation)
    {
        var name = NameOf(relation);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? Relations[name[..colon]] : relation;
    }

    /// <summary>The part of speech of that name; an unknown one is <see cref="UniversalTag.X"/>.</summary>
    public static UniversalTag TagOf(string name) => Tags.GetValueOrDefault(name);
}
