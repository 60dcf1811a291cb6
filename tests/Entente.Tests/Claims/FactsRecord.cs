using System.Globalization;
using DuckDB.NET.Data;
using Entente.Record;
using Entente.Sources;

namespace Entente.Tests.Claims;

/// <summary>A small record of the curated facts that ship, with borders, regimes and sector trade of a few states, made once for all tests.</summary>
public static class FactsRecord
{
    /// <summary>Land borders as Correlates of War has them, each in both directions.</summary>
    private static readonly string[] Land =
    [
        "RUS UKR 1991-12-26", "RUS CHN 1991-12-26", "RUS MNG 1991-12-26", "CHN MNG 1921-01-01", "CHN PRK 1948-09-09", "PRK RUS 1991-12-26", "CHN IND 1947-08-15", "CHN KAZ 1991-12-16",
        "RUS GEO 1991-12-21", "GEO ARM 1991-12-21", "MEX USA 1920-01-01", "CAN USA 1920-01-01", "POL UKR 1991-12-26", "POL DEU 1990-10-03", "FRA DEU 1955-05-05", "FRA ITA 1919-06-28",
        "HND GTM 1899-01-01", "CZE SVK 1993-01-01", "SRB HUN 2006-06-05", "SAU JOR 1946-06-14", "IRN IRQ 1932-10-03", "KGZ CHN 1991-12-26", "KGZ KAZ 1991-12-26", "RUS KAZ 1991-12-26", "KOR PRK 1949-01-01",
        "PRT ESP 1816-01-01", "SUN CHN 1921-01-01 1991-12-26",
    ];

    /// <summary>Neighbours across water, each in both directions, with the miles.</summary>
    private static readonly string[] Sea = ["CUB USA 1909-01-01 150", "JPN KOR 1952-04-28 150", "JPN RUS 1991-12-26 12", "AUS IDN 1945-08-17 400", "JPN CHN 1952-04-28 400"];

    private static readonly string[] Regimes =
    [
        "RUS 1993-09-21 2020-12-31 personal autocracy", "CHN 1949-01-22 2020-12-31 party-based autocracy", "ITA 1945-12-10 2020-12-31 parliamentary democracy",
        "MNG 1993-06-06 2020-12-31 presidential democracy", "SAU 1927-05-20 2020-12-31 monarchy autocracy", "CUB 1959-01-01 2020-12-31 party-personal autocracy",
    ];

    /// <summary>Made-up round figures of trade by product, for the arithmetic.</summary>
    private static readonly string[] Products =
    [
        "RUS CHN 2021 270900 40", "RUS CHN 2023 270900 60", "CHN RUS 2021 870323 10", "CHN RUS 2023 870323 30", "RUS CHN 2023 120190 10", "RUS CHN 2021 120190 10", "CHN RUS 2021 851712 40", "CHN RUS 2023 851712 100",
    ];

    private static readonly Lazy<string> Made = new(Make);

    /// <summary>Opens the record.</summary>
    public static RecordReader Open() => RecordReader.Open(Made.Value);

    private static string Make()
    {
        var path = Path.Combine(Path.GetTempPath(), $"entente-facts-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}-{Guid.NewGuid():N}.duckdb");
        using var connection = new DuckDBConnection($"DataSource={path}");
        connection.Open();
        using (var stream = typeof(RecordReader).Assembly.GetManifestResourceStream("schema.sql")!)
        using (var reader = new StreamReader(stream))
        {
            Run(reader.ReadToEnd());
        }

        foreach (var id in new[] { "offices", "recognition", "nuclear-states", "cow-contiguity", "reign-regimes", "products" })
        {
            Run($"INSERT INTO dataset BY NAME SELECT '{id}' AS id, '{id}' AS name, '1' AS version, 'test' AS publisher, DATE '2020-01-01' AS released, 'MIT' AS licence, '' AS url, '' AS citation, '' AS note, '' AS file, '' AS sha256, 0 AS rows");
        }

        Load("recognition", "recognition.csv");
        Load("offices", "offices.csv");
        Load("nuclear-states", "nuclear_states.csv");
        foreach (var row in Land.Select(l => l.Split(' ')))
        {
            var until = row.Length > 3 ? row[3] : "";
            Run($"INSERT INTO land_border VALUES ('cow-contiguity', '{row[0]}', '{row[1]}', '{row[2]}', '{until}'), ('cow-contiguity', '{row[1]}', '{row[0]}', '{row[2]}', '{until}')");
        }

        foreach (var row in Sea.Select(l => l.Split(' ')))
        {
            Run($"INSERT INTO sea_neighbour VALUES ('cow-contiguity', '{row[0]}', '{row[1]}', '{row[2]}', '', {row[3]}), ('cow-contiguity', '{row[1]}', '{row[0]}', '{row[2]}', '', {row[3]})");
        }

        foreach (var row in Regimes.Select(l => l.Split(' ')))
        {
            Run($"INSERT INTO regime VALUES ('reign-regimes', '{row[0]}', DATE '{row[1]}', DATE '{row[2]}', '{row[3]}', '{row[4]}')");
        }

        foreach (var row in Products.Select(l => l.Split(' ')))
        {
            Run($"INSERT INTO trade_product VALUES ('products', '{row[0]}', '{row[1]}', {row[2]}, '{row[3]}', {row[4]}e9, NULL)");
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(path);
        return path;

        void Load(string dataset, string file)
        {
            foreach (var table in CuratedTables.Of(file))
            {
                CuratedTables.Insert(Run, dataset, table, Path.Combine(AppContext.BaseDirectory, "data", "curated", file));
            }
        }

        int Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteNonQuery();
        }
    }
}
