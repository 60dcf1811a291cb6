using Entente.States;

namespace Entente.Reading.Languages;

/// <summary>The names of a language for states, their people and capitals, for leaders, bodies, places and treaties, each with the English one.</summary>
/// <param name="folder">The folder of the language below <c>data/lexicon</c>.</param>
/// <param name="add">Takes a form and what it stands for.</param>
internal sealed class GlossNames(string folder, Action<string, GlossEntry> add)
{
    public void Read()
    {
        foreach (var row in DataFiles.Rows(DataFiles.Find("lexicon", folder, "states.tsv")))
        {
            if (StateRegistry.Default.TryGet(row[0], out var state))
            {
                AddState(state, [.. row.Select(c => c.Trim()), "", "", "", "", ""]);
            }
        }

        foreach (var row in DataFiles.Rows(DataFiles.Find("lexicon", folder, "names.tsv")))
        {
            foreach (var form in row[0].Split('|').SelectMany(GlossForms.Expand))
            {
                AddName(form, row[1], row.Length > 2 && row[2].Length > 0 ? row[2][0] : ' ');
            }
        }
    }

    private void AddState(State state, string[] row)
    {
        var gender = row[5].Length > 0 ? row[5][0] : 'n';
        foreach (var form in row[1].Split('|', StringSplitOptions.RemoveEmptyEntries).SelectMany(GlossForms.Expand))
        {
            AddName(form, state.Name, gender);
        }

        var adjective = FormOf(state, StateFormKind.Adjective) ?? state.Name;
        foreach (var form in row[2].Split('|', StringSplitOptions.RemoveEmptyEntries).SelectMany(GermanForms.Adjective))
        {
            add(form, new GlossEntry(Part.Adjective, adjective));
        }

        var people = FormOf(state, StateFormKind.Demonym) ?? adjective;
        foreach (var form in row[3].Split('|', StringSplitOptions.RemoveEmptyEntries).SelectMany(Demonym))
        {
            add(form, new GlossEntry(Part.Noun, people) { Plural = true });
        }

        foreach (var form in row[4].Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            AddName(form, FormOf(state, StateFormKind.Capital) ?? state.Name, 'n');
        }
    }

    private void AddName(string form, string english, char gender)
    {
        var plural = gender == 'p';
        add(form, new GlossEntry(Part.Name, english) { Gender = gender, Plural = plural });
        if (!plural && form[^1] is not ('s' or 'z' or 'x' or 'ß') && !form.Contains(' ', StringComparison.Ordinal))
        {
            add(form + "s", new GlossEntry(Part.Name, english) { Gender = gender, Genitive = true });
        }
    }

    private static string? FormOf(State state, StateFormKind kind) => state.Forms.FirstOrDefault(f => f.Kind == kind)?.Text;

    private static IEnumerable<string> Demonym(string one) =>
        one.EndsWith('e') ? [one, one + "n"] : one.EndsWith("er", StringComparison.Ordinal) ? [one, one + "n", one + "s"] : [one];
}
