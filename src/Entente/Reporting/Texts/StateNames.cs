using Entente.States;

namespace Entente.Reporting.Texts;

/// <summary>The names of states in the language of a report, with their articles in the cases that a text asks for.</summary>
internal sealed class StateNames
{
    private readonly Dictionary<string, (string Name, char Gender)> names = new(StringComparer.Ordinal);

    public StateNames(string language)
    {
        foreach (var row in DataFiles.Rows(DataFiles.Find("lexicon", language, "states.tsv")))
        {
            if (StateRegistry.Default.TryGet(row[0], out var state))
            {
                var named = (row[1].Split('|')[0], row.Length > 5 && row[5].Length > 0 ? row[5][0] : 'n');
                names[state.Name] = named;
                names["the " + state.Name] = named;
            }
        }
    }

    /// <summary>The name without an article; null for what is no state.</summary>
    public string? Plain(string english) => names.TryGetValue(english, out var found) ? found.Name : null;

    /// <summary>The name in a case: n, g, d or a ("die Türkei", "der Türkei"); null for what is no state.</summary>
    public string? InCase(string english, char grammaticalCase)
    {
        if (!names.TryGetValue(english, out var found))
        {
            return null;
        }

        var (name, gender) = found;
        return (grammaticalCase, gender) switch
        {
            ('g', 'n') => name[^1] is 's' or 'x' or 'z' ? "von " + name : name + "s",
            (_, 'n') or (' ', _) => name,
            ('n', 'f' or 'p') or ('a', 'f' or 'p') => "die " + name,
            ('n', _) => "der " + name,
            ('a', _) => "den " + name,
            ('d', 'f') or ('g', 'f' or 'p') => "der " + name,
            ('d', 'p') => "den " + (name[^1] is 'e' ? name + "n" : name),
            ('d', _) => "dem " + name,
            _ => "des " + name,
        };
    }
}
