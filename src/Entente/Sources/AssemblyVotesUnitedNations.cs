namespace Entente.Sources;

/// <summary>The UN's own extracts of recorded General Assembly votes, sessions 74 to 80 and the emergency sessions 10 and 11.</summary>
internal static class AssemblyVotesUnitedNations
{
    /// <summary>Symbol, date, state, vote, session.</summary>
    public const string Votes = "politics/unga_votes_2019_2026.csv.gz";

    private const string Resolutions = "politics/unga_resolutions_2019_2026.csv.gz";

    /// <summary>The dataset and its tables.</summary>
    public static StarterSource Source { get; } = new(
        new DatasetDescription
        {
            Id = "unga-un",
            Name = "UN Digital Library, voting data of the General Assembly",
            Version = "7 November 2019 to 4 June 2026",
            Publisher = "United Nations, Dag Hammarskjöld Library",
            Licence = "United Nations; facts, with source",
            Url = "https://digitallibrary.un.org/",
            Citation = "United Nations, Dag Hammarskjöld Library, UN Digital Library, Voting Data.",
            Note = "Recorded votes on whole resolutions: votes on paragraphs are not in it, nor resolutions ES-11/7 and ES-11/8 and some later ones. A state that did not vote has no row.",
        },
        [Votes, Resolutions],
        [
            new StarterTable("roll_call", $"""
                SELECT 'unga-' || v.symbol AS id, 'UNGA' AS body, v.symbol, 'whole' AS part, v.date, v.session, coalesce(r.title, '') AS title,
                    coalesce(array_to_string(list_filter(string_split(coalesce(r.subjects, ''), '|'), lambda t: regexp_matches(t, '[^0-9 ]')), '|'), '') AS subjects, 'adopted' AS outcome
                FROM (SELECT DISTINCT symbol, CAST(date AS DATE) AS date, session FROM raw('{Votes}')) v
                LEFT JOIN raw('{Resolutions}') r ON r.symbol = v.symbol
                """),
            new StarterTable("vote", $"SELECT 'unga-' || symbol AS roll_call, iso3 AS state, vote AS choice FROM raw('{Votes}') WHERE vote IN ('Y', 'N', 'A')"),
        ]);
}
