using Entente.Sources.Loading;
using static Entente.Sources.Published.Columns;

namespace Entente.Sources.Published;

/// <summary>Voeten, Strezhnev and Bailey: General Assembly voting data, one vote a row.</summary>
internal static class VoetenVotes
{
    private static readonly SourceColumn[] Description =
    [
        Text("unres", "Symbol: R/45/11, A/RES/71/5.").OrNone(),
        Text("amend", "1 for a vote on an amendment.").OrNone(),
        Text("para", "1 for a vote on a paragraph.").OrNone(),
        Text("short", "Title in short.").OrNone(),
        Text("descr", "Description.").OrNone(),
    ];

    private static readonly CsvShape Votes = new(
        Text("rcid", "").Given(),
        Text("country", "").Given(),
        Text("country_code", ""),
        Text("vote", "").Like("yes|no|abstain", "yes, no or abstain"))
    {
        Missing = [""],
    };

    private static readonly CsvShape Calls = new([Text("rcid", "").Given(), Text("session", "").Given(), DayOf("date", ""), .. Description]) { Missing = ["", "NA"] };

    // Session, day, symbol, part and title of a roll call.
    private const string Call = """
        regexp_replace(session, '\.0$', ''), CAST(left(date, 10) AS DATE),
            CASE WHEN unres IS NULL THEN '' WHEN starts_with(unres, 'R/') THEN 'A/RES/' || unres[3:] ELSE unres END,
            CASE WHEN amend LIKE '1%' THEN 'amendment' WHEN para LIKE '1%' THEN 'paragraph' ELSE 'whole' END, left(concat_ws(': ', short, descr), 400)
        """;

    /// <summary>The source.</summary>
    public static PublicSource Source { get; } = new()
    {
        Id = "voeten-votes",
        Name = "United Nations General Assembly Voting Data",
        Publisher = "Erik Voeten, Anton Strezhnev, Michael Bailey; Harvard Dataverse",
        Url = "https://doi.org/10.7910/DVN/LEJUQZ",
        Licence = "CC0 1.0",
        Citation = "Voeten, Strezhnev and Bailey, United Nations General Assembly Voting Data, {version}, Harvard Dataverse, doi:10.7910/DVN/LEJUQZ.",
        Format = "UNVotes.csv or UNVotes.tab as the Dataverse offers it; or a folder or zip of the two tables that it is also given out in, votes (rcid, country, country_code, vote) and roll calls (rcid, session, date, unres ...).",
        Shape = new CsvShape([
            Text("rcid", "The number of the roll call.").Given(),
            Text("ccode", "The state, Correlates of War number.").CowNumber(),
            Text("vote", "1 yes, 2 abstain, 3 no, 8 absent, 9 not a member.").Like(@"[12389](\.0)?", "1, 2, 3, 8 or 9"),
            Text("session", "The session.").Given(),
            DayOf("date", "The day, yyyy-MM-dd."),
            .. Description])
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
        workspace.Run("CREATE TEMP TABLE chosen (rcid VARCHAR NOT NULL, country VARCHAR NOT NULL, code VARCHAR, vote INTEGER NOT NULL)");
        workspace.Run("CREATE TEMP TABLE called (rcid VARCHAR NOT NULL, session VARCHAR NOT NULL, date DATE NOT NULL, symbol VARCHAR, part VARCHAR NOT NULL, title VARCHAR)");
        foreach (var file in workspace.Tables())
        {
            workspace.With(file, path => Read(workspace, path, file.Name));
        }

        if (workspace.Number("SELECT count(*) FROM chosen WHERE rcid NOT IN (SELECT rcid FROM called)") is > 0 and var lost)
        {
            throw new EntenteException($"{lost} votes are on roll calls that no table of roll calls lists. Put both tables, votes and roll calls, into one folder and load the folder.");
        }

        // A code that several states shared is read by the name and the day; a missing code is written NA, which is Namibia's.
        workspace.Run("CREATE TEMP TABLE voter AS SELECT ccode, date, of_cow(ccode, CAST(date AS VARCHAR)) AS state FROM (SELECT DISTINCT ccode, date FROM cast_vote)");
        workspace.Run("""
            CREATE TEMP TABLE named AS SELECT country, code, date,
                CASE WHEN code = 'YU' THEN CASE WHEN date < DATE '1992-04-27' THEN 'YUG' WHEN date < DATE '2006-06-03' THEN 'SCG' ELSE 'SRB' END
                    WHEN code = 'RU' AND date < DATE '1991-12-26' THEN 'SUN' WHEN code = 'CS' THEN 'CSK' WHEN coalesce(code, 'NA') = 'NA' THEN of_name(country) ELSE of_iso2(code) END AS state
            FROM (SELECT DISTINCT country, code, date FROM chosen JOIN called USING (rcid))
            """);
        workspace.Run("INSERT INTO roll_call SELECT 'voeten-votes', 'voeten-' || rcid, 'UNGA', min(symbol), min(part), min(date), min(session), min(title), '', '' FROM (SELECT rcid, session, date, symbol, part, title FROM cast_vote UNION ALL SELECT * FROM called) GROUP BY rcid ORDER BY 6, 2");
        workspace.Run("""
            INSERT INTO vote SELECT DISTINCT 'voeten-' || rcid, state, CASE vote WHEN 1 THEN 'Y' WHEN 2 THEN 'A' ELSE 'N' END
            FROM (SELECT rcid, state, vote FROM cast_vote JOIN voter USING (ccode, date)
                UNION ALL SELECT c.rcid, n.state, c.vote FROM chosen c JOIN called k USING (rcid) JOIN named n ON n.country = c.country AND n.code IS NOT DISTINCT FROM c.code AND n.date = k.date)
            WHERE vote IN (1, 2, 3) ORDER BY ALL
            """);
        workspace.Version = workspace.Query("SELECT 'to ' || strftime(max(date), '%Y-%m-%d') FROM roll_call", r => r.IsDBNull(0) ? null : r.GetString(0)).Single();
    }

    private static void Read(LoadWorkspace workspace, string path, string name)
    {
        var delimiter = Path.GetExtension(name).ToLowerInvariant() is ".tab" or ".tsv" ? '\t' : ',';
        var (calls, votes) = (Calls with { Delimiter = delimiter }, Votes with { Delimiter = delimiter });
        if (votes.Fits(path))
        {
            workspace.ReadAt(path, name, votes, read => $"INSERT INTO chosen SELECT rcid, country, country_code, CASE vote WHEN 'yes' THEN 1 WHEN 'abstain' THEN 2 ELSE 3 END FROM {read}");
        }
        else if (calls.Fits(path) && !(Source.Shape with { Delimiter = delimiter }).Fits(path))
        {
            workspace.ReadAt(path, name, calls, read => $"INSERT INTO called SELECT rcid, {Call} FROM {read}");
        }
        else
        {
            workspace.ReadAt(path, name, Source.Shape with { Delimiter = delimiter }, read => $@"INSERT INTO cast_vote SELECT rcid, regexp_replace(ccode, '\.0$', ''), CAST(left(vote, 1) AS INTEGER), {Call} FROM {read}");
        }
    }

    private static SourceColumn DayOf(string name, string meaning) =>
        Text(name, meaning) with { Rule = new RowRule("try_cast(left(CAST({0} AS VARCHAR), 10) AS DATE) IS NOT NULL", "a day, yyyy-MM-dd") };
}
