using System.Globalization;
using Entente.Sources.Loading;
using static Entente.Sources.Published.Columns;

namespace Entente.Sources.Published;

/// <summary>Correlates of War, Direct Contiguity: a spell a row.</summary>
internal static class CowContiguity
{
    /// <summary>The source.</summary>
    public static PublicSource Source { get; } = new()
    {
        Id = "cow-borders",
        Name = "Correlates of War, Direct Contiguity Data",
        Publisher = "Correlates of War Project",
        Url = "https://correlatesofwar.org/data-sets/direct-contiguity/",
        Licence = "Free for research, with citation",
        Citation = "Correlates of War Project, Direct Contiguity Data, {version}; Stinnett, Tir, Schafer, Diehl and Gochman (2002), Conflict Management and Peace Science 19(2): 58-66.",
        Format = "contdir.csv: a spell of contiguity a row.",
        Shape = new CsvShape(
            Text("ccode1", "The one state, Correlates of War number.", "statelno").CowNumber(),
            Text("ccode2", "The other state.", "statehno").CowNumber(),
            Whole("conttype", "1 land or river; 2 to 5 at most 12, 24, 150, 400 nautical miles of water.").Given(),
            Text("stdate", "First day of the spell, or yyyyMM.", "begin").Like(@"\d{4}-\d{2}-\d{2}|\d{6}", "a day or yyyyMM"),
            Text("enddate", "Last day of the spell, or yyyyMM.", "end").Like(@"\d{4}-\d{2}-\d{2}|\d{6}", "a day or yyyyMM")),
        Traps = "Members of the state system only: no Palestine, Western Sahara or dependent territories. A spell that runs to the end of the data is taken to stand. The corrections that the starter figures carry (data/sources/land_border_corrections.tsv) are applied here too.",
        Tables = ["land_border", "sea_neighbour"],
        Supersedes = ["cow-contiguity"],
        Load = Load,
    };

    private static void Load(LoadWorkspace workspace)
    {
        workspace.Run("CREATE TEMP TABLE spell (a VARCHAR NOT NULL, b VARCHAR NOT NULL, type INTEGER NOT NULL, since VARCHAR NOT NULL, until VARCHAR NOT NULL)");
        const string day = "if(length({0}) = 6, {0}[1:4] || '-' || {0}[5:6] || '-01', {0})";
        foreach (var file in workspace.Tables())
        {
            workspace.Read(file, Source.Shape, read => $"INSERT INTO spell SELECT ccode1, ccode2, conttype, {string.Format(CultureInfo.InvariantCulture, day, "stdate")}, {string.Format(CultureInfo.InvariantCulture, day, "enddate")} FROM {read} WHERE conttype BETWEEN 1 AND 5");
        }

        // A number can stand for a state and its predecessors: a spell is divided where the one gave way to the other.
        workspace.Run("""
            CREATE TEMP TABLE divided AS
            SELECT coalesce(x.iso3, '?' || a) AS state, coalesce(y.iso3, '?' || b) AS neighbour, type, greatest(s.since, coalesce(x.since, ''), coalesce(y.since, '')) AS since,
                least(if(s.until[1:7] >= (SELECT max(until)[1:7] FROM spell), '9999', s.until), coalesce(x.until, '9999'), coalesce(y.until, '9999')) AS until
            FROM (SELECT a, b, type, since, until FROM spell UNION SELECT b, a, type, since, until FROM spell) s
            LEFT JOIN cow_code x ON x.code = a LEFT JOIN cow_code y ON y.code = b
            """);
        workspace.Run("CREATE TEMP TABLE correction AS SELECT *, unnest([state, neighbour]) AS a, unnest([neighbour, state]) AS b FROM tsv('sources/land_border_corrections.tsv')");
        workspace.Run("""
            INSERT INTO land_border
            SELECT 'cow-borders', state, neighbour, since, if(until = '9999', '', until) FROM divided d
            WHERE type = 1 AND since < until AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.a = d.state AND c.b = d.neighbour)
            UNION ALL SELECT 'cow-borders', a, b, coalesce(since, ''), coalesce(until, '') FROM correction WHERE kind = 'border'
            ORDER BY ALL
            """);
        workspace.Run("INSERT INTO sea_neighbour SELECT 'cow-borders', state, neighbour, since, if(until = '9999', '', until), CASE type WHEN 2 THEN 12 WHEN 3 THEN 24 WHEN 4 THEN 150 ELSE 400 END FROM divided WHERE type > 1 AND since < until ORDER BY ALL");
        workspace.Version = workspace.Query("SELECT 'to ' || max(until)[1:4] FROM spell", r => r.IsDBNull(0) ? null : r.GetString(0)).Single();
    }
}
