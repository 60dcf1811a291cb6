using System.Data.Common;
using Entente.Record;

namespace Entente.Sources;

/// <summary>How the rows of each curated file stand in the record.</summary>
internal static class CuratedTables
{
    // A procedural vote has neither a draft nor a resolution: its meeting and topic tell it apart.
    private const string CouncilId = "'unsc-' || coalesce(nullif(draft, ''), 'S/RES/' || nullif(resolution, ''), meeting || ' ' || topic)";

    private static readonly Dictionary<string, StarterTable[]> ByFile = new(StringComparer.Ordinal)
    {
        ["assembly_topics.csv"] =
        [
            new StarterTable("roll_call_topic", "SELECT if(starts_with(symbol, 'R/'), 'A/RES/' || symbol[3:], symbol) AS symbol, topic, subject_states AS subjects, against, kind, source FROM file"),
        ],
        ["bilateral_trade.csv"] =
        [
            new StarterTable("trade_total", """
                SELECT exporter, importer, CAST(year AS INTEGER) AS year,
                    CASE reporter WHEN exporter THEN 'exporter' WHEN importer THEN 'importer' ELSE error('reporter is neither exporter nor importer: ' || reporter) END AS reporter,
                    CAST(value_usd AS DOUBLE) AS value, 'USD' AS currency
                FROM file
                """),
        ],
        ["nuclear_states.csv"] = [new StarterTable("nuclear_state", "SELECT iso3 AS state, since, until, basis, source FROM file")],
        ["offices.csv"] =
        [
            new StarterTable("office", """SELECT iso3 AS state, office, title, person, aliases, CAST(nullif(term, '') AS INTEGER) AS term, start AS started, "end" AS ended, source FROM file"""),
        ],
        ["recognition.csv"] =
        [
            new StarterTable("recognition", "SELECT recognizer AS recogniser, recognized AS recognised, event, date, recognizer_then AS recogniser_then, recognized_then AS recognised_then, note, source FROM file"),
        ],
        ["security_council_votes.csv"] =
        [
            new StarterTable("roll_call", $"""
                SELECT {CouncilId} AS id, 'UNSC' AS body, coalesce('S/RES/' || nullif(resolution, ''), nullif(draft, ''), meeting) AS symbol, 'whole' AS part,
                    if(length(date) = 7, last_day(CAST(date || '-01' AS DATE)), CAST(date AS DATE)) AS date, '' AS session, topic AS title, subject_states AS subjects, outcome
                FROM file
                """),
            new StarterTable("vote", $"""
                SELECT roll_call, state, choice
                FROM (
                    SELECT {CouncilId} AS roll_call,
                        unnest(['CHN', 'FRA', 'GBR', if(date < '1991-12-26', 'SUN', 'RUS'), 'USA']) AS state, unnest([CHN, FRA, GBR, RUS, USA]) AS choice
                    FROM file)
                WHERE choice <> ''
                """),
        ],
        ["security_council_years.csv"] =
        [
            new StarterTable("security_council_year", """
                SELECT CAST(year AS INTEGER) AS year, CAST(nullif(resolutions_adopted, '') AS INTEGER) AS resolutions_adopted,
                    CAST(nullif(adopted_unanimously, '') AS INTEGER) AS adopted_unanimously, CAST(nullif(vetoed_drafts, '') AS INTEGER) AS vetoed_drafts
                FROM file
                """),
        ],
        ["trade_totals.csv"] =
        [
            new StarterTable("trade_world", "SELECT iso3 AS state, CAST(year AS INTEGER) AS year, flow, CAST(value_usd AS DOUBLE) AS value, 'USD' AS currency FROM file"),
        ],
        ["treaties.csv"] =
        [
            new StarterTable("treaty", "SELECT treaty_id AS id, name, institution, aliases, opened, coverage_to, CAST(complete AS BOOLEAN) AS complete, source FROM file"),
        ],
        ["treaty_actions.csv"] = [new StarterTable("treaty_action", "SELECT treaty_id AS treaty, iso3 AS state, action, date, source FROM file")],
        ["warrants.csv"] =
        [
            new StarterTable("warrant", "SELECT court, person, aliases, iso3 AS state, role, issued, made_public, ended, end_reason, charges, obligation, source FROM file"),
        ],
    };

    /// <summary>The tables that a curated file fills.</summary>
    /// <exception cref="EntenteException">No file of that name is known.</exception>
    public static IReadOnlyList<StarterTable> Of(string file) => ByFile.TryGetValue(file, out var tables)
        ? tables
        : throw new EntenteException($"data/curated/manifest.json names '{file}', of which no table is known. Known: {string.Join(", ", ByFile.Keys)}.");

    /// <summary>Inserts a file's rows into a table of the record; gives how many.</summary>
    /// <exception cref="EntenteException">The file does not have the columns or values that it should.</exception>
    public static int Insert(Func<string, int> run, string dataset, StarterTable table, string path)
    {
        var read = $"SELECT * FROM read_csv({Sql.Text(path)}, header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')";
        try
        {
            var rows = $"WITH file AS (SELECT coalesce(COLUMNS(*), '') FROM ({read})) {table.Query}";
            var named = table.Table == "vote" ? "*" : $"{Sql.Text(dataset)} AS dataset, *";
            return run($"INSERT INTO {table.Table} BY NAME SELECT {named} FROM ({rows})");
        }
        catch (DbException e)
        {
            throw new EntenteException($"The curated file '{path}' does not fit the table {table.Table}: {e.Message.Split('\n', 2)[0].Trim()}", e);
        }
    }
}
