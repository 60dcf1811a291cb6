namespace Entente.States;

/// <summary>Two states in an order that matters: exporter and importer, dependent and the one depended on.</summary>
/// <param name="From">The first: exporter, dependent, recogniser, voter.</param>
/// <param name="To">The second: importer, the one depended on, the recognised.</param>
public readonly record struct Dyad(State From, State To)
{
    /// <summary>The same two states in the other direction.</summary>
    public Dyad Reversed => new(To, From);

    /// <inheritdoc/>
    public override string ToString() => $"{From.Iso3}→{To.Iso3}";
}
