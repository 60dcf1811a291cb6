using Entente.States;

namespace Entente.Reading;

/// <summary>How a state comes to be mentioned.</summary>
internal enum MentionKind
{
    /// <summary>By name: "Russia", "the People's Republic".</summary>
    Name,

    /// <summary>By adjective: "Russian".</summary>
    Adjective,

    /// <summary>By the name of its people: "Russians".</summary>
    Demonym,

    /// <summary>By capital: "Beijing", which may be the city or the government.</summary>
    Capital,

    /// <summary>By an institution that stands for it: "the Kremlin".</summary>
    Metonym,

    /// <summary>By a person who leads or led it.</summary>
    Person,

    /// <summary>By a city or a province in it.</summary>
    Place,

    /// <summary>Two states together: "the two countries".</summary>
    Pair,

    /// <summary>By a pronoun or a description that refers back: "it", "the country".</summary>
    Pronoun,

    /// <summary>A state known only by its relation to another: "its neighbour".</summary>
    Neighbour,

    /// <summary>A group of states or an international body: "the EU", "the Security Council".</summary>
    Body,
}

/// <summary>Someone in <c>data/curated/offices.csv</c>.</summary>
internal sealed record Person(string Name, IReadOnlyList<OfficeTerm> Terms)
{
    /// <summary>The state the person stood for on a day, else the one of the last term before it, else of the first.</summary>
    public string? Iso3On(DateOnly day)
    {
        OfficeTerm? best = null;
        foreach (var term in Terms)
        {
            if (term.Iso3.Length > 0 && (best is null || (term.Start <= day && term.Start >= best.Start)))
            {
                best = term;
            }
        }

        return best?.Iso3;
    }

    /// <summary>True when one of the terms runs on the day.</summary>
    public bool InOfficeOn(DateOnly day) => Terms.Any(t => t.Start <= day && (t.End is null || day <= t.End));
}

/// <summary>One term of one office.</summary>
internal sealed record OfficeTerm(string Iso3, string Office, string Title, int Number, DateOnly Start, DateOnly? End);

/// <summary>A group of states or an international body, from <c>data/states/blocs.tsv</c>.</summary>
internal sealed record Body(string Id, string Name, IReadOnlyList<string> Members);

/// <summary>A city or a province, from <c>data/states/places.tsv</c>.</summary>
internal sealed record Place(string Name, string Iso3, string Side, string Kind);

/// <summary>A state, two states or a body mentioned in a sentence.</summary>
internal sealed class Mention
{
    /// <summary>Index of the first token.</summary>
    public required int First { get; init; }

    /// <summary>Index of the last token.</summary>
    public required int Last { get; set; }

    public required MentionKind Kind { get; init; }

    /// <summary>The states: one, or two for <see cref="MentionKind.Pair"/>; none where it could not be resolved.</summary>
    public IReadOnlyList<State> States { get; set; } = [];

    public Person? Person { get; init; }

    public Body? Body { get; init; }

    public Place? Place { get; init; }

    /// <summary>True for "its neighbour" and the like: <see cref="States"/> is the state whose neighbour is meant.</summary>
    public bool Possessed { get; init; }

    /// <summary>False for a pronoun that may mean more than one of the states named before it.</summary>
    public bool Certain { get; init; } = true;

    /// <summary>The one state, or null where there is none or are two.</summary>
    public State? State => States.Count == 1 ? States[0] : null;

    /// <summary>True for a mention that can act: a state by any name, its government, its leader.</summary>
    public bool IsActor => States.Count > 0 && Kind is not (MentionKind.Place or MentionKind.Neighbour or MentionKind.Body);
}
