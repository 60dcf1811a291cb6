using Entente.Sources.Published;
using Entente.States;

namespace Entente.Sources.Loading;

/// <summary>Every public dataset that can be loaded.</summary>
internal static class SourceCatalog
{
    /// <summary>The sources, in the order of their ids.</summary>
    public static IReadOnlyList<PublicSource> All { get; } =
    [
        .. new[]
        {
            AtopAlliances.Source,
            CepiiBaci.Source,
            CepiiTies.Source,
            CowContiguity.Source,
            CowDiplomaticExchange.Source,
            EurostatComext.Source,
            FredPrices.Source,
            GdeltEvents.Source,
            HsCorrelation.Source,
            ImfTrade.Source,
            SipriTransfers.Source,
            TreatyActions.Source,
            UnComtrade.Source,
            UnVotes.Source,
            VoetenVotes.Source,
            WorldBankIndicator.Source,
            WorldBankPrices.Source,
        }.OrderBy(s => s.Id, StringComparer.Ordinal),
    ];

    /// <summary>The source of an id.</summary>
    /// <exception cref="EntenteException">There is none; the nearest ids are named.</exception>
    public static PublicSource Of(string id) => All.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.OrdinalIgnoreCase))
        ?? throw new EntenteException($"There is no source '{id}'. Nearest: {string.Join(", ", All.Select(s => s.Id).OrderBy(s => EditDistance.Between(s, id.ToLowerInvariant())).ThenBy(s => s, StringComparer.Ordinal).Take(3))}. All of them, with their formats: docs/sources");
}
