namespace Entente.Sources;

/// <summary>Correlates of War Direct Contiguity: which states share a land border or lie across water from each other, and since when.</summary>
internal static class LandBorders
{
    private const string File = "politics/cow_contdir.csv";
    private const string GeoDist = "trade/cepii_geodist_full.csv";

    // A COW number can stand for a state and its predecessors (365 for the Soviet Union and Russia): a spell is divided where the one gave way to the other.
    // A spell that runs to the end of the data, December 2016, stands: no two states have lost a land border since.
    private const string Borders = $"""
        SELECT a.iso3 AS state, b.iso3 AS neighbour, greatest(c.stdate, a.since, b.since) AS since,
            least(if(c.enddate >= '2016-12-01', '9999', c.enddate), coalesce(nullif(a.until, ''), '9999'), coalesce(nullif(b.until, ''), '9999')) AS until
        FROM raw('{File}') c
        JOIN state_code a ON list_contains(a.cow, c.ccode1)
        JOIN state_code b ON list_contains(b.cow, c.ccode2)
        WHERE c.conttype = '1'
        """;

    private const string Corrections = "(SELECT *, unnest([state, neighbour]) AS a, unnest([neighbour, state]) AS b FROM reference('sources/land_border_corrections.tsv'))";

    private const string Corrected = $"""
        SELECT state, neighbour, since, if(until = '9999', '', until) AS until FROM ({Borders}) d
        WHERE since < until AND NOT EXISTS (SELECT 1 FROM {Corrections} c WHERE c.a = d.state AND c.b = d.neighbour)
        UNION ALL
        SELECT a, b, coalesce(since, ''), coalesce(until, '') FROM {Corrections} WHERE kind = 'border'
        """;

    // Types 2 to 5: at most 12, 24, 150 or 400 nautical miles of water.
    private const string Water = $"""
        SELECT a.iso3 AS state, b.iso3 AS neighbour, greatest(c.stdate, a.since, b.since) AS since,
            least(if(c.enddate >= '2016-12-01', '9999', c.enddate), coalesce(nullif(a.until, ''), '9999'), coalesce(nullif(b.until, ''), '9999')) AS until,
            CASE c.conttype WHEN '2' THEN 12 WHEN '3' THEN 24 WHEN '4' THEN 150 ELSE 400 END AS miles
        FROM raw('{File}') c
        JOIN state_code a ON list_contains(a.cow, c.ccode1)
        JOIN state_code b ON list_contains(b.cow, c.ccode2)
        WHERE c.conttype IN ('2', '3', '4', '5')
        """;

    private const string Standing = $"SELECT state, neighbour FROM ({Corrected}) WHERE until = ''";

    // GeoDist keeps codes that have changed since.
    private const string Contiguous = $"""
        SELECT coalesce(o.iso3, iso_o) AS state, coalesce(d.iso3, iso_d) AS neighbour
        FROM raw('{GeoDist}')
        LEFT JOIN reference('sources/geodist_codes.tsv') o ON o.code = iso_o
        LEFT JOIN reference('sources/geodist_codes.tsv') d ON d.code = iso_d
        WHERE contig = '1'
        """;

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
            Note = "Borders of the homeland on land or along a river (type 1), and water of at most 400 nautical miles (types 2 to 5), between members of the state system; a border counts from the day the later of the two states joined it, so the first day is not the day the border was drawn. Corrected by data/sources/land_border_corrections.tsv: bridges and the line on Cyprus are taken out; borders of Palestine, Western Sahara, the Holy See and French Guiana are added, without a first day where none was looked up. Other dependent territories are not in it.",
        },
        [File, GeoDist],
        [
            new StarterTable("land_border", Corrected),
            new StarterTable("sea_neighbour", $"SELECT state, neighbour, since, if(until = '9999', '', until) AS until, miles FROM ({Water}) WHERE since < until"),
        ])
    {
        LeftOut = $"""
            SELECT 'only in GeoDist: ' || state || '-' || neighbour AS what
            FROM ({Contiguous}) WHERE state < neighbour AND (state, neighbour) NOT IN (SELECT (state, neighbour) FROM ({Standing}))
            UNION
            SELECT 'not in GeoDist: ' || state || '-' || neighbour
            FROM ({Standing}) WHERE state < neighbour AND (state, neighbour) NOT IN (SELECT (state, neighbour) FROM ({Contiguous}))
            ORDER BY what
            """,
    };
}
