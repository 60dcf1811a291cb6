using Entente.Sources.Loading;
using static Entente.Sources.Published.Columns;

namespace Entente.Sources.Published;

/// <summary>United Nations Treaty Collection: status tables of the treaties deposited with the Secretary-General.</summary>
internal static class TreatyActions
{
    /// <summary>The source.</summary>
    public static PublicSource Source { get; } = new()
    {
        Id = "un-treaties",
        Name = "Multilateral Treaties Deposited with the Secretary-General, participants",
        Publisher = "United Nations Treaty Collection",
        Url = "https://treaties.un.org/Pages/ParticipationStatus.aspx",
        Licence = "United Nations; facts, with source",
        Citation = "United Nations Treaty Collection, Multilateral Treaties Deposited with the Secretary-General, {version}.",
        Format = "a CSV of participants: chapter, number, title, participant, action, date.",
        Shape = new CsvShape(
            Text("chapter", "Chapter of the collection: 18 for penal matters.").Given(),
            Text("number", "Number in the chapter: 10 for the Rome Statute.").Given(),
            Text("title", "The treaty's title.").Given(),
            Text("participant", "The state, by name.").Given(),
            Text("action", "Signature, or the heading that explains the letter after a date: a accession, d succession, A acceptance, AA approval.").Given(),
            Text("date", "24 Sep 1945, with the letter after it."))
        {
            Missing = [""],
        },
        Traps = "A status table knows what was done by its own day and leaves out withdrawals that have taken effect: nothing is concluded from the absence of an action. Its treaties stand beside the curated ones under an id of their own, un-18-10. Names of states as of the day of the table. A cell without a full date is counted and left out.",
        Tables = ["treaty", "treaty_action"],
        Load = Load,
    };

    private static void Load(LoadWorkspace workspace)
    {
        workspace.Run("CREATE TEMP TABLE listed (chapter VARCHAR NOT NULL, number VARCHAR NOT NULL, title VARCHAR NOT NULL, participant VARCHAR NOT NULL, action VARCHAR NOT NULL, date VARCHAR)");
        foreach (var file in workspace.Tables())
        {
            workspace.Read(file, Source.Shape, read => $"INSERT INTO listed SELECT chapter, number, title, participant, action, trim(date) FROM {read}");
        }

        workspace.Run("""
            CREATE TEMP TABLE done AS
            SELECT 'un-' || chapter || '-' || number AS treaty, participant, try_strptime(regexp_extract(date, '^\d{1,2} +[A-Z][a-z]{2} +\d{4}'), '%d %b %Y')::DATE AS day,
                CASE regexp_extract(date, '^\d{1,2} +[A-Z][a-z]{2} +\d{4} +([A-Za-z]+)', 1)
                    WHEN 'a' THEN 'accession' WHEN 'd' THEN 'succession' WHEN 'A' THEN 'acceptance' WHEN 'AA' THEN 'approval' WHEN 'c' THEN 'ratification' WHEN 'P' THEN 'acceptance'
                    WHEN '' THEN CASE WHEN action LIKE 'Signature%' THEN 'signature' WHEN action LIKE '%Ratification%' THEN 'ratification' WHEN action LIKE 'Acceptance%' THEN 'acceptance'
                        WHEN action LIKE 'Accession%' THEN 'accession' WHEN action LIKE 'Approval%' THEN 'approval' WHEN action LIKE 'Succession%' THEN 'succession' END END AS action
            FROM listed
            """);
        var left = workspace.Number("SELECT count(*) FROM done WHERE day IS NULL OR action IS NULL");
        if (left > 0)
        {
            workspace.Caveats.Add($"{left} cells give no full date, or an action that is none by which a state becomes a party; they were left out.");
        }

        workspace.Run("""
            INSERT INTO treaty
            SELECT DISTINCT ON (chapter, number) 'un-treaties', 'un-' || chapter || '-' || number, title, '', '', '', strftime((SELECT max(day) FROM done), '%Y-%m-%d'), false, 'United Nations Treaty Collection, chapter ' || chapter || ', ' || number
            FROM listed ORDER BY chapter, number, title
            """);
        workspace.Run("CREATE TEMP TABLE party AS SELECT participant, of_name(participant) AS state FROM (SELECT DISTINCT participant FROM listed)");
        workspace.Run("""
            INSERT INTO treaty_action
            SELECT DISTINCT 'un-treaties', treaty, state, action, strftime(day, '%Y-%m-%d'), 'United Nations Treaty Collection'
            FROM done JOIN party USING (participant) WHERE day IS NOT NULL AND action IS NOT NULL ORDER BY ALL
            """);
        workspace.Version = workspace.Query("SELECT 'to ' || strftime(max(day), '%Y-%m-%d') FROM done", r => r.IsDBNull(0) ? null : r.GetString(0)).Single();
    }
}
