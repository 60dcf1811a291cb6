namespace Entente.States;

/// <summary>A state, or another economy that trade and vote tables list, by its ISO 3166 alpha-3 code.</summary>
/// <param name="Iso3">ISO 3166-1 alpha-3 code, or the code of a state that is no more (SUN, DDR, YUG, SCG, CSK).</param>
/// <param name="Name">The usual English short name.</param>
public sealed record State(string Iso3, string Name)
{
    /// <summary>ISO 3166-1 alpha-2 code; empty where there is none.</summary>
    public string Iso2 { get; init; } = "";

    /// <summary>UN M49 numeric code, three digits; empty where there is none.</summary>
    public string M49 { get; init; } = "";

    /// <summary>Correlates of War country code; null where there is none.</summary>
    public int? Cow { get; init; }

    /// <summary>The official long name.</summary>
    public string Official { get; init; } = "";

    /// <summary>First day of the state; null where it is older than 1945.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day from which the state is no more; null while it exists.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Codes of the states whose place this one took (RUS: SUN).</summary>
    public IReadOnlyList<string> Predecessors { get; init; } = [];

    /// <summary>Every form of name that stands for the state in a text: names, adjectives, demonyms, capitals, metonyms.</summary>
    internal IReadOnlyList<StateForm> Forms { get; init; } = [];

    /// <summary>True when the state exists on the day.</summary>
    public bool ExistsOn(DateOnly day) => (From is null || From <= day) && (Until is null || day < Until);

    /// <summary>The code is the identity: two states are equal when their codes are.</summary>
    public bool Equals(State? other) => other is not null && other.Iso3 == Iso3;

    /// <inheritdoc/>
    public override int GetHashCode() => Iso3.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>How a form of name stands for a state.</summary>
internal enum StateFormKind
{
    Name,
    Adjective,
    Demonym,
    Capital,
    Metonym,
}

/// <summary>One form of name of a state.</summary>
internal sealed record StateForm(string Text, StateFormKind Kind);
