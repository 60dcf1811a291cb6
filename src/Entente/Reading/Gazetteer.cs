using System.Globalization;
using Entente.States;
using Sylvan.Data.Csv;

namespace Entente.Reading;

/// <summary>Who or what a name stands for.</summary>
internal sealed record Referent(MentionKind Kind, State? State = null, Person? Person = null, Body? Body = null, Place? Place = null);

/// <summary>All names of states, leaders, bodies and places, ready to be found in text.</summary>
internal sealed class Gazetteer
{
    private readonly Dictionary<string, Person> persons = new(StringComparer.Ordinal);

    private Gazetteer(StateRegistry states)
    {
        States = states;
        AddStates();
        AddBodies();
        AddPlaces();
        AddPersons();
    }

    /// <summary>The gazetteer that ships with Entente.</summary>
    public static Gazetteer Default { get; } = new(StateRegistry.Default);

    public StateRegistry States { get; }

    public PhraseIndex<Referent> Names { get; } = new();

    public IReadOnlyDictionary<string, Person> Persons => persons;

    private void AddStates()
    {
        foreach (var state in States.All)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var form in state.Forms.OrderBy(f => f.Kind))
            {
                if (seen.Add(form.Text))
                {
                    Names.Add(form.Text, new Referent(KindOf(form.Kind), State: state), caseMatters: true);
                }
            }
        }

        static MentionKind KindOf(StateFormKind kind) => kind switch
        {
            StateFormKind.Name => MentionKind.Name,
            StateFormKind.Adjective => MentionKind.Adjective,
            StateFormKind.Demonym => MentionKind.Demonym,
            StateFormKind.Capital => MentionKind.Capital,
            _ => MentionKind.Metonym,
        };
    }

    private void AddBodies()
    {
        foreach (var row in DataFiles.Rows(DataFiles.Find("states", "blocs.tsv")))
        {
            var body = new Body(row[0], row[1], row.Length > 3 ? row[3].Split('|', StringSplitOptions.RemoveEmptyEntries) : []);
            foreach (var name in row[2].Split('|', StringSplitOptions.RemoveEmptyEntries).Append(row[1]).Distinct(StringComparer.Ordinal))
            {
                Names.Add(name, new Referent(MentionKind.Body, Body: body), caseMatters: true);
            }
        }
    }

    private void AddPlaces()
    {
        foreach (var row in DataFiles.Rows(DataFiles.Find("states", "places.tsv")))
        {
            if (!States.TryGet(row[1].Split('|')[0], out var state))
            {
                continue;
            }

            var place = new Place(row[0], row[1], row[3], row[4]);
            foreach (var name in row[2].Split('|', StringSplitOptions.RemoveEmptyEntries).Append(row[0]))
            {
                Names.Add(name, new Referent(MentionKind.Place, State: state, Place: place), caseMatters: true);
            }
        }
    }

    private void AddPersons()
    {
        var aliases = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var terms = new Dictionary<string, List<OfficeTerm>>(StringComparer.Ordinal);
        using var csv = CsvDataReader.Create(DataFiles.Find("curated", "offices.csv"));
        while (csv.Read())
        {
            var name = csv.GetString(3);
            if (!terms.TryGetValue(name, out var list))
            {
                terms[name] = list = [];
                aliases[name] = new HashSet<string>(StringComparer.Ordinal) { name };
            }

            aliases[name].UnionWith(csv.GetString(4).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            if (TryDay(csv.GetString(6), out var start))
            {
                list.Add(new OfficeTerm(
                    csv.GetString(0),
                    csv.GetString(1),
                    csv.GetString(2),
                    int.TryParse(csv.GetString(5), CultureInfo.InvariantCulture, out var number) ? number : 0,
                    start,
                    TryDay(csv.GetString(7), out var end) ? end : null));
            }
        }

        foreach (var (name, list) in terms)
        {
            var person = new Person(name, list);
            persons[name] = person;
            foreach (var alias in aliases[name])
            {
                Names.Add(alias, new Referent(MentionKind.Person, Person: person), caseMatters: true);
            }
        }
    }

    /// <summary>Reads a day, a month ("2012-05": its first day) or a year.</summary>
    private static bool TryDay(string text, out DateOnly day)
    {
        var padded = text.Length switch { 7 => text + "-01", 4 => text + "-01-01", _ => text };
        return DateOnly.TryParseExact(padded, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}
