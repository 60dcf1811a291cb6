using System.Text.Json;
using Apache.Arrow.Ipc;
using DuckDB.NET.Data;
using Entente.Record;
using Entente.Tests.Record;

namespace Entente.Tests.Cli;

/// <summary>Datasets loaded, compared, chosen, cited, exported and taken away by a user at the terminal.</summary>
public sealed class DataVerbsTests(BuiltRecord built) : CliTest(built)
{
    private const string Older = "BACI_HS17_Y2021_V202401b.csv";
    private const string Newer = "BACI_HS17_Y2021_V202511.csv";

    private string Own => In("r.duckdb");

    [Fact]
    public async Task Versions_stand_side_by_side_and_every_answer_names_its_own()
    {
        await AddBoth();
        var list = await Data("list");
        Assert.Contains("baci-hs17  BACI: International Trade Database at the Product-Level, HS17  [in use]\n    version  V202511 (out by 2025-11-30, ", list.Output, StringComparison.Ordinal);
        Assert.Contains("HS17  [loaded, not in use]\n    version  V202401b (out by 2024-01-31, ", list.Output, StringComparison.Ordinal);
        Assert.Contains("    rows     4, 2020-01-01 to 2021-12-31; ", list.Output, StringComparison.Ordinal);
        Assert.Contains("    licence  Etalab Open Licence 2.0\n", list.Output, StringComparison.Ordinal);

        // As a user writes it, the dataset by the name of its source.
        var diff = await Data("diff", "BACI", "V202401b", "V202511", "--pair", "CHN", "KAZ");
        Assert.Matches(@"CHN to KAZ 2020 +900,000 +900,000 +0\.00 %\nCHN to KAZ 2021 +1,000,000 +1,250,000 +\+25\.00 %\n", diff.Output);

        // The newest without a day; by a day the newest that was out; before any, the oldest, and that it came later.
        Assert.Contains("HS17, V202511 (CEPII)", await Series(), StringComparison.Ordinal);
        var then = await Series("--as-of", "2024-06-01");
        Assert.Contains("V202401b (CEPII)", then, StringComparison.Ordinal);
        Assert.DoesNotContain("came out after", then, StringComparison.Ordinal);
        Assert.Contains("V202401b (CEPII). Etalab Open Licence 2.0. This version came out after 1 June 2023.", await Series("--as-of", "2023-06-01"), StringComparison.Ordinal);

        // A version that was chosen goes first, and says so when it is later than the day.
        Assert.Contains("from now on answers come from V202511", (await Data("use", "baci", "V202511")).Output, StringComparison.Ordinal);
        Assert.Contains("V202511 (CEPII). Etalab Open Licence 2.0. This version came out after 1 June 2024.", await Series("--as-of", "2024-06-01"), StringComparison.Ordinal);
        await Data("use", "baci", "newest");
        Assert.Contains("Removed baci-hs17 V202511", (await Data("remove", "baci-hs17", "V202511")).Output, StringComparison.Ordinal);
        Assert.Contains("V202401b (CEPII)", await Series(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_brief_and_rank_take_the_version_of_the_day_too()
    {
        await AddBoth();
        var article = Write("a.txt", "ASTANA, June 3, 2024\n\nChina's exports to Kazakhstan reached 1 million dollars in 2021.\n");
        foreach (var (day, version, later) in new[] { ("2024-06-03", "V202401b", false), ("2023-06-03", "V202401b", true), ("2026-01-01", "V202511", false) })
        {
            using var check = JsonDocument.Parse((await Good("check", article, "--as-of", day, "--json", "--record", Own)).Output);
            var figure = check.RootElement.ToString();
            Assert.Contains(version, figure, StringComparison.Ordinal);
            Assert.Equal(later, figure.Contains("\"publishedLater\": true", StringComparison.Ordinal));

            using var brief = JsonDocument.Parse((await Good("brief", "CHN", "KAZ", "--as-of", day, "--json", "--record", Own)).Output);
            var source = brief.RootElement.GetProperty("sources").EnumerateArray().Single(s => s.ToString().Contains("\"baci-hs17\"", StringComparison.Ordinal));
            Assert.Contains(version, source.ToString(), StringComparison.Ordinal);
            Assert.Equal(later, source.GetProperty("publishedLater").GetBoolean());

            var rank = await Good("rank", "trade.exports", "--state", "CHN", "--year", "2021", "--dataset", "baci-hs17", "--as-of", day, "--format", "csv", "--record", Own);
            Assert.Contains(version, rank.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_loaded_is_verified_and_cited()
    {
        await AddBoth();
        Assert.Equal("baci-hs17 V202511: whole, 4 rows\nbaci-hs17 V202401b: whole, 4 rows\n", (await Data("verify")).Output);
        Assert.Contains("CEPII, BACI V202511; Gaulier and Zignago (2010)", (await Data("cite", "baci-hs17")).Output, StringComparison.Ordinal);
        Assert.Matches(@"@\w+\{baci-hs17[^@]+V202511", (await Data("cite", "baci-hs17", "--bibtex")).Output);

        var database = new DatasetStore(Own).All().Select(new DatasetStore(Own).DatabaseOf).First();
        await File.WriteAllBytesAsync(database, (await File.ReadAllBytesAsync(database, TestContext.Current.CancellationToken))[..^100], TestContext.Current.CancellationToken);
        var damaged = await Programs.Entente("data", "verify", "--record", Own);
        Assert.Equal(2, damaged.Code);
        Assert.Contains("baci-hs17 V202511: NOT WHOLE", damaged.Output, StringComparison.Ordinal);
        await File.WriteAllBytesAsync(database, [], TestContext.Current.CancellationToken);
        Refused(await Programs.Entente("series", "trade.exports", "CHN", "KAZ", "--record", Own), "baci-hs17 V202511", "data add baci", "data remove baci-hs17");
        await Data("remove", "baci-hs17", "V202511");
        Assert.Contains("V202401b (CEPII)", await Series(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_total_that_is_not_met_is_told()
    {
        Copy();
        await Data("add", "baci", Write("BACI_HS17_Y2021_V202501.csv", "t,i,j,k,v,q\n2021,156,643,270900,5,1\n"));
        var ran = await Programs.Entente("data", "verify", "--record", Own);
        Assert.Equal(2, ran.Code);
        Assert.Contains("sums to 5000, published is 69623793676", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_table_is_exported_and_read_again_the_same()
    {
        await AddBoth();
        Assert.Contains("trade_total", (await Data("export")).Output, StringComparison.Ordinal);
        foreach (var table in new[] { "vote", "treaty_action", "land_border", "alliance" })
        {
            await Data("export", table, "--out", In(table + ".parquet"));
            Assert.Equal(Counted(table), FromDuckDb($"SELECT CAST(count(*) AS VARCHAR) FROM '{In(table + ".parquet")}'").Single());
        }

        foreach (var format in new[] { "parquet", "csv", "arrow" })
        {
            var path = In("out." + format);
            Assert.Contains(": 2 rows, ", (await Data("export", "trade_total", "--dataset", "baci-hs17", "--format", format, "--out", path)).Output, StringComparison.Ordinal);
            Assert.Equal(["baci-hs17 CHN KAZ 2020 900000", "baci-hs17 CHN KAZ 2021 1250000"], format == "arrow" ? FromArrow(path) : FromDuckDb($"SELECT concat_ws(' ', dataset, exporter, importer, year, CAST(value AS BIGINT)) FROM '{path}' ORDER BY 1"));
        }

        Refused(await Programs.Entente("data", "export", "no_such", "--record", Own), "no_such", "trade_total");
        Refused(await Programs.Entente("data", "export", "trade_total", "--format", "xls", "--record", Own), "xls", "parquet, csv or arrow");
        Refused(await Programs.Entente("data", "export", "trade_total", "--out", In("no/such/folder.parquet"), "--record", Own), "folder.parquet");
    }

    [Fact]
    public async Task A_second_writer_waits_and_readers_go_on()
    {
        await AddBoth();
        var store = new DatasetStore(Own);
        Task<Ran> second;
        using (Entente.Sources.Loading.DatasetLock.Take(store, "data add", TimeProvider.System, TestContext.Current.CancellationToken))
        {
            second = Programs.Entente("data", "use", "baci", "V202401b", "--record", Own);
            Assert.Contains("V202511 (CEPII)", await Series(), StringComparison.Ordinal);
            Assert.False(second.IsCompleted);
        }

        Assert.Equal(0, (await second).Code);
        Assert.Contains("V202401b (CEPII)", await Series(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skipped_rows_are_reported_and_kept_in_mind()
    {
        Copy();
        var path = Write(Newer, "t,i,j,k,v,q\n2021,156,398,010121,a lot,1\n2021,156,398,010121,1,1\n");
        Refused(await Programs.Entente("data", "add", "baci", path, "--record", Own), $"'{Newer}', line 2", "a lot", "--skip-bad N");
        var ran = await Data("add", "baci", path, "--skip-bad", "3");
        Assert.Contains($"  left out: '{Newer}', line 2: ", ran.Output, StringComparison.Ordinal);
        Assert.Contains("; 1 rows left out", (await Data("list")).Output, StringComparison.Ordinal);
        Refused(await Programs.Entente("data", "add", "baci", path, "--skip-bad", "-1", "--record", Own), "--skip-bad -1");
    }

    private string Counted(string table)
    {
        using var reader = RecordReader.Open(Own);
        return TableExport.Tables(reader).Single(t => t.Table == table).Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private void Copy() => File.Copy(Record, Own);

    private async Task AddBoth()
    {
        Copy();
        await Data("add", "baci", Write(Older, "t,i,j,k,v,q\n2021,156,398,010121,1000,1\n2020,156,398,010121,900,1\n"));
        var quiet = await Data("add", "baci", Write(Newer, "t,i,j,k,v,q\n2021,156,398,010121,1250,1\n2020,156,398,010121,900,1\n"));
        Assert.Equal("", quiet.Error);
    }

    private async Task<string> Series(params string[] more) => (await Good(["series", "trade.exports", "CHN", "KAZ", "--dataset", "baci-hs17", "--record", Own, .. more])).Output.ReplaceLineEndings(" ").Replace("        ", "", StringComparison.Ordinal);

    private Task<Ran> Data(params string[] words) => Good(["data", .. words, "--record", Own]);

    private static async Task<Ran> Good(params string[] words)
    {
        var ran = await Programs.Entente(words);
        Assert.True(ran.Code is 0, ran.Error);
        return ran;
    }

    private static List<string> FromDuckDb(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private static List<string> FromArrow(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new ArrowFileReader(file);
        using var batch = reader.ReadNextRecordBatch();
        var cells = batch.Arrays.ToList();
        var columns = batch.Schema.FieldsList.Select((f, i) => (f.Name, Cells: cells[i])).ToDictionary(c => c.Name, c => c.Cells, StringComparer.Ordinal);
        return [.. Enumerable.Range(0, batch.Length).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Text("dataset", i)} {Text("exporter", i)} {Text("importer", i)} {((Apache.Arrow.Int64Array)columns["year"]).GetValue(i)} {((Apache.Arrow.DoubleArray)columns["value"]).GetValue(i):0}")).Order(StringComparer.Ordinal)];

        string Text(string column, int row) => ((Apache.Arrow.StringArray)columns[column]).GetString(row);
    }
}
