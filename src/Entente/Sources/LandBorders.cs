namespace Entente.Sources;

/// <summary>Correlates of War Direct Contiguity: which states share a land border, and since when.</summary>
internal static class LandBorders
{
    private const string File = "politics/cow_contdir.csv";
    private const string GeoDist = "trade/cepii_geodist_full.csv";

    // A COW number can stand for a state and its predecessors (365 for the Soviet Union and Russia): a spell is divided where the one gave way to the other.
    // None of the borders that stood at the end of 2016 has fallen since.
    private const string Borders = $"""
        SELECT a.iso3 AS state, b.iso3 AS neighbour, greatest(c.stdate, a.since, b.since) AS since,
            least(if(c.enddate >= '2016-12-01', '9999', c.enddate), coalesce(nullif(a.until, ''), '9999'), coalesce(nullif(b.until, ''), '9999')) AS until
        FROM raw('{File}') c
        JOIN state_code a ON list_contains(a.cow, c.ccode1)
        JOIN state_code b ON list_contains(b.cow, c.ccode2)
        WHERE c.conttype = '1'
        """;

    private const string Standing = $"SELECT state, neighbour FROM ({Borders}) WHERE until = '9999'";

    /// <summary>The dataset and its tables.</summary>
    public static StarterSource Source { get; } = new(
        new DatasetDescription
        {
            Id = "cow-contiguity",
            Name = "Correlates of War, Direct Contiguity Data, 1816-2016",
            Version = "3.2",
            Publisher = "Correlates of War Project",
            Licence = "Facts taken from a dataset whose publisher asks for citation",
            Url = "https://correlatesofwar.org/data-sets/direct-contiguity/",
            Citation = "Correlates of War Project, Direct Contiguity Data, 1816-2016, Version 3.2; Stinnett, Tir, Schafer, Diehl and Gochman (2002), The Correlates of War Project Direct Contiguity Data, Version 3, Conflict Management and Peace Science 19(2): 58-66.",
            Note = "Borders of the homeland on land or along a river (type 1) between members of the state system; a border counts from the day the later of the two states joined it, so the first day is not the day the border was drawn. Dependent territories and Palestine are not in it: no row means no border only where both states are.",
        },
        [File, GeoDist],
        [
            new StarterTable("land_border", $"SELECT state, neighbour, since, if(until = '9999', '', until) AS until FROM ({Borders}) WHERE since < until"),
        ])
    {
        LeftOut = $"""
            SELECT 'only in GeoDist: ' || least(iso_o, iso_d) || '-' || greatest(iso_o, iso_d) AS what
            FROM (SELECT if(iso_o = 'ROM', 'ROU', iso_o) AS iso_o, if(iso_d = 'ROM', 'ROU', iso_d) AS iso_d FROM raw('{GeoDist}') WHERE contig = '1')
            WHERE (iso_o, iso_d) NOT IN (SELECT (state, neighbour) FROM ({Standing}))
            UNION
            SELECT 'not in GeoDist: ' || least(state, neighbour) || '-' || greatest(state, neighbour)
            FROM ({Standing})
            WHERE (state, neighbour) NOT IN (
                SELECT (if(iso_o = 'ROM', 'ROU', iso_o), if(iso_d = 'ROM', 'ROU', iso_d)) FROM raw('{GeoDist}') WHERE contig = '1')
            ORDER BY what
            """,
    };
}
