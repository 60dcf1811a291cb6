namespace Entente.Sources;

/// <summary>REIGN: the political regime of every state, by the types of Geddes, Wright and Frantz, to the end of 2020.</summary>
internal static class ReignRegimes
{
    private const string File = "politics/reign_regimes.csv";

    /// <summary>The dataset and its table.</summary>
    public static StarterSource Source { get; } = new(
        new DatasetDescription
        {
            Id = "reign-regimes",
            Name = "Rulers, Elections, and Irregular Governance (REIGN), regimes",
            Version = "2021-8",
            Publisher = "One Earth Future; Bell, Besaw and Frank",
            Released = new DateOnly(2021, 8, 31),
            Licence = "MIT",
            Url = "https://oefdatascience.github.io/REIGN.github.io/",
            Citation = "Bell, Besaw and Frank (2021), The Rulers, Elections, and Irregular Governance (REIGN) Dataset; regime types after Geddes, Wright and Frantz (2014), Autocratic Breakdown and Regime Transitions, Perspectives on Politics 12(2): 313-331.",
            Note = "To the end of 2020. Presidential and parliamentary stand for democracies; personal, party-based, military, monarchy, oligarchy and their mixtures for autocracies; provisional, foreign-occupied and warlord regimes for neither. One coding among several.",
        },
        [File],
        [
            new StarterTable("regime", $"""
                SELECT s.iso3 AS state,
                    greatest(strptime(r.gwf_startdate, '%m/%d/%Y')::DATE, coalesce(left(nullif(s.since, '') || '-01-01', 10)::DATE, DATE '1700-01-01')) AS since,
                    least(strptime(r.gwf_enddate, '%m/%d/%Y')::DATE, coalesce(left(nullif(s.until, '') || '-01-01', 10)::DATE, DATE '9999-12-31')) AS until,
                    trim(r.gwf_regimetype) AS type,
                    CASE
                        WHEN trim(r.gwf_regimetype) IN ('presidential', 'parliamentary') THEN 'democracy'
                        WHEN r.gwf_regimetype LIKE '%provisional%' OR trim(r.gwf_regimetype) IN ('foreign-occupied', 'warlordism') THEN 'other'
                        ELSE 'autocracy' END AS class
                FROM raw('{File}') r
                JOIN state_code s ON list_contains(s.cow, r.cowcode)
                WHERE greatest(strptime(r.gwf_startdate, '%m/%d/%Y')::DATE, coalesce(left(nullif(s.since, '') || '-01-01', 10)::DATE, DATE '1700-01-01'))
                    < least(strptime(r.gwf_enddate, '%m/%d/%Y')::DATE, coalesce(left(nullif(s.until, '') || '-01-01', 10)::DATE, DATE '9999-12-31'))
                """),
        ]);
}
