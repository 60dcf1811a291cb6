namespace Entente.Sources;

/// <summary>Voeten's General Assembly roll calls, 1990 to the start of session 74; what the UN's own extracts hold is left to those.</summary>
internal static class AssemblyVotesVoeten
{
    private const string Votes = "politics/unga_votes_1946_2019.csv.gz";
    private const string Calls = "politics/unga_roll_calls_1946_2019.csv.gz";
    private const string Issues = "politics/unga_roll_call_issues.csv";

    // Roll calls on paragraphs carry the minutes of the meeting instead of a title, so the title of the whole serves. Symbols are written R/45/11 before 2016 and A/RES/71/5 after; the record has one form.
    private const string Kept = $"""
        SELECT *, 'unga-' || rcid AS id, CAST(date AS DATE) AS day,
            CASE WHEN unres IS NULL OR unres = 'NA' THEN '' WHEN starts_with(unres, 'R/') THEN 'A/RES/' || unres[3:] ELSE unres END AS symbol,
            trim(regexp_replace(
                concat_ws(': ', if(trim(short) IN ('', 'NA') OR contains(descr, trim(short)), NULL, trim(short)), nullif(nullif(trim(descr), 'NA'), '')),
                '\s*: resolution / adopted by the( General Assembly)?', '', 'g')) AS own_title,
            amend IS DISTINCT FROM '1' AND para IS DISTINCT FROM '1' AS is_whole
        FROM raw('{Calls}')
        WHERE date >= '1990' AND coalesce(unres, '') NOT IN (SELECT symbol FROM raw('{AssemblyVotesUnitedNations.Votes}'))
        """;

    // A code that several states shared, or that the file keeps for the successor, is read by the date: Yugoslavia's for Serbia and Montenegro and for Serbia, Russia's for the Soviet Union.
    // A missing code is written NA, which is Namibia's.
    private const string State = """
        CASE
            WHEN v.country_code = 'YU' THEN CASE WHEN c.day < DATE '1992-04-27' THEN 'YUG' WHEN c.day < DATE '2006-06-03' THEN 'SCG' ELSE 'SRB' END
            WHEN v.country_code = 'RU' AND c.day < DATE '1991-12-26' THEN 'SUN'
            WHEN v.country_code = 'CS' THEN 'CSK'
            WHEN v.country_code = 'NA' THEN CASE v.country WHEN 'Namibia' THEN 'NAM' WHEN 'Federal Republic of Germany' THEN 'DEU' WHEN 'Yemen Arab Republic' THEN 'YEM' END
            ELSE s.iso3 END
        """;

    /// <summary>The dataset and its tables.</summary>
    public static StarterSource Source { get; } = new(
        new DatasetDescription
        {
            Id = "unga-voeten",
            Name = "United Nations General Assembly Voting Data",
            Version = "sessions 1-74, to January 2020",
            Publisher = "Erik Voeten, Anton Strezhnev, Michael Bailey; Harvard Dataverse",
            Licence = "CC0 1.0",
            Url = "https://doi.org/10.7910/DVN/LEJUQZ",
            Citation = "Voeten, Strezhnev and Bailey, United Nations General Assembly Voting Data, Harvard Dataverse, doi:10.7910/DVN/LEJUQZ; Voeten (2013), Data and Analyses of Voting in the UN General Assembly.",
            Note = "Roll calls from 1990; those of session 74 that the UN's own extracts hold are taken from there. Days before 2003, and in 2007 and 2017, can be wrong (day and month exchanged); the session is right. Paragraphs and amendments are marked from 1997 on; before, several roll calls with one symbol are votes on its parts. Absence and no vote are not told apart and have no row.",
        },
        [Votes, Calls, Issues, AssemblyVotesUnitedNations.Votes],
        [
            new StarterTable("roll_call", $"""
                SELECT id, 'UNGA' AS body, symbol, CASE WHEN amend = '1' THEN 'amendment' WHEN para = '1' THEN 'paragraph' ELSE 'whole' END AS part,
                    day AS date, session, left(CASE WHEN whole.title <> '' THEN 'Part of: ' || whole.title ELSE own_title END, 400) AS title,
                    coalesce((SELECT string_agg(issue, '|' ORDER BY issue) FROM raw('{Issues}') i WHERE i.rcid = k.rcid), '') AS subjects, '' AS outcome
                FROM ({Kept}) k
                LEFT JOIN (SELECT unres, min(own_title) AS title FROM ({Kept}) WHERE is_whole GROUP BY unres) whole
                    ON whole.unres = k.unres AND k.symbol <> '' AND NOT k.is_whole
                """),
            new StarterTable("vote", $"""
                SELECT c.id AS roll_call, {State} AS state, CASE v.vote WHEN 'yes' THEN 'Y' WHEN 'no' THEN 'N' WHEN 'abstain' THEN 'A' ELSE error('not a vote: ' || v.vote) END AS choice
                FROM raw('{Votes}') v
                JOIN ({Kept}) c ON c.rcid = v.rcid
                LEFT JOIN state_code s ON s.iso2 = v.country_code
                """),
        ]);
}
