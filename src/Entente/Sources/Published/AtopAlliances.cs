using Entente.Sources.Loading;
using static Entente.Sources.Published.Columns;

namespace Entente.Sources.Published;

/// <summary>Alliance Treaty Obligations and Provisions: obligations between two states by year.</summary>
internal static class AtopAlliances
{
    /// <summary>The source.</summary>
    public static PublicSource Source { get; } = new()
    {
        Id = "atop",
        Name = "Alliance Treaty Obligations and Provisions (ATOP)",
        Publisher = "Brett Ashley Leeds and others, Rice University",
        Url = "http://www.atopdata.org/data.html",
        Licence = "Free for research, with citation",
        Citation = "Leeds, Ritter, Mitchell and Long (2002), Alliance Treaty Obligations and Provisions, 1815-1944, International Interactions 28: 237-260; ATOP {version}.",
        Format = "the dyad-year CSV: two states, a year, a column an obligation.",
        Shape = new CsvShape(
            Text("ccode1", "The one state, Correlates of War number.", "mem1", "stateA").CowNumber(),
            Text("ccode2", "The other state.", "mem2", "stateB").CowNumber(),
            Whole("year", "Calendar year.").Given(),
            Whole("atop_defense", "1 where each is to defend the other.", "defense"),
            Whole("atop_offense", "1 where each is to join an attack.", "offense"),
            Whole("atop_neutral", "1 where each is to stay neutral.", "neutral"),
            Whole("atop_nonagg", "1 where neither is to attack the other.", "nonagg"),
            Whole("atop_consul", "1 where they are to consult.", "consul")),
        Traps = "Obligations on paper, of treaties in force at any time of the year; a pair without a row has none that is known. An obligation can bind one side alone: a pair-year file does not tell.",
        Tables = ["alliance"],
        Load = Load,
    };

    private static void Load(LoadWorkspace workspace)
    {
        workspace.Run("CREATE TEMP TABLE pact (a VARCHAR NOT NULL, b VARCHAR NOT NULL, year INTEGER NOT NULL, d INTEGER, o INTEGER, n INTEGER, g INTEGER, c INTEGER)");
        foreach (var file in workspace.Tables())
        {
            workspace.Read(file, Source.Shape, read => $"INSERT INTO pact SELECT ccode1, ccode2, year, atop_defense, atop_offense, atop_neutral, atop_nonagg, atop_consul FROM {read}");
        }

        workspace.Run("CREATE TEMP TABLE member AS SELECT code, year, of_cow(code, year || '-07-01') AS state FROM (SELECT a AS code, year FROM pact UNION SELECT b, year FROM pact)");
        workspace.Run("""
            INSERT INTO alliance
            SELECT 'atop', x.state, y.state, p.year, max(d) = 1, max(o) = 1, max(n) = 1, max(g) = 1, max(c) = 1
            FROM (SELECT * FROM pact UNION ALL SELECT b, a, year, d, o, n, g, c FROM pact) p
            JOIN member x ON x.code = p.a AND x.year = p.year JOIN member y ON y.code = p.b AND y.year = p.year
            GROUP BY x.state, y.state, p.year HAVING max(d) IS NOT NULL ORDER BY ALL
            """);
        workspace.Version = workspace.Query("SELECT min(year) || '-' || max(year) FROM pact", r => r.IsDBNull(0) ? null : r.GetString(0)).Single();
    }
}
