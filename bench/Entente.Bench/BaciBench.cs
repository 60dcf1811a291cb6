using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using Entente.Record;

namespace Entente.Bench;

/// <summary>What loading BACI is measured against: the database's own bare reading of the same files, and how fast a pair's history comes out of what was loaded.</summary>
internal static class BaciBench
{
    /// <summary><c>bare DATABASE FILE ...</c> makes a table of the files and nothing else; <c>pair RECORD RUNS</c> asks for the flows by product of one pair over all years.</summary>
    public static int Run(string[] args)
    {
        switch (args)
        {
            case [_, "bare", var database, .. var files] when files.Length > 0:
                Bare(database, files);
                return 0;
            case [_, "pair", var record, var count] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var runs) && runs > 0:
                Pair(record, runs);
                return 0;
            default:
                Console.Error.WriteLine("Expected: baci bare DATABASE FILE ..., or baci pair RECORD RUNS");
                return 2;
        }
    }

    // With the types that the publisher states: products keep their leading zeros, NA is no quantity.
    private static void Bare(string database, string[] files)
    {
        using var connection = new DuckDBConnection($"DataSource={database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE TABLE flow AS SELECT * FROM read_csv([{string.Join(", ", files.Select(Sql.Text))}], columns = {{'t': 'SMALLINT', 'i': 'SMALLINT', 'j': 'SMALLINT', 'k': 'VARCHAR', 'v': 'DOUBLE', 'q': 'DOUBLE'}}, header = true, nullstr = ['', 'NA'])";
        command.ExecuteNonQuery();
        command.CommandText = "CHECKPOINT";
        command.ExecuteNonQuery();
    }

    private static void Pair(string path, int runs)
    {
        using var record = RecordReader.Open(path);
        var times = new List<double>();
        long rows = 0;
        for (var run = 0; run <= runs; run++)
        {
            // Another remark each time, so that no answer is given from memory; the first run warms up.
            var clock = Stopwatch.StartNew();
            rows = record.Query($"SELECT year, product, value_usd, tonnes FROM trade_product WHERE dataset = 'baci-hs17' AND exporter = 'CHN' AND importer = 'RUS' -- {run}", r => r.GetDouble(2)).Rows.Count;
            if (run > 0)
            {
                times.Add(clock.Elapsed.TotalMilliseconds);
            }
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a pair's history by product: {rows:N0} rows in {times[times.Count / 2]:0.0} ms (median of {runs}, warm; {times[0]:0.0} to {times[^1]:0.0})"));
    }
}
