using Entente.Record;

namespace Entente.Sources.Loading;

/// <summary>
/// The codes of every publisher, mapped to the one registry of states, as macros for queries. A code of no state gives itself with a
/// question mark before it, so that its rows are kept and can be counted.
/// </summary>
internal static class StateCodes
{
    /// <summary>What stands before a code of no state.</summary>
    public const string UnknownMark = "?";

    /// <summary>Makes <c>of_iso3</c>, <c>of_iso2</c>, <c>of_number</c> (M49 and Comtrade's own), <c>of_cow(code, day)</c>, <c>of_name</c>, <c>of_eurostat</c>.</summary>
    public static void Define(Func<string, int> run)
    {
        run($"CREATE TEMP MACRO tsv(file) AS TABLE SELECT * FROM read_csv({Sql.Text(DataFiles.Root)} || '/' || file, header = true, all_varchar = true, delim = '\t', quote = '', escape = '', comment = '#')");
        run("""
            CREATE TEMP TABLE state_code AS
            SELECT iso3, iso2, m49, lower(name) AS name, list_transform(list_concat([name, official], string_split(coalesce(names, ''), '|')), lambda n: lower(n)) AS names,
                string_split(coalesce(cow, ''), '|') AS cow, coalesce("from", '') AS since, coalesce(nullif(until, ''), '9999') AS until
            FROM tsv('states/states.tsv')
            """);
        run("CREATE TEMP TABLE number_code AS SELECT code, iso3 FROM tsv('sources/trade_codes.tsv')");
        run("INSERT INTO number_code SELECT m49, iso3 FROM state_code WHERE m49 <> '' AND m49 NOT IN (SELECT code FROM number_code)");
        run("CREATE TEMP TABLE iso3_code AS SELECT iso3 AS code, iso3 FROM state_code UNION ALL SELECT code, iso3 FROM tsv('sources/iso3_codes.tsv')");
        run("CREATE TEMP TABLE iso2_code AS SELECT iso2 AS code, iso3 FROM state_code WHERE iso2 <> '' AND until = '9999' UNION ALL SELECT code, iso3 FROM tsv('sources/eurostat_codes.tsv')");

        // DD and YD go on standing for what they stood for; a code that a present state bears, or the publisher gives otherwise, does not.
        run("INSERT INTO iso2_code SELECT iso2, iso3 FROM state_code WHERE iso2 <> '' AND until <> '9999' AND iso2 NOT IN (SELECT code FROM iso2_code)");
        run("CREATE TEMP TABLE cow_code AS SELECT unnest(cow) AS code, iso3, since, until FROM state_code");

        // A publisher's own name first, then a state's usual name, then any other that one state alone bears: "Congo" is a name of two.
        run("CREATE TEMP TABLE name_code AS SELECT lower(name) AS code, iso3 FROM tsv('sources/state_names.tsv')");
        run("INSERT INTO name_code SELECT name, min_by(iso3, until <> '9999') FROM state_code WHERE name NOT IN (SELECT code FROM name_code) GROUP BY name");
        run("INSERT INTO name_code SELECT code, min_by(iso3, until <> '9999') FROM (SELECT DISTINCT unnest(names) AS code, iso3, until FROM state_code) WHERE code <> '' AND code NOT IN (SELECT code FROM name_code) GROUP BY code HAVING count(*) FILTER (WHERE until = '9999') = 1 OR count(*) = 1");
        Macro("of_iso3", "iso3_code", "upper(trim(c))");
        Macro("of_iso2", "iso2_code", "upper(trim(c))");
        Macro("of_number", "number_code", "lpad(trim(c), 3, '0')");

        // "Iran (Islamic Republic of)": the part in parentheses is not always among the names of the registry.
        run("CREATE TEMP MACRO of_name(c) AS coalesce((SELECT max(k.iso3) FROM name_code k WHERE k.code = lower(trim(c))), (SELECT max(k.iso3) FROM name_code k WHERE k.code = lower(trim(split_part(c, '(', 1)))), '?' || trim(c))");
        run("CREATE TEMP MACRO of_cow(c, day) AS coalesce((SELECT max(k.iso3) FROM cow_code k WHERE k.code = trim(c) AND k.since <= day AND day < k.until), (SELECT max(k.iso3) FROM cow_code k WHERE k.code = trim(c) AND day < k.until), '?' || trim(c))");

        void Macro(string name, string table, string code) =>
            run($"CREATE TEMP MACRO {name}(c) AS coalesce((SELECT max(k.iso3) FROM {table} k WHERE k.code = {code}), '?' || trim(c))");
    }
}
