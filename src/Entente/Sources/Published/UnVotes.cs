using Entente.Sources.Loading;
using static Entente.Sources.Published.Columns;

namespace Entente.Sources.Published;

/// <summary>UN Digital Library: voting data of the General Assembly or the Security Council, one vote a row.</summary>
internal static class UnVotes
{
    /// <summary>The source.</summary>
    public static PublicSource Source { get; } = new()
    {
        Id = "un-votes",
        Name = "UN Digital Library, voting data",
        Publisher = "United Nations, Dag Hammarskjöld Library",
        Url = "https://digitallibrary.un.org/search?cc=Voting+Data",
        Licence = "United Nations; facts, with source",
        Citation = "United Nations, Dag Hammarskjöld Library, UN Digital Library, Voting Data, {version}.",
        Format = "the CSV of all votes of the General Assembly or of the Security Council; load each by itself.",
        Shape = new CsvShape(
            Text("resolution", "Symbol: A/RES/ES-11/1, S/RES/2202(2015).", "symbol").Given(),
            Day("date", "The day of the vote.").Given(),
            Text("ms_code", "The state, alpha-3 (SUN, YUG, DDR and CSK for those that are no more).", "iso3"),
            Text("ms_vote", "Y, N, A; X or blank where the state cast none.", "vote") with { Rule = new RowRule("{0} IS NULL OR upper(trim({0})) IN ('Y', 'N', 'A', 'X', 'P', '')", "Y, N, A, X or nothing") },
            Text("ms_name", "The state's name.").OrNone(),
            Text("session", "74, or 11emsp for the eleventh emergency session.").OrNone(),
            Text("title", "The resolution's title.", "description").OrNone(),
            Text("subjects", "Subject headings.").OrNone(),
            Text("undl_id", "The library's number of the record.").OrNone())
        {
            Missing = [""],
        },
        Traps = "Recorded votes on whole resolutions that were adopted: drafts that failed or were vetoed, votes on paragraphs and resolutions adopted without a vote are not in it. A state that did not vote is not told from one that was absent.",
        Tables = ["roll_call", "vote"],
        Supersedes = ["unga-un", "unga-voeten"],
        Load = Load,
    };

    private static void Load(LoadWorkspace workspace)
    {
        workspace.Run("CREATE TEMP TABLE cast_vote (symbol VARCHAR NOT NULL, date DATE NOT NULL, code VARCHAR NOT NULL, choice VARCHAR, session VARCHAR, title VARCHAR, subjects VARCHAR)");
        foreach (var file in workspace.Tables())
        {
            workspace.Read(file, Source.Shape, read => $"INSERT INTO cast_vote SELECT resolution, date, coalesce(ms_code, '?' || ms_name), upper(trim(ms_vote)), session, title, subjects FROM {read}");
        }

        var council = workspace.Number("SELECT count(*) FROM cast_vote WHERE starts_with(symbol, 'S/')") > 0;
        var assembly = workspace.Number("SELECT count(*) FROM cast_vote WHERE starts_with(symbol, 'A/')") > 0;
        if (council && assembly)
        {
            throw new EntenteException("The files hold votes of the General Assembly and of the Security Council. Load each body by itself, so that each has its own version.");
        }

        var id = council ? "un-votes-sc" : "un-votes-ga";
        workspace.DatasetId = id;

        // Only the Assembly's starter figures are the same votes; the Council's are curated, with drafts that failed.
        workspace.IsPart = council;
        workspace.Run($"""
            INSERT INTO roll_call
            SELECT '{id}', '{id}-' || symbol, '{(council ? "UNSC" : "UNGA")}', symbol, 'whole', min(date),
                coalesce(regexp_replace(min(session), '^([0-9]+)emsp$', 'ES-\1'), ''), coalesce(min(title), ''), coalesce(min(subjects), ''), 'adopted'
            FROM cast_vote GROUP BY symbol ORDER BY 6, symbol
            """);
        workspace.Run($"INSERT INTO vote SELECT DISTINCT '{id}-' || symbol, of_iso3(code), choice FROM cast_vote WHERE choice IN ('Y', 'N', 'A') ORDER BY ALL");
        var twice = workspace.Number("SELECT count(*) FROM (SELECT 1 FROM vote GROUP BY roll_call, state HAVING count(*) > 1)");
        if (twice > 0)
        {
            workspace.Caveats.Add($"{twice} votes of a state on a resolution are given twice with different choices; both are kept.");
        }

        workspace.Version = workspace.Query("SELECT strftime(min(date), '%Y-%m-%d') || ' to ' || strftime(max(date), '%Y-%m-%d') FROM cast_vote", r => r.IsDBNull(0) ? null : r.GetString(0)).Single();
    }
}
