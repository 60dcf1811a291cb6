using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Entente.States;

/// <summary>Every state Entente knows, with all its codes and forms of name. Read from <c>data/states/states.tsv</c>.</summary>
public sealed class StateRegistry
{
    private readonly Dictionary<string, State> byIso3 = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, State> byName = new(StringComparer.OrdinalIgnoreCase);

    private StateRegistry(IEnumerable<State> states)
    {
        foreach (var state in states)
        {
            byIso3[state.Iso3] = state;
        }

        foreach (var state in byIso3.Values)
        {
            foreach (var form in state.Forms.Where(f => f.Kind != StateFormKind.Demonym))
            {
                byName.TryAdd(form.Text, state);
            }

            if (state.Iso2.Length > 0)
            {
                byName.TryAdd(state.Iso2, state);
            }
        }
    }

    /// <summary>The registry that ships with Entente.</summary>
    public static StateRegistry Default { get; } = Load(DataFiles.Find("states", "states.tsv"));

    /// <summary>All states, in order of code.</summary>
    public IEnumerable<State> All => byIso3.Values.OrderBy(s => s.Iso3, StringComparer.Ordinal);

    /// <summary>The state of an alpha-3 code that is known to exist.</summary>
    /// <exception cref="KeyNotFoundException">No such code.</exception>
    public State this[string iso3] => byIso3[iso3];

    /// <summary>Finds a state by its alpha-3 code.</summary>
    public bool TryGet(string iso3, [NotNullWhen(true)] out State? state) => byIso3.TryGetValue(iso3, out state);

    /// <summary>The usual name of the state with this code; the code itself where no state has it.</summary>
    public string NameOf(string iso3) => byIso3.TryGetValue(iso3, out var state) ? state.Name : iso3;

    /// <summary>Finds a state by code or any usual name, as a user types it.</summary>
    public bool TryResolve(string text, [NotNullWhen(true)] out State? state) =>
        byIso3.TryGetValue(text.Trim(), out state) || byName.TryGetValue(text.Trim(), out state);

    /// <summary>The names nearest to a text that names no state, best first; for error messages.</summary>
    public IReadOnlyList<string> Nearest(string text, int count = 3) =>
        [.. byIso3.Values
            .SelectMany(s => s.Forms.Where(f => f.Kind == StateFormKind.Name).Select(f => (s.Name, Distance: EditDistance.Between(f.Text, text))))
            .GroupBy(x => x.Name)
            .Select(g => (Name: g.Key, Distance: g.Min(x => x.Distance)))
            .OrderBy(x => x.Distance).ThenBy(x => x.Name, StringComparer.Ordinal)
            .Take(count)
            .Select(x => x.Name)];

    private static StateRegistry Load(string path) => new(DataFiles.Rows(path).Select(Parse));

    private static State Parse(string[] c)
    {
        var forms = new List<StateForm>();
        Add(c[4], StateFormKind.Name);
        Add(c[5], StateFormKind.Name);
        Add(c[6], StateFormKind.Name);
        Add(c[7], StateFormKind.Adjective);
        Add(c[8], StateFormKind.Demonym);
        Add(c[9], StateFormKind.Capital);
        Add(c[10], StateFormKind.Metonym);
        return new State(c[0], c[4])
        {
            Iso2 = c[1],
            M49 = c[2],
            Cow = int.TryParse(c[3].Split('|')[0], CultureInfo.InvariantCulture, out var cow) ? cow : null,
            Official = c[5],
            From = Day(c[12]),
            Until = Day(c[13]),
            Predecessors = c[14].Split('|', StringSplitOptions.RemoveEmptyEntries),
            Forms = forms,
        };

        void Add(string cell, StateFormKind kind) =>
            forms.AddRange(cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => new StateForm(t, kind)));

        static DateOnly? Day(string text) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
