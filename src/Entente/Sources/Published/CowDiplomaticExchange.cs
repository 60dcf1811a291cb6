using Entente.Sources.Loading;
using static Entente.Sources.Published.Columns;

namespace Entente.Sources.Published;

/// <summary>Correlates of War, Diplomatic Exchange: missions of one state at another, about every five years.</summary>
internal static class CowDiplomaticExchange
{
    /// <summary>The source.</summary>
    public static PublicSource Source { get; } = new()
    {
        Id = "cow-diplomacy",
        Name = "Correlates of War, Diplomatic Exchange",
        Publisher = "Correlates of War Project",
        Url = "https://correlatesofwar.org/data-sets/diplomatic-exchange/",
        Licence = "Free for research, with citation",
        Citation = "Bayer (2006), Diplomatic Exchange Data set, Correlates of War, {version}.",
        Format = "Diplomatic_Exchange_2006v1.csv: a pair and year a row.",
        Shape = new CsvShape(
            Text("ccode1", "The one state, Correlates of War number.").CowNumber(),
            Text("ccode2", "The other state.").CowNumber(),
            Whole("year", "Calendar year.").Given(),
            Whole("DR_at_1", "The mission of the second state at the first: 0 none, 1 chargé d'affaires, 2 minister, 3 ambassador, 9 other."),
            Whole("DR_at_2", "The mission of the first state at the second.")),
        Traps = "Some years only (1817 to 2005, about every fifth): a year between is unknown.",
        Tables = ["diplomatic_exchange"],
        Load = Load,
    };

    private static void Load(LoadWorkspace workspace)
    {
        workspace.Run("CREATE TEMP TABLE mission (sender VARCHAR NOT NULL, host VARCHAR NOT NULL, year INTEGER NOT NULL, level INTEGER)");
        foreach (var file in workspace.Tables())
        {
            workspace.Read(file, Source.Shape, read => $"INSERT INTO mission SELECT unnest([ccode2, ccode1]), unnest([ccode1, ccode2]), year, unnest([DR_at_1, DR_at_2]) FROM {read}");
        }

        workspace.Run("CREATE TEMP TABLE member AS SELECT code, year, of_cow(code, year || '-07-01') AS state FROM (SELECT sender AS code, year FROM mission UNION SELECT host, year FROM mission)");
        workspace.Run("""
            INSERT INTO diplomatic_exchange
            SELECT DISTINCT 'cow-diplomacy', x.state, y.state, m.year, CASE level WHEN 0 THEN 'none' WHEN 1 THEN 'charge-d-affaires' WHEN 2 THEN 'minister' WHEN 3 THEN 'ambassador' ELSE 'other' END
            FROM mission m JOIN member x ON x.code = m.sender AND x.year = m.year JOIN member y ON y.code = m.host AND y.year = m.year
            WHERE level IS NOT NULL ORDER BY ALL
            """);
        workspace.Version = workspace.Query("SELECT min(year) || '-' || max(year) FROM mission", r => r.IsDBNull(0) ? null : r.GetString(0)).Single();
    }
}
