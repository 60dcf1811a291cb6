using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using Entente.Measures;
using Entente.Record;

namespace Entente.Bench;

/// <summary>Dependence over a made-up table of flows by product as large as CEPII BACI's: about 10 million rows a year among 200 states and 5,000 products.</summary>
internal static class TradeBench
{
    private const string Dataset = "bench";
    private const int LastYear = 2023;

    /// <summary><c>make FOLDER YEARS</c> writes the table, as a record and as columns for R; <c>run FOLDER RUNS</c> measures.</summary>
    public static int Run(string[] args)
    {
        if (args is not [_, "make" or "run", var folder, var count] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            Console.Error.WriteLine("Expected: trade make FOLDER YEARS, or trade run FOLDER RUNS");
            return 2;
        }

        var path = Path.Combine(folder, "trade.duckdb");
        if (args[1] == "make")
        {
            Make(path, number);
            Export(path, folder);
        }
        else
        {
            using var record = RecordReader.Open(path);
            Measure("asymmetry", number, () => AsymmetryTable.FromProducts(record, Dataset).Rows, rows => $"{rows.Count} {rows.Sum(r => Math.Abs(r.Asymmetry)):F6}");
            Measure("products", number, () => ProductDependence.All(record, Dataset, LastYear).Rows, rows => $"{rows.Sum(r => r.Count)} {rows.Sum(r => r.Value):F0}");
            using var process = Process.GetCurrentProcess();
            Console.WriteLine($"memory {process.PeakWorkingSet64 >> 20}");
        }

        return 0;
    }

    private static void Measure<T>(string name, int runs, Func<T> work, Func<T, string> check)
    {
        var times = new List<double>();
        var found = "";
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        var cpu = process.TotalProcessorTime;
        for (var run = 0; run < runs; run++)
        {
            var clock = Stopwatch.StartNew();
            var rows = work();
            times.Add(clock.Elapsed.TotalSeconds);
            found = check(rows);
        }

        process.Refresh();
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {times[times.Count / 2]:F2} {(process.TotalProcessorTime - cpu).TotalSeconds / runs:F2} {found}"));
    }

    private static void Make(string path, int years)
    {
        File.Delete(path);
        using var connection = new DuckDBConnection($"DataSource={path}");
        connection.Open();
        using var command = connection.CreateCommand();
        string[] statements =
        [
            RecordSchema.Text,
            "CREATE TEMP TABLE state AS SELECT CAST(range AS INTEGER) AS n, chr(CAST(65 + range // 20 AS INTEGER)) || chr(CAST(65 + range % 20 AS INTEGER)) || 'X' AS code FROM range(200)",
            "CREATE TEMP TABLE product AS SELECT CAST(range AS INTEGER) AS n, CAST(100000 + range * 170 AS VARCHAR) AS code FROM range(5000)",

            // Large traders trade many products with one another, small ones few: as many a pair as in BACI, from about 2,000 down to single ones.
            """
            CREATE TEMP TABLE one AS
            SELECT e.code AS exporter, i.code AS importer, p.code AS product, hash(e.n * 7919 + i.n * 31 + p.n * 13) AS h
            FROM state e, state i, product p
            WHERE e.n <> i.n AND hash(e.n * 5000017 + p.n * 211 + i.n * 17) % 50000 < 22875 * pow(0.96, (e.n + i.n) * 0.35)
            ORDER BY exporter, importer, product
            """,
            .. Enumerable.Range(LastYear - years + 1, years).Select(y => $"""
                INSERT INTO trade_product
                SELECT '{Dataset}', exporter, importer, {y.ToString(CultureInfo.InvariantCulture)}, product, CAST(1000 * (1 + (h + {y.ToString(CultureInfo.InvariantCulture)} * 7) % 1000) * (1 + h % 97) AS DOUBLE), CAST(1 + h % 5000 AS DOUBLE)
                FROM one
                """),
            "CHECKPOINT",
        ];
        foreach (var statement in statements)
        {
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    // Columns as R reads them fastest: whole numbers for codes, in the order of the record.
    private static void Export(string path, string folder)
    {
        using var record = RecordReader.Open(path);
        using var ids = new BinaryWriter(File.Create(Path.Combine(folder, "codes.bin")));
        using var values = new BinaryWriter(File.Create(Path.Combine(folder, "values.bin")));
        var rows = 0L;
        foreach (var year in record.Query("SELECT DISTINCT year FROM trade_product ORDER BY year", r => r.GetInt32(0)).Rows)
        {
            record.Query(
                $"SELECT (ascii(exporter[1]) - 65) * 20 + ascii(exporter[2]) - 65, (ascii(importer[1]) - 65) * 20 + ascii(importer[2]) - 65, CAST(product AS INTEGER), value_usd FROM trade_product WHERE year = {year.ToString(CultureInfo.InvariantCulture)}",
                r =>
                {
                    ids.Write(year);
                    ids.Write(r.GetInt32(0));
                    ids.Write(r.GetInt32(1));
                    ids.Write(r.GetInt32(2));
                    values.Write(r.GetDouble(3));
                    rows++;
                    return false;
                });
        }

        File.WriteAllText(Path.Combine(folder, "rows.txt"), rows.ToString(CultureInfo.InvariantCulture) + "\n");
    }
}
