namespace Entente.Claims;

/// <summary>Every kind of statement Entente understands.</summary>
internal static class ClaimKinds
{
    /// <summary>All kinds, in the order in which they are asked; where two claim the same words, the earlier wins.</summary>
    public static IReadOnlyList<ClaimKind> All { get; } =
    [
        new TradeGrowthClaim(),
        new TradeLevelClaim(),
        new TradeRankClaim(),
        new DependenceAsymmetryClaim(),
        new PriceDiscountClaim(),
        new DualUseClaim(),
        new VoteCast(),
        new VoteAlignment(),
        new TreatyParty(),
        new WarrantArrest(),
        new DiplomaticRecognition(),
        new OfficeTenure(),
        new Geography(),
        new ArmsTransfer(),
        new SectorCooperation(),
        new RegimeType(),
        new EventMeeting(),
    ];

    /// <summary>A kind by its name; null for none.</summary>
    public static ClaimKind? Find(string name) => All.FirstOrDefault(k => k.Name == name);
}
