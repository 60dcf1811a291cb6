using System.IO.Compression;
using Entente.Record;
using Entente.Sources;
using Entente.Sources.Loading;

namespace Entente.Tests.Sources;

/// <summary>CEPII BACI as it is published, and everything that can be wrong with it.</summary>
public sealed class BaciLoadingTests : IDisposable
{
    private const string Header = "t,i,j,k,v,q\n";
    private const string Name = "BACI_HS17_Y2021_V202501.csv";
    private readonly LoadingFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public void Keeps_leading_zeros_and_tells_a_missing_quantity_from_none()
    {
        // As publishers and programs write them: quoted and padded, blank, NA, with the zero of the product gone.
        var path = fixture.Write(Name, Header + "2021,156,643,010121,1.5,0.25\n2021,156,643,10129,2,\"       13.235\"\n2021,643,156,270900,3.25,           NA\n2021,643,156,270900,1,\n");
        var loaded = fixture.Load("baci", path);
        Assert.Equal(
            ["CHN|RUS|2021|010121|1500|0.25", "CHN|RUS|2021|010129|2000|13.235", "RUS|CHN|2021|270900|3250|", "RUS|CHN|2021|270900|1000|"],
            fixture.Rows(loaded, "SELECT exporter, importer, year, product, value_usd, tonnes FROM trade_product"));
        Assert.Equal(["CHN|RUS|2021|3500", "RUS|CHN|2021|4250"], fixture.Rows(loaded, "SELECT exporter, importer, year, value FROM trade_total ORDER BY 1"));
        Assert.Equal(("baci-hs17", "V202501", new DateOnly(2025, 1, 31), "HS17"), (loaded.Reference.Id, loaded.Reference.Version, loaded.Reference.Released, loaded.Nomenclature));
        Assert.Equal((new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31)), loaded.Span);
    }

    [Fact]
    public void Reads_the_publishers_zip_with_its_lists_and_its_folder_alike()
    {
        fixture.Write("BACI_HS17_Y2020_V202501.csv", Header + "2020,251,842,010121,1,1\n");
        fixture.Write("BACI_HS17_Y2021_V202501.csv", Header + "2021,490,699,010121,1,1\n");
        fixture.Write("country_codes_V202501.csv", "country_code,country_name,country_iso2,country_iso3\n251,France,FR,FRA\n842,USA,US,USA\n490,\"Other Asia, nes\",N/A,S19\n699,India,IN,IND\n");
        var files = Path.GetDirectoryName(fixture.Write("product_codes_HS17_V202501.csv", "code,description\n010121,\"Horses: live, pure-bred breeding animals\"\n"))!;
        var zip = Path.Combine(fixture.Location, "BACI_HS17_V202501.zip");
        ZipFile.CreateFromDirectory(files, zip);
        var expected = new[] { "FRA|USA|2020", "TWN|IND|2021" };
        Assert.Equal(expected, fixture.Rows(fixture.Load("baci", files), "SELECT exporter, importer, year FROM trade_product ORDER BY year"));
        var zipped = fixture.Load("baci", zip);
        Assert.Equal(expected, fixture.Rows(zipped, "SELECT exporter, importer, year FROM trade_product ORDER BY year"));
        Assert.Equal(StarterFigures.Checksum(zip), zipped.Files.Single().Sha256);
        Assert.Single(fixture.Store.All());
        fixture.AssertNothingHalfLoaded();
    }

    [Fact]
    public void A_code_of_no_state_is_kept_counted_and_named()
    {
        fixture.Write(Name, Header + "2021,899,643,010121,1,1\n2021,899,156,010121,1,1\n2021,643,156,010121,1,1\n");
        var folder = Path.GetDirectoryName(fixture.Write("country_codes_V202501.csv", "country_code,country_name,country_iso2,country_iso3\n899,\"Areas, not elsewhere specified\",N/A,N/A\n"))!;
        var loaded = fixture.Load("baci", folder);
        var unknown = Assert.Single(loaded.Unknown);
        Assert.Equal(("899", "Areas, not elsewhere specified", 4L), (unknown.Code, unknown.Name, unknown.Rows));
        Assert.Equal(["?899|2"], fixture.Rows(loaded, "SELECT exporter, count(*) FROM trade_product WHERE exporter LIKE '?%' GROUP BY 1"));
    }

    [Theory]
    [InlineData("2021,156,643,010121,a lot,1", 3, "a lot")]
    [InlineData("2021,156,643,010121", 3, "010121")]
    [InlineData("2021,156,643,010121,1,1,1", 3, "010121")]
    [InlineData("2021,156,643,010121,-5,1", 3, "below zero")]
    [InlineData("2021,156,643,01012X,5,1", 3, "six digits")]
    [InlineData("1021,156,643,010121,5,1", 3, "before 1962")]
    [InlineData("2021,156,643,010121,nan,1", 3, "without end")]
    public void A_row_that_cannot_be_read_names_file_and_line_and_may_be_left_out(string row, int line, string found)
    {
        var path = fixture.Write(Name, Header + "2021,156,643,010121,1,1\n" + row + "\n2021,643,156,270900,1,1\n");
        var error = Assert.Throws<EntenteException>(() => fixture.Load("baci", path));
        Assert.Contains($"'{Name}', line {line}:", error.Message, StringComparison.Ordinal);
        Assert.Contains(found, error.Message, StringComparison.Ordinal);
        Assert.Contains("--skip-bad", error.Message, StringComparison.Ordinal);
        Assert.Empty(fixture.Store.All());
        fixture.AssertNothingHalfLoaded();

        var loaded = fixture.Load("baci", path, skipBad: 1);
        Assert.Equal(2, loaded.Tables.Single(t => t.Table == "trade_product").Rows);
        Assert.Equal((Name, line), (loaded.Skipped.Single().File, loaded.Skipped.Single().Line));
    }

    [Fact]
    public void More_bad_rows_than_allowed_are_not_left_out()
    {
        var path = fixture.Write(Name, Header + "2021,156,643,010121,x,1\n2021,156,643,010121,-1,1\n2021,156,643,010121,y,1\n");
        Assert.Contains("More than 2 rows", Assert.Throws<EntenteException>(() => fixture.Load("baci", path, skipBad: 2)).Message, StringComparison.Ordinal);
        fixture.AssertNothingHalfLoaded();
    }

    [Theory]
    [InlineData("t;i;j;k;v;q\n2021;156;643;010121;1,5;1\n", "separated by semicolons, expected commas")]
    [InlineData("t,i,j,k,v\n2021,156,643,010121,1\n", "lacks q")]
    [InlineData("t,i,j,k,v,q\n2021,156,643,010121,1,0.2", "cut off")]
    [InlineData("", "is empty")]
    [InlineData("t,i,j,k,v,q\n", "no row")]
    public void A_file_of_another_shape_is_told(string text, string expected)
    {
        var path = fixture.Write(Name, text);
        Assert.Contains(expected, Assert.Throws<EntenteException>(() => fixture.Load("baci", path)).Message, StringComparison.Ordinal);
        fixture.AssertNothingHalfLoaded();
    }

    [Fact]
    public void Two_revisions_or_none_are_told()
    {
        var path = fixture.Write("flows.csv", Header + "2021,156,643,010121,1,1\n");
        Assert.Contains("no revision", Assert.Throws<EntenteException>(() => fixture.Load("baci", path)).Message, StringComparison.Ordinal);
        fixture.Write("BACI_HS92_Y2021_V202501.csv", Header + "2021,156,643,010121,1,1\n");
        fixture.Write(Name, Header + "2021,156,643,010121,1,1\n");
        Assert.Contains("several", Assert.Throws<EntenteException>(() => fixture.Load("baci", Path.GetDirectoryName(path)!)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_out_of_the_archive_is_refused()
    {
        var zip = Zip("../../BACI_HS17_Y2021_V202501.csv", Header + "2021,156,643,010121,1,1\n");
        Assert.Contains("leads out of it", Assert.Throws<EntenteException>(() => fixture.Load("baci", zip)).Message, StringComparison.Ordinal);
        fixture.AssertNothingHalfLoaded();
    }

    [Fact]
    public void An_archive_made_to_fill_the_disk_is_refused()
    {
        var zip = Zip(Name, Header + new string(' ', 200_000_000));
        Assert.Contains("was not unpacked", Assert.Throws<EntenteException>(() => fixture.Load("baci", zip)).Message, StringComparison.Ordinal);
        fixture.AssertNothingHalfLoaded();
    }

    [Fact]
    public void An_archive_that_was_cut_off_is_told()
    {
        var zip = Zip(Name, Header + string.Concat(Enumerable.Range(0, 5000).Select(i => $"2021,156,643,{i:000000},{i * 7919 % 1000}.5,1\n")));
        var gz = Path.Combine(fixture.Location, Name + ".gz");
        using (var packed = new GZipStream(File.Create(gz), CompressionLevel.Fastest))
        {
            packed.Write(System.Text.Encoding.ASCII.GetBytes(Header + string.Concat(Enumerable.Range(0, 5000).Select(i => $"2021,156,643,{i:000000},{i * 7919 % 1000}.5,1\n"))));
        }

        foreach (var archive in new[] { zip, gz })
        {
            var bytes = File.ReadAllBytes(archive);
            File.WriteAllBytes(archive, bytes[..(bytes.Length / 2)]);
            Assert.Contains("cut off", Assert.Throws<EntenteException>(() => fixture.Load("baci", archive)).Message, StringComparison.Ordinal);
            fixture.AssertNothingHalfLoaded();
        }
    }

    [Fact]
    public void A_part_of_it_makes_no_totals_with_the_world_and_the_starter_figures_stay()
    {
        RecordBuilder.Create(fixture.Record, stop: TestContext.Current.CancellationToken);
        var loaded = fixture.Load("baci", fixture.Write(Name, Header + "2021,156,643,010121,1,1\n"));
        Assert.DoesNotContain(loaded.Tables, t => t.Table == "trade_world");
        Assert.Contains("Only a part", loaded.Caveats.Single(), StringComparison.Ordinal);
        using var reader = RecordReader.Open(fixture.Record);
        Assert.Equal(["baci-hs17", "baci-rus-chn"], reader.Query("SELECT DISTINCT dataset FROM trade_product WHERE year = 2021 ORDER BY 1", r => r.GetString(0)).Rows);
    }

    [Fact]
    public void The_whole_takes_the_place_of_the_starter_figures_for_its_years_alone()
    {
        RecordBuilder.Create(fixture.Record, stop: TestContext.Current.CancellationToken);
        var loaded = fixture.Load("baci", fixture.Write(Name, Header + Whole(2021)));
        Assert.Empty(loaded.Caveats);
        using var reader = RecordReader.Open(fixture.Record);
        Assert.Equal(["baci-hs17"], reader.Query("SELECT DISTINCT dataset FROM trade_product WHERE year = 2021", r => r.GetString(0)).Rows);
        Assert.Equal(["baci-rus-chn"], reader.Query("SELECT DISTINCT dataset FROM trade_product WHERE year = 2020", r => r.GetString(0)).Rows);
        Assert.Contains("baci-hs17", reader.Datasets.Keys);

        // Asked side by side, each connection sees the same.
        Parallel.For(0, 8, _ => Assert.Equal(159L, reader.Query("SELECT count(*) FROM trade_product WHERE dataset = 'baci-hs17'", r => r.GetInt64(0)).Rows.Single()));
    }

    [Fact]
    public void Products_of_another_revision_do_not_join_those_of_the_record()
    {
        RecordBuilder.Create(fixture.Record, stop: TestContext.Current.CancellationToken);
        fixture.Load("baci", fixture.Write("BACI_HS92_Y2021_V202501.csv", Header + Whole(2021)));
        using var reader = RecordReader.Open(fixture.Record);
        Assert.Equal(["baci-rus-chn"], reader.Query("SELECT DISTINCT dataset FROM trade_product", r => r.GetString(0)).Rows);
        Assert.Contains("baci-hs92", reader.Query("SELECT DISTINCT dataset FROM trade_total WHERE year = 2021", r => r.GetString(0)).Rows);
    }

    [Fact]
    public void Gives_the_published_figures_of_the_pair_file()
    {
        // CEPII BACI HS17 V202501: China's exports to Russia 110.01 bn USD in 2023, Russia's to China 129.00; 449 rows have no quantity.
        var copy = Path.Combine(fixture.Location, "BACI_HS17_V202501.csv");
        File.Copy(Path.Combine(SharedData.Require(), "trade", "baci_hs17_rus_chn_2017_2023.csv"), copy);
        var loaded = fixture.Load("baci", copy);
        Assert.Equal(43494, loaded.Tables.Single(t => t.Table == "trade_product").Rows);
        Assert.Equal(["110.01", "129"], fixture.Rows(loaded, "SELECT round(value / 1e9, 2) FROM trade_total WHERE year = 2023 ORDER BY exporter"));
        Assert.Equal(["449"], fixture.Rows(loaded, "SELECT count(*) FROM trade_product WHERE tonnes IS NULL"));
        Assert.Empty(DatasetVerifier.Verify(fixture.Store, loaded));
    }

    [Fact]
    public void Gives_the_published_figures_of_south_africa()
    {
        // CEPII BACI HS92 V202301, 2021: South Africa's exports 68.69 bn USD, to China 6.86, to India 6.28.
        var copy = Path.Combine(fixture.Location, "BACI_HS92_V202301.csv.gz");
        File.Copy(Path.Combine(SharedData.Require(), "trade", "baci_hs92_afg_zaf_exports_2021.csv.gz"), copy);
        var loaded = fixture.Load("baci", copy);
        Assert.Equal(["68.69"], fixture.Rows(loaded, "SELECT round(sum(value) / 1e9, 2) FROM trade_total WHERE exporter = 'ZAF'"));
        Assert.Equal(["CHN|6.86", "IND|6.28"], fixture.Rows(loaded, "SELECT importer, round(value / 1e9, 2) FROM trade_total WHERE exporter = 'ZAF' AND importer IN ('CHN', 'IND') ORDER BY 1"));
        Assert.Equal(["2306"], fixture.Rows(loaded, "SELECT count(*) FROM trade_product WHERE tonnes IS NULL"));
    }

    private string Zip(string entry, string text)
    {
        var path = Path.Combine(fixture.Location, "BACI_HS17_V202501.zip");
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        using var writer = new StreamWriter(archive.CreateEntry(entry).Open());
        writer.Write(text);
        return path;
    }

    // One row of each of 159 exporters, so that it is a whole year.
    internal static string Whole(int year) => string.Concat(Entente.States.StateRegistry.Default.All.Where(s => s.M49.Length == 3 && s.Iso3 != "RUS").Take(159).Select(s => $"{year},{int.Parse(s.M49, System.Globalization.CultureInfo.InvariantCulture)},643,270900,{s.M49}.5,1\n"));
}
