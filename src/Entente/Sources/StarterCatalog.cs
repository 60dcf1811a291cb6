namespace Entente.Sources;

/// <summary>Every public dataset of which starter figures ship.</summary>
internal static class StarterCatalog
{
    /// <summary>The sources, in the order of their ids.</summary>
    public static IReadOnlyList<StarterSource> Sources { get; } =
    [
        .. new[]
        {
            AssemblyVotesUnitedNations.Source,
            AssemblyVotesVoeten.Source,
            BaciPairs.Source,
            BaciRussiaChina.Source,
            BaciSouthAfricaAfghanistan.Source,
            ComtradeTotals.Source,
            EiaBrent.Source,
            EurostatCrude.Source,
            EurostatMembers.Source,
            EurostatPriorityExports.Source,
            GeoDist.Source,
            GravityPanel.Source,
            ImfRussia.Source,
            LandBorders.Source,
            PinkSheet.Source,
            PriorityList.Source,
            ReignRegimes.Source,
            WorldBankGdp.Source,
        }.OrderBy(s => s.Dataset.Id, StringComparer.Ordinal),
    ];
}
