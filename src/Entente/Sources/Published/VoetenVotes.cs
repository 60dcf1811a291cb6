using Entente.Sources.Loading;
using static Entente.Sources.Published.Columns;

namespace Entente.Sources.Published;

/// <summary>Voeten, Strezhnev and Bailey: General Assembly voting data, one vote a row.</summary>
internal static class VoetenVotes
{
    /// <summary>The source.</summary>
    public static PublicSource Source { get; } = new()
    {
        Id = "voeten-votes",
        Name = "United Nations General Assembly Voting Data",
        Publisher = "Erik Voeten, Anton Strezhnev, Michael Bailey; Harvard Dataverse",
        Url = "https://doi.org/10.7910/DVN/LEJUQZ",
        Licence = "CC0 1.0",
        Citation = "Voeten, Strezhnev and Bailey, United Nations General Assembly Voting Data, {version}, Harvard Dataverse, doi:10.7910/DVN/LEJUQZ.",
        Format = "UNVotes.csv, or the .tab that the Dataverse offers saved as CSV.",
        Shape = new CsvShape(
            Text("rcid", "The number of the roll call."),
            Text("ccode", "The state, Correlates of War number."),
            Whole("vote", "1 yes, 2 abstain, 3 no, 8 absent, 9 not a member."),
            Text("session", "The session."),
            Text("date", "The day, yyyy-MM-dd."),
            Text("unres", "Symbol: R/45/11, A/RES/71/5.").OrNone(),
            Text("amend", "1 for a vote on an amendment.").OrNone(),
            Text("para", "1 for a vote on a paragraph.").OrNone(),
            Text("short", "Title in short.").OrNone(),
            Text("descr", "Description.").OrNone())
        {
            Missing = ["", "NA"],
        },
        Traps = "Days before 2003, and in 2007 and 2017, can be wrong (day and month exchanged); the session is right. Where UN Digital Library votes are loaded and in use, their time is left to them. Absent and not a member have no row.",
        Tables = ["roll_call", "vote"],
        Supersedes = ["unga-voeten", "unga-un"],
        YieldsTo = ["un-votes-ga"],
        Load = Load,
    };

    private static void Load(LoadWorkspace workspace)
    {
        workspace.Run("CREATE TEMP TABLE cast_vote (rcid VARCHAR NOT NULL, ccode VARCHAR NOT NULL, vote INTEGER NOT NULL, session VARCHAR NOT NULL, date DATE NOT NULL, symbol VARCHAR, part VARCHAR NOT NULL, title VARCHAR)");
        foreach (var file in workspace.Tables())
        {
            workspace.Read(file, Source.Shape, read => $"""
                INSERT INTO cast_vote
                SELECT rcid, regexp_replace(ccode, '\.0$', ''), vote, regexp_replace(session, '\.0$', ''), CAST(left(date, 10) AS DATE),
                    CASE WHEN unres IS NULL THEN '' WHEN starts_with(unres, 'R/') THEN 'A/RES/' || unres[3:] ELSE unres END,
                    CASE WHEN amend LIKE '1%' THEN 'amendment' WHEN para LIKE '1%' THEN 'paragraph' ELSE 'whole' END, left(concat_ws(': ', short, descr), 400)
                FROM {read}
                """);
        }

        if (workspace.Number("SELECT count(*) FROM cast_vote WHERE vote NOT IN (1, 2, 3, 8, 9)") > 0)
        {
            throw new EntenteException("The column vote holds numbers other than 1, 2, 3, 8 and 9. Expected the data as the authors ship it.");
        }

        workspace.Run("INSERT INTO roll_call SELECT 'voeten-votes', 'voeten-' || rcid, 'UNGA', min(symbol), min(part), min(date), min(session), min(title), '', '' FROM cast_vote GROUP BY rcid ORDER BY 6, 2");
        workspace.Run("CREATE TEMP TABLE voter AS SELECT ccode, date, of_cow(ccode, CAST(date AS VARCHAR)) AS state FROM (SELECT DISTINCT ccode, date FROM cast_vote)");
        workspace.Run("""
            INSERT INTO vote SELECT DISTINCT 'voeten-' || rcid, state, CASE vote WHEN 1 THEN 'Y' WHEN 2 THEN 'A' ELSE 'N' END
            FROM cast_vote JOIN voter USING (ccode, date) WHERE vote IN (1, 2, 3) ORDER BY ALL
            """);
        workspace.Version = workspace.Query("SELECT 'to ' || strftime(max(date), '%Y-%m-%d') FROM cast_vote", r => r.IsDBNull(0) ? null : r.GetString(0)).Single();
    }
}
